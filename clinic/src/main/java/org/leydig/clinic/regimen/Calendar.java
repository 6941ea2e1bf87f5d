package org.leydig.clinic.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Route;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.language.source.Region;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.UnitException;

/** Puts the phases of a regimen one after the other in time, and checks each dose against its drug. */
final class Calendar {
    private final Drug drug;
    private final Complaints complaints;
    private double free;
    private boolean afterSingle;
    private boolean endless;
    private Optional<String> route = Optional.empty();

    Calendar(Drug drug, Complaints complaints) {
        this.drug = drug;
        this.complaints = complaints;
    }

    /** The phases in time; none when anything is wrong. */
    List<Phase> arrange(List<PhaseReader.Written> written) {
        List<Phase> phases = new ArrayList<>();
        boolean faulty = false;
        for (PhaseReader.Written w : written) {
            boolean isPause = w.pause.isPresent() && w.dose.isEmpty();
            if (w.faulty) {
                faulty = true;
            } else if (isPause) {
                pause(w);
            } else {
                Optional<Phase> phase = phase(w, phases.isEmpty());
                phase.ifPresent(phases::add);
                faulty |= phase.isEmpty();
            }
        }
        if (phases.isEmpty() && !faulty)
            complaints.add(written.getFirst().region, "LEY1101", "SOMETHING IS MISSING",
                    "Nothing is given here: I expected a dose, such as `200 mg`.");
        return faulty ? List.of() : phases;
    }

    private void pause(PhaseReader.Written w) {
        if (endless) neverBegins(w);
        free += w.pause.get();
        afterSingle = false;
    }

    private Optional<Phase> phase(PhaseReader.Written w, boolean first) {
        Optional<Route> by = route(w);
        if (by.isEmpty() || !doseFits(w, by.get()) || !rhythmFits(w)) return Optional.empty();
        double every = w.once ? 0 : w.every.get();
        Optional<Double> start = start(w, first, every);
        if (start.isEmpty()) return Optional.empty();
        Optional<OptionalInt> times = times(w, start.get(), every);
        if (times.isEmpty()) return Optional.empty();
        Phase phase = new Phase(w.dose.get(), by.get(), start.get(), every, times.get(), w.over.orElse(0.0), w.region);
        endless = times.get().isEmpty();
        afterSingle = every == 0;
        free = w.length.map(l -> start.get() + l).or(() -> w.until).orElse(phase.end());
        return Optional.of(phase);
    }

    private Optional<Route> route(PhaseReader.Written w) {
        List<String> names = List.copyOf(drug.routes().keySet());
        route = w.route.or(() -> route).or(() -> names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty());
        String known = drug.id() + " is given " + String.join(" or ", names) + ".";
        if (route.isEmpty()) {
            complaints.add(w.region, "LEY1106", "BY WHICH ROUTE?",
                    "This regimen does not say how it is given. " + known);
            return Optional.empty();
        }
        Route found = drug.routes().get(route.get());
        if (found == null)
            complaints.add(w.routeRegion, "LEY1105", "NO SUCH ROUTE", "I know no way of giving "
                    + drug.id() + " `" + route.get() + "`. " + known, NearNames.asked(route.get(), names));
        return Optional.ofNullable(found);
    }

    private boolean doseFits(PhaseReader.Written w, Route by) {
        if (w.dose.isEmpty()) {
            complaints.add(w.region, "LEY1101", "SOMETHING IS MISSING",
                    "How much is given? I expected a dose, such as `"
                            + drug.largest().map(Amount::toString).orElse("200 mg") + "`.");
            return false;
        }
        Amount dose = w.dose.get();
        try {
            dose.unit().to(by.unit(), drug.molarMass());
        } catch (UnitException e) {
            complaints.add(w.doseRegion, "LEY1103", "THE WRONG UNIT", e.reason(), List.of("Doses of " + drug.id()
                    + " are written in " + by.unit() + "."));
            return false;
        }
        Optional<String> absurd = drug.beyondAllUse(dose);
        if (absurd.isEmpty()) return true;
        complaints.add(w.doseRegion, "LEY1108", "A DOSE THAT NOBODY GIVES", absurd.get(),
                List.of("Usual is `" + drug.example() + "`."));
        return false;
    }

    private boolean rhythmFits(PhaseReader.Written w) {
        if (w.once || w.every.isPresent()) {
            boolean onceAndMore = w.once && w.times.isPresent() && w.times.get() > 1;
            if (!onceAndMore) return true;
            complaints.add(w.region, "LEY1113", "ONCE, OR MORE OFTEN?", "This phase says `once` and " + w.times.get()
                    + " doses.");
            return false;
        }
        complaints.add(w.region, "LEY1112", "HOW OFTEN?", "This phase does not say how often it is given.",
                List.of("Add `once`, `daily`, `bid`, `q7d` or the like."));
        return false;
    }

    private Optional<Double> start(PhaseReader.Written w, boolean first, double every) {
        if (endless) {
            neverBegins(w);
            return Optional.empty();
        }
        double earliest = free + (afterSingle ? every : 0);
        double start = w.start.orElse(earliest);
        if (!first && start < free - 1e-9) {
            complaints.add(w.timeRegion, "LEY1110", "TIME RUNS BACKWARDS", "This phase starts after "
                    + Durations.say(start) + ", but the one before it lasts until " + Durations.say(free) + ".");
            return Optional.empty();
        }
        return Optional.of(w.clock.isEmpty() ? start : nextAt(start, w.clock.get()));
    }

    private static double nextAt(double start, double clock) {
        double wait = (clock - Phase.CLOCK_AT_START - start) % 24;
        return start + (wait < -1e-9 ? wait + 24 : Math.max(wait, 0));
    }

    private Optional<OptionalInt> times(PhaseReader.Written w, double start, double every) {
        if (w.until.isPresent() && w.until.get() <= start) {
            complaints.add(w.timeRegion, "LEY1110", "TIME RUNS BACKWARDS", "This phase ends after "
                    + Durations.say(w.until.get()) + ", before it starts (" + Durations.say(start) + ").");
            return Optional.empty();
        }
        int ends = (w.times.isPresent() ? 1 : 0) + (w.length.isPresent() ? 1 : 0) + (w.until.isPresent() ? 1 : 0);
        if (ends > 1) {
            complaints.add(w.region, "LEY1113", "TWO ENDS", "This phase says more than once when it ends: "
                    + "give one of `x`, `for` and `until`.");
            return Optional.empty();
        }
        if (every == 0) return Optional.of(OptionalInt.of(1));
        if (w.times.isPresent()) return Optional.of(OptionalInt.of(w.times.get()));
        Optional<Double> length = w.length.or(() -> w.until.map(u -> u - start));
        if (length.isEmpty()) return Optional.of(OptionalInt.empty());
        double n = Math.ceil(length.get() / every - 1e-9);
        if (n <= 1e6) return Optional.of(OptionalInt.of((int) Math.max(1, n)));
        complaints.add(w.region, "LEY1114", "TOO MANY DOSES", "That would be more than a million doses.");
        return Optional.empty();
    }

    private void neverBegins(PhaseReader.Written w) {
        Region region = w.region;
        complaints.add(region, "LEY1111", "THIS NEVER BEGINS", "The phase before `then` has no end, so this one never "
                + "begins.",
                List.of("End it with `x12`, `for 12wk` or `until 12wk`.",
                        "Two drugs at once are parted by `;`."));
    }
}
