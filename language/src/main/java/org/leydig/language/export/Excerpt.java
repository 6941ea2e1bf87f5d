package org.leydig.language.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leydig.language.lower.Folding;
import org.leydig.language.lower.Lowering;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;
import org.leydig.language.resolve.Places;

/** Takes from a flat model what is to be written out: one man at one instant, without the drugs that he does not get. */
public final class Excerpt {
    /** The parameter by which the clock of a man who starts later than the text is set. */
    private static final String CLOCK = "start_of_export";

    private Excerpt() {
    }

    /** A settled man, all of whose triggers that hold have fired: {@link #settled(FlatModel, double, Map, Map)}. */
    public static FlatModel settled(FlatModel model, double time, Map<String, Double> values) {
        return settled(model, time, values, Map.of());
    }

    /**
     * The model as it goes on from a man's state. Time starts anew at 0; where equations use it, the instant is added.
     * Events that were waiting for their delay are lost.
     *
     * @param time the instant of the state, in the model's unit of time
     * @param values parameters, states and held values that replace the text's starting values, by full name
     * @param triggers for each event whether its trigger held just before the instant; one that held does not fire again
     *     at the start. An event without an entry counts as one that held.
     * @throws IllegalArgumentException if a name is not of the model, or is computed by a rule
     */
    public static FlatModel settled(FlatModel model, double time, Map<String, Double> values,
            Map<String, Boolean> triggers) {
        Set<String> known = new HashSet<>();
        model.variables().stream().filter(v -> v.rule().isEmpty()).forEach(v -> known.add(v.name()));
        values.keySet().stream().filter(name -> !known.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("nothing in " + model.name() + " can be set by the name " + name);
        });
        Expression clock = Expression.of(Operator.ADD, new Expression.Time(), Expression.reference(CLOCK));
        boolean later = time != 0 && Terms.of(model).anyMatch(Expression::usesTime);
        FlatModel shifted = !later
                ? model
                : mapped(model, term -> term.map(t -> t instanceof Expression.Time ? clock : t));
        Variable start = new Variable(CLOCK, Role.PARAMETER, Optional.of(model.timeUnit()), Optional.empty(),
                Optional.empty(), false, true, false, Optional.of(Expression.number(time)), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), model.region());
        List<Variable> variables = Stream.concat(shifted.variables().stream().map(v -> {
            Double value = values.get(v.name());
            return value == null ? v : started(v, Optional.of(Expression.number(value)));
        }), later ? Stream.of(start) : Stream.empty()).toList();
        List<Event> events = shifted.events().stream().map(e -> new Event(e.name(), e.trigger(), e.delay(),
                e.priority(), e.persistent(), triggers.getOrDefault(e.name(), true), e.fromTrigger(), e.assignments(),
                e.region())).toList();
        return new FlatModel(model.name(), model.displayName(), model.timeUnit(), variables, shifted.reactions(),
                values.isEmpty() && time == 0 ? model.events() : events, Places.NONE, model.region());
    }

    /**
     * The part of the model that is kept, and all that it depends on. A quantity outside it that never leaves 0 (the
     * amount of a drug that is not given) is taken for 0 where a kept equation uses it.
     *
     * @param keep full names of quantities
     */
    public static FlatModel only(FlatModel model, Set<String> keep) {
        FlatModel present = mapped(model, folding(model)::of);
        Set<String> kept = closure(present, keep);
        List<Variable> variables = present.variables().stream().filter(v -> kept.contains(v.name())).toList();
        List<Reaction> reactions = present.reactions().stream().filter(r -> belongs(r, kept))
                .map(r -> new Reaction(r.name(), r.displayName(), those(r.reactants(), kept), those(r.products(), kept),
                        r.reversible(), r.rate(), r.region()))
                .toList();
        List<Event> events = present.events().stream()
                .filter(e -> e.assignments().stream().anyMatch(a -> kept.contains(a.quantity())))
                .map(e -> new Event(e.name(), e.trigger(), e.delay(), e.priority(), e.persistent(), e.initiallyTrue(),
                        e.fromTrigger(), e.assignments().stream().filter(a -> kept.contains(a.quantity())).toList(),
                        e.region()))
                .toList();
        return new FlatModel(model.name(), model.displayName(), model.timeUnit(), variables, reactions, events,
                Places.NONE, model.region());
    }

    private static Folding folding(FlatModel model) {
        Set<String> moved = new HashSet<>();
        model.events().forEach(event -> event.assignments().forEach(a -> moved.add(a.quantity())));
        Model lowered = Lowering.lower(model);
        return new Folding(lowered, Folding.lastingZeros(lowered, moved));
    }

    private static List<FlatModel.Participant> those(List<FlatModel.Participant> participants, Set<String> kept) {
        return participants.stream().filter(p -> kept.contains(p.species())).toList();
    }

    /** A reaction that changes something kept or is spoken of, and that ever runs. */
    private static boolean belongs(Reaction reaction, Set<String> kept) {
        if (reaction.rate().equals(Expression.Literal.ZERO)) return false;
        if (kept.contains(reaction.name())) return true;
        return Stream.concat(reaction.reactants().stream(), reaction.products().stream())
                .anyMatch(p -> kept.contains(p.species()));
    }

    private static Set<String> closure(FlatModel model, Set<String> keep) {
        Map<String, Set<String>> uses = uses(model);
        Set<String> kept = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(keep);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (uses.containsKey(name) && kept.add(name)) open.addAll(uses.get(name));
        }
        return kept;
    }

    /** What each quantity's course depends on: its own equations, reactions that change it, events that set it. */
    private static Map<String, Set<String>> uses(FlatModel model) {
        Map<String, Set<String>> uses = new HashMap<>();
        for (Variable v : model.variables()) {
            Set<String> names = uses.computeIfAbsent(v.name(), _ -> new LinkedHashSet<>());
            Terms.of(v).map(Expression::references).forEach(names::addAll);
            v.compartment().ifPresent(names::add);
        }
        for (Reaction r : model.reactions()) {
            // A reaction's rate may be used by its name; then all that the rate needs is needed.
            Set<String> rate = uses.computeIfAbsent(r.name(), _ -> new LinkedHashSet<>());
            rate.addAll(r.rate().references());
            Stream.concat(r.reactants().stream(), r.products().stream()).map(p -> uses.get(p.species()))
                    .filter(names -> names != null).forEach(names -> names.add(r.name()));
        }
        for (Event e : model.events()) {
            Set<String> happening = new LinkedHashSet<>();
            Terms.timing(e).map(Expression::references).forEach(happening::addAll);
            for (Event.Assignment a : e.assignments()) {
                Set<String> names = uses.get(a.quantity());
                if (names == null) continue;
                names.addAll(happening);
                names.addAll(a.value().references());
            }
        }
        return uses;
    }

    private static FlatModel mapped(FlatModel model, UnaryOperator<Expression> change) {
        List<Variable> variables = model.variables().stream().map(v -> new Variable(v.name(), v.role(), v.unit(),
                v.displayName(), v.compartment(), v.amount(), v.constant(), v.boundary(), v.initial().map(change),
                v.rule().map(change), v.rate().map(change), v.origin(), v.annotations(), v.region())).toList();
        List<Reaction> reactions = model.reactions().stream().map(r -> new Reaction(r.name(), r.displayName(),
                r.reactants(), r.products(), r.reversible(), change.apply(r.rate()), r.region())).toList();
        List<Event> events = model.events().stream().map(e -> new Event(e.name(), change.apply(e.trigger()),
                e.delay().map(change), e.priority().map(change), e.persistent(), e.initiallyTrue(), e.fromTrigger(),
                e.assignments().stream().map(a -> new Event.Assignment(a.quantity(), change.apply(a.value()),
                        a.region())).toList(),
                e.region())).toList();
        return new FlatModel(model.name(), model.displayName(), model.timeUnit(), variables, reactions, events,
                Places.NONE, model.region());
    }

    private static Variable started(Variable v, Optional<Expression> initial) {
        return new Variable(v.name(), v.role(), v.unit(), v.displayName(), v.compartment(), v.amount(), v.constant(),
                v.boundary(), initial, v.rule(), v.rate(), v.origin(), v.annotations(), v.region());
    }
}
