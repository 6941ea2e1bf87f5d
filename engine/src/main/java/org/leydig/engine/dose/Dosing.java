package org.leydig.engine.dose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leydig.engine.dose.Dose.Kind;
import org.leydig.engine.dose.Dose.SteadyState;
import org.leydig.engine.evaluate.Layout;

/**
 * Carries out dosing records with NONMEM's meaning (PREDPP guide; help pages of ADDL, ALAG, EVID, RATE, SS):
 *
 * <ul>
 * <li>Lag, bioavailability and duration are read at the instant for which a dose is recorded, also for each additional
 * dose. Bioavailability lengthens an infusion of given rate and weakens one of given duration.
 * <li>A reset stops infusions and cancels doses on their way and additional doses of earlier records; so does a dose to
 * steady state that replaces. A reset to a dose at steady state is that dose.
 * <li>A steady state applies to the record's own dose; its additional doses follow as plain doses. Lag applies to all
 * doses that led there: a dose recorded earlier may still be on its way.
 * <li>A constant infusion to steady state stops at the instant for which it is recorded.
 * </ul>
 */
public final class Dosing {
    /** Instants closer than so many of the smallest steps of time are one. */
    private static final int SLACK = 8;

    private final Layout layout;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Infusion> infusions = new ArrayList<>();
    private final double[] inflow;
    private double next = Double.POSITIVE_INFINITY;

    /** A record and how many of its doses have been recorded already. */
    private static final class Plan {
        final Dose dose;
        final Compartment compartment;
        long given;

        Plan(Dose dose, Compartment compartment) {
            this.dose = dose;
            this.compartment = compartment;
        }

        double next() {
            return given > dose.additional() ? Double.POSITIVE_INFINITY : dose.time() + given * dose.interval();
        }
    }

    /**
     * @param start records before it are passed over: their consequences come by {@code arrivals} and {@code infusions}
     * @throws Refused when a record cannot be carried out
     */
    public Dosing(Layout layout, List<Dose> doses, List<Compartment> compartments, double start, List<Arrival> arrivals,
            List<Infusion> infusions) {
        this.layout = layout;
        inflow = new double[layout.states().size()];
        for (Dose dose : doses) {
            Records.check(dose, layout);
            Plan plan = new Plan(dose, compartments.stream().filter(c -> c.state().equals(dose.into())).findFirst()
                    .orElseGet(() -> Compartment.of(dose.into())));
            while (plan.next() < start)
                plan.given++;
            plans.add(plan);
        }
        this.arrivals.addAll(arrivals);
        this.infusions.addAll(infusions);
        settle();
    }

    /** When the next thing happens; infinite for never. */
    public double next() {
        return next;
    }

    /** The amounts per unit of time that infusions now bring into each state. Not to be changed. */
    public double[] inflow() {
        return inflow;
    }

    /** Whether any infusion is under way. */
    public boolean infusing() {
        return !infusions.isEmpty();
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public List<Infusion> infusions() {
        return List.copyOf(infusions);
    }

    /** Carries out all that is due at an instant: first what ends or arrives, then the records in their order. */
    public void at(double time, Body body) {
        double late = time + SLACK * Math.ulp(time);
        infusions.removeIf(infusion -> infusion.until() <= late);
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).time() <= late) arrive(time, arrivals.remove(i--), body);
        }
        for (Plan plan : plans) {
            while (plan.next() <= late) {
                boolean first = plan.given++ == 0;
                record(time, plan, first, body);
            }
        }
        settle();
    }

    private void record(double time, Plan plan, boolean first, Body body) {
        Dose dose = plan.dose;
        boolean reached = first && dose.steadyState() != SteadyState.NONE;
        if (first && dose.kind() != Kind.DOSE) {
            cancel(plan);
            if (dose.steadyState() != SteadyState.REPLACE) body.reset();
        }
        if (dose.kind() == Kind.RESET) return;
        Regimen regimen = Records.regimen(dose, plan.compartment, layout, body.known());
        if (reached) steady(time, regimen, plan, body);
        if (regimen.amount() == 0) return;
        Arrival arrival = new Arrival(time + regimen.lag(), dose.into(), regimen.amount(), regimen.rate());
        if (regimen.lag() == 0) arrive(time, arrival, body);
        else
            arrivals.add(arrival);
    }

    /** Forgets what earlier records still have in hand. */
    private void cancel(Plan by) {
        infusions.clear();
        arrivals.clear();
        for (Plan plan : plans) {
            boolean begun = plan != by && plan.given > 0;
            if (begun) plan.given = plan.dose.additional() + 1L;
        }
    }

    private void steady(double time, Regimen regimen, Plan plan, Body body) {
        double[] reached = body.steadyState(regimen);
        double[] y = body.states();
        Dose dose = regimen.dose();
        if (dose.steadyState() == SteadyState.REPLACE) {
            cancel(plan);
            System.arraycopy(reached, 0, y, 0, y.length);
        } else {
            for (int i = 0; i < y.length; i++) y[i] += reached[i];
        }
        if (regimen.amount() == 0) return;
        for (long k = 1; k <= regimen.onTheirWay(); k++) {
            double arrives = time + regimen.lag() - k * regimen.interval();
            arrivals.add(new Arrival(arrives, dose.into(), regimen.amount(), regimen.rate()));
        }
        for (long k = regimen.onTheirWay() + 1; k * regimen.interval() < regimen.lag() + regimen.duration(); k++) {
            double until = time + regimen.lag() - k * regimen.interval() + regimen.duration();
            if (until > time + SLACK * Math.ulp(time)) {
                infusions.add(new Infusion(dose.into(), regimen.rate(), until));
            }
        }
    }

    private void arrive(double time, Arrival arrival, Body body) {
        int state = layout.state(arrival.into()).orElseThrow();
        if (arrival.rate() == 0) body.states()[state] += arrival.amount();
        else
            infusions.add(new Infusion(arrival.into(), arrival.rate(), time + arrival.amount() / arrival.rate()));
        body.arrived(time, arrival.into(), state, arrival.amount());
    }

    /** Sums the rates anew, so that they are exactly 0 when the last infusion has ended, and finds what comes next. */
    private void settle() {
        Arrays.fill(inflow, 0);
        next = Double.POSITIVE_INFINITY;
        for (Infusion infusion : infusions) {
            inflow[layout.state(infusion.into()).orElseThrow()] += infusion.rate();
            next = Math.min(next, infusion.until());
        }
        for (Arrival arrival : arrivals) next = Math.min(next, arrival.time());
        for (Plan plan : plans) next = Math.min(next, plan.next());
    }
}
