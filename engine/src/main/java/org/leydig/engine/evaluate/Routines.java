package org.leydig.engine.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
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
    private static final Set<Task> OFTEN = EnumSet.of(Task.DERIVATIVES, Task.QUICK, Task.SLOW,
            Task.OUTPUTS, Task.ROOTS, Task.TRIGGER);
    /** Tasks carried out while slow states stand still. */
    private static final Set<Task> MEANWHILE = EnumSet.of(Task.QUICK, Task.SLOW);
    private static final Set<Task> OF_EVENTS = EnumSet.of(Task.TRIGGER, Task.DELAY, Task.PRIORITY, Task.ASSIGN);

    private final Model model;
    private final Layout layout;
    private final Graph graph;
    private final List<Routine> routines = new ArrayList<>();
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Integer, Integer> meanwhile = new HashMap<>();
    private int knownSize;
    private int firstFrozen;

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
        addRates(Task.QUICK, 0, layout.quick());
        addRates(Task.SLOW, layout.quick(), layout.states().size());
        add(Task.OUTPUTS, results(layout.outputs(), Quantity::definition));
        addRoots();
        for (int i = 0; i < model.events().size(); i++) addEvent(i, model.events().get(i));
        deriveFixed(derive);
        freeze();
    }

    Graph graph() {
        return graph;
    }

    /** For nodes whose values a task finds ready, their places in {@code known}. */
    Map<Integer, Integer> slots(Task task) {
        return MEANWHILE.contains(task) ? meanwhile : slots;
    }

    /** The place of {@code known} from which on values of slow states alone are kept, up to the end. */
    int firstFrozen() {
        return firstFrozen;
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
        return of.stream().map(routine -> new Schedule(graph, routine, slots(routine.name().task()))).toList();
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

    private void addRates(Task task, int from, int to) {
        List<Target> targets = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Quantity q = layout.states().get(i);
            targets.add(new Target(q.derivative().orElseThrow(), Into.OUT, i, q.region()));
        }
        add(task, targets);
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
        place(needed(OFTEN), graph::fixed, slots, stores);
        routines.set(routines.indexOf(derive), new Routine(derive.name(), stores, derive.draws()));
    }

    /** Does the same with terms of slow states alone, which keep their values as long as those stand still. */
    private void freeze() {
        firstFrozen = knownSize;
        meanwhile.putAll(slots);
        boolean[] changing = new boolean[graph.size()];
        for (int number = 0; number < changing.length; number++) { // users stand behind what they use
            changing[number] = !graph.fixed(number) && switch (graph.node(number)) {
                case Node.State state -> state.index() < layout.quick();
                case Node.Unary _,Node.Binary _,Node.Choice _ -> false;
                default -> true;
            };
            for (int operand : graph.node(number).operands()) changing[number] |= changing[operand];
        }
        List<Store> stores = new ArrayList<>();
        place(needed(MEANWHILE), number -> !changing[number], meanwhile, stores);
        routines.add(new Routine(Routine.Name.of(Task.FREEZE), stores, List.of()));
    }

    private boolean[] needed(Set<Task> by) {
        boolean[] needed = new boolean[graph.size()];
        for (Routine routine : routines) {
            if (!by.contains(routine.name().task())) continue;
            for (Store store : routine.stores()) needed[store.node()] = true;
            for (int draw : routine.draws()) needed[draw] = true;
        }
        return needed;
    }

    /** The states that events read, ascending. */
    int[] eventStates() {
        boolean[] needed = needed(OF_EVENTS);
        Set<Integer> states = new TreeSet<>();
        for (int number = needed.length - 1; number >= 0; number--) { // users stand behind what they use
            if (!needed[number]) continue;
            for (int operand : graph.node(number).operands()) needed[operand] = true;
            if (graph.node(number) instanceof Node.State state) states.add(state.index());
        }
        return states.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Gives the largest terms that stay as they are places of their own. */
    private void place(boolean[] needed, IntPredicate stays, Map<Integer, Integer> places, List<Store> stores) {
        for (int number = needed.length - 1; number >= 0; number--) { // users stand behind what they use
            if (!needed[number] || places.containsKey(number)) continue;
            if (!stays.test(number)) {
                for (int operand : graph.node(number).operands()) needed[operand] = true;
            } else if (!graph.node(number).leaf()) {
                places.put(number, knownSize);
                stores.add(new Store(number, Into.KNOWN, knownSize, graph.region(number)));
                knownSize++;
            }
        }
    }
}
