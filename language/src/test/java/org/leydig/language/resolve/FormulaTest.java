package org.leydig.language.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.language.model.Expression.Operation;

/**
 * Validation: formulas mean what libSBML's L3 parser, to which Antimony gives them, says that they mean (its grammar and
 * its table of precedences).
 */
class FormulaTest {
    private static String meaning(String formula) {
        return Shown.rule(Shown.read("a = 1; b = 2; c = 3; d = 4", "y := " + formula), "y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"a + b * c # (+ a (* b c))", "a * b + c # (+ (* a b) c)",
            "a - b - c # (- (- a b) c)", "a / b / c # (/ (/ a b) c)", "a / b * c # (* (/ a b) c)",
            "a ^ b ^ c # (^ a (^ b c))", "-a ^ b # (- (^ a b))", "a ^ -b # (^ a (- b))", "-a * b # (* (- a) b)",
            "2 ^ -a ^ b # (^ 2 (- (^ a b)))", "a % b * c # (* (rem a b) c)", "a + b + c + d # (+ a b c d)",
            "a * b * c * d # (* a b c d)", "+a # a", "(a) # a", "- -a # (- (- a))", "(a + b) * c # (* (+ a b) c)",
            "1.5e3 + .5 + 2. # (+ 1500 0.5 2)"})
    void arithmetic(String formula, String meaning) {
        assertThat(meaning(formula)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"a < b && c >= d # (&& (< a b) (>= c d))", "!a < b # (< (! a) b)",
            "a < b < c # (&& (< a b) (< b c))", "a < b <= c < d # (&& (< a b) (<= b c) (< c d))",
            "a + b == c * d # (== (+ a b) (* c d))", "a != b || c > d # (|| (!= a b) (> c d))",
            "true && false # (&& (&&) (||))", "(a < b || b < c) && c < d # (&& (|| (< a b) (< b c)) (< c d))"})
    void logic(String formula, String meaning) {
        assertThat(Shown.of(Shown.read("a = 1; b = 2; c = 3; d = 4; y = 0", "at " + formula + ": y = 1").events()
                .getFirst().trigger())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"log(a) # (ln a)", "ln(a) # (ln a)", "log10(a) # (log10 a)",
            "log(a, b) # (/ (ln b) (ln a))", "sqr(a) # (^ a 2)", "root(a) # (sqrt a)", "root(a, b) # (^ b (/ 1 a))",
            "pow(a, b) # (^ a b)", "power(a, b) # (^ a b)", "ceiling(a) # (ceil a)", "arctan(a) # (atan a)",
            "max(a, b, c) # (max a b c)", "plus(a, b, c) # (+ a b c)", "minus(a, b) # (- a b)",
            "piecewise(a, b > c, d) # (piecewise a if (> b c) else d)",
            "piecewise(a, b > c, b, c > d, d) # (piecewise a if (> b c) b if (> c d) else d)"})
    void functions(String formula, String meaning) {
        assertThat(meaning(formula)).isEqualTo(meaning);
    }

    @Test
    void ownFunctionsAreWrittenOut() {
        FlatModel model = Shown.read("function hill(x, k, n)", "  x^n / (k^n + x^n)", "end",
                "function twice(x)", "  hill(x, 3, 2) + hill(x + 1, 3, 2);", "end", "LH = 4", "y := twice(LH)");
        assertThat(Shown.rule(model, "y")).isEqualTo("(+ (/ (^ LH 2) (+ (^ 3 2) (^ LH 2)))"
                + " (/ (^ (+ LH 1) 2) (+ (^ 3 2) (^ (+ LH 1) 2))))");
    }

    @Test
    void functionsMaySpeakOfTime() {
        assertThat(Shown.rule(Shown.read("function rhythm(p)", "sin(time / p)", "end", "y := rhythm(24)"), "y"))
                .isEqualTo("(sin (/ time 24))");
    }

    @Test
    void numbersCarryTheirUnits() {
        FlatModel model = Shown.read("unit mL = 1e-3 litre", "V = 3 mL", "W = 40 mL / 3 seconds");
        assertThat(Shown.initial(model, "V")).isEqualTo("3 mL");
        assertThat(Shown.variable(model, "V").unit().orElseThrow().name()).isEqualTo("mL");
        assertThat(Shown.initial(model, "W")).isEqualTo("(/ 40 mL 3 seconds)");
        assertThat(Shown.variable(model, "W").unit()).isEmpty();
    }

    /** The streams are part of what makes a man reproducible, so their names must not change. */
    @Test
    void drawsHaveStreamsOfTheirOwn() {
        FlatModel model = Shown.read("x = normal(0, 1) + normal(0, 1)", "y = lognormal(0, 1)",
                "E1: at time > 1: x = uniform(0, 1), y = normal(0, 1) * normal(0, 2)");
        assertThat(Shown.initial(model, "x")).isEqualTo("(+ (normal 0 1 @x) (normal 0 1 @x#2))");
        assertThat(Shown.initial(model, "y")).isEqualTo("(lognormal 0 1 @y)");
        assertThat(model.events().getFirst().assignments().stream().map(a -> Shown.of(a.value())).toList())
                .isEqualTo(List.of("(uniform 0 1 @E1:x)", "(* (normal 0 1 @E1:y) (normal 0 2 @E1:y#2))"));
    }

    @Test
    void everyTermKnowsItsPlace() {
        FlatModel model = Shown.read("a = 1", "y := 2 * (a + a)");
        var product = (Operation) Shown.variable(model, "y").rule().orElseThrow();
        var sum = (Operation) product.operands().get(1);
        assertThat(model.places().of(sum).orElseThrow().text()).isEqualTo("(a + a)");
        assertThat(sum.operands()).extracting(o -> model.places().of(o).orElseThrow().place())
                .containsExactly("main.ant:2:11", "main.ant:2:15");
    }
}
