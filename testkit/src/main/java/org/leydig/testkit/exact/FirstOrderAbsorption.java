package org.leydig.testkit.exact;

/**
 * Depot and central compartment, absorbed and eliminated at first order: depot' = -ka depot, central' = ka depot - ke
 * central. Being linear, what any doses leave is the sum of what each leaves, and that of an endless row of past doses is
 * a geometric series.
 */
public final class FirstOrderAbsorption {
    private final double ka;
    private final double ke;

    /**
     * @param ka absorption rate constant
     * @param ke elimination rate constant, another value than {@code ka}
     */
    public FirstOrderAbsorption(double ka, double ke) {
        this.ka = ka;
        this.ke = ke;
    }

    /** Amounts in depot and central compartment. */
    public record Amounts(double depot, double central) {
        public static final Amounts NONE = new Amounts(0, 0);

        public Amounts plus(Amounts other) {
            return new Amounts(depot + other.depot, central + other.central);
        }
    }

    /**
     * What one dose leaves some time after its arrival.
     *
     * @param oral whether it goes into the depot rather than the central compartment
     * @param rate infusion rate, 0 for a bolus
     */
    public Amounts after(double elapsed, boolean oral, double amount, double rate) {
        if (elapsed < 0) return Amounts.NONE;
        if (rate == 0) return left(oral ? new Amounts(amount, 0) : new Amounts(0, amount), elapsed, 1, 1);
        double duration = amount / rate;
        if (elapsed < duration) return during(elapsed, oral, rate);
        return left(during(duration, oral, rate), elapsed - duration, 1, 1);
    }

    /** What a constant infusion without beginning holds. */
    public Amounts plateau(boolean oral, double rate) {
        return new Amounts(oral ? rate / ka : 0, rate / ke);
    }

    /** What an endless row of past doses leaves, one every {@code interval}, the last having arrived so long ago. */
    public Amounts row(double sinceLast, double interval, boolean oral, double amount, double rate) {
        Amounts sum = Amounts.NONE;
        double elapsed = sinceLast;
        for (; rate > 0 && elapsed < amount / rate; elapsed += interval)
            sum = sum.plus(after(elapsed, oral, amount, rate));
        double fromAbsorption = 1 / -Math.expm1(-ka * interval);
        double fromElimination = 1 / -Math.expm1(-ke * interval);
        double duration = rate == 0 ? 0 : amount / rate;
        Amounts whole = rate == 0 ? after(0, oral, amount, 0) : during(duration, oral, rate);
        return sum.plus(left(whole, elapsed - duration, fromAbsorption, fromElimination));
    }

    private Amounts during(double elapsed, boolean oral, double rate) {
        double eliminated = -Math.expm1(-ke * elapsed) / ke;
        if (!oral) return new Amounts(0, rate * eliminated);
        double absorbed = -Math.expm1(-ka * elapsed) / ka;
        double between = (Math.exp(-ke * elapsed) - Math.exp(-ka * elapsed)) / (ka - ke);
        return new Amounts(rate * absorbed, rate * (eliminated - between));
    }

    /** What is left of amounts later, each of the two exponentials taken so many times. */
    private Amounts left(Amounts from, double elapsed, double timesAbsorption, double timesElimination) {
        double absorption = timesAbsorption * Math.exp(-ka * elapsed);
        double elimination = timesElimination * Math.exp(-ke * elapsed);
        double passed = from.depot() * ka / (ka - ke);
        return new Amounts(from.depot() * absorption, (from.central() + passed) * elimination - passed * absorption);
    }
}
