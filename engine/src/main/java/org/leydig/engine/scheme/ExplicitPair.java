package org.leydig.engine.scheme;

/** What explicit pairs of first-same-as-last form have in common: the place reached, and the rates at both its ends. */
abstract class ExplicitPair implements Scheme {
    final Flow flow;
    /** The states that are taken forward. */
    final int n;
    /** The step now tried: from {@code time} over {@code h}. */
    double time;
    double h;
    double end;
    double[] y;
    double[] next;
    /** Rates at the beginning and at the end of the step. */
    double[] first;
    double[] last;
    final double[] stage;
    final double[] error;
    long evaluations;

    ExplicitPair(Flow flow) {
        this.flow = flow;
        n = flow.quick();
        int size = flow.size();
        y = new double[size];
        next = new double[size];
        first = new double[size];
        last = new double[size];
        stage = new double[size];
        error = new double[size];
    }

    final void rates(double t, double[] state, double[] rates) {
        flow.derivatives(t, state, rates);
        evaluations++;
    }

    @Override
    public final void begin(double t, double[] from) {
        time = t;
        System.arraycopy(from, 0, y, 0, y.length);
        System.arraycopy(from, n, next, n, y.length - n);
        System.arraycopy(from, n, stage, n, y.length - n);
        rates(time, y, first);
    }

    @Override
    public final void accept() {
        time = end;
        double[] spare = y;
        y = next;
        next = spare;
        spare = first;
        first = last;
        last = spare;
    }

    @Override
    public final double time() {
        return time;
    }

    @Override
    public final double[] state() {
        return y;
    }

    @Override
    public final double[] rates() {
        return first;
    }

    @Override
    public final double[] end() {
        return next;
    }

    @Override
    public final double[] error() {
        return error;
    }

    @Override
    public final long evaluations() {
        return evaluations;
    }
}
