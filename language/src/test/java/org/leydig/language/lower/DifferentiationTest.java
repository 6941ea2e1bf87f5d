package org.leydig.language.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Branch;
import org.leydig.language.model.Expression.Piecewise;
import org.leydig.language.model.Operator;

/** Validation: derivatives against central differences, which know nothing of calculus. */
class DifferentiationTest {
    private static final Expression A = Expression.reference("a");
    private static final Expression B = Expression.reference("b");

    @ParameterizedTest
    @EnumSource(value = Operator.class, names = {"EXP", "LN", "LOG10", "SQRT", "ABS", "SIN", "COS", "TAN", "ARCSIN",
            "ARCCOS", "ARCTAN", "SINH", "COSH", "TANH", "NEGATE", "FLOOR", "CEIL", "NOT"})
    void functionsOfOneOperand(Operator operator) {
        Expression term = Expression.of(operator, A);
        for (double a : new double[]{0.1, 0.35, 0.6, 0.9}) checkAt(term, Map.of("a", a));
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, names = {"ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "POWER", "MIN", "MAX",
            "REMAINDER", "LESS", "EQUAL", "AND"})
    void functionsOfTwoOperands(Operator operator) {
        Expression term = Expression.of(operator, A, B);
        for (double a : new double[]{0.3, 1.7, 5.2}) {
            for (double b : new double[]{0.45, 1.4, 2.9}) checkAt(term, Map.of("a", a, "b", b));
        }
    }

    private static void checkAt(Expression term, Map<String, Double> at) {
        for (String name : at.keySet()) {
            double expected = Differences.of(term, name, at).orElseThrow();
            assertThat(Terms.value(Differentiation.by(name, term), at)).as("%s by %s at %s", term, name, at)
                    .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void randomTerms() {
        int compared = 0;
        int singular = 0; // the root or a power of a term that is 0 all around, such as sqrt(min(0, a))
        for (long seed = 0; seed < 20_000; seed++) {
            Terms terms = Terms.smooth(seed);
            Expression term = terms.term(4);
            Map<String, Double> at = terms.values(0.2, 2);
            for (String name : List.of("a", "b", "time")) {
                var expected = Differences.of(term, name, at);
                if (expected.isEmpty() || !Terms.finite(term, at)) continue;
                Expression derivative = name.equals("time")
                        ? Differentiation.byTime(term)
                        : Differentiation.by(name, term);
                double actual = Terms.value(derivative, at);
                if (!Double.isFinite(actual)) {
                    singular++;
                    continue;
                }
                assertThat(actual).as("seed %d by %s at %s: %s", seed, name, at, term)
                        .isCloseTo(expected.getAsDouble(), within(1e-4 * Math.max(1, Math.abs(actual))));
                if (actual != 0) compared++;
            }
        }
        assertThat(compared).isGreaterThan(6_000);
        assertThat(singular).isLessThan(compared / 50);
    }

    @Test
    void thePowerOfZeroHasNoPull() {
        Expression hill = Expression.of(Operator.POWER, A, B);
        Map<String, Double> at = Map.of("a", 0.0, "b", 2.5);
        assertThat(Terms.value(Differentiation.by("a", hill), at)).isZero();
        assertThat(Terms.value(Differentiation.by("b", hill), at)).isZero();
    }

    @Test
    void aPiecewiseTermIsDifferentiatedBranchByBranch() {
        Expression square = Expression.of(Operator.POWER, A, Expression.number(2));
        Expression term = new Piecewise(List.of(new Branch(square, Expression.of(Operator.GREATER, A, B))), B);
        assertThat(Terms.value(Differentiation.by("a", term), Map.of("a", 3.0, "b", 1.0))).isEqualTo(6);
        assertThat(Terms.value(Differentiation.by("a", term), Map.of("a", 0.0, "b", 1.0))).isZero();
        assertThat(Terms.value(Differentiation.by("b", term), Map.of("a", 0.0, "b", 1.0))).isEqualTo(1);
    }

    @Test
    void whatDoesNotDependOnItIsZeroAndShort() {
        Map<String, Expression> none = new HashMap<>();
        for (long seed = 0; seed < 500; seed++) none.put("seed " + seed, Terms.any(seed).term(4));
        assertThat(none)
                .allSatisfy((_, term) -> assertThat(Differentiation.by("z", term)).isEqualTo(Expression.number(0)));
    }
}
