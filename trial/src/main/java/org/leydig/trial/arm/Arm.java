package org.leydig.trial.arm;

import static java.util.Objects.requireNonNull;

import org.leydig.clinic.regimen.Protocol;

/** One arm of a case: a name and what its men are given. */
public record Arm(String name, Protocol protocol) {
    public Arm {
        requireNonNull(name);
        requireNonNull(protocol);
    }
}
