package org.leydig.engine.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.engine.evaluate.Routine.Into;
import org.leydig.engine.evaluate.Routine.Store;
import org.leydig.engine.evaluate.Routine.Task;
import org.leydig.language.lower.PartialDerivatives;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;
import org.leydig.language.source.Region;

/**
 * All routines of a model on one graph, and which values that stay fixed during a run are computed once, in advance.
 */
final class Routines {
    /** Tasks that are done often enough to deserve that their fixed terms are computed in advance. */
    private static final Set<Task> OFTEN = EnumSet.of(Task.DERIVATIVES, Task.OUTPUTS,
            Task.ROOTS, Task.TRIGGER);

    private final Model model;
    private final Layout layout;
    private final Graph graph;
    private final List<Routine> routines = new ArrayList<>();
    private final Map<Integer, Integer> slots = new HashMap<>();
    private int knownSize;

    Routines(Model model, Layout layout) {
        this.model = model;
        this.layout = layout;
        graph = new Graph(model, layout);
        knownSize = layout.known().size();
        Routine derive = add(Task.DERIVE, stores(layout.known(), Kind.DERIVED, Into.KNOWN));
        for (Store store : derive.stores()) {
            if (!graph.node(store.node()).leaf()) slots.putIfAbsent(store.node(), store.index());
        }
        List<Target> initial = new ArrayList<>(stores(layout.states(), Kind.STATE, Into.Y));
        initial.addAll(stores(layout.known(), Kind.HELD, Into.KNOWN));
        add(Task.START, initial);
        add(Task.DERIVATIVES, results(layout.states(), q -> q.derivative().orElseThrow()));
        add(Task.OUTPUTS, results(layout.outputs(), Quantity::definition));
        addRoots();
        for (int i = 0; i < model.events().size(); i++) addEvent(i, model.events().get(i));
        deriveFixed(derive);
    }

    Graph graph() {
        return graph;
    }

    /** For fixed nodes, the places of {@code known} where deriving leaves their values. */
    Map<Integer, Integer> slots() {
        return slots;
    }

    /** What the routine for a task stores, in order. */
    List<Store> stores(Task task) {
        return routines.stream().filter(r -> r.name().task() == task).findFirst().orElseThrow().stores();
    }

    /** All but derivatives. */
    List<Schedule> schedules() {
        return schedules(routines);
    }

    private List<Schedule> schedules(List<Routine> of) {
        return of.stream().map(routine -> new Schedule(graph, routine, slots)).toList();
    }

    /** The derivatives of the rates of change. They use what deriving has computed, but add nothing to it. */
    List<Schedule> derivatives(Derivatives derivatives) {
        graph.name(derivatives.partials());
        int n = layout.states().size();
        return schedules(List.of(add(Task.JACOBIAN, targets(derivatives.byStates(), n)),
                add(Task.TIME_DERIVATIVES, targets(derivatives.byTime(), 1))));
    }

    private List<Target> targets(List<PartialDerivatives.Entry> entries, int columns) {
        return entries.stream().map(entry -> new Target(entry.value(), Into.OUT,
                entry.row() * columns + entry.column(), layout.states().get(entry.row()).region())).toList();
    }

    /** Places of {@code known}, those for values computed in advance included. */
    int knownSize() {
        return knownSize;
    }

    /** A term to compute and store. */
    private record Target(Expression expression, Into into, int index, Region region) {}

    private interface Term {
        Expression of(Quantity quantity);
    }

    private static List<Target> stores(List<Quantity> quantities, Kind kind, Into into) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity q = quantities.get(i);
            if (q.kind() == kind) targets.add(new Target(Expression.reference(q.name()), into, i, q.region()));
        }
        return targets;
    }

    private static List<Target> results(List<Quantity> quantities, Term term) {
        List<Target> targets = new ArrayList<>();
        for (Quantity q : quantities) targets.add(new Target(term.of(q), Into.OUT, targets.size(), q.region()));
        return targets;
    }

    private void addRoots() {
        List<Target> targets = new ArrayList<>();
        for (Roots.Root root : Roots.of(model)) {
            targets.add(new Target(root.function(), Into.OUT, targets.size(), root.region()));
        }
        add(Task.ROOTS, targets);
    }

    private void addEvent(int number, Event event) {
        addValue(new Routine.Name(Task.TRIGGER, number), Optional.of(event.trigger()), event.region());
        addValue(new Routine.Name(Task.DELAY, number), event.delay(), event.region());
        addValue(new Routine.Name(Task.PRIORITY, number), event.priority(), event.region());
        List<Target> targets = new ArrayList<>();
        for (Event.Assignment a : event.assignments()) {
            targets.add(new Target(a.value(), Into.OUT, targets.size(), a.region()));
        }
        add(new Routine.Name(Task.ASSIGN, number), targets);
    }

    private void addValue(Routine.Name name, Optional<Expression> value, Region region) {
        value.ifPresent(expression -> add(name, List.of(new Target(expression, Into.OUT, 0, region))));
    }

    private Routine add(Task task, List<Target> targets) {
        return add(Routine.Name.of(task), targets);
    }

    private Routine add(Routine.Name name, List<Target> targets) {
        Graph.Reader reader = graph.new Reader(name);
        List<Store> stores = targets.stream()
                .map(t -> new Store(reader.read(t.expression(), t.region()), t.into(), t.index(), t.region())).toList();
        Routine routine = new Routine(name, stores, reader.draws());
        routines.add(routine);
        return routine;
    }

    /** Gives each fixed term that is needed often a place behind the known quantities, to be filled by deriving. */
    private void deriveFixed(Routine derive) {
        List<Store> stores = new ArrayList<>(derive.stores());
        boolean[] needed = new boolean[graph.size()];
        for (Routine routine : routines) {
            if (!OFTEN.contains(routine.name().task())) continue;
            for (Store store : routine.stores()) needed[store.node()] = true;
        }
        for (int number = needed.length - 1; number >= 0; number--) { // users stand behind what they use
            if (!needed[number]) continue;
            if (!graph.fixed(number)) {
                for (int operand : graph.node(number).operands()) needed[operand] = true;
            } else if (!graph.node(number).leaf() && !slots.containsKey(number)) {
                slots.put(number, knownSize);
                stores.add(new Store(number, Into.KNOWN, knownSize, graph.region(number)));
                knownSize++;
            }
        }
        routines.set(routines.indexOf(derive), new Routine(derive.name(), stores, derive.draws()));
    }
}
