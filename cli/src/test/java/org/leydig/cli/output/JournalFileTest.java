package org.leydig.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.engine.course.RunException;

/** Validation: wherever a journal is cut or spoilt, whole batches stay, and it goes on behind them. */
class JournalFileTest {
    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);
    private static final List<String> BATCHES = List.of("first", "", "the third of them", "last");

    @TempDir
    private Path place;

    private static List<String> kept(JournalFile journal) {
        List<String> kept = new ArrayList<>();
        journal.each(batch -> kept.add(new String(batch, StandardCharsets.UTF_8)));
        return kept;
    }

    private static void add(JournalFile journal, String batch) {
        journal.add(batch.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] whole() throws IOException {
        Path file = place.resolve("whole.journal");
        try (var journal = JournalFile.at(file, FINGERPRINT)) {
            BATCHES.forEach(batch -> add(journal, batch));
        }
        return Files.readAllBytes(file);
    }

    @Test
    void aCutAtAnyByteLosesOnlyWhatWasTorn() throws IOException {
        byte[] whole = whole();
        for (int cut = 0; cut <= whole.length; cut++) {
            Path file = Files.write(place.resolve("cut.journal"), Arrays.copyOf(whole, cut));
            try (var journal = JournalFile.at(file, FINGERPRINT)) {
                List<String> left = kept(journal);
                assertThat(BATCHES.subList(0, left.size())).isEqualTo(left);
                BATCHES.subList(left.size(), BATCHES.size()).forEach(batch -> add(journal, batch));
                assertThat(kept(journal)).isEqualTo(BATCHES);
            }
            assertThat(Files.readAllBytes(file)).as("cut at " + cut).isEqualTo(whole);
        }
    }

    @Test
    void aSpoiltByteEndsWhatIsBelieved() throws IOException {
        byte[] whole = whole();
        for (int at = FINGERPRINT.length() + 16; at < whole.length; at++) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x10;
            try (var journal = JournalFile.at(Files.write(place.resolve("spoilt.journal"), spoilt), FINGERPRINT)) {
                List<String> left = kept(journal);
                assertThat(left).hasSizeLessThan(BATCHES.size());
                assertThat(BATCHES.subList(0, left.size())).isEqualTo(left);
            }
        }
    }

    @Test
    void whatIsAnothersIsLeftAlone() throws IOException {
        whole();
        Path file = place.resolve("whole.journal");
        assertThatThrownBy(() -> JournalFile.at(file, "f".repeat(64))).isInstanceOf(RunException.class)
                .hasMessageContaining("LEY3109");
        Path letter = Files.writeString(place.resolve("letter.journal"), "Dear reader, this is no journal.");
        assertThatThrownBy(() -> JournalFile.at(letter, FINGERPRINT)).isInstanceOf(RunException.class)
                .hasMessageContaining("LEY3106");
        assertThat(Files.readString(letter)).startsWith("Dear");
        assertThatThrownBy(() -> JournalFile.at(place.resolve("no/where.journal"), FINGERPRINT))
                .isInstanceOf(RunException.class).hasMessageContaining("LEY3103");
        try (var journal = JournalFile.at(file, FINGERPRINT)) {
            assertThatThrownBy(() -> JournalFile.at(file, FINGERPRINT)).isInstanceOf(RunException.class)
                    .hasMessageContaining("LEY3108");
            journal.remove();
        }
        assertThat(file).doesNotExist();
    }
}
