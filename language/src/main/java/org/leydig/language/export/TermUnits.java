package org.leydig.language.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;

/**
 * What unit a term has, as far as the units of its quantities tell. The model's units were checked before; here they are
 * only followed, so that in SBML every quantity and every number can carry its own. A quantity that the text gives no unit
 * has that of its rule or starting value.
 */
final class TermUnits {
    private final Map<String, Unit> units = new HashMap<>();
    private final Unit time;
    private final boolean unitless;

    TermUnits(FlatModel model) {
        time = model.timeUnit();
        model.variables().forEach(v -> v.unit().ifPresent(unit -> units.put(v.name(), unit)));
        unitless = units.isEmpty();
        if (unitless) return;
        follow(model);
        for (FlatModel.Variable v : model.variables()) {
            boolean number = v.rule().or(v::initial).filter(Expression.Literal.class::isInstance).isPresent();
            if (number) units.putIfAbsent(v.name(), Unit.DIMENSIONLESS); // a number without a unit is a pure number
        }
        follow(model);
    }

    /** Finds units of quantities from those of others, until nothing new comes out. */
    private void follow(FlatModel model) {
        int known;
        do {
            known = units.size();
            for (FlatModel.Variable v : model.variables()) {
                if (!units.containsKey(v.name())) fromEquations(v).ifPresent(unit -> units.put(v.name(), unit));
            }
            for (FlatModel.Reaction r : model.reactions()) {
                if (!units.containsKey(r.name())) of(r.rate()).ifPresent(unit -> units.put(r.name(), unit));
            }
        } while (units.size() > known);
    }

    private Optional<Unit> fromEquations(FlatModel.Variable v) {
        return v.rule().flatMap(this::of).or(() -> v.rate().flatMap(this::of).map(unit -> unit.times(time)))
                .or(() -> v.initial().flatMap(this::of));
    }

    /** Whether the model has no units at all. */
    boolean unitless() {
        return unitless;
    }

    Unit time() {
        return time;
    }

    /** The unit of a quantity, or of what a reaction turns over in a unit of time. */
    Optional<Unit> of(String quantity) {
        return Optional.ofNullable(units.get(quantity));
    }

    /** The unit of a term; empty if it rests on a quantity or number without one. */
    Optional<Unit> of(Expression term) {
        return switch (term) {
            case Expression.Literal literal -> literal.unit();
            case Expression.Reference reference -> of(reference.name());
            case Expression.Time _ -> Optional.of(time);
            case Expression.Piecewise piecewise -> common(values(piecewise));
            case Expression.Draw draw -> draw.distribution() == Distribution.LOGNORMAL
                    ? Optional.of(Unit.DIMENSIONLESS)
                    : common(draw.arguments());
            case Expression.Operation operation -> of(operation);
        };
    }

    /** The unit of the first of these terms that has one: they are added, compared or chosen from. */
    Optional<Unit> common(List<Expression> terms) {
        return terms.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    static List<Expression> values(Expression.Piecewise piecewise) {
        return Stream
                .concat(piecewise.branches().stream().map(Expression.Branch::value), Stream.of(piecewise.otherwise()))
                .toList();
    }

    private Optional<Unit> of(Expression.Operation operation) {
        List<Expression> operands = operation.operands();
        return switch (operation.operator()) {
            case ADD, SUBTRACT, NEGATE, ABS, FLOOR, CEIL, MIN, MAX, REMAINDER -> common(operands);
            case MULTIPLY -> operands.stream().map(this::factor).reduce(Optional.of(Unit.DIMENSIONLESS),
                    (a, b) -> a.flatMap(x -> b.map(x::times)));
            case DIVIDE -> factor(operands.getFirst()).flatMap(above -> factor(operands.getLast()).map(above::over));
            case SQRT -> of(operands.getFirst()).map(unit -> unit.root(2));
            case POWER -> power(operands.getFirst(), operands.getLast());
            case EXP, LN, LOG10, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH, LESS, LESS_OR_EQUAL, GREATER,
                    GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT ->
                Optional.of(Unit.DIMENSIONLESS);
        };
    }

    /** In a product a bare number is a pure number. */
    private Optional<Unit> factor(Expression term) {
        return term instanceof Expression.Literal literal && literal.unit().isEmpty()
                ? Optional.of(Unit.DIMENSIONLESS)
                : of(term);
    }

    private Optional<Unit> power(Expression base, Expression exponent) {
        return of(base).flatMap(unit -> unit.isDimensionless()
                ? Optional.of(unit)
                : exponent instanceof Expression.Literal literal
                        ? Optional.of(unit.power(literal.value()))
                        : Optional.empty());
    }
}
