package org.leydig.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers read: three significant digits, no more than a person needs. */
public final class Figures {
    private Figures() {
    }

    /** Such as {@code 1240}, {@code 3.25}, {@code 0.0031}; a dash where there is no value. */
    public static String figure(double value) {
        if (!Double.isFinite(value)) return "–";
        if (value == 0) return "0";
        if (Math.abs(value) >= 100) return String.format(Locale.ROOT, "%.0f", value);
        if (Math.abs(value) < 1e-4) return String.format(Locale.ROOT, "%.1e", value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP));
        return (rounded.scale() > 0 ? rounded.stripTrailingZeros() : rounded).toPlainString();
    }

    /** A share as a percentage, never rounded to all or none when it is not. */
    public static String share(double share) {
        if (share > 0 && share < 0.01) return "<1 %";
        if (share < 1 && share > 0.99) return ">99 %";
        return Math.round(share * 100) + " %";
    }

    /** A span of days in the largest unit that reads well: {@code 78 weeks}, {@code 10 days}. */
    public static String span(double days) {
        if (days >= 14 && days % 7 == 0) return figure(days / 7) + " weeks";
        if (days >= 2) return figure(days) + " days";
        return figure(days * 24) + " hours";
    }
}
