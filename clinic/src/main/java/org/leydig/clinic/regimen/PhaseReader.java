package org.leydig.clinic.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.language.source.Region;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/** Reads the words of one phase: dose, route, rhythm and limits, in any order. */
final class PhaseReader {
    private static final Set<String> ROUTES = Set.of("im", "sc", "iv", "po", "td", "nasal", "buccal", "implant",
            "patch");
    private static final List<String> KEYWORDS = List.of("then", "start", "for", "until", "at", "over", "once", "daily",
            "bid", "tid", "qid", "weekly", "every", "pause", "load", "twice", "q7d", "x12");
    private static final Pattern DOSE = Pattern.compile("([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)(.*)");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final Pattern TIMES = Pattern.compile("[x×]([0-9]+)|([0-9]+)[x×]");
    private static final int MOST_TIMES = 100_000;
    private final Drug drug;
    private final List<Token> tokens;
    private final Region before;
    private final Complaints complaints;
    private final Written written = new Written();
    private int at;

    /**
     * What a phase says, as far as it says it. Times in hours.
     */
    static final class Written {
        Optional<Amount> dose = Optional.empty();
        Optional<String> route = Optional.empty();
        Optional<Double> every = Optional.empty();
        Optional<Integer> times = Optional.empty();
        Optional<Double> start = Optional.empty();
        Optional<Double> length = Optional.empty();
        Optional<Double> until = Optional.empty();
        Optional<Double> clock = Optional.empty();
        Optional<Double> over = Optional.empty();
        Optional<Double> pause = Optional.empty();
        boolean once;
        boolean faulty;
        Region region;
        Region routeRegion;
        Region doseRegion;
        Region timeRegion;
    }

    PhaseReader(Drug drug, List<Token> tokens, Region before, Complaints complaints) {
        this.drug = drug;
        this.tokens = tokens;
        this.before = before;
        this.complaints = complaints;
    }

    Written read() {
        written.region = tokens.isEmpty() ? before : tokens.getFirst().region().to(tokens.getLast().region());
        written.doseRegion = written.region;
        written.routeRegion = written.region;
        written.timeRegion = written.region;
        if (tokens.isEmpty()) {
            complain(before, "LEY1101", "SOMETHING IS MISSING", "After `" + before.text()
                    + "` I expected a dose, such as `200 mg`.");
        }
        while (at < tokens.size())
            word(tokens.get(at++));
        return written;
    }

    private void word(Token token) {
        String word = token.text();
        Matcher times = TIMES.matcher(word);
        if (times.matches()) {
            times(token, times.group(1) != null ? times.group(1) : times.group(2));
        } else if (word.matches("x|×")) {
            times(token, next(token, "how many times, such as `x12`").map(Token::text).orElse(""));
        } else if (DOSE.matcher(word).matches() || word.matches("(?i)[-+]?(nan|inf|infinity|∞)")) {
            number(token);
        } else if (Rhythm.WORDS.containsKey(word)) {
            every(token, Rhythm.WORDS.get(word));
        } else if (Rhythm.VAGUE.containsKey(word)) {
            vague(token, word);
        } else if (ROUTES.contains(word) || drug.routes().containsKey(word)) {
            written.routeRegion = token.region();
            if (written.route.isPresent()) twice(token, "route");
            written.route = Optional.of(word);
        } else {
            keyword(token);
        }
    }

    private void keyword(Token token) {
        switch (token.text()) {
            case "start", "from", "after" -> written.start = once(token, written.start, "start", time(token, true));
            case "for" -> written.length = once(token, written.length, "length", time(token, false));
            case "until" -> written.until = once(token, written.until, "end", time(token, false));
            case "over" -> written.over = once(token, written.over, "`over`", time(token, false));
            case "pause", "off", "wait" -> written.pause = once(token, written.pause, "pause", time(token, false));
            case "at" -> clock(token);
            case "once" -> onceOrPer(token, 1);
            case "twice" -> onceOrPer(token, 2);
            case "load", "loading" -> written.once = true;
            case "every" -> everyWords(token);
            case "q" -> time(token, false).ifPresent(h -> every(token, h));
            default -> {
                if (token.text().matches("q[0-9.].*")) qTime(token);
                else
                    unknown(token);
            }
        }
    }

