package org.leydig.language.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/**
 * Leaves out of a model what a question does not need: states, outputs and events on which nothing that was asked for
 * depends, and whole drugs that are not given.
 *
 * <p>A drug that is not given is found by its equations: its states start at 0, no event and no dose moves them, and their
 * rates are 0 as long as all of them are 0, so they stay at 0 and are written into all other terms as 0. That an event or
 * a dose does not move a state is what this reasoning rests on; see {@code dosed}.
 *
 * <p>What is kept has the same value as in the whole model, wherever the terms that are left out are finite numbers there
 * ({@code 0 * x} is taken for 0). Terms that meet no vanished quantity stay as they were, to the bit. Random draws keep
 * their streams. An event that assigns nothing that is kept goes; an event's firing is kept when its name is wanted.
 */
public final class Pruning {
    private final Model model;
    private final Set<String> wanted;
    private final Folding folding;
    private final Map<String, Quantity> folded = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<String> kept = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private Pruning(Model model, Set<String> wanted, Set<String> dosed) {
        this.model = model;
        this.wanted = wanted;
        Set<String> moved = new HashSet<>(dosed);
        for (Event event : model.events()) {
            for (Event.Assignment assignment : event.assignments()) moved.add(assignment.quantity());
        }
        Set<String> zeros = Folding.lastingZeros(model, moved);
        folding = new Folding(model, zeros);
        for (Quantity q : model.quantities()) folded.put(q.name(), zeros.contains(q.name()) ? zero(q) : fold(q));
        model.events().stream().map(this::fold).filter(e -> !never(e)).forEach(events::add);
    }

    /**
     * The model without what the question does not need. All parameters stay, so that any may still be set. A wanted name
     * stays something that can be reported: a vanished state becomes an output that is 0.
     *
     * @param wanted names of states, outputs and held values to report, and of events whose firing is to be seen
     * @param dosed names of the states that may be moved by something that the model does not know: by a dose, or by
     *     starting from a snapshot in which they are not 0
     * @throws IllegalArgumentException if a wanted name is not in the model
     */
    public static Model prune(Model model, Set<String> wanted, Set<String> dosed) {
        return new Pruning(model, wanted, dosed).pruned();
    }

    private Model pruned() {
        for (String name : wanted) {
            boolean known = folded.containsKey(name) || model.events().stream().anyMatch(e -> e.name().equals(name));
            if (!known) throw new IllegalArgumentException("the model has no " + name);
            keep(name);
        }
        List<Event> left = new ArrayList<>(events);
        do {
            follow();
        } while (left.removeIf(this::keepIfNeeded));
        List<Event> needed = events.stream().filter(e -> !left.contains(e)).toList();

        List<Quantity> quantities = new ArrayList<>();
        Set<String> fixed = new HashSet<>();
        for (Quantity whole : model.quantities()) {
            Quantity q = folded.get(whole.name());
            if (!kept.contains(q.name()) && q.kind() != Kind.PARAMETER) continue;
            Quantity placed = q.kind() == Kind.OUTPUT && !wanted.contains(q.name()) && isFixed(q.definition(), fixed)
                    ? as(Kind.DERIVED, q)
                    : q;
            if (isFixed(placed.kind())) fixed.add(q.name());
            quantities.add(placed);
        }
        return new Model(model.name(), model.timeUnit(), quantities, needed);
    }

    private boolean keepIfNeeded(Event event) {
        boolean needed = wanted.contains(event.name())
                || event.assignments().stream().anyMatch(a -> kept.contains(a.quantity()));
        if (!needed) return false;
        Stream.of(Optional.of(event.trigger()), event.delay(), event.priority()).flatMap(Optional::stream)
                .forEach(this::keepAll);
        for (Event.Assignment assignment : event.assignments()) {
            keep(assignment.quantity());
            keepAll(assignment.value());
        }
        return true;
    }

    private void follow() {
        while (!open.isEmpty()) {
            Quantity q = folded.get(open.pop());
            keepAll(q.definition());
            q.derivative().ifPresent(this::keepAll);
        }
    }

    private void keepAll(Expression term) {
        term.references().forEach(this::keep);
    }

    private void keep(String name) {
        if (folded.containsKey(name) && kept.add(name)) open.push(name);
    }

    private Quantity fold(Quantity q) {
        return new Quantity(q.name(), q.kind(), q.unit(), q.displayName(), folding.of(q.definition()),
                q.derivative().map(folding::of), q.origin(), q.region());
    }

    private static Quantity zero(Quantity q) {
        return new Quantity(q.name(), Kind.OUTPUT, q.unit(), q.displayName(), Literal.ZERO, Optional.empty(),
                q.origin(),
                q.region());
    }

    private static Quantity as(Kind kind, Quantity q) {
        return new Quantity(q.name(), kind, q.unit(), q.displayName(), q.definition(), q.derivative(), q.origin(),
                q.region());
    }

    private Event fold(Event event) {
        List<Event.Assignment> assignments = event.assignments().stream()
                .map(a -> new Event.Assignment(a.quantity(), folding.of(a.value()), a.region())).toList();
        return new Event(event.name(), folding.of(event.trigger()), event.delay().map(folding::of),
                event.priority().map(folding::of), event.persistent(), event.initiallyTrue(), event.fromTrigger(),
                assignments, event.region());
    }

    private static boolean never(Event event) {
        return Differentiation.isZero(event.trigger());
    }

    private static boolean isFixed(Expression term, Set<String> fixed) {
        return !term.usesTime() && !term.draws() && fixed.containsAll(term.references());
    }

    private static boolean isFixed(Kind kind) {
        return switch (kind) {
            case CONSTANT, PARAMETER, DERIVED -> true;
            case HELD, STATE, OUTPUT -> false;
        };
    }
}
