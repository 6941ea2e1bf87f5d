package org.leydig.inference.optimise;

import java.util.ArrayList;
import java.util.List;
import org.leydig.inference.prior.Box;

/**
 * How residuals change with the logarithms of the parameters, by finite differences.
 *
 * <p>Steps of several percent on both sides: counts of pulses jump, and a shorter step would see either a jump or
 * nothing. The error of a central difference is of second order in the step.
 */
public final class Sensitivity {
    private Sensitivity() {
    }

    /**
     * Rows are residuals, columns parameters. At a bound the difference is one-sided; a parameter that breaks the model on
     * both sides gets zeros.
     *
     * @param at where
     * @param step change of each logarithm
     * @param central whether to step to both sides
     */
    public static double[][] of(Problem problem, Evaluated at, double step, boolean central) {
        Box box = problem.box();
        int n = box.size();
        double[] here = at.logs();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean room = here[i] + step <= box.high(i);
            points.add(moved(here, i, Math.min(here[i] + step, box.high(i))));
            if (central || !room) points.add(moved(here, i, Math.max(here[i] - step, box.low(i))));
        }
        List<Evaluated> found = problem.at(points);
        double[][] slopes = new double[at.residuals().length][n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            boolean room = here[i] + step <= box.high(i);
            Evaluated up = ranOr(found.get(next++), at);
            Evaluated down = central || !room ? ranOr(found.get(next++), at) : at;
            double width = up.logs()[i] - down.logs()[i];
            if (!(width > 0)) continue;
            double[] above = up.residuals();
            double[] below = down.residuals();
            for (int r = 0; r < slopes.length; r++) slopes[r][i] = (above[r] - below[r]) / width;
        }
        return slopes;
    }

    private static Evaluated ranOr(Evaluated found, Evaluated otherwise) {
        return found.ran() ? found : otherwise;
    }

    private static double[] moved(double[] from, int i, double to) {
        double[] point = from.clone();
        point[i] = to;
        return point;
    }
}
