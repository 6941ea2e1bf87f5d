package org.leydig.engine.event;

import org.leydig.engine.arithmetic.Elementary;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.scheme.Attempt;

/**
 * Finds where in a step a root function first changes sign, on the scheme's dense output.
 *
 * <p>Each root function is looked at in the middle and at the end of the step, and where the parabola through these
 * values has its extremum. So a function that crosses and comes back within one step is found when it looks like a
 * parabola there; one that wiggles faster than the states that drive it may be missed. The instant is then narrowed down
 * by the ITP method (I. F. D. Oliveira, R. H. C. Takahashi, ACM Transactions on Mathematical Software 47 (2021) 5).
 */
public final class Crossings {
    /** Narrowed down to this share of the step, or to a few of the smallest steps of time. */
    private static final double SHARP = 1e-12;

    private final Evaluation evaluation;
    private final Attempt attempt;
    private final int[] searched;
    /** What the root functions read. */
    private final int[] states;
    private final double[] y;
    private double[] left;
    private double[] right;
    private double[] probe;
    private double start;
    private double length;
    private double[] known;

    /**
     * @param attempt the last one, whatever it is
     * @param searched places of the root functions to look at
     */
    public Crossings(Evaluation evaluation, Attempt attempt, int[] searched) {
        this.evaluation = evaluation;
        this.attempt = attempt;
        this.searched = searched.clone();
        states = evaluation.rootStates();
        y = new double[evaluation.layout().states().size()];
        left = new double[evaluation.roots()];
        right = new double[evaluation.roots()];
        probe = new double[evaluation.roots()];
    }

    /** Whether there is anything to look for. */
    public boolean any() {
        return searched.length > 0;
    }

    /**
     * The first crossing of the scheme's last attempt after {@code share}: a share of the step at which a function
     * already has its new sign; NaN if there is none. Only sign changes against the beginning count.
     *
     * @param share where to begin, 0 at the beginning of the step
     * @param end the instant at which the attempt ends
     */
    public double after(double share, double end, double[] held) {
        start = attempt.time();
        length = end - start;
        known = held;
        look(share, left);
        look(1, right);
        double middle = 0.5 * (share + 1);
        look(middle, probe);
        double last = 1;
        if (changed(probe)) {
            swap();
            last = middle;
        } else {
            double turn = turning(share, middle);
            if (turn < 1) {
                look(turn, probe);
                if (changed(probe)) {
                    swap();
                    last = turn;
                }
            }
        }
        return changed(right) ? narrow(share, last) : Double.NaN;
    }

    /**
     * Whether {@link #after} would look more closely.
     *
     * @param a a root function at the beginning of a step, {@code middle} in the middle and {@code c} at the end
     */
    public static boolean suspected(double a, double middle, double c) {
        if (a * middle > 0 && a * c > 0 && !turns(a, middle, c)) return false;
        double sign = Math.signum(a);
        return Math.signum(middle) != sign || Math.signum(c) != sign || turn(a, middle, c) < 1;
    }

    /** Whether the parabola through these values has an extremum between them. */
    private static boolean turns(double a, double middle, double c) {
        return (4 * middle - 3 * a - c) * (a + 3 * c - 4 * middle) < 0;
    }

    /** Where the parabola through these values has an extremum that comes near zero, 0 to 1; 1 for nowhere. */
    private static double turn(double a, double middle, double c) {
        double slope = 4 * middle - 3 * a - c;
        if (!turns(a, middle, c)) return 1;
        double bend = 2 * (a + c) - 4 * middle;
        double at = -slope / (2 * bend);
        if (!(at > 0 && at < 1)) return 1;
        double extreme = a + 0.5 * slope * at;
        boolean near = Math.abs(extreme) < 0.25 * Math.max(Math.abs(a), Math.abs(c));
        return near || Math.signum(extreme) != Math.signum(a) ? at : 1;
    }

    /** The state at the share that was last returned. */
    public void state(double share, double[] to) {
        attempt.dense(share, to);
    }

    private void look(double share, double[] values) {
        evaluation.roots(start + share * length, at(share), known, values);
    }

    /** The state there; at the ends of the step it is at hand. */
    private double[] at(double share) {
        if (share == 0) return attempt.state();
        if (share == 1) return attempt.end();
        attempt.dense(share, states, y);
        return y;
    }

    private void swap() {
        double[] spare = right;
        right = probe;
        probe = spare;
    }

    private boolean changed(double[] values) {
        for (int i : searched) if (Math.signum(values[i]) != Math.signum(left[i])) return true;
        return false;
    }

    /**
     * Where a function that keeps its sign at beginning, middle and end might lose it between: the first extremum of the
     * parabolas through these values that comes near zero; 1 for none.
     */
    private double turning(double share, double middle) {
        double first = 1;
        for (int i : searched) {
            double at = turn(left[i], probe[i], right[i]);
            if (at < 1) first = Math.min(first, share + at * 2 * (middle - share));
        }
        return first;
    }

    /** The first change of sign in {@code (l, r]}, given that there is one and what the functions are at both ends. */
    private double narrow(double l, double r) {
        double sharp = Math.max(SHARP, 4 * Math.ulp(start + length) / length);
        double initial = r - l;
        int most = 4 + (int) Math.ceil(Elementary.ln(initial / sharp) / Elementary.ln(2));
        for (int j = 0; r - l > 2 * sharp && j < 200; j++) {
            double x = guess(l, r, sharp * Math.scalb(1.0, Math.max(most - j, 0)) - 0.5 * (r - l), initial);
            look(x, probe);
            if (changed(probe)) {
                swap();
                r = x;
            } else {
                l = x;
                for (int i : searched) left[i] = probe[i];
            }
        }
        return r;
    }

    /** ITP's next point: interpolate, truncate towards the middle, project into reach of bisection. */
    private double guess(double l, double r, double reach, double initial) {
        double middle = 0.5 * (l + r);
        double secant = r;
        for (int i : searched) {
            if (Math.signum(left[i]) == Math.signum(right[i])) continue;
            double x = left[i] == 0 ? middle : l - left[i] * (r - l) / (right[i] - left[i]);
            secant = Math.min(secant, x);
        }
        double side = Math.signum(middle - secant);
        double truncation = 0.2 / initial * (r - l) * (r - l);
        double truncated = truncation <= Math.abs(middle - secant) ? secant + side * truncation : middle;
        double allowed = Math.max(reach, 0);
        return Math.abs(truncated - middle) <= allowed ? truncated : middle - side * allowed;
    }
}
