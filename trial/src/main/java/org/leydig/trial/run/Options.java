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
 */
public record Options(String version, String command, Method method, int threads) {
    public Options {
        requireNonNull(version);
        requireNonNull(command);
        requireNonNull(method);
        if (threads < 1) throw new IllegalArgumentException("no threads");
    }

    /** All cores and the usual method. */
    public static Options usual(String version, String command) {
        return new Options(version, command, Body.METHOD, Runtime.getRuntime().availableProcessors());
    }
}
