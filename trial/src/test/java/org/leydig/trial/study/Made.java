package org.leydig.trial.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.leydig.clinic.assay.Performance;
import org.leydig.clinic.assay.Threshold;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;

/** Made-up studies and men of the small library. */
final class Made {
    static final Library LIBRARY = Library.open("leydig/small-library");

    private Made() {
    }

    /** A study of two arms that reports these rows, without evidence and role. */
    static Study study(String id, String topic, String... rows) {
        return studyOf("{man: usual, n: 10}", id, topic, rows);
    }

    /** The same of these men. */
    static Study studyOf(String who, String id, String topic, String... rows) {
        List<String> lines = new ArrayList<>(List.of("""
                cite: made up for tests
                asks: nothing
                topic: %s
                who: %s
                arms: {one: none, other: none}
                draws:
                  - LH T every 10min from 0h to 24h
                  - T at -24h, 24h, 48h, 72h
                reported:""".formatted(topic, who)));
        for (String row : rows)
            lines.add("  - {evidence: X-1, " + (row.contains("role:") ? "" : "role: fit, ") + row + "}");
        return StudyReader.read(id, new Source(id + ".yaml", String.join("\n", lines) + "\n"), LIBRARY);
    }

    /** A row about arm `one`. */
    static Reported row(String fields) {
        return study("made", "feedback", "arm: one, " + fields).reported().getFirst();
    }

    /** Draws at these hours. */
    static Samples.Taken taken(String observable, double[] hours, double... values) {
        Draw draw = new Draw(List.of(observable), Series.of(hours), OptionalDouble.empty(), Optional.empty(), "");
        return new Samples.Taken(draw, observable, draw.hours(), Series.of(values), Optional.empty(), Optional.empty());
    }

    /** Even draws, in which pulses are told by a rise of a fifth. */
    static Samples.Taken even(String observable, double every, double from, double... values) {
        double[] hours = new double[values.length];
        for (int i = 0; i < hours.length; i++) hours[i] = from + i * every;
        Draw draw = new Draw(List.of(observable), Series.of(hours), OptionalDouble.of(every), Optional.empty(), "");
        return new Samples.Taken(draw, observable, draw.hours(), Series.of(values),
                Optional.of(new Threshold(0.2, 0.3, 0.5, 1)), Optional.of(Performance.EXACT));
    }

    static Samples samples(Samples.Taken... taken) {
        return new Samples(List.of(taken), Map.of());
    }

    /** A man whose T at 0 h is this in the one arm and that in the other. */
    static Map<String, Samples> man(double one, double other) {
        return Map.of("one", samples(taken("T", new double[]{0}, one)), "other",
                samples(taken("T", new double[]{0}, other)));
    }
}
