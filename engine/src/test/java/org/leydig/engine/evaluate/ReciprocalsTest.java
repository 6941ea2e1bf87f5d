package org.leydig.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.over;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.time;
import static org.leydig.engine.Sketch.times;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;

/** Validation: what is rewritten, and how far a quotient moves. */
class ReciprocalsTest {
    private static Expression rewritten(Expression rate) {
        Model model = new Sketch().parameter("K", 3).derived("D", over(num(1), ref("K"))).held("h", num(1))
                .output("o", times(ref("x"), num(2))).state("x", over(num(1), ref("K")), rate).model();
        return Reciprocals.of(model).find("x").orElseThrow().derivative().orElseThrow();
    }

    private static Expression reciprocal(Expression of) {
        return over(num(1), of);
    }

    @Test
    void aDivisionOfWhatVariesByWhatIsFixedBecomesAProduct() {
        assertThat(rewritten(over(ref("x"), ref("K")))).isEqualTo(times(ref("x"), reciprocal(ref("K"))));
        assertThat(rewritten(over(time(), plus(ref("K"), ref("D")))))
                .isEqualTo(times(time(), reciprocal(plus(ref("K"), ref("D")))));
        assertThat(rewritten(plus(num(1), over(over(ref("o"), ref("K")), num(3)))))
                .isEqualTo(plus(num(1), times(times(ref("o"), reciprocal(ref("K"))), reciprocal(num(3)))));
    }

    @Test
    void everyOtherDivisionStays() {
        for (Expression quotient : new Expression[]{over(ref("K"), ref("x")), over(ref("K"), ref("D")),
                over(ref("x"), ref("h")), over(ref("x"), ref("o")), over(ref("x"), time())}) {
            assertThat(rewritten(quotient)).isEqualTo(quotient);
        }
    }

    @Test
    void initialValuesStay() {
        Model model = new Sketch().parameter("K", 3).state("x", over(ref("y"), ref("K")), num(0))
                .state("y", num(7), num(0)).model();
        assertThat(Reciprocals.of(model)).isEqualTo(model);
    }

    @Test
    void aQuotientMovesByLessThanTwoUlp() {
        SplittableRandom random = new SplittableRandom(4);
        Model model = new Sketch().parameter("K", 3).state("x", num(1), over(ref("x"), ref("K"))).model();
        Evaluation evaluation = Compiled.of(Reciprocals.of(model));
        double[] known = evaluation.known();
        double[] rate = new double[1];
        for (int i = 0; i < 10_000; i++) {
            double x = StrictMath.exp(20 * random.nextDouble() - 10);
            known[0] = StrictMath.exp(20 * random.nextDouble() - 10);
            evaluation.derive(known);
            evaluation.derivatives(0, new double[]{x}, known, rate);
            double quotient = x / known[0];
            assertThat(Math.abs(rate[0] - quotient)).isLessThan(2 * Math.ulp(quotient));
        }
    }
}
