package org.leydig.language.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.leydig.language.check.Found.In;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;
import org.leydig.language.source.Region;

/** Checks the units of every equation of a model, left side against right side. */
final class Equations {
    private static final Unit LITRE = Unit.predefined("litre").orElseThrow();

    private final FlatModel flat;
    private final Map<String, Found> found;
    private final Map<String, Unit> known = new LinkedHashMap<>();
    private final Map<String, Variable> variables = new HashMap<>();
    private final boolean complete;
    private final Consumer<Diagnostic> tell;

    private Equations(FlatModel flat, boolean complete, Consumer<Diagnostic> tell) {
        this.flat = flat;
        this.complete = complete;
        this.tell = tell;
        found = UnitInference.found(flat);
        for (Variable variable : flat.variables()) {
            variables.put(variable.name(), variable);
            if (found.get(variable.name()) instanceof In(Unit unit)) known.put(variable.name(), unit);
        }
    }

    /** All terms of all equations of a model. */
    static Stream<Expression> terms(FlatModel flat) {
        Stream<Expression> ofVariables = flat.variables().stream()
                .flatMap(v -> Stream.of(v.initial(), v.rule(), v.rate()).flatMap(Optional::stream));
        Stream<Expression> ofReactions = flat.reactions().stream().map(Reaction::rate);
        Stream<Expression> ofEvents = flat.events().stream().flatMap(e -> Stream.concat(
                Stream.of(Optional.of(e.trigger()), e.delay(), e.priority()).flatMap(Optional::stream),
                e.assignments().stream().map(Event.Assignment::value)));
        return Stream.of(ofVariables, ofReactions, ofEvents).flatMap(stream -> stream);
    }

    /**
     * Tells all that does not fit. A model that says no unit anywhere is free of units: nothing to tell.
     *
     * @param complete whether a quantity without a value has been told of already
     */
    static void check(FlatModel flat, boolean complete, Consumer<Diagnostic> tell) {
        if (!UnitInference.declaresUnits(flat)) return;
        Equations equations = new Equations(flat, complete, tell);
        flat.variables().forEach(equations::check);
        flat.reactions().forEach(equations::check);
        flat.events().forEach(equations::check);
    }

    /** An equation that is being checked. */
    private final class Equation {
        final UnitComplaints complaints;
        final TermUnits units;

        Equation(String owner, Region region) {
            complaints = new UnitComplaints(flat.places(), region, new Remedies(known, owner), tell);
            units = new TermUnits(name -> found.getOrDefault(name, Found.UNCLEAR), flat.timeUnit(), complaints);
        }

        void demand(Expression term, Unit wanted, String code, String title, String left, String law) {
            if (units.of(term) instanceof In(Unit unit) && !unit.sameAs(wanted)) {
                complaints.mismatch(code, title, term, unit, left, wanted, law);
            }
        }
    }

    private void check(Variable variable) {
        String name = variable.name();
        Equation equation = new Equation(name, variable.region());
        if (!(found.get(name) instanceof In(Unit unit))) {
            if (hasNoUnit(variable)) noUnit(variable);
            for (Expression term : List.of(variable.rule(), variable.initial(), variable.rate()).stream()
                    .flatMap(Optional::stream).toList()) {
                equation.units.of(term);
            }
            return;
        }
        String left = "`" + name + "` is in";
        variable.rule().ifPresent(rule -> equation.demand(rule, unit, "LEY0307", "UNITS DO NOT MATCH", left, ""));
        variable.initial().filter(start -> !isBareNumber(start))
                .ifPresent(start -> equation.demand(start, unit, "LEY0307", "UNITS DO NOT MATCH", left, ""));
        variable.rate().ifPresent(rate -> equation.demand(rate, unit.over(flat.timeUnit()), "LEY0308",
                "NOT A RATE OF CHANGE", "`" + name + "` is in " + equationWords(unit) + ", so it changes by",
                "Time is in " + equationWords(flat.timeUnit()) + "."));
        if (variable.role() == Role.COMPARTMENT && !isRoom(unit)) {
            tell.accept(Diagnostic.at(variable.region(), "LEY0312", "NOT A VOLUME",
                    "`" + name + "` is a compartment, but its unit " + equationWords(unit) + " is none of volume.",
                    "Say its volume: `" + name + " has litre`."));
        }
    }

