package org.leydig.language.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leydig.units.measure.Near;

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
        String meant = wrong.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        return names.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= allowed)
                .map(name -> new Candidate(name, Near.distance(meant, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= allowed)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /** The question {@code Did you mean `a` or `b`?}, if any name is near. */
    public static Optional<String> question(String wrong, Collection<String> names) {
        return question(to(wrong, names));
    }

    /** The same question about names already found, nearest first. */
    public static Optional<String> question(List<String> near) {
        if (near.isEmpty()) return Optional.empty();
        List<String> quoted = near.stream().map(name -> "`" + name + "`").toList();
        if (quoted.size() == 1) return Optional.of("Did you mean " + quoted.getFirst() + "?");
        return Optional.of("Did you mean " + String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or "
                + quoted.getLast() + "?");
    }
}
