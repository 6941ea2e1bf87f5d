package org.leydig.language.shelf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;

/** Turns the bytes of a file into a {@link Source}, or says why they are not a text. */
public final class Reading {
    /** No text that a person wrote is larger. */
    public static final int LARGEST_FILE = 4 << 20;

    private Reading() {
    }

    /**
     * The text in these bytes.
     *
     * @param name what a reader knows the text by
     * @throws InputException if they are more than {@link #LARGEST_FILE}, not UTF-8, or hold a NUL
     */
    public static Source text(String name, byte[] bytes) {
        if (bytes.length > LARGEST_FILE) throw tooLarge(name);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new InputException(Diagnostic.nowhere("LEY0101", "NOT A TEXT",
                    "`" + name + "` is not UTF-8 text" + firstBad(bytes) + ".",
                    "Is it really a model or table, and not a picture, archive or spreadsheet?",
                    "If an editor saved it in another encoding, save it again as UTF-8."));
        }
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new InputException(Diagnostic.nowhere("LEY0102", "A BINARY FILE",
                    "`" + name + "` holds a NUL character (number " + (nul + 1) + "); texts have none.",
                    "Is it really a model or table, and not a picture, archive or spreadsheet?"));
        }
        return new Source(name, text);
    }

    /** The refusal of a file that is too large to be read at all. */
    static InputException tooLarge(String name) {
        return new InputException(Diagnostic.nowhere("LEY0103", "TOO LARGE",
                "`" + name + "` is larger than " + (LARGEST_FILE >> 20) + " MB; no model or table is that long."));
    }

    private static String firstBad(byte[] bytes) {
        int line = 1;
        var decoder = StandardCharsets.UTF_8.newDecoder();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i < bytes.length && bytes[i] != '\n') continue;
            try {
                decoder.reset().decode(ByteBuffer.wrap(bytes, from, i - from));
            } catch (CharacterCodingException here) {
                return ": line " + line + " holds bytes that stand for no character";
            }
            from = i + 1;
            line++;
        }
        return "";
    }
}
