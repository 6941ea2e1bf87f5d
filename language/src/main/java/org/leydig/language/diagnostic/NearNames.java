package org.leydig.language.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the names that a writer may have meant. */
public final class NearNames {
    private static final int MOST = 3;

    private NearNames() {
    }

    /**
     * The names most like the wrong one, nearest first: at most three, each at most a third of its letters away
     * (insertions, deletions, changed letters and swapped neighbours count one each, a change of case nothing).
     */
    public static List<String> to(String wrong, Collection<String> names) {
        int allowed = Math.max(1, wrong.length() / 3);
        record Near(String name, int distance) {}
        return names.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= allowed)
                .map(name -> new Near(name, distance(wrong, name)))
                .filter(near -> near.distance <= allowed)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** The question {@code Did you mean `a` or `b`?}, if any name is near. */
    public static Optional<String> question(String wrong, Collection<String> names) {
        List<String> near = to(wrong, names);
        if (near.isEmpty()) return Optional.empty();
        List<String> quoted = near.stream().map(name -> "`" + name + "`").toList();
        if (quoted.size() == 1) return Optional.of("Did you mean " + quoted.getFirst() + "?");
        return Optional.of("Did you mean " + String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or "
                + quoted.getLast() + "?");
    }

    /** Edits from one name to the other, by optimal string alignment (Boytsov 2011). */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
