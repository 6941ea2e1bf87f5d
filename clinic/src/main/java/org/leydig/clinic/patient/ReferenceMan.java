package org.leydig.clinic.patient;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Snapshot;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;

/**
 * The reference man with every feedback cut, from {@code reference.yaml}: a chain from burst to sperm, by which the body's
 * scale constants follow from his levels. Safe to share between threads.
 *
 * <p>A constant is corrected by the ratio of what its level should be and is; one link after the other comes right, and
 * as every scale acts nearly in proportion a few rounds suffice. He always starts at the same rest, that of the library's
 * own constants, so that a derivation is a function of the parameters alone.
 */
public final class ReferenceMan {
    private static final String TEXT = "reference.yaml";
    private static final double DAY = 24.0;
    private static final double NEAR = 0.001;
    private static final int MOST_ROUNDS = 10;
    private final ReferenceReader.Text text;
    private final Body body;
    private final Method method;
    private final Map<String, Double> table;
    private final Set<String> watched = new TreeSet<>();
    private Optional<Snapshot> rested = Optional.empty();

    private ReferenceMan(ReferenceReader.Text text, Library library, Method method, Set<String> alsoWatched) {
        this.text = text;
        this.method = method;
        text.scales().forEach(s -> watched.add(s.level()));
        watched.addAll(alsoWatched);
        this.body = new Bodies(library, watched).dosed(Set.of());
        this.table = new TreeMap<>();
        for (Quantity q : library.model().of(Quantity.Kind.PARAMETER))
            q.origin().map(Origin::value).ifPresent(value -> table.put(q.name(), value));
    }

    /**
     * The library's reference man.
     *
     * @throws org.leydig.language.diagnostic.InputException when something is wrong with the text
     */
    public static ReferenceMan of(Library library, Method method) {
        return of(library, method, Set.of());
    }

    /** The same, with other quantities to be watched. */
    public static ReferenceMan of(Library library, Method method, Set<String> alsoWatched) {
        var source = library.shelf().find(TEXT)
                .orElseThrow(() -> new IllegalStateException("the library lacks " + TEXT));
        return new ReferenceMan(new ReferenceReader(library.model()).read(source), library, method, alsoWatched);
    }

    /** Parameters that make the pulse clock even: bursts of equal mass at equal intervals. */
    public Map<String, Double> even() {
        return zero(text.even());
    }

    /** The state that is the phase of the pulse generator, from 0 to 1. */
    public String clock() {
        return text.clock();
    }

    /** Parameters that cut every feedback, the daily rhythm included. */
    public Map<String, Double> feedbackCut() {
        return zero(text.cut());
    }

    /** The constants that follow from levels. */
    public List<String> constants() {
        return text.scales().stream().map(Scale::constant).toList();
    }

    private static Map<String, Double> zero(List<String> names) {
        Map<String, Double> zero = new TreeMap<>();
        names.forEach(name -> zero.put(name, 0.0));
        return zero;
    }

    /** Mean levels of the chain with these values, by full name, after the whole time of rest. */
    public Map<String, Double> levels(Map<String, Double> values) {
        return means(watch(rest(), values, text.settled(), text.watched()));
    }

    /**
     * Scale constants that hold the reference levels, to a tenth of a percent.
     *
     * @param values parameters that differ from the library's
     */
    public Map<String, Double> derive(Map<String, Double> values) {
        Map<String, Double> all = new HashMap<>(table);
        all.putAll(values);
        Map<String, Double> constants = new LinkedHashMap<>();
        for (Scale s : text.scales()) constants.put(s.constant(), all.get(s.constant()));
        Snapshot at = rest();
        double worst = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && worst > NEAR; round++) {
            Map<String, Double> now = new TreeMap<>(values);
            now.putAll(constants);
            Course course = watch(at, now, text.settled() / 2, text.watched());
            at = course.end();
            worst = 0;
            Map<String, Double> means = means(course);
            for (Scale s : text.scales()) {
                double factor = s.target(all) / means.get(s.level());
                constants.merge(s.constant(), s.divides() ? 1 / factor : factor, (a, b) -> a * b);
                worst = Math.max(worst, Math.abs(factor - 1));
            }
        }
        return constants;
    }

    private Course watch(Snapshot from, Map<String, Double> values, double rest, double watch) {
        double start = from.time() + DAY * Math.round(rest / DAY);
        double end = start + watch;
        Map<String, Double> set = new TreeMap<>(values);
        set.putAll(even());
        set.putAll(feedbackCut());
        return body.simulator().run(new Request(Optional.of(from), from.time(), end,
                Series.every(text.every(), start, end), List.copyOf(watched), body.taking(set), List.of(), List.of(),
                method, 1, 0));
    }

    private Map<String, Double> means(Course course) {
        Map<String, Double> means = new TreeMap<>();
        for (String level : watched) {
            Series values = course.column(level);
            double sum = 0;
            for (int i = 0; i < values.size(); i++) sum += values.at(i);
            means.put(level, sum / values.size());
        }
        return means;
    }

    /** The reference man after his time of rest with the library's constants. */
    private synchronized Snapshot rest() {
        if (rested.isEmpty()) {
            Map<String, Double> set = new TreeMap<>(even());
            set.putAll(feedbackCut());
            rested = Optional.of(body.simulator().run(new Request(Optional.empty(), 0, text.settled(), Series.of(),
                    List.of(), body.taking(set), List.of(), List.of(), method, 1, 0)).end());
        }
        return rested.get();
    }
}
