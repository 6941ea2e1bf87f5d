package org.leydig.clinic.wrong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leydig.clinic.assay.DrawReader;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.record.DoseRecords;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.Rendering;
import org.leydig.language.source.Source;

/**
 * One folder under {@code src/test/resources/wrong}: a {@code protocol.txt}, {@code records.csv},
 * {@code draw.txt} or {@code man.yaml} that must be refused, and {@code expected.txt}, what a reader is told. To add one, make the folder and run the tests with
 * {@code -Dgolden.write=true}; then read what was written as a stranger would.
 */
record WrongInput(Path folder) {
    private static final Path ALL = Path.of("src/test/resources/wrong");
    private static final Library LIBRARY = Library.open("leydig/small-library");

    static List<WrongInput> all() {
        try (var folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(WrongInput::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** What is said; empty when it is accepted. */
    List<Diagnostic> diagnostics() throws IOException {
        try {
            if (Files.exists(folder.resolve("protocol.txt"))) {
                Protocol.parse(source("protocol.txt"), LIBRARY);
            } else if (Files.exists(folder.resolve("records.csv"))) {
                DoseRecords.read(source("records.csv"), LIBRARY);
            } else if (Files.exists(folder.resolve("draw.txt"))) {
                Complaints complaints = new Complaints();
                DrawReader.read(Node.Words.of(source("draw.txt")), LIBRARY.observables(), LIBRARY.assays(), 28 * 24,
                        complaints);
                complaints.raise();
            } else {
                Man.read(Node.Words.of(new Source("case.yaml", "man.yaml")), folder, LIBRARY);
            }
            return List.of();
        } catch (InputException refused) {
            return refused.diagnostics();
        }
    }

    private Source source(String file) throws IOException {
        return new Source(file, Files.readString(folder.resolve(file)));
    }

    String told() throws IOException {
        return Rendering.plain().render(diagnostics());
    }

    Path expected() {
        return folder.resolve("expected.txt");
    }
}
