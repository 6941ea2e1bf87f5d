package org.leydig.units.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them. */
public final class Numbers {
    private Numbers() {
    }

    /** Six digits at most, without trailing zeros, without an exponent where none is needed: {@code 200}, {@code 0.05}. */
    public static String plain(double value) {
        return rounded(value, 6);
    }

    /** So many significant digits, without trailing zeros; an exponent below 1e-6 and from 1e9 on. */
    public static String rounded(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return Double.toString(value);
        if (value == 0) return "0";
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= 1e-6 && size < 1e9) return rounded.toPlainString();
        return rounded.toString().replace("E+", "e").replace('E', 'e');
    }
}
