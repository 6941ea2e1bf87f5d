package org.leydig.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.ref;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;

/**
 * Validation: the operators one by one, as a specification of the language. Truth comes from Java's own arithmetic and
 * from {@link StrictMath}, over numbers that include zeros of both signs, infinities and NaN.
 */
class OperatorsTest {
    private static final double[] NUMBERS = {0, -0.0, 1, -1, 2, -2, 0.5, 3, 1.5, -1.5, 2.5, 0.1, 7.25, 1e-10, 1e10,
            1e-308, 4.9e-324, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};

    /** Each evaluation that must know all operators. */
    enum By {
        INTERPRETED, COMPILED, COMPILED_FROM_LITERALS
    }

    private static double value(By by, Expression expression, double... arguments) {
        return values(by, expression, Collections.singletonList(arguments))[0];
    }

    /** The values of a term of parameters {@code p0}, {@code p1}, ... for each list of arguments. */
    private static double[] values(By by, Expression expression, List<double[]> arguments) {
        return switch (by) {
            case INTERPRETED -> values(Interpreted::of, expression, arguments);
            case COMPILED -> values(Compiled::of, expression, arguments);
            case COMPILED_FROM_LITERALS -> {
                Sketch sketch = new Sketch();
                for (int i = 0; i < arguments.size(); i++) {
                    sketch.output("o" + i, literally(expression, arguments.get(i)));
                }
                Evaluation evaluation = Compiled.of(sketch.model());
                double[] out = new double[arguments.size()];
                evaluation.outputs(0, new double[0], evaluation.known(), out);
                yield out;
            }
        };
    }

