package org.leydig.clinic.assay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Region;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/**
 * Reads orders to a laboratory.
 *
 * <pre>
 *   LH at 08:00                          the first time that the clock says so
 *   LH T at 08:00 on day 14              day 0 is the day that begins the treatment
 *   LH FSH at 07:30 weekly               also daily, every 4wk: from the first time to the end
 *   LH T at 08:00 with lh-ria            LH by that assay, T by its usual one
 * </pre>
 */
public final class DrawReader {
    private static final Pattern WORD = Pattern.compile("[^\\s,]+");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final List<String> KEYWORDS = List.of("at", "daily", "weekly", "every", "on", "day", "with");
    private static final String SHAPE = "Write `LH T at 08:00`, `LH at 08:00 weekly` or `LH at 08:00 on day 14 with lh-ria`.";
    private static final double CLOCK_AT_START = 8;
    private static final int MOST = 10_000;
    private final Map<String, Observable> observables;
    private final Map<String, Assay> assays;
    private final double hours;
    private final Complaints complaints;
    private final List<Word> words = new ArrayList<>();
    private int next;

    private record Word(String text, Region region) {}

    /** What an order says besides its observables. Times in hours. */
    private static final class Written {
        Optional<Double> clock = Optional.empty();
        Optional<Double> every = Optional.empty();
        Optional<Integer> day = Optional.empty();
        final List<Assay> with = new ArrayList<>();
        boolean faulty;
        Region timeRegion;
    }

    private DrawReader(Map<String, Observable> observables, Map<String, Assay> assays, double hours,
            Complaints complaints) {
        this.observables = observables;
        this.assays = assays;
        this.hours = hours;
        this.complaints = complaints;
    }

    /**
     * Reads one order; empty after a complaint.
     *
     * @param observables all that may be named, by name
     * @param assays all assays by id
     * @param hours when the man is seen for the last time, after 08:00 of day 0
     */
    public static Optional<DrawRule> read(Node.Words text, Map<String, Observable> observables,
            Map<String, Assay> assays, double hours, Complaints complaints) {
        return new DrawReader(observables, assays, hours, complaints).rule(text);
    }

    private Optional<DrawRule> rule(Node.Words text) {
        Matcher word = WORD.matcher(text.value());
        while (word.find())
            words.add(new Word(word.group(), text.part(word.start(), word.end())));
        Written written = new Written();
        written.timeRegion = text.region();
        List<Word> named = new ArrayList<>();
        while (next < words.size() && !KEYWORDS.contains(words.get(next).text()))
            named.add(words.get(next++));
        List<Named> known = new ArrayList<>();
        for (Word each : named) observable(each, written).ifPresent(o -> known.add(new Named(o, each.region())));
        if (named.isEmpty())
            complain(written, text.region(), "LEY1161", "NOT AN ORDER", "This names nothing to draw.", SHAPE);
        while (next < words.size())
            word(words.get(next++), known, written);
        if (written.clock.isEmpty() && !written.faulty) {
            complain(written, text.region(), "LEY1161", "WHEN?", "This does not say at what hour of the day.", SHAPE);
        }
        if (written.faulty) return Optional.empty();
        List<DrawRule.Wanted> wanted = known.stream().flatMap(n -> measured(n, written).stream()).toList();
        Optional<Series> times = times(written);
        if (written.faulty || times.isEmpty()) return Optional.empty();
        return Optional.of(new DrawRule(text.value().strip(), wanted, times.get()));
    }

    private record Named(Observable observable, Region region) {}

    private Optional<Observable> observable(Word word, Written written) {
        Observable found = observables.get(word.text());
        if (found != null) return Optional.of(found);
        List<String> suggestions = new ArrayList<>(NearNames.asked(word.text(), observables.keySet()));
        suggestions.add("`leydig list observables` shows all.");
        complain(written, word.region(), "LEY1163", "NO SUCH OBSERVABLE",
                "Nothing that I measure is called `" + word.text() + "`.", suggestions.toArray(String[]::new));
        return Optional.empty();
    }

    private void word(Word word, List<Named> known, Written written) {
        switch (word.text()) {
            case "at" -> clock(word, written);
            case "daily" -> every(word, Durations.DAY, written);
            case "weekly" -> every(word, Durations.WEEK, written);
            case "every" -> duration(word, written).ifPresent(h -> every(word, h, written));
            case "on" -> day(word, written);
            case "with" -> {
                do
                    assay(word, known, written);
                while (next < words.size() && !KEYWORDS.contains(words.get(next).text()));
            }
            default -> {
                List<String> suggestions = new ArrayList<>(NearNames.asked(word.text(), KEYWORDS));
                suggestions.add(SHAPE);
                complain(written, word.region(), "LEY1161", "I DO NOT KNOW THIS WORD", "`" + word.text()
                        + "` means nothing to me in an order to the laboratory.", suggestions.toArray(String[]::new));
            }
        }
    }

    private Optional<Word> following(Word word, String wanted, Written written) {
        if (next < words.size()) return Optional.of(words.get(next++));
        complain(written, word.region(), "LEY1161", "SOMETHING IS MISSING", "After `" + word.text() + "` I expected "
                + wanted + ".");
        return Optional.empty();
    }

    private void clock(Word word, Written written) {
        Optional<Word> said = following(word, "an hour, such as `08:00`", written);
        if (said.isEmpty()) return;
        Matcher m = CLOCK.matcher(said.get().text());
        if (!m.matches()) {
            complain(written, said.get().region(), "LEY1161", "NOT AN HOUR", "`" + said.get().text()
                    + "` is no hour of the day.", "Write `at 08:00`.");
            return;
        }
        twice(written.clock.isPresent(), word, "hour", written);
        written.clock = Optional.of(Integer.parseInt(m.group(1)) + Integer.parseInt(m.group(2)) / 60.0);
    }

