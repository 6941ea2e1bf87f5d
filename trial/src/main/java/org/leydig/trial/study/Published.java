package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.units.measure.UnitException;

/**
 * A published number.
 *
 * @param value the number itself, or the ratio of the two
 * @param interval its 95 % interval, where the paper tells enough for one
 * @param words as published
 */
public record Published(double value, Optional<Interval> interval, String words) {
    private static final double Z = 1.959963984540054;
    /** The width of a normal distribution's middle half, in standard deviations. */
    private static final double MIDDLE_HALF = 1.348979500392163;
    /** The standard error of a median over that of a mean, for a normal distribution. */
    private static final double OF_MEDIAN = 1.2533141373155001;
    private static final String NUMBER = "([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)";
    private static final Pattern PART = Pattern.compile(
            NUMBER + "\\s*(?:\\((SE|SEM|SD|CI|IQR)\\s*" + NUMBER + "(?:\\s*to\\s*" + NUMBER + ")?\\))?");

    public Published {
        requireNonNull(interval);
        requireNonNull(words);
        if (!Double.isFinite(value)) throw new IllegalArgumentException("published: " + value);
    }

    /** One number with its standard error (NaN where none can be told) and its own interval, where it gives one. */
    private record Part(double value, double error, Optional<Interval> interval) {}

    /**
     * Reads {@code 10.5 (SE 1.1) / 3.8 (SE 0.25)}, {@code 531 (SD 140)}, {@code 8.73 (CI 6.51 to 10.95)}.
     *
     * @param n men behind each number; 0 when not known
     * @throws UnitException when it is no such number
     */
    static Published read(String text, int n) {
        String[] parts = text.strip().split("\\s+/\\s+");
        if (parts.length > 2) throw new UnitException("A ratio has two numbers, not " + parts.length + ".");
        Part one = part(parts[0], n);
        if (parts.length == 1) return new Published(one.value(), interval(one, n), text.strip());
        Part other = part(parts[1], n);
        double ratio = one.value() / other.value();
        double relative = Math.hypot(one.error() / one.value(), other.error() / other.value());
        if (!(relative > 0)) return new Published(ratio, Optional.empty(), text.strip());
        double spread = Math.exp(t(n) * relative);
        double[] ends = {ratio / spread, ratio * spread};
        return new Published(ratio, Optional.of(new Interval(Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1]))),
                text.strip());
    }

    private static Optional<Interval> interval(Part part, int n) {
        if (part.interval().isPresent()) return part.interval();
        if (!(part.error() > 0)) return Optional.empty();
        return Optional.of(new Interval(part.value() - t(n) * part.error(), part.value() + t(n) * part.error()));
    }

    private static Part part(String text, int n) {
        Matcher m = PART.matcher(text.strip());
        if (!m.matches())
            throw new UnitException("`" + text + "` is not a published number: write `10.5 (SE 1.1)`, `531 (SD 140)`, "
                    + "`8.7 (CI 6.5 to 11)` or `4.5 (IQR 3.3 to 6.6)`.");
        double value = Double.parseDouble(m.group(1));
        if (m.group(2) == null) return new Part(value, Double.NaN, Optional.empty());
        double first = Double.parseDouble(m.group(3));
        double second = m.group(4) == null ? Double.NaN : Double.parseDouble(m.group(4));
        boolean range = m.group(2).equals("CI") || m.group(2).equals("IQR");
        if (range && !(first <= second))
            throw new UnitException("`" + text + "`: an interval goes from less to more, `(CI 6.5 to 11)`.");
        return switch (m.group(2)) {
            case "SE", "SEM" -> new Part(value, first, Optional.empty());
            case "SD" -> new Part(value, n > 1 ? first / Math.sqrt(n) : Double.NaN, Optional.empty());
            case "CI" -> new Part(value, (second - first) / (2 * Z), Optional.of(new Interval(first, second)));
            default -> new Part(value, n > 1
                    ? (second - first) / MIDDLE_HALF * OF_MEDIAN / Math.sqrt(n)
                    : Double.NaN, Optional.empty());
        };
    }

    /**
     * The 97.5th percentile of Student's t with n - 1 degrees of freedom, by Cornish and Fisher's expansion (Abramowitz
     * and Stegun 26.7.5); the normal one where n is not known.
     */
    static double t(int n) {
        if (n < 2) return Z;
        double df = n - 1.0;
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double g1 = (z3 + Z) / 4;
        double g2 = (5 * z5 + 16 * z3 + 3 * Z) / 96;
        double g3 = (3 * z5 * Z * Z + 19 * z5 + 17 * z3 - 15 * Z) / 384;
        return Z + g1 / df + g2 / (df * df) + g3 / (df * df * df);
    }
}
