package org.leydig.language.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.lower.StrongComponents;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;
import org.leydig.language.source.Region;

/** Checks that every quantity has one cause: a value to begin with, at most one thing that changes it, and no circle. */
final class Causality {
    private final FlatModel flat;
    private final Consumer<Diagnostic> tell;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Reaction> reactions = new LinkedHashMap<>();
    private final Map<String, Reaction> changedBy = new HashMap<>();
    private final Map<String, Region> setBy = new HashMap<>();

    private Causality(FlatModel flat, Consumer<Diagnostic> tell) {
        this.flat = flat;
        this.tell = tell;
        for (Variable variable : flat.variables()) variables.put(variable.name(), variable);
        for (Reaction reaction : flat.reactions()) {
            reactions.put(reaction.name(), reaction);
            participants(reaction).forEach(p -> changedBy.putIfAbsent(p.species(), reaction));
        }
        for (Event event : flat.events()) {
            for (Event.Assignment a : event.assignments()) setBy.putIfAbsent(a.quantity(), a.region());
        }
    }

    private static Stream<Participant> participants(Reaction reaction) {
        return Stream.concat(reaction.reactants().stream(), reaction.products().stream());
    }

    /**
     * Tells all that is wrong.
     *
     * @param complete whether every quantity must have a value: not so for a part of a model that others fill in
     */
    static void check(FlatModel flat, boolean complete, Consumer<Diagnostic> tell) {
        Causality causality = new Causality(flat, tell);
        for (Variable variable : flat.variables()) {
            causality.causes(variable);
            if (complete) causality.value(variable);
            if (variable.role() == Role.SPECIES) causality.species(variable);
            if (variable.role() == Role.COMPARTMENT) causality.compartment(variable);
        }
        flat.events().forEach(causality::event);
        causality.circles();
    }

    private Region rule(Variable variable) {
        return variable.rule().or(variable::rate).flatMap(flat.places()::of).orElse(variable.region());
    }

    private Optional<Reaction> reaction(Variable variable) {
        return variable.boundary() ? Optional.empty() : Optional.ofNullable(changedBy.get(variable.name()));
    }

    private void causes(Variable variable) {
        String name = variable.name();
        boolean ruled = variable.rule().isPresent() || variable.rate().isPresent();
        Optional<Reaction> reaction = reaction(variable);
        if (ruled && reaction.isPresent()) {
            tell.accept(CausalityTrouble.ruleAndReaction(rule(variable), name, reaction.get()));
        }
        if (variable.constant()) {
            if (ruled) tell.accept(CausalityTrouble.constantChanges(rule(variable), name, "a rule changes it"));
            reaction.ifPresent(r -> tell.accept(
                    CausalityTrouble.constantChanges(r.region(), name, "the reaction `" + r.name() + "` changes it")));
            if (setBy.containsKey(name)) {
                tell.accept(CausalityTrouble.constantChanges(setBy.get(name), name, "an event sets it"));
            }
        }
    }

    private void value(Variable variable) {
        if (variable.rule().isEmpty() && variable.initial().isEmpty()) {
            tell.accept(CausalityTrouble.noValue(variable, changes(variable)));
        }
    }

    private boolean changes(Variable variable) {
        return variable.rate().isPresent() || reaction(variable).isPresent() || setBy.containsKey(variable.name());
    }

    private void species(Variable species) {
        boolean reacts = changedBy.containsKey(species.name());
        boolean perVolume = species.unit().filter(Equations::perVolume).isPresent();
        if (reacts && species.compartment().isEmpty() && !species.amount() && perVolume) {
            List<String> compartments = flat.variables().stream().filter(v -> v.role() == Role.COMPARTMENT)
                    .map(Variable::name).toList();
            tell.accept(CausalityTrouble.noCompartment(species, compartments));
        }
    }

    private void compartment(Variable compartment) {
        if (compartment.initial().orElse(Literal.ONE) instanceof Literal(double size, _) && !(size > 0)) {
            tell.accept(CausalityTrouble.noRoom(compartment, size));
        }
        boolean ruled = compartment.rule().isPresent() || compartment.rate().isPresent();
        if (!ruled && !setBy.containsKey(compartment.name())) return;
        List<Variable> inside = flat.variables().stream()
                .filter(v -> v.role() == Role.SPECIES && v.compartment().equals(Optional.of(compartment.name())))
                .toList();
        if (inside.isEmpty()) return;
        Region change = ruled ? rule(compartment) : setBy.get(compartment.name());
        tell.accept(CausalityTrouble.varyingCompartment(change, compartment.name(), inside));
    }

    private void event(Event event) {
        Set<String> set = new HashSet<>();
        for (Event.Assignment assignment : event.assignments()) {
            Variable variable = variables.get(assignment.quantity());
            if (variable != null && variable.rule().isPresent()) {
                tell.accept(CausalityTrouble.eventSetsRule(assignment.region(), variable.name(), rule(variable)));
            }
            if (!set.add(assignment.quantity())) {
                tell.accept(CausalityTrouble.setTwice(assignment.region(), assignment.quantity()));
            }
        }
    }

    private void circles() {
        List<String> names = new ArrayList<>(variables.keySet());
        names.addAll(reactions.keySet());
        Set<String> told = new HashSet<>();
        for (List<String> component : StrongComponents.of(names, this::uses)) {
            if (!isCircle(component, uses(component.getFirst()))) continue;
            told.addAll(component);
            circle(component, false);
        }
        for (List<String> component : StrongComponents.of(names, this::usesAtStart)) {
            boolean fresh = component.stream().noneMatch(told::contains);
            if (fresh && isCircle(component, usesAtStart(component.getFirst()))) circle(component, true);
        }
    }

    private static boolean isCircle(List<String> component, Collection<String> uses) {
        return component.size() > 1 || uses.contains(component.getFirst());
    }

    /** What a name is computed from at every instant. */
    private Collection<String> uses(String name) {
        Reaction reaction = reactions.get(name);
        if (reaction != null) return reaction.rate().references();
        return variables.get(name).rule().map(Expression::references).orElse(Set.of());
    }

    /** What a name is computed from at the start. */
    private Collection<String> usesAtStart(String name) {
        Reaction reaction = reactions.get(name);
        if (reaction != null) return reaction.rate().references();
        Variable variable = variables.get(name);
        return variable.rule().or(variable::initial).map(Expression::references).orElse(Set.of());
    }

    private void circle(List<String> component, boolean atStart) {
        List<String> inOrder = component.stream()
                .sorted(Comparator.comparing((String name) -> place(name, atStart).source().name())
                        .thenComparingInt(name -> place(name, atStart).start()))
                .toList();
        List<String> path = Circle.within(inOrder, atStart ? this::usesAtStart : this::uses);
        List<Region> places = path.stream().map(name -> place(name, atStart)).toList();
        tell.accept(CausalityTrouble.circle(path, places, atStart));
    }

    private Region place(String name, boolean atStart) {
        Reaction reaction = reactions.get(name);
        if (reaction != null) return flat.places().of(reaction.rate()).orElse(reaction.region());
        Variable variable = variables.get(name);
        Optional<Expression> equation = atStart ? variable.rule().or(variable::initial) : variable.rule();
        return equation.flatMap(flat.places()::of).orElse(variable.region());
    }
}
