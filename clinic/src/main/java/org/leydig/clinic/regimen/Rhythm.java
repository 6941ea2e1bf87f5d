package org.leydig.clinic.regimen;

import java.util.List;
import java.util.Map;
import org.leydig.units.duration.Durations;

/** How often: the words that prescriptions use, in hours between doses. */
final class Rhythm {
    static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("daily", 24.0), Map.entry("qd", 24.0), Map.entry("od", 24.0), Map.entry("nightly", 24.0),
            Map.entry("bid", 12.0), Map.entry("bd", 12.0), Map.entry("tid", 8.0), Map.entry("tds", 8.0),
            Map.entry("qid", 6.0), Map.entry("qds", 6.0), Map.entry("qod", 48.0), Map.entry("eod", 48.0),
            Map.entry("weekly", Durations.WEEK), Map.entry("qw", Durations.WEEK),
            Map.entry("fortnightly", 2 * Durations.WEEK));
    /** Words that different people mean differently, and what to write instead. */
    static final Map<String, List<String>> VAGUE = Map.of(
            "monthly", List.of("Write `q4wk` or `q30d`."), "qm", List.of("Write `q4wk` or `q30d`."),
            "biweekly", List.of("Write `q2wk` or `q84h` (twice a week)."),
            "bimonthly", List.of("Write `q2wk` or `q8wk`."),
            "tiw", List.of("Write `q2d`, or three regimens `q7d` that start on different days."),
            "prn", List.of("Leave it out, or write the doses that were taken as a dose record."));
    static final Map<String, Double> PER = Map.of("day", 24.0, "daily", 24.0, "week", Durations.WEEK, "weekly",
            Durations.WEEK);

    private Rhythm() {
    }
}
