package org.leydig.engine.course;

import static java.util.Objects.requireNonNull;

import org.leydig.language.diagnostic.Diagnostic;

/** A run failed: says for which man, when, in which state and equation, and what to change. The command line exits with 1. */
public final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic diagnostic;

    public RunException(Diagnostic diagnostic) {
        super(diagnostic.code() + " " + diagnostic.cause());
        this.diagnostic = requireNonNull(diagnostic);
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
