package org.leydig.language.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.language.source.Region;

/** Gathers all that one phase finds wrong with an input, up to a number that a person can read. */
public final class Troubles {
    private static final int MOST = 40;

    private record Told(String code, String source, int start, int end) {}

    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Told> told = new HashSet<>();

    /** Keeps a diagnostic, unless the same was said of the same place before (a submodel used twice is wrong once). */
    public void add(Diagnostic trouble) {
        if (full()) return;
        if (trouble.region().isPresent()) {
            Region at = trouble.region().get();
            if (!told.add(new Told(trouble.code(), at.source().name(), at.start(), at.end()))) return;
        }
        found.add(trouble);
    }

    /** Whether there is more wrong than anyone wants to be told at once. */
    public boolean full() {
        return found.size() >= MOST;
    }

    /** Whether that was said of any place. */
    public boolean told(String code) {
        return found.stream().anyMatch(trouble -> trouble.code().equals(code));
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !found.isEmpty();
    }

    /**
     * Ends the phase.
     *
     * @throws InputException with all that was found, file by file in the order of the text, if anything was
     */
    public void refuse() {
        if (found.isEmpty()) return;
        Map<String, Integer> files = new LinkedHashMap<>();
        for (Diagnostic trouble : found) {
            trouble.region().ifPresent(at -> files.putIfAbsent(at.source().name(), files.size()));
        }
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator
                .comparingInt((Diagnostic d) -> d.region().map(at -> files.get(at.source().name())).orElse(-1))
                .thenComparingInt(d -> d.region().map(Region::start).orElse(0)));
        if (full()) {
            sorted.add(Diagnostic.nowhere("LEY0121", "AND MORE",
                    "I stop after " + MOST + " diagnostics; there may be more."));
        }
        throw new InputException(sorted);
    }
}
