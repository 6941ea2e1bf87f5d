package org.leydig.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validation: a person is told how far a run has come, and why his data could not be written. */
class TerminalTest {
    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;
    private final StringWriter err = new StringWriter();

    @Test
    void aBarTellsTheTimeLeftAndGoesAway() {
        var console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), true, true);
        try (var bar = new Bar(console, "comparing", false, clock)) {
            bar.at(1, 10);
            assertThat(err.toString()).isEmpty();
            now = now.plusSeconds(60);
            bar.at(5, 10);
        }
        assertThat(err.toString()).contains("comparing").contains("█").contains("50 %").contains("1 min 0 s left")
                .endsWith("\u001b[K");
    }

    @Test
    void elsewhereAnOccasionalLineWithoutEscapes() {
        var bar = new Bar(Console.recording(new StringWriter(), err), "comparing", false, clock);
        for (int i = 1; i <= 100; i++) {
            now = now.plusSeconds(1);
            bar.at(i, 100);
        }
        assertThat(err.toString().lines()).hasSizeBetween(4, 8);
        assertThat(err.toString()).doesNotContain("\u001b").doesNotContain("\r");
    }

    @Test
    void timeReadsAsPeopleSayIt() {
        assertThat(Bar.words(Duration.ofMillis(300))).isEqualTo("1 s");
        assertThat(Bar.words(Duration.ofSeconds(3725))).isEqualTo("1 h 2 min");
    }

    @Test
    void aFullDiskIsSaidOnceAndAClosedPipeNever() {
        var said = new ArrayList<String>();
        for (String why : List.of("No space left on device", "Broken pipe")) {
            var outlet = new Outlet(failing(why), said::add);
            for (int i = 0; i < 2; i++)
                assertThatThrownBy(() -> outlet.write(new byte[3])).isInstanceOf(IOException.class);
        }
        assertThat(said).containsExactly("No space left on device");
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
