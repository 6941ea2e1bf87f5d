package org.leydig.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;
import org.leydig.language.lower.Pruning;

/** A man of the library in an experiment: he settles, takes what the experiment gives, and is sampled. */
final class Volunteer {
    static final String LH = "pituitary.LH";
    static final String FSH = "follitropin.FSH";
    static final String T = "blood.T";
    static final String FREE_T = "blood.free_T";
    static final String E2 = "blood.E2";
    static final String DHT = "blood.DHT";
    static final String SHBG = "blood.SHBG";
    static final String ITT = "leydig.ITT";
    static final String INHIBIN_B = "sertoli.inhibin_B";
    static final String BURST_RATE = "hypothalamus.rate";
    static final String SPERM = "semen.concentration";
    static final String TESTIS = "testis.volume";
    /** A clock that strikes evenly: bursts of equal mass at equal intervals for equal signals. */
    static final Map<String, Double> EVEN = Map.of("hypothalamus.interval_spread", 0.0, "hypothalamus.mass_spread",
            0.0);

    private static final List<String> SEEN = List.of(LH, FSH, T, FREE_T, E2, DHT, SHBG, ITT, INHIBIN_B, BURST_RATE,
            SPERM,
            TESTIS, "semen.motility", "semen.TMSC", "semen.volume", "pituitary.drive", "leydig.acute",
            "germ_line.sperm_output", "germ_line.germ_cells", "red_cells.haematocrit", "bone.density", "desire.drive");
    private static final Map<Set<String>, Simulator> SIMULATORS = new ConcurrentHashMap<>();

    private final Map<String, Double> set;
    private final long number;
    private Optional<Snapshot> now = Optional.empty();

    private Volunteer(Map<String, Double> set, long number) {
        this.set = Map.copyOf(set);
        this.number = number;
    }

    /** The reference man with an even pulse clock and what else differs, at time 0. */
    static Volunteer even(Map<String, Double> differs) {
        Map<String, Double> set = new HashMap<>(EVEN);
        set.putAll(differs);
        return new Volunteer(set, 1);
    }

    /** A man with the chances of his own pulse clock, at time 0. */
    static Volunteer chancy(Map<String, Double> differs, long number) {
        return new Volunteer(differs, number);
    }

    /** The same man at the same instant, to be put into another arm. */
    Volunteer twin() {
        Volunteer twin = new Volunteer(set, number);
        twin.now = now;
        return twin;
    }

    /** The same man from now on with other values of some parameters. */
    Volunteer with(Map<String, Double> differs) {
        Map<String, Double> both = new HashMap<>(set);
        both.putAll(differs);
        Volunteer changed = new Volunteer(both, number);
        changed.now = now;
        return changed;
    }

    /** Lives some days without drugs. */
    Volunteer settled(double days) {
        watch(days, 24, List.of());
        return this;
    }

    /** Lives some days with these doses (times from now), sampled at every {@code step} hours from now. */
    Sampled watch(double days, double step, List<Dose> doses) {
        double start = now.map(Snapshot::time).orElse(0.0);
        double end = start + 24 * days;
        List<Dose> due = new ArrayList<>();
        Set<String> dosed = new HashSet<>();
        List<Compartment> compartments = new ArrayList<>();
        for (Dose d : doses) {
            if (dosed.add(d.into())) compartments.add(Compartment.of(d.into()));
            due.add(new Dose(start + d.time(), d.into(), d.amount(), d.rate(), d.interval(), d.additional(),
                    d.steadyState(), d.kind()));
        }
        now.ifPresent(man -> man.values().forEach((name, value) -> {
            if (name.startsWith("drugs.") && value != 0) dosed.add(name);
        }));
        Course course = simulator(dosed)
                .run(new Request(now, start, end, Series.every(step, start, end), SEEN, set, due,
                        compartments, Method.USUAL, 7, number));
        now = Optional.of(course.end());
        return new Sampled(course, start);
    }

    private static Simulator simulator(Set<String> dosed) {
        return SIMULATORS.computeIfAbsent(Set.copyOf(dosed),
                d -> Simulator.of(Pruning.prune(Texts.man(), new HashSet<>(SEEN), d)));
    }

    /** A dose every so many hours from now on. */
    static List<Dose> every(double hours, int times, String into, double amount) {
        return List.of(new Dose(0, into, amount, 0, hours, times - 1, Dose.SteadyState.NONE, Dose.Kind.DOSE));
    }
}
