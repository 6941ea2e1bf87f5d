package org.leydig.engine.event;

import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.scheme.Attempt;

/**
 * Finds where in a step a root function first changes sign, on the scheme's dense output.
 *
 * <p>Each root function is looked at in the middle and at the end of the step, and where the parabola through these
 * values has its extremum. So a function that crosses and comes back within one step is found when it looks like a
 * parabola there; one that wiggles faster than the states that drive it may be missed. The instant is then narrowed down
 * by inverse quadratic interpolation where it can be trusted, else by halves (T. R. Chandrupatla, Advances in Engineering
 * Software 28 (1997) 145-149).
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
    private double[] third;
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
        third = new double[evaluation.roots()];
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
        within(end, held);
        double middle = 0.5 * (share + 1);
        look(share, left);
        look(middle, probe);
        look(1, right);
        return between(share, middle);
    }

    /**
     * The same in the whole step of a man in a block, where the root functions are known.
     *
     * @param before the root functions at the beginning of the step, a row for each and a place for each man in it
     * @param half the same in the middle
     * @param behind the same at the end
     */
    public double first(double end, double[] held, double[] before, double[] half, double[] behind, int lane,
            int width) {
        within(end, held);
        for (int i : searched) {
            left[i] = before[i * width + lane];
            probe[i] = half[i * width + lane];
            right[i] = behind[i * width + lane];
        }
        return between(0, 0.5);
    }

    private void within(double end, double[] held) {
        start = attempt.time();
        length = end - start;
        known = held;
    }

    /** Narrows down to the crossing, if there is one, from the values at {@code share}, in the middle and at the end. */
    private double between(double share, double middle) {
        if (changed(probe)) {
            double[] spare = third;
            third = right;
            right = probe;
            probe = spare;
            return narrow(share, middle, 1);
        }
        double turn = turning(share, middle);
        if (turn < 1) {
            look(turn, third);
            if (changed(third)) {
                double[] spare = right;
                right = third;
                third = spare;
                return narrow(share, turn, 1);
            }
        }
        if (!changed(right)) return Double.NaN;
        double[] spare = third;
        third = left;
        left = probe;
        probe = spare;
        return narrow(middle, 1, share);
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

    /**
     * The first change of sign in {@code (l, r]}, given that there is one and what the functions are at both ends and at
     * a third place {@code t}, which lies behind the end that was found last.
     */
    private double narrow(double l, double r, double t) {
        double sharp = Math.max(SHARP, 4 * Math.ulp(start + length) / length);
        for (int j = 0; r - l > 2 * sharp && j < 200; j++) {
            double guess = guess(l, r, t);
            double x = Math.min(Math.max(guess, l + sharp), r - sharp);
            look(x, probe);
            double[] spare = third;
            if (changed(probe)) {
                t = r;
                r = x;
                third = right;
                right = probe;
            } else {
                t = l;
                l = x;
                third = left;
                left = probe;
            }
            probe = spare;
        }
        return r;
    }

    /** Where the first of the functions that change their sign between both ends seems to do so. */
    private double guess(double l, double r, double t) {
        double first = r;
        for (int i : searched) {
            if (Math.signum(left[i]) == Math.signum(right[i])) continue;
            first = Math.min(first, t < l
                    ? interpolated(l, left[i], r, right[i], t, third[i])
                    : interpolated(r, right[i], l, left[i], t, third[i]));
        }
        return first;
    }

    /** The root between {@code a} and {@code b}, where {@code a} lies between {@code b} and {@code c}. */
    private static double interpolated(double a, double atA, double b, double atB, double c, double atC) {
        double where = (a - b) / (c - b);
        double slope = (atA - atB) / (atC - atB);
        boolean trusted = slope * slope < where && (1 - slope) * (1 - slope) < 1 - where;
        double share = trusted
                ? atA / (atB - atA) * (atC / (atB - atC))
                        + (c - a) / (b - a) * (atA / (atC - atA)) * (atB / (atC - atB))
                : 0.5;
        return a + share * (b - a);
    }
}
