package org.leydig.clinic.assay;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.engine.course.Series;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Distribution;

/**
 * A way to measure: one entry of the library's {@code assays}, its numbers from {@code assays.origin.csv}.
 *
 * @param id its name: {@code lh-irma}
 * @param says what it is, in a few words
 * @param kind of which kind
 * @param performance how well it reads, by name of each observable that it measures
 * @param usual observables that are measured so where nobody says how
 * @param pulses id of the rule by which pulses are found in its readings
 */
public record Assay(String id, String says, Kind kind, Map<String, Performance> performance, Set<String> usual,
        Optional<String> pulses) {
    private static final long MINUTES_BEFORE = 1L << 40;

    /** How a thing is measured. */
    public enum Kind {
        IMMUNOASSAY, MASS_SPECTROMETRY, ASPIRATION, SIZE, SEMEN_ANALYSIS, CELL_COUNT, ABSORPTIOMETRY, QUESTIONNAIRE
    }

    public Assay {
        requireNonNull(id);
        requireNonNull(says);
        requireNonNull(kind);
        performance = Collections.unmodifiableMap(new LinkedHashMap<>(performance));
        usual = Set.copyOf(usual);
        requireNonNull(pulses);
    }

    /** Names of the observables that it measures. */
    public List<String> measures() {
        return List.copyOf(performance.keySet());
    }

    /** How well it reads an observable that it measures. */
    public Performance of(String observable) {
        Performance known = performance.get(observable);
        if (known == null) throw new IllegalArgumentException(id + " does not measure " + observable);
        return known;
    }

    /**
     * Reads one sample. The error is a pure function of seed, man, assay, observable and minute, whatever else is drawn;
     * what all observables of one specimen share is one of seed, man, assay and minute.
     *
     * @param body the true value, in the observable's unit
     * @param hour when the sample is drawn, after 08:00 of day 0
     */
    public Drawn read(String observable, double body, double hour, long seed, long man) {
        Performance how = of(observable);
        double read = how.scale() * body;
        if (how.specimens() > 0) {
            read *= draw("specimen:" + id, Distribution.LOGNORMAL, 0, how.specimens(), hour, seed, man);
        }
        double value = draw("draw:" + id + ":" + observable, Distribution.NORMAL, read, how.sd(read), hour, seed, man);
        return value < how.limit() ? new Drawn(how.limit() / 2, true) : new Drawn(value, false);
    }

    private static double draw(String stream, Distribution distribution, double middle, double spread, double hour,
            long seed, long man) {
        KeyedDraws draws = new KeyedDraws(seed, man, Map.of(stream, MINUTES_BEFORE + Math.round(hour * 60)));
        return draws.draw(stream, distribution, middle, spread);
    }

    /** Reads a series of samples, as {@link #read} reads one. */
    public Series read(String observable, Series body, Series hours, long seed, long man) {
        double[] values = new double[body.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(observable, body.at(i), hours.at(i), seed, man).value();
        }
        return Series.of(values);
    }
}
