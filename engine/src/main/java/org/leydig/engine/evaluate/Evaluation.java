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

    /**
     * A new array {@code known} with the constants and parameters at the model's values and 0 elsewhere, until
     * {@link #derive} and {@link #start} fill it. It may be longer than the layout says: what lies beyond belongs to the
     * evaluation, is filled by {@code derive}, and is copied along with the rest.
     */
    double[] known();

    /**
     * Fills the DERIVED places of {@code known} from its constants and parameters. To be called once after the
     * parameters are set, before all else.
     */
    void derive(double[] known);

    /**
     * Carries out initial assignments: fills {@code y} and the HELD places of {@code known}. An initial value that uses
     * a state, a held value or an output uses its initial value, in whatever order they stand.
     */
    void start(double time, double[] y, double[] known, Draws draws);

    /** The rates of change of all states. */
    void derivatives(double time, double[] y, double[] known, double[] dydt);

    /**
     * Computes in advance, behind the layout's places of {@code known}, what depends on slow states alone. To be called
     * whenever these have changed, before {@link #quick} and {@link #slow}.
     */
    void freeze(double[] y, double[] known);

    /** The rates of change of the quick states; the places of the others stay as they are. */
    void quick(double time, double[] y, double[] known, double[] dydt);

    /** The rates of change of the slow states; the places of the others stay as they are. */
    void slow(double time, double[] y, double[] known, double[] dydt);

    /** The place of {@code known} from which on {@link #freeze} leaves its values. */
    int firstFrozen();

    /** The partial derivatives of all rates by all states: row-major, {@code jacobian[i * n + j] = d(dy_i/dt)/dy_j}. */
    void jacobian(double time, double[] y, double[] known, double[] jacobian);

    /** The partial derivatives of all rates by time. */
    void timeDerivatives(double time, double[] y, double[] known, double[] dfdt);

    /** All outputs. */
    void outputs(double time, double[] y, double[] known, double[] out);

    /** How many root functions the triggers have: one for each different comparison in them. */
    int roots();

    /** The states that the root functions read. */
    int[] rootStates();

    /** The states that events read: in triggers, delays, priorities and assignments. */
    int[] eventStates();

    /**
     * The root functions: left side minus right side of each comparison in the triggers, and in outputs that
     * triggers use as conditions, in their order. A trigger can
     * change only where one of them changes sign, or at an event.
     */
    void roots(double time, double[] y, double[] known, double[] roots);

    /** Whether the trigger of an event holds. */
    boolean trigger(int event, double time, double[] y, double[] known);

    /** The delay of an event, 0 for none. */
    double delay(int event, double time, double[] y, double[] known);

    /** The priority of an event; NaN for none. */
    double priority(int event, double time, double[] y, double[] known);

    /**
     * The values that an event's assignments give, in their order, all computed before any takes effect. Each draw in
     * them is taken once, whether or not the branch that it stands in holds.
     */
    void assign(int event, double time, double[] y, double[] known, Draws draws, double[] values);
}
