package org.leydig.engine.course;

import org.leydig.engine.dose.Dosing;
import org.leydig.engine.event.Agenda;
import org.leydig.engine.random.Draws;
import org.leydig.engine.scheme.SlowStates;

/** A man on his way through time, alone or in a block, as far as snapshots need to know him. */
interface Traveller {
    double[] y();

    double[] known();

    /** The instant at which his present step begins. */
    double time();

    /** His states there. */
    double[] strideStart();

    Pace pace();

    Agenda agenda();

    Draws draws();

    Dosing dosing();

    Failure failure();

    /** The largest magnitude of a state so far. */
    double largest(int state);

    /** Learns magnitudes that his states have had. */
    void saw(double[] magnitudes);

    /** Begins at an instant with whatever happens there. */
    void begin(double at);

    /** The stride of his slow states; null when he has none. */
    SlowStates slow();

    /** Attempts since the last of these strides, at the beginning of the present step. */
    int attempts();

    /** Takes up a step that was under way. */
    void resume(double at, double step, double error, int attempts);
}
