package org.leydig.engine.evaluate;

import java.util.Optional;
import java.util.ServiceLoader;
import org.leydig.engine.scheme.StepControl;
import org.leydig.engine.scheme.StepFactors;

/**
 * A model made ready to be computed for a block of men at once, each in a lane. Arrays are those of the {@link Layout}
 * with a row for each quantity and a place for each lane in it: {@code array[row * width + lane]}. Each lane has the
 * bits that {@link Compiled} has for that man alone, whoever stands in the others.
 *
 * <p>Keeps intermediate results, so it belongs to one thread.
 */
public interface Lanes {
    /** How many men at once. */
    int width();

    /** The rates of change of all states of all men. */
    void rates(double[] time, double[] y, double[] known, double[] dydt);

    /** {@link Evaluation#freeze} for all men. */
    void freeze(double[] y, double[] known);

    /** The rates of change of the quick states of all men. */
    void quick(double[] time, double[] y, double[] known, double[] dydt);

    /** The states that {@link #quick} reads. */
    int[] quickStates();

    /** The rates of change of the slow states of all men. */
    void slow(double[] time, double[] y, double[] known, double[] dydt);

    /** The root functions of all men. */
    void roots(double[] time, double[] y, double[] known, double[] roots);

    /** How long steps are to be, for a block of this width. */
    default StepFactors factors(StepControl control) {
        return new StepFactors(control);
    }

    /** The same for another thread; what is compiled is shared. */
    Lanes another();

    /** Vector code where there is a service for it and this Java can run it, else {@link Loops}. */
    static Maker fastest() {
        return vector().orElseGet(Loops.Maker::new);
    }

    /** Vector code; empty where there is no service for it or this Java cannot run it. */
    static Optional<Maker> vector() {
        return ServiceLoader.load(Maker.class).stream().map(ServiceLoader.Provider::get).filter(Maker::works)
                .findFirst();
    }

    /** Makes models ready. */
    interface Maker {
        /** Whether this machine and this Java can run it. */
        boolean works();

        /** How many lanes a block should be a multiple of. */
        int step();

        /** @param width how many men at once, a multiple of {@link #step} */
        Lanes make(Layout layout, int width);
    }
}
