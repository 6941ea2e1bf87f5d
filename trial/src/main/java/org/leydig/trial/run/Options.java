package org.leydig.trial.run;

import static java.util.Objects.requireNonNull;

import org.leydig.clinic.patient.Body;
import org.leydig.engine.course.Method;

/**
 * How a run is carried out; no part of the question.
 *
 * @param version the program's version, for the record
 * @param command the command line that repeats the run, for the record
 * @param method how to integrate
 * @param threads how many men at a time
 * @param grain in which level of detail
 */
public record Options(String version, String command, Method method, int threads, Grain grain) {
    public Options {
        requireNonNull(version);
        requireNonNull(command);
        requireNonNull(method);
        requireNonNull(grain);
        if (threads < 1) throw new IllegalArgumentException("no threads");
    }

    /** With every pulse. */
    public Options(String version, String command, Method method, int threads) {
        this(version, command, method, threads, Grain.PULSATILE);
    }

    /** The same in another level of detail, by the method that it needs. */
    public Options in(Grain other) {
        return new Options(version, command, other == grain ? method : other.method(), threads, other);
    }

    /** All cores and the usual method, with every pulse. */
    public static Options usual(String version, String command) {
        return new Options(version, command, Body.METHOD, Runtime.getRuntime().availableProcessors());
    }
}
