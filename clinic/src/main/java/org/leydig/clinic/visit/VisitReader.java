package org.leydig.clinic.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.assay.DrawRule;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.observable.Observable;
import org.leydig.language.source.Region;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/**
 * Reads the calendar of visits.
 *
 * <pre>
 *   every 4wk draw T LH FSH E2; every 12wk semen          from 4wk, from 12wk, to the end
 *   at 6wk 12wk 26wk draw T haematocrit with t-ms
 *   every 3mo from 0h until 1y at 07:30 draw T
 * </pre>
 *
 * Whoever names {@code semen} wants all that a semen analysis tells. Visits at one hour are one visit.
 */
public final class VisitReader {
    private static final Pattern WORD = Pattern.compile("[^\\s,;]+|;");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final List<String> KEYWORDS = List.of("every", "weekly", "at", "from", "until", "draw", "with",
            "semen");
    private static final String SHAPE = "Write `every 4wk draw T LH; every 12wk semen` or `at 6wk 12wk draw T`.";
    private static final String SEMEN = "semen";
    private static final double CLOCK_AT_START = 8;
    private static final int MOST = 1000;
    private final Map<String, Observable> observables;
    private final Map<String, Assay> assays;
    private final double hours;
    private final Complaints complaints;

    private record Word(String text, Region region) {}

    /** What one part of the calendar says. Times in hours. */
    private static final class Written {
        Optional<Double> every = Optional.empty();
        Optional<Double> from = Optional.empty();
        Optional<Double> until = Optional.empty();
        double clock = CLOCK_AT_START;
        final List<Double> at = new ArrayList<>();
        final List<Word> named = new ArrayList<>();
        final List<Assay> with = new ArrayList<>();
        Region region;
        boolean faulty;
    }

    /**
     * @param observables all that may be drawn, by name
     * @param assays all assays by id
     * @param hours the horizon
     */
    public VisitReader(Map<String, Observable> observables, Map<String, Assay> assays, double hours,
            Complaints complaints) {
        this.observables = observables;
        this.assays = assays;
        this.hours = hours;
        this.complaints = complaints;
    }

    /** The visits in order of time; none after a complaint. */
    public List<Visit> read(Node.Words text) {
        TreeMap<Double, List<DrawRule.Wanted>> calendar = new TreeMap<>();
        List<Word> part = new ArrayList<>();
        Matcher word = WORD.matcher(text.value());
        while (word.find()) {
            if (word.group().equals(";")) {
                part(part, text).ifPresent(w -> enter(w, calendar));
                part = new ArrayList<>();
            } else {
                part.add(new Word(word.group(), text.part(word.start(), word.end())));
            }
        }
        part(part, text).ifPresent(w -> enter(w, calendar));
        if (calendar.size() > MOST) {
            complaints.add(text.region(), "LEY1321", "TOO MANY VISITS", calendar.size()
                    + " visits are more than a man comes to. I take at most " + MOST + ".");
            return List.of();
        }
        return calendar.entrySet().stream().map(e -> new Visit(e.getKey(), e.getValue())).toList();
    }

    private Optional<Written> part(List<Word> words, Node.Words text) {
        Written written = new Written();
        written.region = words.isEmpty() ? text.region() : words.getFirst().region().to(words.getLast().region());
        int i = 0;
        while (i < words.size())
            i = word(words, i, written);
        if (written.every.isEmpty() && written.at.isEmpty() && !written.faulty)
            complain(written, written.region, "WHEN?", "This does not say when he comes.", SHAPE);
        if (written.named.isEmpty() && !written.faulty)
            complain(written, written.region, "WHAT IS DRAWN?", "This visit measures nothing.", SHAPE);
        return written.faulty ? Optional.empty() : Optional.of(written);
    }

    /** Reads the word at {@code i} and what belongs to it; the place of the next. */
    private int word(List<Word> words, int i, Written written) {
        Word word = words.get(i);
        int next = i + 1;
        switch (word.text()) {
            case "weekly" -> written.every = Optional.of(Durations.WEEK);
            case "every" -> written.every = time(words, next++, written);
            case "from" -> written.from = time(words, next++, written);
            case "until" -> written.until = time(words, next++, written);
            case "at" -> {
                while (next < words.size() && words.get(next).text().matches("[0-9].*"))
                    moment(words, next++, written);
                if (next == i + 1) complain(written, word.region(), "WHEN?", "After `at` I expected a time.", SHAPE);
            }
            case "with" -> {
                while (next < words.size() && !KEYWORDS.contains(words.get(next).text()))
                    assay(words.get(next++), written);
            }
            case "draw", "and" -> {
            }
            default -> written.named.add(word);
        }
        return next;
    }

