package org.leydig.trial.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.ConditionReader;
import org.leydig.clinic.observable.Observable;
import org.leydig.language.model.Model;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/**
 * Reads end points.
 *
 * <pre>
 *   time to T &gt; 300 ng/dL
 *   share with T 300-900 ng/dL at 26wk
 *   worst E2 · highest T from 4wk to 8wk · lowest LH over the last 4wk
 *   T at 26wk
 *   mean T over the last 4wk
 *   chance of pregnancy by 52wk
 *   injections
 *   change in T at 26wk
 * </pre>
 */
public final class EndPointReader {
    private static final Pattern TIME_TO = Pattern.compile("time to (\\S+)\\s*(.*)");
    private static final Pattern SHARE = Pattern.compile("share with (\\S+)\\s*(.*?)\\s+at (.+)");
    private static final Pattern EXTREME = Pattern.compile("(worst|highest|lowest|mean) (\\S+)(?:\\s+(.*))?");
    private static final Pattern CHANGE = Pattern.compile("change in (\\S+) at (.+)");
    private static final Pattern AT = Pattern.compile("(\\S+) at (.+)");
    private static final Pattern PREGNANCY = Pattern.compile("chance of pregnancy by (.+)");
    private static final String INJECTIONS = "injections";
    private static final String FECUNDABILITY = "fecundability";
    private static final Pattern LAST = Pattern.compile("over the last (.+)");
    private static final Pattern FROM_TO = Pattern.compile("from (.+?) to (.+)");
    private static final List<String> SHAPES = List.of(
            "`time to T > 300 ng/dL` or `share with T 300-900 ng/dL at 26wk`",
            "`worst E2`, `lowest LH`, `T at 26wk`, `mean T over the last 4wk`, `chance of pregnancy by 52wk` or `injections`");
    private final Map<String, Observable> observables;
    private final ConditionReader conditions;
    private final double hours;
    private final Complaints complaints;
    private Node.Words words;

    /**
     * @param observables all that may be named
     * @param hours the horizon
     */
    public EndPointReader(Map<String, Observable> observables, Model body, double hours, Complaints complaints) {
        this.observables = observables;
        this.conditions = new ConditionReader(observables, body, complaints);
        this.hours = hours;
        this.complaints = complaints;
    }

    /** One end point; empty after a complaint. */
    public Optional<EndPoint> read(Node.Words text) {
        words = text;
        String said = text.value();
        if (said.equals(INJECTIONS)) return Optional.of(new EndPoint.Injections(said));
        Matcher pregnancy = PREGNANCY.matcher(said);
        if (pregnancy.matches() && observables.containsKey(FECUNDABILITY))
            return day(pregnancy, 1).map(d -> new EndPoint.Pregnancy(said, observables.get(FECUNDABILITY), d));
        Matcher m = TIME_TO.matcher(said);
        if (m.matches()) return condition(m, 1, 2).map(c -> new EndPoint.TimeTo(said, c));
        m = SHARE.matcher(said);
        if (m.matches()) {
            Optional<Integer> day = day(m, 3);
            return condition(m, 1, 2).flatMap(c -> day.map(d -> new EndPoint.ShareWith(said, c, d)));
        }
        m = EXTREME.matcher(said);
        if (m.matches()) return stretch(m);
        m = CHANGE.matcher(said);
        if (m.matches()) {
            Optional<Integer> day = day(m, 2);
            return observable(m, 1).flatMap(o -> day.map(d -> new EndPoint.Change(said, o, d)));
        }
        m = AT.matcher(said);
        if (m.matches()) {
            Optional<Integer> day = day(m, 2);
            return observable(m, 1).flatMap(o -> day.map(d -> new EndPoint.Mean(said, o, d, d)));
        }
        complaints.add(words.region(), "LEY1305", "NOT AN END POINT", "I cannot read `" + said + "` as an end point.",
                SHAPES.stream().map(s -> "Write " + s + ".").toList());
        return Optional.empty();
    }

    private Optional<EndPoint> stretch(Matcher m) {
        Optional<Observable> observable = observable(m, 2);
        int last = (int) Math.floor(hours / 24 + 1e-9);
        int from = 0;
        int to = last;
        if (m.group(3) != null) {
            Matcher over = LAST.matcher(m.group(3));
            Matcher between = FROM_TO.matcher(m.group(3));
            if (over.matches()) {
                Optional<Integer> days = day(over, 1, m.start(3));
                if (days.isEmpty()) return Optional.empty();
                from = last - days.get() + 1;
            } else if (between.matches()) {
                Optional<Integer> start = day(between, 1, m.start(3));
                Optional<Integer> end = day(between, 2, m.start(3));
                if (start.isEmpty() || end.isEmpty()) return Optional.empty();
                from = start.get();
                to = end.get();
                if (from > to) return refuse(m, 3, "TIME RUNS BACKWARDS", "This stretch ends before it begins.");
            } else {
                return refuse(m, 3, "NOT A STRETCH OF TIME", "`" + m.group(3)
                        + "` says no stretch of time: write `over the last 4wk` or `from 4wk to 8wk`.");
            }
        }
        int first = Math.max(from, 0);
        int end = to;
        return observable.map(o -> m.group(1).equals("mean")
                ? new EndPoint.Mean(words.value(), o, first, end)
                : new EndPoint.Extreme(words.value(), o, !m.group(1).equals("lowest"), first, end));
    }

    private Optional<EndPoint> refuse(Matcher m, int group, String title, String cause) {
        complaints.add(words.part(m.start(group), m.end(group)), "LEY1306", title, cause);
        return Optional.empty();
    }

    private Optional<Observable> observable(Matcher m, int group) {
        return conditions.observable(words, m.start(group), m.end(group));
    }

    private Optional<Integer> day(Matcher m, int group) {
        return day(m, group, 0);
    }

    private Optional<Integer> day(Matcher m, int group, int shift) {
        var region = words.part(m.start(group) + shift, m.end(group) + shift);
        double at;
        try {
            at = m.group(group).matches("0\\w*") ? 0 : Durations.hours(m.group(group));
        } catch (UnitException e) {
            complaints.add(region, "LEY1306", "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
            return Optional.empty();
        }
        if (at > hours + 1e-9) {
            complaints.add(region, "LEY1308", "AFTER THE END",
                    "This looks at " + Durations.terse(at) + ", but the case ends at "
                            + Durations.terse(hours) + ".");
            return Optional.empty();
        }
        if (Math.abs(at / 24 - Math.rint(at / 24)) > 1e-9) {
            complaints.add(region, "LEY1306", "NOT A MORNING", "End points are read at 08:00, on whole days; `"
                    + m.group(group) + "` is none.");
            return Optional.empty();
        }
        return Optional.of((int) Math.rint(at / 24));
    }

    private Optional<Condition> condition(Matcher m, int name, int rest) {
        return conditions.read(words, m.start(name), m.end(name), m.start(rest), m.end(rest));
    }
}
