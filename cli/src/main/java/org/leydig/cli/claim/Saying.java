package org.leydig.cli.claim;

import static org.leydig.cli.report.Figures.figure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Seen;

/** Verdicts in words. */
final class Saying {
    private Saying() {
    }

    /** What was seen; {@code never} for a time that does not come. */
    static String value(Seen seen) {
        return seen.simulated() == Double.POSITIVE_INFINITY ? "never" : figure(seen.simulated());
    }

    /** {@code holds}, {@code fails} or {@code opposite}. */
    static String of(Seen seen) {
        return seen.holds() ? "holds" : seen.opposite() ? "opposite" : "fails";
    }

    /** What is looked at, with its unit in brackets. */
    static String what(Seen seen) {
        String unit = unit(seen);
        return seen.condition().measured().words() + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    /** The unit of a level or a difference; nothing for a ratio. */
    static String unit(Seen seen) {
        return seen.condition().measured().ratio() ? "" : seen.condition().measured().unit();
    }

    /** Why the verdict is what it is, in one sentence or two. */
    static String why(Judged judged) {
        int conditions = judged.seen().size();
        int limits = judged.limits().size();
        return switch (judged.verdict()) {
            case SUPPORTED -> "All " + count(conditions, "condition") + (limits == 0
                    ? " hold."
                    : " and " + count(limits, "limit") + " hold.");
            case SUPPORTED_WITH_LIMITS -> "All " + count(conditions, "condition") + " hold, but " + (missed(
                    judged.limits()).findAny().isPresent()
                            ? told(judged.limits(), "limit") + "."
                            : "none of their evidence was read in the paper itself.");
            case NOT_SUPPORTED -> capital(told(judged.seen(), "condition")) + ".";
            case CONTRADICTED -> "The opposite of what must be seen is seen: " + list(
                    judged.seen().stream().filter(Seen::opposite)) + ".";
        };
    }

    private static String told(List<Seen> all, String kind) {
        long failed = missed(all).count();
        return failed + " of " + count(all.size(), kind) + (failed == 1 ? " fails: " : " fail: ") + list(missed(all));
    }

    private static Stream<Seen> missed(List<Seen> all) {
        return all.stream().filter(seen -> !seen.holds());
    }

    private static String list(Stream<Seen> all) {
        return all.map(seen -> seen.condition().measured().words() + " must be " + seen.condition().must().words()
                + (unit(seen).isEmpty() ? "" : " " + unit(seen)) + " and is " + value(seen))
                .collect(Collectors.joining("; "));
    }

    private static String count(int n, String kind) {
        return n + " " + kind + (n == 1 ? "" : "s");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
