package org.leydig.language.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.language.check.Found.In;
import org.leydig.language.lower.StrongComponents;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Variable;

/**
 * The units of all names of a model: declared, or else that of the rule or of the initial value; where that is 0, what the
 * rate of change says. The name of a reaction has the unit of its rate.
 */
public final class UnitInference {
    private final FlatModel flat;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Reaction> reactions = new LinkedHashMap<>();
    private final Map<String, Found> found = new HashMap<>();

    private UnitInference(FlatModel flat) {
        this.flat = flat;
        for (Variable variable : flat.variables()) variables.put(variable.name(), variable);
        for (Reaction reaction : flat.reactions()) reactions.put(reaction.name(), reaction);
    }

    /** The units of all variables and reactions that have one; for a model without units, none. */
    public static Map<String, Unit> of(FlatModel flat) {
        Map<String, Unit> units = new LinkedHashMap<>();
        if (!declaresUnits(flat)) return units;
        Map<String, Found> found = found(flat);
        for (Variable variable : flat.variables()) {
            if (found.get(variable.name()) instanceof In(Unit unit)) units.put(variable.name(), unit);
        }
        for (Reaction reaction : flat.reactions()) {
            if (found.get(reaction.name()) instanceof In(Unit unit)) units.put(reaction.name(), unit);
        }
        return units;
    }

    /** Whether any quantity or literal of the model says its unit. */
    static boolean declaresUnits(FlatModel flat) {
        return flat.variables().stream().anyMatch(v -> v.unit().isPresent()) || Equations.terms(flat).anyMatch(
                UnitInference::hasUnit);
    }

    private static boolean hasUnit(Expression term) {
        return (term instanceof Expression.Literal literal && literal.unit().isPresent())
                || term.parts().stream().anyMatch(UnitInference::hasUnit);
    }

    /** What is found about every name. */
    static Map<String, Found> found(FlatModel flat) {
        UnitInference inference = new UnitInference(flat);
        inference.run();
        return inference.found;
    }

    private void run() {
        List<String> names = new ArrayList<>(variables.keySet());
        names.addAll(reactions.keySet());
        TermUnits units = new TermUnits(name -> found.getOrDefault(name, Found.UNCLEAR), flat.timeUnit(),
                UnitComplaints.silent(flat.region()));
        for (List<String> component : StrongComponents.of(names, this::dependencies)) {
            for (String name : component) {
                found.put(name, infer(name, units));
            }
        }
    }

    private Found infer(String name, TermUnits units) {
        Variable variable = variables.get(name);
        if (variable != null && variable.unit().isPresent()) return new In(variable.unit().get());
        Found defined = definition(name).map(units::of).orElse(Found.UNCLEAR);
        if (variable == null || !(defined instanceof Found.Anything)) return defined;
        return variable.rate().map(units::of).orElse(defined) instanceof In(Unit rate)
                ? new In(rate.times(flat.timeUnit()))
                : defined;
    }

    private Optional<Expression> definition(String name) {
        Reaction reaction = reactions.get(name);
        if (reaction != null) return Optional.of(reaction.rate());
        Variable variable = variables.get(name);
        return variable.rule().or(variable::initial);
    }

    private Collection<String> dependencies(String name) {
        Variable variable = variables.get(name);
        if (variable != null && variable.unit().isPresent()) return Set.of();
        Set<String> uses = new LinkedHashSet<>(definition(name).map(Expression::references).orElse(Set.of()));
        if (variable != null) variable.rate().ifPresent(rate -> uses.addAll(rate.references()));
        return uses;
    }
}