    private void number(Token token) {
        boolean counts = at < tokens.size() && tokens.get(at).text().matches("times|doses|time|dose");
        if (counts) {
            at++;
            times(token, token.text());
            return;
        }
        Region region = token.region();
        Matcher m = DOSE.matcher(token.text());
        String digits = m.matches() ? m.group(1) : token.text();
        String unit = m.matches() ? m.group(2) : "";
        if (unit.isEmpty() && at < tokens.size() && !isWord(tokens.get(at).text())) {
            region = region.to(tokens.get(at).region());
            unit = tokens.get(at++).text();
        }
        if (written.dose.isPresent()) {
            twice(token, "dose");
            return;
        }
        dose(token, digits, unit, region);
    }

    private void dose(Token token, String digits, String unit, Region region) {
        written.doseRegion = region;
        double value;
        try {
            value = Amount.number(digits);
        } catch (UnitException e) {
            complain(token.region(), "LEY1107", "NO SUCH DOSE", e.reason());
            return;
        }
        if (!(value > 0)) {
            complain(token.region(), "LEY1107", "NO SUCH DOSE", "A dose is more than nothing; this is "
                    + digits + ".",
                    value == 0 ? "No treatment is written `none`; a break is written `pause 4wk`." : "");
            return;
        }
        if (unit.isEmpty()) {
            complain(token.region(), "LEY1103", "WHICH UNIT?", "`" + digits + "` of what? " + unitsOfDrug());
            return;
        }
        try {
            written.dose = Optional.of(new Amount(value, Measure.of(unit)));
        } catch (UnitException e) {
            written.faulty = true;
            List<String> suggestions = new ArrayList<>(e.suggestions());
            suggestions.add(unitsOfDrug());
            complaints.add(region, "LEY1103", "NO SUCH UNIT", e.reason(), suggestions);
        }
    }

    private String unitsOfDrug() {
        List<String> units = drug.routes().values().stream().map(r -> r.unit().text()).distinct().toList();
        return "Doses of " + drug.id() + " are written in " + String.join(" or ", units) + ".";
    }

    private boolean isWord(String text) {
        return ROUTES.contains(text) || KEYWORDS.contains(text) || Rhythm.WORDS.containsKey(text)
                || text.matches("q[0-9.].*|[x×][0-9]+") || drug.routes().containsKey(text);
    }

    private void times(Token token, String digits) {
        int n = digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
        if (n < 1 || n > MOST_TIMES) {
            complain(token.region(), "LEY1114", "HOW MANY TIMES?", "`" + token.text()
                    + "` should say how many doses, from 1 to " + MOST_TIMES + ", as in `x12`.");
        } else if (written.times.isPresent()) {
            twice(token, "number of doses");
        } else {
            written.times = Optional.of(n);
        }
    }

    private void every(Token token, double hours) {
        if (written.every.isPresent() || written.once) twice(token, "rhythm");
        written.every = Optional.of(hours);
    }

    private void qTime(Token token) {
        String text = token.text().substring(1);
        boolean split = text.matches("[0-9.]+") && at < tokens.size() && Durations.isUnit(tokens.get(at).text());
        if (split) text += tokens.get(at++).text();
        if (text.matches("[0-9.]+(mo|months?)")) {
            vague(token, "monthly");
            return;
        }
        try {
            every(token, Durations.hours(text));
        } catch (UnitException e) {
            complaints.add(token.region(), "LEY1112", "HOW OFTEN?", e.reason(),
                    List.of("Write `q7d`, `q12h` or `q2wk`."));
            written.faulty = true;
        }
    }

    private void everyWords(Token token) {
        if (at < tokens.size() && tokens.get(at).text().equals("other")) {
            at++;
            next(token, "`day` or `week`").ifPresent(t -> per(t, 2));
        } else if (at < tokens.size() && Rhythm.PER.containsKey(tokens.get(at).text())) {
            per(tokens.get(at++), 1);
        } else {
            time(token, false).ifPresent(h -> every(token, h));
        }
    }

