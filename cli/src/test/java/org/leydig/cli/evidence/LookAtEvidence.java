package org.leydig.cli.evidence;

import java.nio.file.Path;
import org.leydig.cli.output.WholeFolder;

/** Writes the evidence page of made-up data, to be looked at: {@code java ... LookAtEvidence DIR}. */
final class LookAtEvidence {
    private LookAtEvidence() {
    }

    public static void main(String[] folder) {
        try (WholeFolder whole = WholeFolder.at(Path.of(folder[0]))) {
            EvidenceFolder.fill(whole, MadeUpEvidence.validation(), MadeUpEvidence.LIBRARY);
            whole.keep();
        }
    }
}
