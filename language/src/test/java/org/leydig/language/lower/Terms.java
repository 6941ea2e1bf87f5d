package org.leydig.language.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Branch;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Expression.Operation;
import org.leydig.language.model.Expression.Piecewise;
import org.leydig.language.model.Expression.Reference;
import org.leydig.language.model.Expression.Time;
import org.leydig.language.model.Operator;

/** Seeded random terms over the names a, b, c and time, and what they are worth. */
final class Terms {
    private static final List<Operator> SMOOTH = List.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY,
            Operator.DIVIDE, Operator.POWER, Operator.NEGATE, Operator.EXP, Operator.LN, Operator.LOG10, Operator.SQRT,
            Operator.SIN, Operator.COS, Operator.TAN, Operator.ARCSIN, Operator.ARCCOS, Operator.ARCTAN, Operator.SINH,
            Operator.COSH, Operator.TANH, Operator.ABS, Operator.MIN, Operator.MAX);
    private static final List<Operator> ALL = List.of(Operator.values());
    private static final double[] LITERALS = {0, 1, -1, 2, 3, 0.5, -2, 10};
    private final RandomGenerator random;
    private final List<Operator> operators;

    private Terms(long seed, List<Operator> operators) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.operators = operators;
    }

    /** Terms of operators that have derivatives almost everywhere. */
    static Terms smooth(long seed) {
        return new Terms(seed, SMOOTH);
    }

    /** Terms of every operator. */
    static Terms any(long seed) {
        return new Terms(seed, ALL);
    }

    Expression term(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) return leaf();
        if (random.nextInt(12) == 0) return piecewise(depth - 1);
        Operator operator = operators.get(random.nextInt(operators.size()));
        int count = switch (operator.arity()) {
            case ONE -> 1;
            case TWO -> 2;
            case SOME, ANY -> 1 + random.nextInt(3);
        };
        List<Expression> operands = new ArrayList<>();
        for (int i = 0; i < count; i++) operands.add(term(depth - 1));
        return new Operation(operator, operands);
    }

    private Expression leaf() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Expression.number(LITERALS[random.nextInt(LITERALS.length)]);
            case 2 -> Expression.reference("a");
            case 3 -> Expression.reference("b");
            case 4 -> Expression.reference("c");
            default -> new Time();
        };
    }

    private Expression piecewise(int depth) {
        Expression condition = Expression.of(Operator.LESS, term(depth), term(depth));
        return new Piecewise(List.of(new Branch(term(depth), condition)), term(depth));
    }

    /** A value for each name, and for time under {@code time}. */
    Map<String, Double> values(double low, double high) {
        return Map.of("a", random.nextDouble(low, high), "b", random.nextDouble(low, high), "c",
                random.nextDouble(low, high), "time", random.nextDouble(low, high));
    }

    static double value(Expression term, Map<String, Double> at) {
        return switch (term) {
            case Literal(double value, _) -> value;
            case Reference(String name) -> at.get(name);
            case Time _ -> at.get("time");
            case Operation(Operator operator, var operands) ->
                Arithmetic.apply(operator, operands.stream().map(x -> value(x, at)).toList());
            case Piecewise(var branches, var otherwise) -> value(branches.stream()
                    .filter(b -> value(b.condition(), at) != 0).map(Branch::value).findFirst().orElse(otherwise), at);
            case Expression.Draw _ -> throw new IllegalArgumentException("no draws here");
        };
    }

    /** Whether every term in it is a finite number there. */
    static boolean finite(Expression term, Map<String, Double> at) {
        boolean[] finite = {true};
        term.forEach(part -> finite[0] &= Double.isFinite(value(part, at)));
        return finite[0];
    }
}