    private void every(Word word, double interval, Written written) {
        twice(written.every.isPresent() || written.day.isPresent(), word, "days", written);
        written.every = Optional.of(interval);
    }

    private Optional<Double> duration(Word word, Written written) {
        Optional<Word> said = following(word, "a length of time, such as `4wk`", written);
        if (said.isEmpty()) return Optional.empty();
        String text = said.get().text();
        Region region = said.get().region();
        if (text.matches("[0-9.]+") && next < words.size() && Durations.isUnit(words.get(next).text())) {
            region = region.to(words.get(next).region());
            text += words.get(next++).text();
        }
        try {
            return Optional.of(Durations.hours(text));
        } catch (UnitException e) {
            complain(written, region, "LEY1161", "NOT A LENGTH OF TIME", e.reason(),
                    e.suggestions().toArray(String[]::new));
            return Optional.empty();
        }
    }

    private void day(Word word, Written written) {
        boolean spelled = next + 1 < words.size() && words.get(next).text().equals("day")
                && words.get(next + 1).text().matches("[0-9]{1,5}");
        if (!spelled) {
            complain(written, word.region(), "LEY1161", "ON WHICH DAY?",
                    "After `on` I expected a day, such as `day 14`.");
            return;
        }
        twice(written.every.isPresent() || written.day.isPresent(), word, "days", written);
        written.timeRegion = word.region().to(words.get(next + 1).region());
        written.day = Optional.of(Integer.parseInt(words.get(next + 1).text()));
        next += 2;
    }

    private void assay(Word word, List<Named> known, Written written) {
        Optional<Word> said = following(word, "an assay, such as `lh-irma`", written);
        if (said.isEmpty()) return;
        Assay assay = assays.get(said.get().text());
        if (assay == null) {
            List<String> suggestions = new ArrayList<>(NearNames.asked(said.get().text(), assays.keySet()));
            known.stream().map(Named::observable).forEach(o -> suggestions.addAll(measuring(o)));
            complain(written, said.get().region(), "LEY1162", "NO SUCH ASSAY", "No assay is called `"
                    + said.get().text() + "`.", suggestions.stream().limit(4).toArray(String[]::new));
        } else if (!known.isEmpty() && known.stream().noneMatch(n -> measures(assay, n.observable()))) {
            String names = String.join(" or ", known.stream().map(n -> n.observable().name()).toList());
            complain(written, said.get().region(), "LEY1162", "NOT MEASURED SO", "`" + assay.id() + "` measures "
                    + String.join(", ", assay.measures()) + ", not " + names + ".",
                    known.stream().flatMap(n -> measuring(n.observable()).stream()).limit(4).toArray(String[]::new));
        } else {
            written.with.add(assay);
        }
    }

    private static boolean measures(Assay assay, Observable observable) {
        return assay.measures().contains(observable.name());
    }

    private List<String> measuring(Observable observable) {
        List<String> ids = assays.values().stream().filter(a -> measures(a, observable)).map(Assay::id).toList();
        return ids.isEmpty()
                ? List.of()
                : List.of("`" + observable.name() + "` is measured with " + String.join(" or ", ids) + ".");
    }

    private Optional<DrawRule.Wanted> measured(Named named, Written written) {
        Observable o = named.observable();
        Optional<Assay> assay = written.with.stream().filter(a -> measures(a, o)).findFirst()
                .or(() -> assays.values().stream().filter(a -> a.usual().contains(o.name())).findFirst());
        if (assay.isEmpty()) {
            complain(written, named.region(), "LEY1162", "NO ASSAY FOR THIS", "No assay of the library measures `"
                    + o.name() + "`.", "`--sample` reads it from the body itself.");
        }
        return assay.map(a -> new DrawRule.Wanted(o, a));
    }

    private Optional<Series> times(Written written) {
        double wait = (written.clock.orElseThrow() - CLOCK_AT_START) % Durations.DAY;
        double first = written.day.map(d -> d * Durations.DAY + wait).orElse(wait < 0 ? wait + Durations.DAY : wait);
        if (first < 0 || first > hours + 1e-9) {
            complain(written, written.timeRegion, "LEY1164", first < 0 ? "BEFORE THE BEGINNING" : "AFTER THE END",
                    "This draws " + (first < 0
                            ? "before 08:00 of day 0, when the run begins."
                            : "after " + Durations.say(first) + ", but the run ends after " + Durations.say(hours)
                                    + "."));
            return Optional.empty();
        }
        if (written.every.isEmpty()) return Optional.of(Series.of(first));
        double draws = (hours - first) / written.every.get() + 1;
        if (draws > MOST) {
            complain(written, written.timeRegion, "LEY1164", "TOO MANY DRAWS", Math.round(draws)
                    + " draws are more blood than a man has. I take at most " + MOST + ".");
            return Optional.empty();
        }
        return Optional.of(Series.every(written.every.get(), first, hours));
    }

    private void twice(boolean already, Word word, String what, Written written) {
        if (already) {
            complain(written, word.region(), "LEY1161", "SAID TWICE", "This order gives its " + what
                    + " twice. Write a second `--draw`.");
        }
    }

    private void complain(Written written, Region region, String code, String title, String cause,
            String... suggestions) {
        written.faulty = true;
        complaints.add(region, code, title, cause, List.of(suggestions));
    }
}
