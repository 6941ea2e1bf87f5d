package org.leydig.engine.evaluate;

import org.leydig.engine.random.Draws;

/**
 * A model made ready to be computed. Stateless and safe to share between threads: all that changes is in the arguments.
 *
 * <p>Arrays are those of the {@link Layout}: {@code y} the states, {@code known} what stays between events, {@code out}
 * the outputs. Time is in the model's unit.
 */
public interface Evaluation {
    Layout layout();

    /** Fills the DERIVED places of {@code known} from its constants and parameters. */
    void derive(double[] known);

    /** Carries out initial assignments: fills {@code y} and the HELD places of {@code known}. */
    void start(double time, double[] y, double[] known, Draws draws);

    /** The rates of change of all states. */
    void derivatives(double time, double[] y, double[] known, double[] dydt);

    /** The partial derivatives of all rates by all states: row-major, {@code jacobian[i * n + j] = d(dy_i/dt)/dy_j}. */
    void jacobian(double time, double[] y, double[] known, double[] jacobian);

    /** The partial derivatives of all rates by time. */
    void timeDerivatives(double time, double[] y, double[] known, double[] dfdt);

    /** All outputs. */
    void outputs(double time, double[] y, double[] known, double[] out);

    /** How many root functions the triggers have: one for each comparison in them. */
    int roots();

    /**
     * The root functions: left side minus right side of each comparison in the triggers, in their order. A trigger can
     * change only where one of them changes sign, or at an event.
     */
    void roots(double time, double[] y, double[] known, double[] roots);

    /** Whether the trigger of an event holds. */
    boolean trigger(int event, double time, double[] y, double[] known);

    /** The delay of an event, 0 for none. */
    double delay(int event, double time, double[] y, double[] known);

    /** The priority of an event; NaN for none. */
    double priority(int event, double time, double[] y, double[] known);

    /** The values that an event's assignments give, in their order, all computed before any takes effect. */
    void assign(int event, double time, double[] y, double[] known, Draws draws, double[] values);
}
