package org.leydig.trial.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** Instants of a study, in hours from 08:00 of day 0, when treatment starts. */
final class Instants {
    private static final Pattern CLOCK = Pattern.compile("day\\s+(-?\\d+)\\s+at\\s+(\\d{1,2}):(\\d{2})");
    private static final int EIGHT = 8;

    private Instants() {
    }

    /**
     * Reads {@code 48h}, {@code 12wk}, {@code -1d}, {@code 0h} or {@code day 3 at 20:00}.
     *
     * @throws UnitException when it is no instant
     */
    static double hour(String text) {
        String words = text.strip();
        Matcher clock = CLOCK.matcher(words);
        if (clock.matches()) {
            double hours = Integer.parseInt(clock.group(2)) + Integer.parseInt(clock.group(3)) / 60.0;
            return 24.0 * Integer.parseInt(clock.group(1)) + hours - EIGHT;
        }
        if (words.matches("-?0\\s*[A-Za-z]*")) return 0;
        return words.startsWith("-") ? -Durations.hours(words.substring(1)) : Durations.hours(words);
    }

    /** As it would be written. */
    static String words(double hour) {
        if (hour == 0) return "0h";
        return hour < 0 ? "-" + Durations.terse(-hour) : Durations.terse(hour);
    }

    static String words(Window window) {
        String from = window.from().isPresent() ? "from " + words(window.from().getAsDouble()) : "";
        String to = window.to().isPresent() ? "to " + words(window.to().getAsDouble()) : "";
        return (from + " " + to).strip();
    }
}
