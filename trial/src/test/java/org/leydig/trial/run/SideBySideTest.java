package org.leydig.trial.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Method;
import org.leydig.engine.ensemble.Company;
import org.leydig.engine.evaluate.Loops;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Case;

/** Validation: a comparison is the same to the last bit on any number of threads, men one by one or in blocks. */
class SideBySideTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final Case QUESTION = Case.read(new Source("case.yaml", """
            title: Oil
            man: usual
            men: 30
            for: 5wk
            arms:
              oil: testosterone-enanthate 100 mg im q7d
              none: none
              more oil: testosterone-enanthate 200 mg im q7d
            visits: every 1wk draw T LH
            rules: [if T > 600 ng/dL then lower everything by 25 %]
            end points: [T at 4wk, worst oil]
            """), Path.of(""), LIBRARY);
    private static Comparison alone;

    private static Options options(int threads) {
        return new Options("test", "leydig compare", Method.USUAL, threads);
    }

    @BeforeAll
    static void oneByOne() throws InterruptedException {
        alone = Comparing.compare(QUESTION, LIBRARY, options(1), Progress.SILENT);
    }

    @Test
    void onTwoThreads() throws InterruptedException {
        assertThat(Comparing.compare(QUESTION, LIBRARY, options(2), Progress.SILENT)).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"1, 16, 1", "2, 16, 12", "2, 3, 2"})
    void inBlocks(int threads, int width, int pays) throws InterruptedException {
        try (Crew crew = new Crew(threads, new Company(threads, new Loops.Maker(), width, pays))) {
            assertThat(Comparing.compare(QUESTION, LIBRARY, options(threads), Progress.SILENT, crew)).isEqualTo(alone);
        }
    }
}
