package org.leydig.trial.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Method;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Case;

/** Validation: treatment by visits and rules, in the small man, whose courses have closed forms. */
class VisitsTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");

    private static Comparison compare(String more, int men) throws InterruptedException {
        String text = """
                title: Oil
                man: usual
                men: %d
                for: 8wk
                arms:
                  oil: testosterone-enanthate 100 mg im q7d
                  none: none
                end points: [oil at 7wk]
                """.formatted(men) + more;
        Case question = Case.read(new Source("case.yaml", text), Path.of(""), LIBRARY);
        return Comparing.compare(question, LIBRARY, new Options("test", "leydig compare", Method.USUAL.within(1e-7), 2),
                Progress.SILENT);
    }

    @Test
    void visitsThatChangeNothingChangeNoBit() throws InterruptedException {
        Comparison plain = compare("", 6);
        Comparison visited = compare("""
                visits: every 1wk draw T LH; at 3wk 10d at 13:30 draw T
                rules: [if LH > 1e6 IU/L then stop everything]
                """, 6);
        assertThat(visited.arms().get(0).typical()).isEqualTo(plain.arms().get(0).typical());
        assertThat(visited.arms().get(0).fine()).isEqualTo(plain.arms().get(0).fine());
        assertThat(visited.arms().get(0).bands()).isEqualTo(plain.arms().get(0).bands());
        assertThat(visited.arms().get(0).decisions()).isEmpty();
    }

    @Test
    void aStoppedDepotRunsOut() throws InterruptedException {
        Comparison stopped = compare("""
                visits: every 3wk draw T
                rules: [at 3wk if T > 1 ng/dL then stop everything]
                """, 1);
        Comparison.Arm oil = stopped.arms().getFirst();
        double before = oil.typical().get("oil").at(20);
        assertThat(oil.typical().get("oil").at(22)).as("no dose on day 21").isCloseTo(before * Math.exp(-0.01 * 48),
                within(1e-3));
        assertThat(oil.doses()).hasSize(3);
        assertThat(oil.decisions()).singleElement().satisfies(d -> {
            assertThat(d.day()).isEqualTo(21);
            assertThat(d.what()).isEqualTo("stop testosterone-enanthate");
        });
        assertThat(stopped.arms().get(1).decisions()).as("nothing to stop").isEmpty();
        assertThat(stopped.rules()).containsExactly("at 3wk if T > 1 ng/dL then stop everything");
    }

    @Test
    void whatIsAddedBeginsAtTheVisit() throws InterruptedException {
        Comparison added = compare("""
                visits: every 2wk draw T LH
                rules: [if T > 1 ng/dL then add enclomiphene 25 mg po daily for 2wk]
                """, 1);
        assertThat(added.arms().get(1).doses()).hasSize(14).first()
                .isEqualTo(new Comparison.Given(14, "enclomiphene", 25, "mg", "po"));
        assertThat(added.arms().get(1).typical().get("drug:enclomiphene").at(14)).isZero();
        assertThat(added.arms().get(1).typical().get("drug:enclomiphene").at(15)).isPositive();
        assertThat(added.arms().get(1).drugs()).extracting(Comparison.DrugCard::id).containsExactly("enclomiphene");
    }

    @Test
    void whoLeavesTakesNothingMore() throws InterruptedException {
        Comparison left = compare("drop-out: 99 %\nmissed doses: 20 %\n", 20);
        assertThat(left.arms().getFirst().decisions()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.man()).isPositive();
            assertThat(d.rule()).isEqualTo(-1);
        });
        assertThat(left.arms().getFirst().bands().get("oil").p25().at(8))
                .isLessThan(compare("", 20).arms().getFirst().bands().get("oil").p25().at(8));
    }
}
