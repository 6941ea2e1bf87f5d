package org.leydig.engine.course;

import java.util.Arrays;
import org.leydig.engine.scheme.BlockPair;
import org.leydig.engine.scheme.StepControl;
import org.leydig.engine.scheme.StepFactors;

/**
 * The plain steps of a block: accepted, with no event, dose or sample in them and no end of the run. Nine of ten are, so
 * they are taken in one loop over arrays; a man is called by name only for the others.
 */
final class PlainSteps {
    private final BlockPair pair;
    private final StepFactors factors;
    private final Pace[] paces;
    private final double[] last;
    private final double[] weights;
    private final double[] most;
    private final double[] octaves;
    private final double[] factor;
    /** What each man's step must not pass. */
    private final double[] limit;
    /** A step that ends at this instant or later is no plain one. */
    private final double[] notice;
    /** How many plain steps each man may take at most. */
    private final int[] left;
    private final int[] others;
    private int count;

    PlainSteps(BlockPair pair, StepFactors factors, int width) {
        this.pair = pair;
        this.factors = factors;
        paces = new Pace[width];
        last = new double[width];
        weights = new double[width];
        most = new double[width];
        octaves = new double[width];
        factor = new double[width];
        limit = new double[width];
        notice = new double[width];
        left = new int[width];
        others = new int[width];
        Arrays.fill(notice, Double.NEGATIVE_INFINITY);
    }

    /** This lane has no plain steps: nobody stands there, or he waits. */
    void none(int lane) {
        notice[lane] = Double.NEGATIVE_INFINITY;
    }

    /** A man may take plain steps up to so many, which end before an instant and before something is due. */
    void from(int lane, Pace pace, double due, double before, int most) {
        paces[lane] = pace;
        limit[lane] = due;
        notice[lane] = Math.min(before, Double.isInfinite(due) ? due : due - 8 * Math.ulp(due));
        left[lane] = most;
    }

    /** How many plain steps a man has left. */
    int left(int lane) {
        return left[lane];
    }

    /**
     * Takes all plain steps of the last attempt.
     *
     * @param calm whether no root function can change its sign in a man's step
     */
    void take(double[] errors, boolean[] calm) {
        double[] time = pair.time();
        double[] end = pair.end();
        for (int lane = 0; lane < errors.length; lane++) {
            if (paces[lane] == null) continue;
            StepControl control = paces[lane].control();
            last[lane] = control.octaves();
            weights[lane] = control.weight();
            most[lane] = control.most();
        }
        factors.compute(errors, last, weights, most, octaves, factor);
        count = 0;
        for (int lane = 0; lane < errors.length; lane++) {
            double to = end[lane];
            if (errors[lane] <= 1 && to < notice[lane] && calm[lane] && left[lane] > 0) {
                Pace pace = paces[lane];
                left[lane]--;
                pace.accepted(to - time[lane], errors[lane], octaves[lane], factor[lane]);
                time[lane] = to;
                end[lane] = pace.target(to, limit[lane]);
            } else {
                others[count++] = lane;
            }
        }
    }

    /** The lanes whose last attempt was no plain step: the first {@link #count} of these. */
    int[] others() {
        return others;
    }

    int count() {
        return count;
    }
}