    private static double[] values(Function<Model, Evaluation> by, Expression expression, List<double[]> arguments) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < arguments.getFirst().length; i++) sketch.parameter("p" + i, 0);
        Evaluation evaluation = by.apply(sketch.output("o", expression).model());
        double[] values = new double[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            double[] known = evaluation.known();
            System.arraycopy(arguments.get(i), 0, known, 0, arguments.get(i).length);
            evaluation.derive(known);
            double[] out = new double[1];
            evaluation.outputs(0, new double[0], known, out);
            values[i] = out[0];
        }
        return values;
    }

    private static Expression literally(Expression expression, double[] arguments) {
        return switch (expression) {
            case Expression.Reference(String name) -> Expression.number(
                    arguments[Integer.parseInt(name.substring(1))]);
            case Expression.Operation(Operator operator, List<Expression> operands) ->
                new Expression.Operation(operator,
                        operands.stream().map(operand -> literally(operand, arguments)).toList());
            case Expression.Piecewise(List<Expression.Branch> branches, Expression otherwise) ->
                new Expression.Piecewise(branches.stream().map(branch -> new Expression.Branch(
                        literally(branch.value(), arguments), literally(branch.condition(), arguments))).toList(),
                        literally(otherwise, arguments));
            case Expression.Literal _,Expression.Time _,Expression.Draw _ -> expression;
        };
    }

    private static void unary(Operator operator, DoubleUnaryOperator truth, double ulps) {
        List<double[]> arguments = Arrays.stream(NUMBERS).mapToObj(x -> new double[]{x}).toList();
        for (By by : By.values()) {
            double[] values = values(by, op(operator, ref("p0")), arguments);
            for (int i = 0; i < values.length; i++) {
                double x = arguments.get(i)[0];
                agrees(by + " " + operator + " " + x, values[i], truth.applyAsDouble(x), ulps);
            }
        }
    }

    private static void binary(Operator operator, DoubleBinaryOperator truth, double ulps) {
        List<double[]> arguments = Arrays.stream(NUMBERS).boxed()
                .flatMap(x -> Arrays.stream(NUMBERS).mapToObj(y -> new double[]{x, y})).toList();
        for (By by : By.values()) {
            double[] values = values(by, op(operator, ref("p0"), ref("p1")), arguments);
            for (int i = 0; i < values.length; i++) {
                double x = arguments.get(i)[0];
                double y = arguments.get(i)[1];
                agrees(by + " " + x + " " + operator + " " + y, values[i], truth.applyAsDouble(x, y), ulps);
            }
        }
    }

    private static void agrees(String what, double actual, double expected, double ulps) {
        if (Double.doubleToLongBits(actual) == Double.doubleToLongBits(expected)) return;
        assertThat(Math.abs(actual - expected)).as("%s: %s for %s", what, actual, expected)
                .isLessThanOrEqualTo(ulps * Math.ulp(expected));
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    @TestFactory
    Stream<DynamicTest> everyOperator() {
        return Stream.of(Operator.values()).map(o -> DynamicTest.dynamicTest(o + " " + o.symbol(), () -> check(o)));
    }

    private static void check(Operator operator) {
        switch (operator) {
            case ADD -> binary(operator, (x, y) -> x + y, 0);
            case SUBTRACT -> binary(operator, (x, y) -> x - y, 0);
            case MULTIPLY -> binary(operator, (x, y) -> x * y, 0);
            case DIVIDE -> binary(operator, (x, y) -> x / y, 0);
            case POWER -> binary(operator, OperatorsTest::power, 3);
            case NEGATE -> unary(operator, x -> -x, 0);
            case EXP -> unary(operator, StrictMath::exp, 1);
            case LN -> unary(operator, StrictMath::log, 1);
            case LOG10 -> unary(operator, StrictMath::log10, 0);
            case SQRT -> unary(operator, StrictMath::sqrt, 0);
            case ABS -> unary(operator, StrictMath::abs, 0);
            case FLOOR -> unary(operator, StrictMath::floor, 0);
            case CEIL -> unary(operator, StrictMath::ceil, 0);
            case SIN -> unary(operator, StrictMath::sin, 1);
            case COS -> unary(operator, StrictMath::cos, 1);
            case TAN -> unary(operator, StrictMath::tan, 0);
            case ARCSIN -> unary(operator, StrictMath::asin, 0);
            case ARCCOS -> unary(operator, StrictMath::acos, 0);
            case ARCTAN -> unary(operator, StrictMath::atan, 0);
            case SINH -> unary(operator, StrictMath::sinh, 0);
            case COSH -> unary(operator, StrictMath::cosh, 0);
            case TANH -> unary(operator, StrictMath::tanh, 0);
            case MIN -> binary(operator, StrictMath::min, 0);
            case MAX -> binary(operator, StrictMath::max, 0);
            case REMAINDER -> binary(operator, (x, y) -> x % y, 0);
            case LESS -> binary(operator, (x, y) -> truth(x < y), 0);
            case LESS_OR_EQUAL -> binary(operator, (x, y) -> truth(x <= y), 0);
            case GREATER -> binary(operator, (x, y) -> truth(x > y), 0);
            case GREATER_OR_EQUAL -> binary(operator, (x, y) -> truth(x >= y), 0);
            case EQUAL -> binary(operator, (x, y) -> truth(x == y), 0);
            case NOT_EQUAL -> binary(operator, (x, y) -> truth(x != y), 0);
            case AND -> binary(operator, (x, y) -> truth(x != 0 && y != 0), 0);
            case OR -> binary(operator, (x, y) -> truth(x != 0 || y != 0), 0);
            case NOT -> unary(operator, x -> truth(x == 0), 0);
        }
    }

    /** Powers of a half are square roots, of negative infinity and zero too; all else is as in Java. */
    private static double power(double x, double y) {
        if (y == 0.5) return StrictMath.sqrt(x);
        if (y == 1.5) return x * StrictMath.sqrt(x);
        if (y == 2.5) return x * x * StrictMath.sqrt(x);
        if (y == -1.5) return 1 / (x * StrictMath.sqrt(x));
        return StrictMath.pow(x, y);
    }

    @Test
    void powersAreTheSameBitsWrittenInTheTextOrGivenByAParameter() {
        for (int halves = -6; halves <= 18; halves++) {
            for (double x : new double[]{0.7, 1.3, 41.7}) {
                double product = value(By.COMPILED, op(Operator.POWER, ref("p0"), ref("p1")), x, 0.5 * halves);
                for (By by : By.values()) {
                    assertThat(value(by, op(Operator.POWER, ref("p0"), ref("p1")), x, 0.5 * halves)).isEqualTo(product);
                    assertThat(value(by, op(Operator.POWER, ref("p0"), Expression.number(0.5 * halves)), x))
                            .isEqualTo(product);
                }
                agrees(x + "^" + 0.5 * halves, product, StrictMath.pow(x, 0.5 * halves), 4);
            }
        }
    }

    @Test
    void sumsAndProductsOfAnyLengthGoFromLeftToRight() {
        for (By by : By.values()) {
            assertThat(value(by, op(Operator.ADD))).isZero();
            assertThat(value(by, op(Operator.MULTIPLY))).isEqualTo(1);
            assertThat(value(by, op(Operator.ADD, ref("p0")), 5)).isEqualTo(5);
            assertThat(value(by, op(Operator.ADD, ref("p0"), ref("p1"), ref("p2")), 1e16, 1, 1))
                    .isEqualTo(1e16 + 1 + 1);
            assertThat(value(by, op(Operator.MULTIPLY, ref("p0"), ref("p1"), ref("p2")), 1e300, 1e300, 1e-300))
                    .isInfinite();
            assertThat(value(by, op(Operator.MIN, ref("p0"), ref("p1"), ref("p2")), 3, 1, 2)).isEqualTo(1);
            assertThat(value(by, op(Operator.MAX, ref("p0")), 3)).isEqualTo(3);
            assertThat(value(by, op(Operator.AND))).isEqualTo(1);
            assertThat(value(by, op(Operator.OR))).isZero();
        }
    }

    @Test
    void piecewiseTakesTheFirstBranchThatHolds() {
        Expression term = new Expression.Piecewise(List.of(
                new Expression.Branch(Expression.number(10), op(Operator.LESS, ref("p0"), Expression.number(1))),
                new Expression.Branch(Expression.number(20), op(Operator.LESS, ref("p0"), Expression.number(2)))),
                Expression.number(30));
        for (By by : By.values()) {
            assertThat(value(by, term, 0)).isEqualTo(10);
            assertThat(value(by, term, 1)).isEqualTo(20);
            assertThat(value(by, term, 2)).isEqualTo(30);
            assertThat(value(by, term, Double.NaN)).isEqualTo(30);
        }
    }
}
