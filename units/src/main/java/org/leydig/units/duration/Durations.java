package org.leydig.units.duration;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Numbers;
import org.leydig.units.measure.UnitException;

/** Lengths of time as a clinic writes them, in hours. A month is UCUM's (a twelfth of 365.25 days). */
public final class Durations {
    public static final double DAY = 24;
    public static final double WEEK = 7 * DAY;
    /** Nobody is simulated for longer than this. */
    public static final double LONGEST = 150 * 365.25 * DAY;
    private static final double YEAR = 365.25 * DAY;
    private static final Map<String, Double> HOURS = Map.ofEntries(
            Map.entry("s", 1 / 3600.0), Map.entry("sec", 1 / 3600.0),
            Map.entry("min", 1 / 60.0), Map.entry("minute", 1 / 60.0), Map.entry("minutes", 1 / 60.0),
            Map.entry("h", 1.0), Map.entry("hr", 1.0), Map.entry("hour", 1.0), Map.entry("hours", 1.0),
            Map.entry("d", DAY), Map.entry("day", DAY), Map.entry("days", DAY),
            Map.entry("w", WEEK), Map.entry("wk", WEEK), Map.entry("week", WEEK), Map.entry("weeks", WEEK),
            Map.entry("mo", YEAR / 12), Map.entry("month", YEAR / 12), Map.entry("months", YEAR / 12),
            Map.entry("y", YEAR), Map.entry("a", YEAR), Map.entry("year", YEAR), Map.entry("years", YEAR));
    private static final Pattern PART = Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]+)");
    private static final List<String> SHOW = List.of("Write `52wk`, `30d`, `8h`, `10min`, `6mo` or `1y`.");

    private Durations() {
    }

    /** Whether a word is a unit of time. */
    public static boolean isUnit(String word) {
        return HOURS.containsKey(word);
    }

    /**
     * Reads {@code 52wk}, {@code 30 d}, {@code 10min}, {@code 1wk 3d}.
     *
     * @return hours, above zero
     * @throws UnitException when it is no length of time
     */
    public static double hours(String text) {
        double total = 0;
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!part.find(at) || part.start() != at) throw new UnitException(notATime(text), SHOW);
            Double unit = HOURS.get(part.group(2));
            if (unit == null) throw new UnitException("`" + part.group(2) + "` is no unit of time.", SHOW);
            total += Amount.number(part.group(1)) * unit;
            at = part.end();
        }
        if (at == 0) throw new UnitException(notATime(text), SHOW);
        if (!(total > 0)) throw new UnitException("`" + text.strip() + "` takes no time at all.", SHOW);
        if (total > LONGEST) throw new UnitException("`" + text.strip() + "` is longer than a life.");
        return total;
    }

    private static String notATime(String text) {
        return "`" + text.strip() + "` is not a length of time.";
    }

    /** In words: {@code 12 hours}, {@code 7 days}, {@code 16 weeks}. */
    public static String say(double hours) {
        if (hours >= 2 * WEEK && whole(hours / WEEK)) return count(hours / WEEK, "week");
        if (hours >= DAY && whole(hours / DAY)) return count(hours / DAY, "day");
        if (hours >= 1 && (whole(hours) || hours >= 10)) {
            return hours >= 3 * DAY ? count(hours / DAY, "day") : count(hours, "hour");
        }
        return count(hours * 60, "minute");
    }

    /** As it would be typed: {@code 26wk}, {@code 3d}, {@code 12h}, {@code 10min}. */
    public static String terse(double hours) {
        if (whole(hours / WEEK)) return Numbers.plain(hours / WEEK) + "wk";
        if (whole(hours / DAY)) return Numbers.plain(hours / DAY) + "d";
        if (whole(hours)) return Numbers.plain(hours) + "h";
        return Numbers.plain(hours * 60) + "min";
    }

    private static boolean whole(double x) {
        return Math.abs(x - Math.rint(x)) < 1e-9 * Math.max(1, Math.abs(x)) && x >= 0.5;
    }

    private static String count(double n, String noun) {
        String number = Numbers.rounded(n, 4);
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }
}