    private void onceOrPer(Token token, int n) {
        boolean article = at + 1 < tokens.size() && tokens.get(at).text().matches("an?|per|each|every");
        if (article) at++;
        if (at < tokens.size() && Rhythm.PER.containsKey(tokens.get(at).text())) {
            per(tokens.get(at++), 1.0 / n);
        } else if (n == 1 && !article) {
            if (written.every.isPresent()) twice(token, "rhythm");
            written.once = true;
        } else {
            complain(token.region(), "LEY1112", "HOW OFTEN?", "`" + token.text() + "` in what time?",
                    "Write `twice a day`, `twice a week`, `q12h` or `q84h`.");
        }
    }

    private void per(Token unit, double times) {
        Double hours = Rhythm.PER.get(unit.text());
        if (hours == null) unknown(unit);
        else
            every(unit, hours * times);
    }

    private void vague(Token token, String word) {
        written.faulty = true;
        complaints.add(token.region(), "LEY1112", "HOW OFTEN?", "`" + token.text()
                + "` means different things to different people.", Rhythm.VAGUE.get(word));
    }

    private void clock(Token token) {
        Optional<Token> said = next(token, "an hour, such as `20:00`");
        if (said.isEmpty()) return;
        Matcher m = CLOCK.matcher(said.get().text());
        if (!m.matches()) {
            complain(said.get().region(), "LEY1101", "NOT AN HOUR", "`" + said.get().text()
                    + "` is no hour of the day.", "Write `at 20:00`.");
            return;
        }
        double hour = Integer.parseInt(m.group(1)) + Integer.parseInt(m.group(2)) / 60.0;
        written.clock = once(token, written.clock, "hour", Optional.of(hour));
    }

    private Optional<Double> time(Token token, boolean zeroAllowed) {
        Optional<Token> first = next(token, "a length of time, such as `12wk`");
        if (first.isEmpty()) return Optional.empty();
        String text = first.get().text();
        Region region = first.get().region();
        if (text.matches("[0-9.]+") && at < tokens.size() && Durations.isUnit(tokens.get(at).text())) {
            region = region.to(tokens.get(at).region());
            text += tokens.get(at++).text();
        }
        written.timeRegion = token.region().to(region);
        if (zeroAllowed && text.matches("0[a-z]*|now")) return Optional.of(0.0);
        if (text.startsWith("-")) {
            complain(region, "LEY1110", "TIME RUNS BACKWARDS", "`" + text + "` lies in the past.",
                    "What he took before belongs in the man's `history`.");
            return Optional.empty();
        }
        try {
            return Optional.of(Durations.hours(text));
        } catch (UnitException e) {
            written.faulty = true;
            complaints.add(region, "LEY1101", "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
            return Optional.empty();
        }
    }

    private Optional<Token> next(Token token, String wanted) {
        if (at < tokens.size()) return Optional.of(tokens.get(at++));
        complain(token.region(), "LEY1101", "SOMETHING IS MISSING", "After `" + token.text() + "` I expected " + wanted
                + ".");
        return Optional.empty();
    }

    private <T> Optional<T> once(Token token, Optional<T> earlier, String what, Optional<T> now) {
        if (earlier.isPresent()) twice(token, what);
        return now;
    }

    private void twice(Token token, String what) {
        complain(token.region(), "LEY1113", "SAID TWICE", "This phase gives its " + what.replace("`", "")
                + " twice. A new phase begins with `then`, a further drug after `;`.");
    }

    private void unknown(Token token) {
        List<String> words = new ArrayList<>(KEYWORDS);
        words.addAll(drug.routes().keySet());
        words.addAll(Rhythm.WORDS.keySet());
        List<String> suggestions = new ArrayList<>(NearNames.asked(token.text(), words));
        suggestions.add("A regimen reads like `" + drug.example() + "`.");
        written.faulty = true;
        boolean itsTime = at < tokens.size() && tokens.get(at).text().matches("[0-9.]+(d|wk|w|mo|h|min|y)");
        if (itsTime) at++;
        complaints.add(token.region(), "LEY1101", "I DO NOT KNOW THIS WORD",
                "`" + token.text() + "` means nothing to me in a regimen.", suggestions);
    }

    private void complain(Region region, String code, String title, String cause, String... suggestions) {
        written.faulty = true;
        complaints.add(region, code, title, cause, List.of(suggestions).stream().filter(s -> !s.isEmpty()).toList());
    }
}
