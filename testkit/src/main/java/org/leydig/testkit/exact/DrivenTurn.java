package org.leydig.testkit.exact;

/**
 * A turning pointer whose speed changes with time: x' = -2 t y, y' = 2 t x from (1, 0), so x = cos t^2, y = sin t^2. Two
 * states that need each other, and rates that need the time.
 */
public final class DrivenTurn implements ExactProblem {
    @Override
    public int size() {
        return 2;
    }

    @Override
    public double start() {
        return 0;
    }

    @Override
    public double end() {
        return 2;
    }

    @Override
    public void rates(double time, double[] y, double[] dydt) {
        dydt[0] = -2 * time * y[1];
        dydt[1] = 2 * time * y[0];
    }

    @Override
    public void jacobian(double time, double[] y, double[] jacobian) {
        jacobian[0] = 0;
        jacobian[1] = -2 * time;
        jacobian[2] = 2 * time;
        jacobian[3] = 0;
    }

    @Override
    public void timeDerivatives(double time, double[] y, double[] dfdt) {
        dfdt[0] = -2 * y[1];
        dfdt[1] = 2 * y[0];
    }

    @Override
    public void exact(double time, double[] y) {
        y[0] = Math.cos(time * time);
        y[1] = Math.sin(time * time);
    }
}
