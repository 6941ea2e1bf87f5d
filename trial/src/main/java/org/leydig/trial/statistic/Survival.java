package org.leydig.trial.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Times to something in one group of men, some of whom were lost before (censored).
 *
 * @param men each man's time
 */
public record Survival(List<Time> men) {
    private static final int MOST_STEPS = 60;
    private static final double BEYOND = 20;

    /**
     * One man's time.
     *
     * @param at when he reached it, or until when he was seen
     * @param reached which of both
     */
    public record Time(double at, boolean reached) {}

    public Survival {
        men = List.copyOf(men);
    }

    /** How many men reached it. */
    public int events() {
        return (int) men.stream().filter(Time::reached).count();
    }

    /** At one time: who might still reach it, and who did. */
    private record Moment(double time, int atRisk, int events) {}

    private List<Moment> moments() {
        TreeMap<Double, int[]> at = new TreeMap<>();
        for (Time man : men) {
            int[] counts = at.computeIfAbsent(man.at, t -> new int[2]);
            counts[0]++;
            if (man.reached) counts[1]++;
        }
        List<Moment> moments = new ArrayList<>();
        int left = men.size();
        for (var each : at.entrySet()) {
            if (each.getValue()[1] > 0) moments.add(new Moment(each.getKey(), left, each.getValue()[1]));
            left -= each.getValue()[0];
        }
        return moments;
    }

    /**
     * A step of the curve.
     *
     * @param at when
     * @param reached the share that has reached it by then, itself included
     */
    public record Point(double at, double reached) {}

    /** The curve of Kaplan and Meier, turned over: the share that has reached it, wherever that rises. */
    public List<Point> curve() {
        List<Point> curve = new ArrayList<>();
        double alive = 1;
        for (Moment m : moments()) {
            alive *= 1 - m.events / (double) m.atRisk;
            curve.add(new Point(m.time, 1 - alive));
        }
        return curve;
    }

    /**
     * The median time (E. L. Kaplan and P. Meier, J Am Stat Assoc 1958;53:457-481); empty when fewer than half came to it.
     * Its interval holds the times at which the curve's own interval, by Greenwood's variance on the scale of log(-log),
     * holds one half (R. Brookmeyer and J. Crowley, Biometrics 1982;38:29-41); an end that is not reached is infinite.
     */
    public Optional<Estimate> median() {
        double alive = 1;
        double greenwood = 0;
        double median = Double.NaN;
        double low = Double.NaN;
        double high = Double.NaN;
        for (Moment m : moments()) {
            alive *= 1 - m.events / (double) m.atRisk;
            if (m.atRisk > m.events) greenwood += m.events / ((double) m.atRisk * (m.atRisk - m.events));
            double error = alive > 0 ? Estimate.Z * Math.sqrt(greenwood) / Math.log(alive) : 0;
            double least = alive > 0 ? Math.pow(alive, Math.exp(-error)) : 0;
            double most = alive > 0 ? Math.pow(alive, Math.exp(error)) : 0;
            if (Double.isNaN(low) && least <= 0.5) low = m.time;
            if (Double.isNaN(median) && alive <= 0.5) median = m.time;
            if (Double.isNaN(high) && most <= 0.5) high = m.time;
        }
        if (Double.isNaN(median)) return Optional.empty();
        return Optional.of(new Estimate(median, low, Double.isNaN(high) ? Double.POSITIVE_INFINITY : high));
    }

    /**
     * How much sooner this group reaches it than another: the hazard ratio of D. R. Cox (J R Stat Soc B 1972;34:187-220),
     * ties after B. Efron (J Am Stat Assoc 1977;72:557-565), with Wald's interval. Empty where nobody of a group reaches it or
     * the ratio has no finite value.
     */
    public Optional<Estimate> hazardRatio(Survival other) {
        if (events() == 0 || other.events() == 0) return Optional.empty();
        List<int[]> ties = ties(other);
        double beta = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] slope = slope(ties, beta);
            double move = slope[0] / slope[1];
            beta += Math.max(-1, Math.min(1, move));
            if (!(Math.abs(beta) < BEYOND)) return Optional.empty();
            if (Math.abs(move) < 1e-10) {
                double half = Estimate.Z / Math.sqrt(slope[1]);
                return Optional.of(new Estimate(Math.exp(beta), Math.exp(beta - half), Math.exp(beta + half)));
            }
        }
        return Optional.empty();
    }

    /** At each time of an event: at risk and events here, at risk and events in the other group. */
    private List<int[]> ties(Survival other) {
        TreeMap<Double, int[]> at = new TreeMap<>();
        for (Moment m : moments()) at.computeIfAbsent(m.time, t -> new int[4])[1] = m.events;
        for (Moment m : other.moments()) at.computeIfAbsent(m.time, t -> new int[4])[3] = m.events;
        at.forEach((time, counts) -> {
            counts[0] = atRisk(time);
            counts[2] = other.atRisk(time);
        });
        return List.copyOf(at.values());
    }

    private int atRisk(double time) {
        return (int) men.stream().filter(m -> m.at >= time).count();
    }

    /** First derivative of the partial likelihood's logarithm, and minus the second. */
    private static double[] slope(List<int[]> ties, double beta) {
        double up = 0;
        double information = 0;
        double ratio = Math.exp(beta);
        for (int[] t : ties) {
            int events = t[1] + t[3];
            up += t[1];
            for (int l = 0; l < events; l++) {
                double gone = l / (double) events;
                double here = (t[0] - gone * t[1]) * ratio;
                double share = here / (here + t[2] - gone * t[3]);
                up -= share;
                information += share * (1 - share);
            }
        }
        return new double[]{up, information};
    }
}
