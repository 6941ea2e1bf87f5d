package org.leydig.language.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leydig.language.model.Expression.number;
import static org.leydig.language.model.Expression.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Branch;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Expression.Piecewise;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Unit;

/** Validation: a simplified term is worth what the original is worth; the original is the truth. */
class SimplificationTest {
    private static final Expression A = reference("a");
    private static final Expression B = reference("b");

    @Test
    void exactSimplificationGivesTheSameDoubleForAllValues() {
        int shorter = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            Terms terms = Terms.any(seed);
            Expression term = terms.term(4);
            Expression simple = Simplification.EXACT.of(term);
            if (size(simple) < size(term)) shorter++;
            for (int i = 0; i < 3; i++) {
                Map<String, Double> at = terms.values(-3, 3);
                double expected = Terms.value(term, at);
                // adding 0 makes both zeros alike: only the sign of a zero may be lost; but dividing by such a zero or
                // the like turns the sign into infinity's, so that the magnitude is compared there
                double actual = Terms.value(simple, at);
                if (Double.isInfinite(expected)) {
                    assertThat(Math.abs(actual)).as("seed %d at %s: %s", seed, at, term).isEqualTo(Math.abs(expected));
                } else if (Terms.finite(term, at)) {
                    assertThat(actual + 0.0).as("seed %d at %s: %s", seed, at, term).isEqualTo(expected + 0.0);
                }
            }
        }
        assertThat(shorter).isGreaterThan(5_000);
    }

    @Test
    void finiteSimplificationGivesTheSameDoubleWhereAllTermsAreFinite() {
        int compared = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            Terms terms = Terms.any(seed);
            Expression term = terms.term(4);
            Expression simple = Simplification.FINITE.of(term);
            Map<String, Double> at = terms.values(-3, 3);
            if (!Terms.finite(term, at)) continue;
            compared++;
            assertThat(Terms.value(simple, at) + 0.0).as("seed %d at %s: %s", seed, at, term)
                    .isEqualTo(Terms.value(term, at) + 0.0);
        }
        assertThat(compared).isGreaterThan(8_000);
    }

    @Test
    void zeroTimesIsKeptWhereInfinityCouldComeOut() {
        Expression term = Expression.of(Operator.MULTIPLY, number(0), A);
        assertThat(Simplification.EXACT.of(term)).isEqualTo(term);
        assertThat(Simplification.FINITE.of(term)).isEqualTo(number(0));
    }

    @Test
    void sumsAreNotRegrouped() {
        Expression term = Expression.of(Operator.ADD, A, number(0.1), number(0.2));
        assertThat(Simplification.FINITE.of(term)).isEqualTo(term);
    }

    @Test
    void branchesThatCannotHappenGo() {
        Expression never = Expression.of(Operator.GREATER, number(0), number(1));
        Expression maybe = Expression.of(Operator.GREATER, A, B);
        assertThat(Simplification.EXACT.of(new Piecewise(List.of(new Branch(A, never)), B))).isEqualTo(B);
        assertThat(Simplification.EXACT.of(new Piecewise(List.of(new Branch(A, never), new Branch(B, maybe)), A)))
                .isEqualTo(new Piecewise(List.of(new Branch(B, maybe)), A));
        assertThat(Simplification.EXACT.of(new Piecewise(List.of(new Branch(B, maybe)), B))).isEqualTo(B);
    }

    @Test
    void literalsLoseTheirUnits() {
        Literal litre = new Literal(3, Optional.of(Unit.predefined("litre").orElseThrow()));
        assertThat(Simplification.EXACT.of(Expression.of(Operator.ADD, A, litre)))
                .isEqualTo(Expression.of(Operator.ADD, A, number(3)));
    }

    private static int size(Expression term) {
        int[] size = {0};
        term.forEach(_ -> size[0]++);
        return size[0];
    }
}
