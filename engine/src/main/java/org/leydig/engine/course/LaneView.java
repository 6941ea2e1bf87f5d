package org.leydig.engine.course;

import org.leydig.engine.scheme.Attempt;

/** The last attempt of one man in a block, looked at as if he had been alone. */
final class LaneView implements Attempt {
    private final Block block;
    private final int lane;
    private final double[] weights = new double[8];
    private final double[] from;
    private final double[] to;
    private int[] states;
    private double time;

    LaneView(Block block, int lane) {
        this.block = block;
        this.lane = lane;
        from = new double[block.states().length];
        to = new double[block.states().length];
        states = block.states();
    }

    /** From now on these states are looked at, at both ends of the attempt too. */
    void some(int[] which, double start) {
        states = which;
        time = start;
        int width = block.width();
        double[] before = block.pair().from();
        double[] behind = block.pair().to();
        for (int state : which) {
            from[state] = before[state * width + lane];
            to[state] = behind[state * width + lane];
        }
    }

    /** From now on these states are looked at, within the attempt. */
    void within(int[] which, double start) {
        states = which;
        time = start;
    }

    @Override
    public void dense(double share, double[] y) {
        block.pair().dense(lane, share, weights, states, y);
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double[] state() {
        return from;
    }

    @Override
    public double[] end() {
        return to;
    }
}
