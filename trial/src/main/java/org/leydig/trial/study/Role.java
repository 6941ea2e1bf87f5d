package org.leydig.trial.study;

/** What a reported number is for. */
public enum Role {
    /** The body is fitted to it. */
    FIT,
    /** It is shown beside the simulation, and never fitted to. */
    REPORT
}
