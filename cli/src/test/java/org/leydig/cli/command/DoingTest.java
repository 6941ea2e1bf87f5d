package org.leydig.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.cli.terminal.Console;

/** Validation: the line that is kept with a result repeats the run, and says nothing of where it was made. */
class DoingTest {
    private static Doing doing(String... words) {
        return new Doing(Console.recording(new StringWriter(), new StringWriter()), List.of(words));
    }

    @Test
    void wordsAreQuotedAsAShellWantsThem() {
        assertThat(doing("trial", "my trial.yaml", "--out", "o").line()).isEqualTo(
                "leydig trial 'my trial.yaml' --out o");
    }

    @Test
    void anOptionIsLeftOutHoweverItWasWritten() {
        String here = doing("trial", "a.yaml", "--out", "o").line();
        assertThat(doing("trial", "a.yaml", "--on", "spark=local[2]", "--out", "o").line("--on")).isEqualTo(here);
        assertThat(doing("trial", "--on=spark", "a.yaml", "--out", "o").line("--on")).isEqualTo(here);
        assertThat(doing("trial", "a.yaml", "--out", "o").line("--on")).isEqualTo(here);
    }
}
