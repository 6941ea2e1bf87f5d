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
    private static final double ONE_SIDED = 0.975;
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
        if (other.value() == 0) throw new UnitException("`" + text.strip() + "`: nothing is a multiple of 0.");
        return new Published(one.value() / other.value(), ofRatio(one, other, n), text.strip());
    }

    /**
     * By the delta method on the logarithm, as if the two had been found in different men; on the ratio itself where it is
     * 0. None where one of the two tells no error.
     */
    private static Optional<Interval> ofRatio(Part one, Part other, int n) {
        double ratio = one.value() / other.value();
        if (ratio == 0) {
            double reach = t(n) * one.error() / Math.abs(other.value());
            return reach > 0 ? Optional.of(new Interval(-reach, reach)) : Optional.empty();
        }
        double relative = Math.hypot(one.error() / one.value(), other.error() / other.value());
        if (!(relative > 0)) return Optional.empty();
        double spread = Math.exp(t(n) * relative);
        return Optional.of(Interval.between(ratio / spread, ratio * spread));
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
        double value = number(m.group(1));
        if (m.group(2) == null) return new Part(value, Double.NaN, Optional.empty());
        double first = number(m.group(3));
        boolean range = m.group(2).equals("CI") || m.group(2).equals("IQR");
        if (range != (m.group(4) != null) || (!range && first < 0))
            throw new UnitException("`" + text + "`: SE and SD are one number, not below 0, CI and IQR go from one to "
                    + "another, `(CI 6.5 to 11)`.");
        double second = range ? number(m.group(4)) : first;
        if (range && !(first <= value && value <= second))
            throw new UnitException("`" + text + "`: an interval goes from less to more, `(CI 6.5 to 11)`, and holds "
                    + "its number.");
        return switch (m.group(2)) {
            case "SE", "SEM" -> new Part(value, first, Optional.empty());
            case "SD" -> new Part(value, n > 1 ? first / Math.sqrt(n) : Double.NaN, Optional.empty());
            case "CI" -> new Part(value, (second - first) / (2 * t(n)), Optional.of(new Interval(first, second)));
            default -> new Part(value, n > 1
                    ? (second - first) / MIDDLE_HALF * OF_MEDIAN / Math.sqrt(n)
                    : Double.NaN, Optional.empty());
        };
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) return number;
        throw new UnitException("`" + text + "` is beyond all numbers.");
    }

    /**
     * The 97.5th percentile of Student's t with n - 1 degrees of freedom: in closed form for 1 and 2, else by Cornish and
     * Fisher's expansion (Abramowitz and Stegun 26.7.5), which is then right to 1 in 800; the normal one where n is not
     * known.
     */
    static double t(int n) {
        if (n < 2) return Z;
        if (n == 2) return Math.tan(Math.PI * (ONE_SIDED - 0.5));
        if (n == 3) return (2 * ONE_SIDED - 1) / Math.sqrt(2 * ONE_SIDED * (1 - ONE_SIDED));
        double df = n - 1.0;
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double g1 = (z3 + Z) / 4;
        double g2 = (5 * z5 + 16 * z3 + 3 * Z) / 96;
        double g3 = (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / 384;
        double g4 = (79 * z7 * Z * Z + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / 92160;
        return Z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
    }
}
