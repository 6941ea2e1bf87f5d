package org.leydig.testkit.exact;

/**
 * A fast state that follows a slow one: y' = -rate (y - sin t) + cos t from 0, so y = sin t whatever the rate (A.
 * Prothero, A. Robinson, Mathematics of Computation 28 (1974) 145-162). Stiff for a large rate.
 */
public final class ProtheroRobinson implements ExactProblem {
    private final double rate;

    public ProtheroRobinson(double rate) {
        this.rate = rate;
    }

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
        return 10;
    }

    @Override
    public void rates(double time, double[] y, double[] dydt) {
        dydt[0] = -rate * (y[0] - Math.sin(time)) + Math.cos(time);
    }

    @Override
    public void jacobian(double time, double[] y, double[] jacobian) {
        jacobian[0] = -rate;
    }

    @Override
    public void timeDerivatives(double time, double[] y, double[] dfdt) {
        dfdt[0] = rate * Math.cos(time) - Math.sin(time);
    }

    @Override
    public void exact(double time, double[] y) {
        y[0] = Math.sin(time);
    }
}
