package org.leydig.testkit.exact;

/** Growth that saturates: y' = y (1 - y), y(0) = 1/10, so y = 1 / (1 + 9 exp(-t)). Nonlinear, without time. */
public final class Logistic implements ExactProblem {
    @Override
    public int size() {
        return 1;
    }

    @Override
    public double start() {
        return 0;
    }

    @Override
    public double end() {
        return 4;
    }

    @Override
    public void rates(double time, double[] y, double[] dydt) {
        dydt[0] = y[0] * (1 - y[0]);
    }

    @Override
    public void jacobian(double time, double[] y, double[] jacobian) {
        jacobian[0] = 1 - 2 * y[0];
    }

    @Override
    public void timeDerivatives(double time, double[] y, double[] dfdt) {
        dfdt[0] = 0;
    }

    @Override
    public void exact(double time, double[] y) {
        y[0] = 1 / (1 + 9 * Math.exp(-time));
    }
}