    private void moment(List<Word> words, int i, Written written) {
        Matcher clock = CLOCK.matcher(words.get(i).text());
        if (clock.matches())
            written.clock = Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2)) / 60.0;
        else
            time(words, i, written).ifPresent(written.at::add);
    }

    private Optional<Double> time(List<Word> words, int i, Written written) {
        if (i >= words.size()) {
            complain(written, words.getLast().region(), "SOMETHING IS MISSING", "After `" + words.getLast().text()
                    + "` I expected a length of time, such as `4wk`.", SHAPE);
            return Optional.empty();
        }
        Word word = words.get(i);
        if (word.text().matches("0[a-z]*")) return Optional.of(0.0);
        try {
            return Optional.of(Durations.hours(word.text()));
        } catch (UnitException e) {
            complain(written, word.region(), "NOT A LENGTH OF TIME", e.reason(),
                    e.suggestions().toArray(String[]::new));
            return Optional.empty();
        }
    }

    private void assay(Word word, Written written) {
        Assay assay = assays.get(word.text());
        if (assay != null) {
            written.with.add(assay);
            return;
        }
        List<String> suggestions = new ArrayList<>(NearNames.asked(word.text(), assays.keySet()));
        suggestions.add("`leydig list assays` shows all.");
        complain(written, word.region(), "NO SUCH ASSAY", "No assay is called `" + word.text() + "`.",
                suggestions.toArray(String[]::new));
    }

    private void enter(Written written, Map<Double, List<DrawRule.Wanted>> calendar) {
        List<DrawRule.Wanted> wanted = written.named.stream().flatMap(w -> wanted(w, written).stream()).toList();
        List<Double> times = times(written);
        if (written.faulty) return;
        for (double time : times) {
            List<DrawRule.Wanted> drawn = calendar.computeIfAbsent(time, t -> new ArrayList<>());
            for (DrawRule.Wanted w : wanted) {
                if (drawn.stream().noneMatch(d -> d.observable().equals(w.observable()))) drawn.add(w);
            }
        }
    }

    private List<Double> times(Written written) {
        double shift = written.clock - CLOCK_AT_START;
        List<Double> times = new ArrayList<>();
        for (double at : written.at) {
            double hour = at + shift;
            if (hour < 0 || hour > hours + 1e-9)
                complain(written, written.region, hour < 0 ? "BEFORE THE BEGINNING" : "AFTER THE END", hour < 0
                        ? "He comes before 08:00 of day 0, when the run begins."
                        : "He comes after " + Durations.say(at) + ", but the run ends after " + Durations.say(hours)
                                + ".");
            times.add(hour);
        }
        if (written.every.isEmpty()) return times;
        double every = written.every.get();
        double last = Math.min(written.until.orElse(hours) + shift, hours);
        double first = written.from.orElse(every) + shift;
        if (first > last + 1e-9)
            complain(written, written.region, "NO VISIT", "The first visit would be after " + Durations.say(first)
                    + ", the last before " + Durations.say(Math.max(last, 0)) + ".");
        if ((last - first) / every > MOST) {
            complain(written, written.region, "TOO MANY VISITS", "That would be more than " + MOST + " visits.");
            return times;
        }
        for (int i = 0; first + i * every <= last + 1e-9; i++) {
            if (first + i * every >= 0) times.add(first + i * every);
        }
        return times;
    }

    private List<DrawRule.Wanted> wanted(Word word, Written written) {
        if (word.text().equals(SEMEN))
            return observables.values().stream().filter(o -> o.topic().equals(SEMEN)).flatMap(o -> measured(o, written)
                    .stream()).toList();
        Observable found = observables.get(word.text());
        if (found == null) {
            List<String> known = new ArrayList<>(observables.keySet());
            known.addAll(KEYWORDS);
            List<String> suggestions = new ArrayList<>(NearNames.asked(word.text(), known));
            suggestions.add("`leydig list observables` shows all.");
            complain(written, word.region(), "NOTHING OF THAT NAME", "Nothing that I measure is called `" + word.text()
                    + "`.", suggestions.toArray(String[]::new));
            return List.of();
        }
        Optional<DrawRule.Wanted> measured = measured(found, written);
        if (measured.isEmpty())
            complain(written, word.region(), "NO ASSAY FOR THIS", "No assay of the library measures `" + found.name()
                    + "`.", "`leydig list assays` shows what each measures.");
        return measured.stream().toList();
    }

    private Optional<DrawRule.Wanted> measured(Observable o, Written written) {
        return written.with.stream().filter(a -> a.measures().contains(o.name())).findFirst()
                .or(() -> assays.values().stream().filter(a -> a.usual().contains(o.name())).findFirst())
                .map(a -> new DrawRule.Wanted(o, a));
    }

    private void complain(Written written, Region region, String title, String cause, String... suggestions) {
        written.faulty = true;
        complaints.add(region, "LEY1320", title, cause, List.of(suggestions));
    }
}
