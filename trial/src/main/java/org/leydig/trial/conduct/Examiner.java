package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Bodies;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Simulator;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Shown;

/**
 * Looks at men and treats them, on this machine or on another. Safe to share between threads: bodies are compiled once.
 */
public final class Examiner {
    private static final int MOST_REPLICATES = 64;
    private final Trial trial;
    private final Library library;
    private final Options options;
    private final Bodies bodies;
    private final Treating treating;
    private final Map<Long, Screening> screenings = new ConcurrentHashMap<>();

    /**
     * @param runs how men are run
     */
    Examiner(Trial trial, Library library, Options options, Shown shown,
            BiFunction<Simulator, Request, Course> runs) {
        this.trial = trial;
        this.library = library;
        this.options = options;
        this.bodies = new Bodies(library, Set.copyOf(shown.quantities()), trial.dosed(), runs);
        this.treating = new Treating(trial, library, options, bodies, shown);
    }

    /**
     * On another machine.
     *
     * @param dossier as the trial has packed it
     */
    public static Examiner of(byte[] dossier) {
        Dossier said = Dossier.of(dossier);
        return new Examiner(said.trial(), said.library(), said.options(),
                Shown.of(said.library(), said.trial().drugs()), Simulator::run);
    }

    /** Does a task that was packed by the trial, and packs the answer. A run that fails is an answer too. */
    public byte[] see(byte[] task) {
        return Parcel.of(see(Parcel.task(task)));
    }

    Answer see(Task task) {
        List<Diagnostic> notices = new ArrayList<>();
        try {
            return switch (task) {
                case Task.Screen man ->
                    new Answer.Screened(screening(man.seed()).screen(man.number(), notices::add), notices);
                case Task.Treat man -> new Answer.Treated(treating.treat(man, notices::add), notices);
            };
        } catch (RunException failed) {
            return new Answer.Failed(failed.diagnostic());
        }
    }

    /** Replicates come and go in the order of their seeds. */
    private Screening screening(long seed) {
        if (screenings.size() > MOST_REPLICATES) screenings.keySet().removeIf(old -> old != seed);
        return screenings.computeIfAbsent(seed, s -> new Screening(trial, library, options, bodies, s));
    }
}
