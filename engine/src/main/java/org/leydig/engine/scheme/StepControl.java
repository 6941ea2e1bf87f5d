package org.leydig.engine.scheme;

import org.leydig.engine.arithmetic.Elementary;

/**
 * How long the next step should be: a proportional-integral controller (K. Gustafsson, ACM Transactions on Mathematical
 * Software 17 (1991) 533-554) with the weak proportional part of Hairer, Norsett and Wanner's DOPRI5 (Solving Ordinary
 * Differential Equations I, II.4): after a burst, errors fall from step to step, and a strong one would hold steps back.
 */
public final class StepControl {
    private static final double SAFETY = 0.9;
    private static final double PROPORTIONAL = 0.2;
    private static final double INTEGRAL = 1 - 0.75 * PROPORTIONAL;
    private static final double SHRINK = 0.1;
    private static final double GROW = 6;
    private static final double LEAST_ERROR = 1e-8;

    private final double integral;
    private final double proportional;
    private final double plain;
    private double before = Double.NaN;
    private boolean rejected;

    /** @param errorOrder the power of the step that the scheme's error estimate goes with */
    public StepControl(int errorOrder) {
        integral = INTEGRAL / errorOrder;
        proportional = PROPORTIONAL / errorOrder;
        plain = 1.0 / errorOrder;
    }

    /** Forgets the last error: what follows has nothing to do with it. */
    public void restart() {
        before = Double.NaN;
        rejected = false;
    }

    /** The factor for the step after an accepted one with that error. */
    public double accepted(double error) {
        return accepted(error, Elementary.pow(base(error), exponent(error)),
                Double.isNaN(before) ? 1 : Elementary.pow(before, proportional));
    }

    /** What is raised to {@link #exponent} for the next factor: for those who raise many at a time. */
    public double base(double error) {
        return error <= 1 ? Math.max(error, LEAST_ERROR) : error;
    }

    /** See {@link #base}. */
    public double exponent(double error) {
        return error <= 1 && !Double.isNaN(before) ? -integral : -plain;
    }

    /** What is raised to {@link #proportional}: the error before; 1 for none. */
    public double earlier() {
        return Double.isNaN(before) ? 1 : before;
    }

    public double proportional() {
        return proportional;
    }

    /** The same as {@link #accepted(double)}, with both powers given. */
    public double accepted(double error, double power, double ofEarlier) {
        double factor = SAFETY * power * ofEarlier;
        before = Math.max(error, LEAST_ERROR);
        double most = rejected ? 1 : GROW;
        rejected = false;
        return Math.min(most, Math.max(SHRINK, factor));
    }

    /** The factor for another try after a rejected one with that error. */
    public double rejected(double error) {
        return rejected(error, Double.isFinite(error) ? Elementary.pow(error, -plain) : Double.NaN);
    }

    /** The same, with the power of {@link #base} given. */
    public double rejected(double error, double power) {
        rejected = true;
        return Double.isFinite(error) ? Math.max(SHRINK, Math.min(SAFETY, SAFETY * power)) : SHRINK;
    }

    /** The error of the last accepted step, NaN for none; with it a run can be taken up again exactly. */
    public double memory() {
        return before;
    }

    /** Takes up a run where {@link #memory} was taken. */
    public void remember(double error) {
        before = error;
        rejected = false;
    }
}
