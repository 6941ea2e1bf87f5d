package org.leydig.trial.study;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** Instants of an experiment, in hours from 08:00 of day 0, when treatment starts. */
final class Instants {
    private static final Pattern CLOCK = Pattern.compile("day\\s+(-?\\d{1,5})\\s+at\\s+([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern NONE = Pattern.compile("-?0\\s*([A-Za-z]*)");
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
        Matcher none = NONE.matcher(words);
        if (none.matches() && (none.group(1).isEmpty() || Durations.isUnit(none.group(1)))) return 0;
        try {
            return words.startsWith("-") ? -Durations.hours(words.substring(1)) : Durations.hours(words);
        } catch (UnitException _) {
            throw new UnitException("`" + words + "` is no time of an experiment.",
                    List.of("Write `48h`, `12wk`, `-1d` (before treatment) or `day 3 at 20:00`."));
        }
    }

    /** As it would be written. */
    static String words(double hour) {
        if (hour == 0) return "0h";
        return hour < 0 ? "-" + Durations.terse(-hour) : Durations.terse(hour);
    }

    /**
     * When a window is, after something else that is said: {@code " at 4wk"}, {@code " from 1wk to 3wk"}; nothing for all
     * draws.
     */
    static String when(Window window) {
        if (window.equals(Window.ALL)) return "";
        return window.instant() ? " at " + words(window.from().getAsDouble()) : " " + words(window);
    }

    private static String words(Window window) {
        String from = window.from().isPresent() ? "from " + words(window.from().getAsDouble()) : "";
        String to = window.to().isPresent() ? "to " + words(window.to().getAsDouble()) : "";
        return (from + " " + to).strip();
    }
}
