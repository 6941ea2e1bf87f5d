package org.leydig.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leydig.cli.report.MadeUp;
import org.leydig.cli.report.ReportFolder;
import org.leydig.engine.course.RunException;

/** Validation: output appears whole or not at all, and replaces nothing that is not ours. */
class WholeOutputTest {
    @TempDir
    private Path place;

    @Test
    void aFileAppearsWhenItIsKept() throws IOException {
        Path target = place.resolve("a.csv");
        try (WholeFile file = WholeFile.at(target)) {
            file.write(out -> out.write("whole".getBytes(StandardCharsets.UTF_8)));
            assertThat(target).doesNotExist();
            file.keep();
        }
        assertThat(target).hasContent("whole");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void anInterruptedFileLeavesTheFormerOne() throws IOException {
        Path target = Files.writeString(place.resolve("a.csv"), "former");
        try (WholeFile file = WholeFile.at(target)) {
            file.write(out -> out.write("half".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(target).hasContent("former");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void aFolderOrAMissingFolderIsRefused() throws IOException {
        assertThatThrownBy(() -> WholeFile.at(place)).isInstanceOf(RunException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> WholeFile.at(place.resolve("none/a.csv"))).isInstanceOf(RunException.class)
                .hasMessageContaining("folder that does not exist");
        Path file = Files.writeString(place.resolve("file"), "");
        assertThatThrownBy(() -> WholeFile.at(file.resolve("a.csv"))).isInstanceOf(RunException.class);
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> {
            try (WholeFile file = WholeFile.at(place.resolve("a.csv"))) {
                file.write(_ -> {
                    throw new IOException("No space left on device");
                });
            }
        }).isInstanceOf(RunException.class).hasMessageContaining("no space left");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFullDiskOfTemporaryFilesIsNamed() {
        assertThatThrownBy(() -> {
            try (WholeFile file = WholeFile.at(place.resolve("a.parquet"))) {
                file.write(new Parquet(List.of(new Parquet.Column("a", true)), _ -> {
                    throw new IOException("No space left on device");
                }));
            }
        }).isInstanceOf(RunException.class).hasMessageContaining("no space left")
                .hasMessageContaining(System.getProperty("java.io.tmpdir")).hasMessageContaining("a.parquet");
    }

    @Test
    void aReportReplacesAReportButNothingElse() throws IOException {
        Path report = place.resolve("report");
        for (int i = 0; i < 2; i++) {
            try (WholeFolder folder = WholeFolder.at(report)) {
                ReportFolder.fill(folder, MadeUp.comparison(8, 60));
                folder.keep();
            }
        }
        assertThat(report.resolve("report.html")).isNotEmptyFile();
        assertThat(report.resolve("panels/drug-enclomiphene.svg")).isNotEmptyFile();
        assertThat(names()).containsExactly("report");
        Files.writeString(report.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> WholeFolder.at(report)).isInstanceOf(RunException.class)
                .hasMessageContaining("notes.txt");
        Path file = Files.writeString(place.resolve("file"), "");
        assertThatThrownBy(() -> WholeFolder.at(file)).hasMessageContaining("is a file");
    }

    @Test
    void anEmptyFolderMayBeFilled() throws IOException {
        Path empty = Files.createDirectory(place.resolve("empty"));
        try (WholeFolder folder = WholeFolder.at(empty)) {
            folder.write("a.txt", out -> out.write(1));
            folder.keep();
        }
        assertThat(empty.resolve("a.txt")).exists();
    }

    @Test
    void whatAKilledProgramLeftIsClearedUp() throws IOException {
        long gone = 999_999_999L;
        Path former = Files.createDirectory(place.resolve(".report." + gone + ".former"));
        Files.writeString(former.resolve(WholeFolder.MARK), "{\"program\":\"leydig\",\"files\":[\"run.json\"]}");
        Files.writeString(Files.createDirectory(place.resolve(".report." + gone + ".part")).resolve("half.csv"), "1,");
        WholeFolder.at(place.resolve("report")).close();
        assertThat(names()).as("what was moved aside is back").containsExactly("report");
        Files.createDirectory(place.resolve(".report." + gone + ".former"));
        WholeFolder.at(place.resolve("report")).close();
        assertThat(names()).containsExactly("report");
    }

    private List<String> names() throws IOException {
        try (var found = Files.list(place)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
