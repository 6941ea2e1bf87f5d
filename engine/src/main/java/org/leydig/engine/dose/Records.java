package org.leydig.engine.dose;

import java.util.Optional;
import org.leydig.engine.dose.Dose.Kind;
import org.leydig.engine.dose.Dose.SteadyState;
import org.leydig.engine.evaluate.Layout;

/** Refuses dosing records that mean nothing, and reads the rest with the compartment's parameters at their instant. */
final class Records {
    private Records() {
    }

    static void check(Dose dose, Layout layout) {
        if (!Double.isFinite(dose.time())) throw new Refused(dose, "its time is " + dose.time(), "Give it a time.");
        if (dose.kind() == Kind.RESET) {
            require(dose, dose.additional() == 0, "a reset has additional doses",
                    "Use reset and dose, or one record each.");
            return;
        }
        require(dose, layout.state(dose.into()).isPresent(), "the model has no state `" + dose.into() + "`",
                "Dose into a state of the model, or do not prune it away.");
        require(dose, dose.amount() >= 0 && Double.isFinite(dose.amount()), "its amount is " + dose.amount(),
                "Amounts are finite and not negative.");
        require(dose, (dose.rate() >= 0 && Double.isFinite(dose.rate())) || dose.rate() == Dose.MODELLED_DURATION,
                "its rate is " + dose.rate(), "A rate is positive, 0 for a bolus, or -2 for a modelled duration.");
        require(dose, dose.interval() >= 0 && Double.isFinite(dose.interval()), "its interval is " + dose.interval(),
                "Intervals are finite and not negative.");
        require(dose, dose.additional() >= 0, "it has " + dose.additional() + " additional doses", "Give 0 or more.");
        require(dose, dose.additional() == 0 || dose.interval() > 0, "additional doses follow without an interval",
                "Give the time between doses.");
        boolean constant = dose.amount() == 0 && dose.rate() > 0;
        require(dose, !constant || (dose.steadyState() != SteadyState.NONE && dose.interval() == 0),
                "an infusion has a rate but no amount",
                "Give the amount, or ask for the steady state without interval.");
        require(dose, dose.steadyState() == SteadyState.NONE || constant || dose.interval() > 0,
                "a steady state of repeated doses needs the time between them", "Give the interval.");
    }

    private static void require(Dose dose, boolean holds, String why, String remedy) {
        if (!holds) throw new Refused(dose, why, remedy);
    }

    /** What the record brings, read with the values of its instant. */
    static Regimen regimen(Dose dose, Compartment compartment, Layout layout, double[] known) {
        double lag = value(compartment.lag(), 0, layout, known, dose, "lag time");
        double share = value(compartment.bioavailability(), 1, layout, known, dose, "bioavailability");
        double amount = share * dose.amount();
        double rate = dose.rate();
        if (rate == Dose.MODELLED_DURATION) {
            require(dose, compartment.duration().isPresent(), "its duration is to be modelled, but `" + dose.into()
                    + "` has no duration", "Name the duration's parameter, or give a rate.");
            double duration = value(compartment.duration(), 0, layout, known, dose, "duration");
            rate = duration == 0 ? 0 : amount / duration;
        }
        return new Regimen(dose, layout.state(dose.into()).orElseThrow(), amount, rate, lag);
    }

    private static double value(Optional<String> name, double absent, Layout layout, double[] known, Dose dose,
            String what) {
        if (name.isEmpty()) return absent;
        double value = known[layout.known(name.get()).orElseThrow(() -> new Refused(dose,
                "its " + what + " `" + name.get() + "` is no parameter or held value of the model",
                "Name a parameter, a derived parameter or a held value."))];
        require(dose, value >= 0 && Double.isFinite(value), "its " + what + " `" + name.get() + "` is " + value,
                "It must be finite and not negative.");
        return value;
    }
}
