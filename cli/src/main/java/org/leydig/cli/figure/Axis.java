package org.leydig.cli.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A scale with round marks.
 *
 * @param low its lower end
 * @param high its upper end
 * @param step from mark to mark
 */
record Axis(double low, double high, double step) {
    private static final List<Double> WEEKS = List.of(1.0, 2.0, 4.0, 8.0, 13.0, 26.0, 52.0, 104.0, 260.0);

    /** From 0, or from below the least value where that says more, to above the greatest. */
    static Axis around(double least, double greatest, int marks) {
        if (!(greatest >= least)) return new Axis(0, 1, 0.5);
        double low = least >= 0 && least < 0.55 * greatest ? 0 : least;
        double high = greatest > low ? greatest : low + Math.max(1, Math.abs(low));
        double step = round((high - low) / marks);
        return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    /** Weeks, or days where there are few. */
    static Axis time(double days, int marks) {
        double unit = days > 70 ? 7 : 1;
        double step = WEEKS.stream().filter(each -> days / unit / each <= marks).findFirst()
                .orElse(round(days / unit / marks));
        return new Axis(0, days, days > 0 ? step * unit : 1);
    }

    /** The marks between both ends. */
    List<Double> marks() {
        var marks = new ArrayList<Double>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) marks.add(i * step);
        return marks;
    }

    /** Where a value lies, from 0 at the lower end to 1 at the upper. */
    double at(double value) {
        return (value - low) / (high - low);
    }

    /** A mark as it is written: no more decimals than the step has. */
    String label(double mark) {
        if (step >= 1 && step == Math.rint(step)) return Long.toString(Math.round(mark));
        int decimals = 0;
        for (double shift = step; decimals < 6 && Math.abs(shift - Math.rint(shift)) > 1e-6; shift *= 10) decimals++;
        return String.format(Locale.ROOT, "%." + decimals + "f", mark);
    }

    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double n = rough / power;
        return (n <= 1 ? 1 : n <= 2 ? 2 : n <= 2.5 ? 2.5 : n <= 5 ? 5 : 10) * power;
    }
}
