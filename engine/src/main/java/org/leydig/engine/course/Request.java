package org.leydig.engine.course;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;

/**
 * What is asked of one run of one man.
 *
 * @param from where he comes from; empty to start at {@code start} by the model's initial assignments
 * @param start first instant, in the model's unit of time; ignored when {@code from} gives one
 * @param end last instant
 * @param samples instants to report, ascending, between start and end
 * @param report full names of states, held values and outputs to report, in order
 * @param set parameters that differ from the model's values, by full name
 * @param doses dosing records, in any order
 * @param compartments what the model says about doses into a state; a state without an entry takes them as they are
 * @param method how to integrate
 * @param seed the run's seed
 * @param man the man's number; with the seed it keys his random streams
 */
public record Request(Optional<Snapshot> from, double start, double end, Series samples, List<String> report,
        Map<String, Double> set, List<Dose> doses, List<Compartment> compartments, Method method, long seed, long man) {
    public Request {
        requireNonNull(from);
        requireNonNull(samples);
        report = List.copyOf(report);
        set = Map.copyOf(set);
        doses = List.copyOf(doses);
        compartments = List.copyOf(compartments);
        requireNonNull(method);
    }

    /** The same by another method. */
    public Request by(Method other) {
        return new Request(from, start, end, samples, report, set, doses, compartments, other, seed, man);
    }
}
