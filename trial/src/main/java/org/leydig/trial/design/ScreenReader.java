package org.leydig.trial.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.assay.Assay;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.ConditionReader;
import org.leydig.clinic.observable.Observable;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/**
 * Reads who may enter a trial.
 *
 * <pre>
 *   age 35-65 a
 *   BMI &lt; 45 kg/m2
 *   T &lt; 300 ng/dL at two visits at 08:00
 *   LH &lt; 9.4 IU/L at 07:30 with lh-irma
 *   T &lt; 300 ng/dL at three visits 3d apart
 * </pre>
 *
 * The first visit of all criteria is the same; the last is followed by as long a wait as there is between visits (7 days
 * where nothing is said), then men are randomised at 08:00 of day 0.
 */
public final class ScreenReader {
    private static final Pattern CRITERION = Pattern.compile("(\\S+)\\s+(.+)");
    private static final Pattern VISITS = Pattern.compile("(.*)\\s+at\\s+(one|two|three|four|[0-9]{1,3})\\s+visits?");
    private static final Pattern CLOCK = Pattern.compile("(.*)\\s+at\\s+([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final Pattern APART = Pattern.compile("(.*)\\s+(\\S+)\\s+apart");
    private static final Pattern WITH = Pattern.compile("(.*)\\s+with\\s+(\\S+)");
    private static final Pattern LEFT_OVER = Pattern.compile("\\s((?:at|with)\\s.*|\\S+\\s+apart.*)");
    private static final List<String> NUMBERS = List.of("none", "one", "two", "three", "four");
    private static final int MOST_VISITS = 12;
    private static final double LONGEST = 365 * 24;
    private static final double CLOCK_AT_START = 8;
    private static final String SHAPE = "Write `T < 300 ng/dL at two visits at 08:00`, `BMI 27-45 kg/m2` or `age 35-65 a`.";
    private final Library library;
    private final Complaints complaints;
    private Node.Words words;

    /** What a criterion says behind its range. Times in hours. */
    private static final class Written {
        String rest;
        int visits = 1;
        double clock = CLOCK_AT_START;
        double apart = Durations.WEEK;
        boolean whenSaid;
        Optional<Assay> with = Optional.empty();
        boolean faulty;
    }

    private record Read(String words, Condition condition, Optional<Assay> assay, Written written) {
        double before() {
            return assay.isEmpty() ? 0 : written.visits * written.apart;
        }
    }

    /** @param complaints told what cannot be read */
    public ScreenReader(Library library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
    }

    /** The screen; whatever was complained of is left out. */
    public Screen read(List<Node.Words> texts) {
        List<Read> all = new ArrayList<>();
        for (Node.Words text : texts) {
            words = text;
            criterion().ifPresent(all::add);
        }
        double before = all.stream().mapToDouble(Read::before).max().orElse(0);
        List<Criterion> criteria = new ArrayList<>();
        for (Read each : all) {
            List<Double> hours = new ArrayList<>();
            for (int v = 0; v < each.written.visits && each.assay.isPresent(); v++)
                hours.add(v * each.written.apart - before + each.written.clock - CLOCK_AT_START);
            criteria.add(new Criterion(each.words, each.condition, each.assay, hours));
        }
        return new Screen(criteria);
    }

    private Optional<Read> criterion() {
        Matcher m = CRITERION.matcher(words.value());
        if (!m.matches()) {
            complain(0, words.value().length(), "NOT A CRITERION", "I cannot read `" + words.value()
                    + "` as who may enter.", SHAPE);
            return Optional.empty();
        }
        Written written = new Written();
        written.rest = words.value();
        while (suffix(written)) {
        }
        Matcher left = LEFT_OVER.matcher(written.rest);
        if (left.find()) {
            complain(left.start(1), left.end(1), "NOT A CRITERION", "`" + left.group(1)
                    + "` says neither how often, nor when, nor how it is measured.", SHAPE);
            return Optional.empty();
        }
        int from = Math.min(m.start(2), written.rest.length());
        Map<String, Observable> known = new HashMap<>(library.observables());
        Map<String, Observable> asked = Asked.of(library);
        known.putAll(asked);
        Optional<Condition> condition = new ConditionReader(known, library.model(), complaints).read(words, m.start(1),
                m.end(1), from, written.rest.length());
        if (condition.isEmpty() || written.faulty) return Optional.empty();
        Observable o = condition.get().observable();
        String said = words.value().strip();
        if (asked.containsKey(o.name())) {
            if (!written.whenSaid) return Optional.of(new Read(said, condition.get(), Optional.empty(), written));
            complain(m.start(1), m.end(1), "NOT DRAWN", "A man is asked for his " + o.name()
                    + " once; it has no visits and no assay.", "Write `" + written.rest + "`.");
            return Optional.empty();
        }
        Optional<Assay> assay = written.with
                .or(() -> library.assays().values().stream().filter(a -> a.usual().contains(o.name())).findFirst());
        if (assay.isEmpty() || !assay.get().measures().contains(o.name())) {
            List<String> able = library.assays().values().stream().filter(a -> a.measures().contains(o.name()))
                    .map(Assay::id).toList();
            complain(m.start(1), m.end(1), "NO ASSAY FOR THIS", assay.isEmpty()
                    ? "No assay of the library measures `" + o.name() + "`."
                    : "`" + assay.get().id() + "` does not measure `" + o.name() + "`.",
                    able.isEmpty()
                            ? "`leydig list assays` shows what each measures."
                            : "It is measured with " + String.join(" or ", able) + ".");
            return Optional.empty();
        }
        return Optional.of(new Read(said, condition.get(), assay, written));
    }

    /** Takes the last thing said off the words, if it is one of those that may stand behind a range. */
    private boolean suffix(Written written) {
        Matcher m = VISITS.matcher(written.rest);
        if (m.matches()) {
            written.visits = NUMBERS.contains(m.group(2)) ? NUMBERS.indexOf(m.group(2)) : Integer.parseInt(m.group(2));
            if (written.visits < 1 || written.visits > MOST_VISITS) {
                complain(m.start(2), m.end(2), "HOW MANY VISITS?", "A man is screened at 1 to " + MOST_VISITS
                        + " visits.");
                written.faulty = true;
            }
            return cut(written, m);
        }
        m = CLOCK.matcher(written.rest);
        if (m.matches()) {
            written.clock = Integer.parseInt(m.group(2)) + Integer.parseInt(m.group(3)) / 60.0;
            return cut(written, m);
        }
        m = APART.matcher(written.rest);
        if (m.matches()) {
            apart(written, m);
            return cut(written, m);
        }
        m = WITH.matcher(written.rest);
        if (!m.matches()) return false;
        written.with = Optional.ofNullable(library.assays().get(m.group(2)));
        if (written.with.isEmpty()) {
            List<String> near = new ArrayList<>(NearNames.asked(m.group(2), library.assays().keySet()));
            near.add("`leydig list assays` shows all.");
            complain(m.start(2), m.end(2), "NO SUCH ASSAY", "No assay is called `" + m.group(2) + "`.",
                    near.toArray(String[]::new));
            written.faulty = true;
        }
        return cut(written, m);
    }

    private void apart(Written written, Matcher m) {
        written.faulty = true;
        try {
            written.apart = Durations.hours(m.group(2));
            if (written.apart % Durations.DAY != 0 || written.apart > LONGEST)
                complain(m.start(2), m.end(2), "NOT THAT FAR APART",
                        "Visits of a screen are whole days apart, a year at most; this is "
                                + Durations.say(written.apart) + ".");
            else
                written.faulty = false;
        } catch (UnitException e) {
            complain(m.start(2), m.end(2), "NOT A LENGTH OF TIME", e.reason(), e.suggestions().toArray(String[]::new));
        }
    }

    private static boolean cut(Written written, Matcher m) {
        written.rest = m.group(1).stripTrailing();
        written.whenSaid = true;
        return true;
    }

    private void complain(int start, int end, String title, String cause, String... suggestions) {
        complaints.add(words.part(start, end), "LEY1371", title, cause, List.of(suggestions));
    }
}
