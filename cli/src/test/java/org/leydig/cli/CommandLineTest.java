package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Validation: what a person sees for the simplest of commands and for wrong ones. */
class CommandLineTest {
    @Test
    void versionGoesToTheDataStream() {
        Said said = Said.by("--version");
        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("leydig 0.");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void nothingAskedShowsHelpWithLinesThatRun() {
        assertThat(Said.by().out()).contains("leydig simulate healthy-young").contains("research and teaching");
    }

    @Test
    void anUnknownCommandNamesNearOnes() {
        Said said = Said.by("complete");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("I know no command `complete`").contains("Did you mean `completion`");
    }

    @Test
    void anUnknownOptionIsRefused() {
        Said said = Said.by("--versoin");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("no option `--versoin`").contains("LEY3001").contains("--version");
    }

    @Test
    void completionIsAScriptForTheShell() {
        assertThat(Said.by("completion").out()).contains("complete -F").contains("leydig");
    }
}
