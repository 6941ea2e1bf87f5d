package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import org.leydig.clinic.regimen.Protocol;

/**
 * One arm.
 *
 * @param who its men, where they differ from the study's
 * @param protocol what they are given from day 0
 */
public record StudyArm(String name, Subjects who, Protocol protocol) {
    public StudyArm {
        requireNonNull(name);
        requireNonNull(who);
        requireNonNull(protocol);
    }
}
