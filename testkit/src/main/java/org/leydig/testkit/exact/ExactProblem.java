package org.leydig.testkit.exact;

/** An initial value problem that carries its exact solution. */
public interface ExactProblem {
    /** How many states it has. */
    int size();

    double start();

    double end();

    /** The rates of change. */
    void rates(double time, double[] y, double[] dydt);

    /** Row-major partial derivatives of the rates by the states. */
    void jacobian(double time, double[] y, double[] jacobian);

    /** Partial derivatives of the rates by time. */
    void timeDerivatives(double time, double[] y, double[] dfdt);

    /** The solution; its value at the start is where the problem begins. */
    void exact(double time, double[] y);
}