    /** Whether a term is made of numbers without units: as a start value it is in the unit of its quantity. */
    static boolean isBareNumber(Expression term) {
        return switch (term) {
            case Expression.Literal literal -> literal.unit().isEmpty();
            case Expression.Operation operation -> operation.operands().stream().allMatch(Equations::isBareNumber);
            case Expression.Reference _,Expression.Time _,Expression.Piecewise _,Expression.Draw _ -> false;
        };
    }

    private static boolean isRoom(Unit unit) {
        return unit.measuresSameAs(LITRE) || unit.isDimensionless();
    }

    private String equationWords(Unit unit) {
        return Remedies.words(unit, known);
    }

    /** Whether the reason is that nothing says a unit, rather than a term that is wrong and told elsewhere. */
    private boolean hasNoUnit(Variable variable) {
        Optional<Expression> definition = variable.rule().or(variable::initial);
        if (definition.isEmpty()) return !complete;
        return variable.rule().isEmpty() && isBareNumber(definition.get());
    }

    private void noUnit(Variable variable) {
        tell.accept(Diagnostic.at(variable.region(), "LEY0309", "NO UNIT",
                "Other quantities of this model have units, but nothing says that of `" + variable.name() + "`.",
                "If it is a pure number, write `" + last(variable.name())
                        + " has dimensionless`; else name its unit there."));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void check(Reaction reaction) {
        Equation equation = new Equation(reaction.name(), reaction.region());
        Found rate = equation.units.of(reaction.rate());
        if (!(rate instanceof In(Unit unit))) return;
        for (Participant p : Stream.concat(reaction.reactants().stream(), reaction.products().stream()).toList()) {
            Optional<Unit> amount = amount(variables.get(p.species()));
            if (amount.isEmpty()) continue;
            Unit wanted = amount.get().over(flat.timeUnit());
            if (unit.sameAs(wanted)) continue;
            equation.complaints.mismatch("LEY0310", "NOT AN AMOUNT PER TIME", reaction.rate(), unit,
                    "`" + last(p.species()) + "` is counted in " + equationWords(amount.get())
                            + ", so this reaction runs in",
                    wanted, "The rate of a reaction is an amount per time, whatever the size of the compartment.");
            return;
        }
    }

    /** Whether a unit is one of concentration rather than of amount. */
    static boolean perVolume(Unit unit) {
        return unit.powers().metre() != 0;
    }

    /** The unit in which a species is counted; empty where that is unclear and told elsewhere. */
    private Optional<Unit> amount(Variable species) {
        if (species == null || !(found.get(species.name()) instanceof In(Unit unit))) return Optional.empty();
        if (species.amount()) return Optional.of(unit);
        if (species.compartment().isEmpty()) return perVolume(unit) ? Optional.empty() : Optional.of(unit);
        return found.get(species.compartment().get()) instanceof In(Unit volume)
                ? Optional.of(unit.times(volume))
                : Optional.empty();
    }

    private void check(Event event) {
        Equation equation = new Equation(event.name(), event.region());
        equation.units.pure(event.trigger(), "a trigger is true or false");
        event.delay().ifPresent(delay -> equation.demand(delay, flat.timeUnit(), "LEY0311", "NOT A TIME",
                "A delay is in the model's unit of time,", ""));
        event.priority().ifPresent(priority -> equation.units.pure(priority, "a priority is a pure number"));
        for (Event.Assignment assignment : event.assignments()) {
            Equation set = new Equation(assignment.quantity(), assignment.region());
            if (found.get(assignment.quantity()) instanceof In(Unit unit)) {
                set.demand(assignment.value(), unit, "LEY0307", "UNITS DO NOT MATCH",
                        "`" + assignment.quantity() + "` is in", "");
            } else {
                set.units.of(assignment.value());
            }
        }
    }
}
