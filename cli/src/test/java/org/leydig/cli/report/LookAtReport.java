package org.leydig.cli.report;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report of made-up data, to be looked at: {@code java ... LookAtReport FILE}. */
final class LookAtReport {
    private LookAtReport() {
    }

    public static void main(String[] file) throws Exception {
        Files.writeString(Path.of(file[0]), Report.page(MadeUp.comparison(546, 10)));
    }
}
