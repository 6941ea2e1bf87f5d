package org.leydig.engine.evaluate;

import org.leydig.engine.random.Draws;

/**
 * What generated code offers: one method for each task; arguments that a task has no use for are null. Public because
 * generated classes live in class loaders of their own.
 */
public abstract class Equations {
    protected Equations() {
    }

    protected abstract void derive(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void start(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void derivatives(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void freeze(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void quick(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void slow(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void jacobian(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void timeDerivatives(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void outputs(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void roots(double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void trigger(int event, double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void delay(int event, double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void priority(int event, double time, double[] y, double[] known, Draws draws, double[] out);

    protected abstract void assign(int event, double time, double[] y, double[] known, Draws draws, double[] out);
}
