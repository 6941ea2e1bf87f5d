package org.leydig.clinic.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.leydig.units.measure.Near;

/** Names that a wrong one may have meant. */
public final class NearNames {
    private NearNames() {
    }

    /** At most three of the known names, nearest first: a few slips of the pen away, or begun alike. */
    public static List<String> of(String wrong, Collection<String> known) {
        String w = wrong.toLowerCase(Locale.ROOT);
        if (w.isEmpty() || w.length() > 80) return List.of();
        int slips = Math.max(1, w.length() / 3);
        return known.stream().distinct().filter(k -> near(w, k.toLowerCase(Locale.ROOT), slips))
                .sorted(Comparator.comparingInt((String k) -> Near.distance(w, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3).toList();
    }

    private static boolean near(String wrong, String known, int slips) {
        if (Near.distance(wrong, known) <= slips) return true;
        boolean longEnough = wrong.length() >= 3;
        return longEnough && (known.startsWith(wrong) || known.endsWith(wrong) || wrong.startsWith(known + "-"));
    }

    /** The same as a question, if any is near: {@code Did you mean `T` or `T3`?} */
    public static List<String> asked(String wrong, Collection<String> known) {
        return org.leydig.language.diagnostic.NearNames.question(of(wrong, known)).stream().toList();
    }
}
