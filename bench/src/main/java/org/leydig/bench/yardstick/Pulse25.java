package org.leydig.bench.yardstick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Slowness;
import org.leydig.language.Antimony;
import org.leydig.language.model.Model;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/**
 * The yardstick problem {@code pulse25.ant}: 25 states, bursts whose timing depends on the state, a fast receptor, slow
 * tissue, a transit chain. It is not physiology, and never tuned.
 */
public final class Pulse25 {
    /** A year, as the peers run it. */
    public static final double YEAR = 8766;

    private static final String TEXT = "leydig/bench/pulse25.ant";

    private Pulse25() {
    }

    /** The problem as equations. */
    public static Model model() {
        try (InputStream in = Pulse25.class.getClassLoader().getResourceAsStream(TEXT)) {
            if (in == null) throw new IllegalStateException(TEXT + " is missing");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Antimony.lower(Antimony.read(new Source("pulse25.ant", text), Shelf.EMPTY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its slow states. */
    public static Set<String> slow() {
        return Slowness.of(model(), 24);
    }

    /**
     * A year of one man.
     *
     * @param drive what differs between men
     * @param step hours between samples of T; the peers take a day
     */
    public static Request year(double drive, double step, Method method) {
        return new Request(Optional.empty(), 0, YEAR, Series.every(step, 0, YEAR), List.of("T"), Map.of("drive", drive),
                List.of(), List.of(), method, 0, 0);
    }

    /** With the tolerances of the peers: relative and absolute alike, the absolute one in each state's own unit. */
    public static Method method(Method.Scheme scheme, double tolerance) {
        return new Method(scheme, tolerance, tolerance, false, Method.USUAL.steps());
    }

    /** Mean of the samples of T in the last 30 days, nmol/L. */
    public static double lateMean(Course course) {
        Series times = course.times();
        Series values = course.column("T");
        double sum = 0;
        int count = 0;
        for (int i = 0; i < times.size(); i++) {
            if (times.at(i) <= YEAR - 30 * 24) continue;
            sum += values.at(i);
            count++;
        }
        return sum / count;
    }

    /** Bursts in the year. */
    public static long pulses(Course course) {
        return course.work().events();
    }
}
