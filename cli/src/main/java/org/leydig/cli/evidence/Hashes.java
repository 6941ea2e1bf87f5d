package org.leydig.cli.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.leydig.trial.study.Validation;

/** What was run, to the letter. */
final class Hashes {
    private Hashes() {
    }

    /** SHA-256 of each study's text, by the text's name. */
    static Map<String, String> of(Validation validation) {
        var hashes = new TreeMap<String, String>();
        validation.results().forEach(
                result -> hashes.put(result.study().text().name(), sha256(result.study().text().text())));
        return hashes;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
