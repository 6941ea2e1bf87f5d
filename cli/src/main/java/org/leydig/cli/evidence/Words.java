package org.leydig.cli.evidence;

import static org.leydig.cli.report.Figures.figure;

import java.util.Locale;
import java.util.Optional;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Published;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Scored;
import org.leydig.trial.study.Validation.Score;

/** How a row's numbers and verdict read, wherever they are shown. */
final class Words {
    private Words() {
    }

    /** Such as {@code 8.3 to 12.7}; empty where there is none. */
    static String interval(Optional<Interval> interval) {
        return interval.map(i -> figure(i.low()) + " to " + figure(i.high())).orElse("");
    }

    /** A value with its interval in brackets. */
    static String value(double value, Optional<Interval> interval) {
        String range = interval(interval);
        return figure(value) + (range.isEmpty() ? "" : " (" + range + ")");
    }

    /** A published number with its interval; {@code below 1} where the interval only tells a direction. */
    static String published(Published published) {
        return direction(published).orElseGet(() -> value(published.value(), published.interval()));
    }

    /** {@code below 1} or {@code above 1}, where the published interval begins or ends at the value itself. */
    static Optional<String> direction(Published published) {
        return published.interval().filter(i -> i.oneSided(published.value()))
                .map(i -> (i.low() == published.value() ? "above " : "below ") + figure(published.value()));
    }

    /** How far the simulated value is off: {@code +12 %}, or {@code ×14} where percent no longer read. */
    static String off(Scored scored) {
        double off = scored.off();
        if (!Double.isFinite(off) || direction(scored.row().published()).isPresent()) return "–";
        if (off >= 9) return "×" + figure(1 + off);
        long percent = Math.round(100 * off);
        return percent == 0 ? "0 %" : String.format(Locale.ROOT, "%+d %%", percent).replace('-', '−');
    }

    /** {@code within 10 %}, {@code inside} or {@code outside}; {@code as said} for a direction that is met. */
    static String verdict(Scored scored) {
        if (!scored.inside()) return "outside";
        if (direction(scored.row().published()).isPresent()) return "as said";
        return scored.close() ? "within 10 %" : "inside";
    }

    /** The verdict as the name of a style. */
    static String style(Scored scored) {
        return !scored.inside() ? "outside" : scored.close() ? "close" : "inside";
    }

    /** {@code fit} or {@code report}. */
    static String role(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** The share of a score, such as {@code 84 %}; a dash where nothing was counted. */
    static String share(int part, Score score) {
        return score.of() == 0 ? "–" : Math.round(100.0 * part / score.of()) + " %";
    }
}
