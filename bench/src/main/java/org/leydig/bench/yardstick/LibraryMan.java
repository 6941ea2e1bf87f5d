package org.leydig.bench.yardstick;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Bodies;
import org.leydig.clinic.patient.Body;
import org.leydig.clinic.patient.Man;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;

/**
 * A man of the library, ready to be timed: pruned to what the body shows, no drug given, from the model's own start.
 *
 * @param body the pruned and compiled body
 * @param values what differs in him
 * @param reported the quantities behind the body's observables
 */
public record LibraryMan(Body body, Map<String, Double> values, List<String> reported) {
    public LibraryMan {
        values = Map.copyOf(values);
        reported = List.copyOf(reported);
    }

    /** A man by his library id. */
    public static LibraryMan of(Library library, String id) {
        Map<String, Double> values = Man.read(id, library).values();
        Set<String> wanted = library.observables().values().stream().filter(o -> !o.name().startsWith("drug:"))
                .map(Observable::quantity).collect(Collectors.toUnmodifiableSet());
        Body body = new Bodies(library, wanted).dosed(Set.of());
        return new LibraryMan(body, body.taking(values), wanted.stream().sorted().toList());
    }

    /**
     * A stretch of his life from the model's start.
     *
     * @param hours how long
     * @param step hours between samples of all that is reported
     */
    public Request life(double hours, double step, Method method) {
        return new Request(Optional.empty(), 0, hours, Series.every(step, 0, hours), reported, values, List.of(),
                List.of(), method, 1, 1);
    }
}
