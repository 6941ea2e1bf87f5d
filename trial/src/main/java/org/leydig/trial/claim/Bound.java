package org.leydig.trial.claim;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.units.measure.UnitException;

/**
 * Where a figure must lie.
 *
 * @param low minus infinity where it only must not be too high
 * @param high infinity where it only must not be too low
 * @param words as written: {@code 10 to 14}, {@code > 1.5}
 */
public record Bound(double low, double high, String words) {
    private static final String NUMBER = "([-+]?[0-9]*\\.?[0-9]+)";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s+to\\s+" + NUMBER);
    private static final Pattern SIDE = Pattern.compile("([<>])\\s*" + NUMBER);

    public Bound {
        requireNonNull(words);
        if (!(low <= high)) throw new IllegalArgumentException(low + " to " + high);
    }

    /**
     * Reads {@code 10 to 14} (both included), {@code > 1.5} or {@code < 0.1}.
     *
     * @throws UnitException when it is none of these
     */
    static Bound read(String text) {
        String words = text.strip();
        Matcher range = RANGE.matcher(words);
        if (range.matches()) {
            double low = Double.parseDouble(range.group(1));
            double high = Double.parseDouble(range.group(2));
            if (low > high) throw new UnitException("`" + words + "`: a range goes from less to more.");
            return new Bound(low, high, words);
        }
        Matcher side = SIDE.matcher(words);
        if (!side.matches())
            throw new UnitException("`" + words + "` is no bound: write `10 to 14`, `> 1.5` or `< 0.1`.");
        double value = Double.parseDouble(side.group(2));
        return side.group(1).equals(">")
                ? new Bound(value, Double.POSITIVE_INFINITY, words)
                : new Bound(Double.NEGATIVE_INFINITY, value, words);
    }

    /** Whether a value lies there: within a range, ends included, or beyond the one end; not when it is no number. */
    boolean holds(double value) {
        if (low == Double.NEGATIVE_INFINITY) return value < high;
        if (high == Double.POSITIVE_INFINITY) return value > low;
        return low <= value && value <= high;
    }

    /** Whether both values miss it, and on the same side. */
    boolean missedAlike(double one, double other) {
        return !holds(one) && !holds(other) && ((one <= low && other <= low) || (one >= high && other >= high));
    }

    /** Whether it lies wholly on one side of a value, and another value on the other side by more than a margin. */
    boolean acrossFrom(double middle, double value, double margin) {
        return (low >= middle && value < middle - margin) || (high <= middle && value > middle + margin);
    }
}
