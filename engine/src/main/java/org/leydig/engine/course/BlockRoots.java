package org.leydig.engine.course;

import java.util.Arrays;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.event.Crossings;
import org.leydig.engine.scheme.BlockPair;

/** The root functions of a block at the beginning, in the middle and at the end of all steps. */
final class BlockRoots {
    private final Lanes lanes;
    private final BlockPair pair;
    private final int width;
    private final int[] states;
    private final int[] searched;
    private final double[] middle;
    private final double[] instant;
    private final double[] before;
    private final double[] half;
    private final double[] behind;
    private final boolean[] calm;
    private final double[] weights = new double[8];

    /**
     * @param roots how many there are
     * @param states that they read
     * @param searched places of those that have to be looked at
     */
    BlockRoots(Lanes lanes, BlockPair pair, int size, int roots, int[] states, int[] searched) {
        this.lanes = lanes;
        this.pair = pair;
        this.states = states;
        this.searched = searched;
        width = lanes.width();
        middle = new double[size * width];
        instant = new double[width];
        before = new double[roots * width];
        half = new double[roots * width];
        behind = new double[roots * width];
        calm = new boolean[width];
    }

    /** Looks at them. For each man whether none can change its sign within his step. */
    boolean[] look(double[] known) {
        Arrays.fill(calm, true);
        if (searched.length == 0) return calm;
        double[] time = pair.time();
        double[] end = pair.end();
        lanes.roots(time, pair.from(), known, before);
        pair.middle(weights, states, middle);
        for (int lane = 0; lane < width; lane++) instant[lane] = time[lane] + 0.5 * (end[lane] - time[lane]);
        lanes.roots(instant, middle, known, half);
        for (int lane = 0; lane < width; lane++) instant[lane] = time[lane] + (end[lane] - time[lane]);
        lanes.roots(instant, pair.to(), known, behind);
        for (int root : searched) {
            for (int lane = 0, i = root * width; lane < width; lane++, i++) {
                calm[lane] &= !Crossings.suspected(before[i], half[i], behind[i]);
            }
        }
        return calm;
    }

    /** The first share of a man's step at which a root function changes its sign; NaN for none. */
    double first(Crossings crossings, int lane, double end, double[] held) {
        return crossings.first(end, held, before, half, behind, lane, width);
    }
}
