package org.leydig.trial.endpoint;

import org.leydig.clinic.observable.Observable;

/** What a clinic would find in one man: every observable at 08:00 of each day, in its public unit. */
public interface Mornings {
    /** How many mornings there are: day 0 to the last. */
    int days();

    /** The value on a morning. */
    double at(Observable observable, int day);

    /** How many injections he was given; what a pump gives in a day counts as one. */
    long injections();
}
