package org.leydig.clinic.patient;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.course.Slowness;
import org.leydig.engine.grain.MeanField;
import org.leydig.language.lower.Pruning;
import org.leydig.language.model.Model;

/**
 * The bodies of one question: for each set of dosed states the model is pruned and compiled once. Safe to share.
 *
 * <p>Java takes seconds of processor time to compile a body (bench/results/start.md), about as long as some hundred
 * man-years, and men of one body run side by side. So where it is known what men will be given, they share one body: a drug
 * that one of them is not given stays at 0 in him.
 */
public final class Bodies {
    private static final double DAY = 24;

    private final Library library;
    private final Set<String> wanted;
    private final BiFunction<Simulator, Request, Course> runs;
    private final Set<String> shared;
    private final Map<Set<String>, Body> ready = new ConcurrentHashMap<>();
    private final Map<Set<String>, MeanField> averaged = new ConcurrentHashMap<>();

    /**
     * @param wanted full names of the quantities to be reported
     */
    public Bodies(Library library, Set<String> wanted) {
        this(library, wanted, Simulator::run);
    }

    /**
     * @param wanted full names of the quantities to be reported
     * @param runs how men are run
     */
    public Bodies(Library library, Set<String> wanted, BiFunction<Simulator, Request, Course> runs) {
        this(library, wanted, Set.of(), runs);
    }

    /**
     * @param wanted full names of the quantities to be reported
     * @param shared states that receive doses in some man of the question: who is dosed into no others has the one body in
     *     which all of them may
     * @param runs how men are run
     */
    public Bodies(Library library, Set<String> wanted, Set<String> shared,
            BiFunction<Simulator, Request, Course> runs) {
        this.library = library;
        this.wanted = Set.copyOf(wanted);
        this.shared = Set.copyOf(shared);
        this.runs = runs;
    }

    /** The whole body, nothing pruned. */
    public Model whole() {
        return library.model();
    }

    public Set<String> wanted() {
        return wanted;
    }

    /** The body in which these states may receive doses. */
    public Body dosed(Set<String> states) {
        return ready.computeIfAbsent(kind(states), dosed -> {
            Set<String> kept = new TreeSet<>(wanted);
            kept.addAll(dosed);
            arrivalOf(dosed).filter(name -> library.model().find(name).isPresent()).forEach(kept::add);
            Model pruned = Pruning.prune(library.model(), kept, dosed);
            return new Body(pruned, Simulator.of(pruned, Slowness.of(pruned, DAY)), runs);
        });
    }

    /** The body in which these states may receive doses, with its pulse cycle averaged. */
    public MeanField averaged(Set<String> states) {
        return averaged.computeIfAbsent(kind(states), dosed -> MeanField.of(dosed(dosed).model()));
    }

    private Set<String> kind(Set<String> states) {
        return shared.containsAll(states) ? shared : Set.copyOf(states);
    }

    /** Names of the quantities that rule how doses into these states arrive. */
    private Stream<String> arrivalOf(Set<String> dosed) {
        return library.drugs().values().stream().flatMap(d -> d.routes().values().stream())
                .flatMap(r -> r.into().stream()).filter(inlet -> dosed.contains(inlet.state()))
                .flatMap(i -> Stream.of(i.lag(), i.bioavailability(), i.duration())).flatMap(Optional::stream);
    }
}
