package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Bodies;
import org.leydig.language.source.Source;
import org.leydig.trial.design.Kind;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Cards;
import org.leydig.trial.run.Counter;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Methods;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;
import org.leydig.trial.run.Shown;

/**
 * Holds a trial: screens men in the order of their numbers, deals those who may enter to arms, takes each through his arm,
 * and keeps every batch in a ledger. What a ledger holds already is not run again; the results are the same, bit for bit.
 */
public final class Conducting {
    /** Raised whenever batches are kept in another way, or men come out otherwise. */
    private static final int FORM = 1;
    private final Trial trial;
    private final Library library;
    private final Options options;
    private final Ledger ledger;
    private final Shown shown;
    private final Bodies bodies;
    private final List<Judging.Replicate> replicates = new ArrayList<>();
    private Enrolment enrolment;
    private List<Candidate> men = List.of();

    private Conducting(Trial trial, Library library, Options options, Ledger ledger) {
        this.trial = trial;
        this.library = library;
        this.options = options;
        this.ledger = ledger;
        this.shown = Shown.of(library, trial.drugs());
        this.bodies = new Bodies(library, Set.copyOf(shown.quantities()));
        this.enrolment = new Enrolment(trial, 0);
    }

    /**
     * Holds the trial, or what is left of it.
     *
     * @throws org.leydig.engine.course.RunException when a man's run fails, or hardly anybody may enter
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static Conducted conduct(Trial trial, Library library, Options options, Ledger ledger, Progress progress)
            throws InterruptedException {
        Conducting conducting = new Conducting(trial, library, options, ledger);
        ledger.each(bytes -> conducting.again(Batch.of(bytes)));
        conducting.go(progress);
        return new Summary(trial, library, options, conducting.shown, ledger).of(conducting.men, conducting.replicates);
    }

    /** What a ledger must have been made by, so that this trial can go on with it: a hash of all that decides its bits. */
    public static String fingerprint(Trial trial, Library library, Options options) {
        StringBuilder all = new StringBuilder();
        all.append(FORM).append('\n').append(options.version()).append('\n').append(library.hash()).append('\n')
                .append(Methods.words(options)).append('\n').append(trial.men()).append('\n')
                .append(trial.replicates()).append('\n').append(trial.seed()).append('\n');
        for (Kind kind : trial.population())
            for (Source text : kind.man().texts()) all.append(text.text()).append('\n');
        all.append(trial.text().text());
        return Cards.sha256(new Source("trial", all.toString()));
    }

    /** How many men a ledger holds who need not be run again. */
    public static long known(Ledger ledger) {
        long[] known = new long[1];
        ledger.each(bytes -> known[0] += Batch.of(bytes).men().stream().filter(e -> e.man().randomised()).count());
        return known[0];
    }

    private void again(Batch batch) {
        batch.men().forEach(each -> enrolment.again(each.man()));
        closeIfFull();
    }

    private void closeIfFull() {
        if (!enrolment.full()) return;
        List<Candidate> all = enrolment.seen();
        if (enrolment.replicate() == 0) men = all;
        replicates.add(Judging.replicate(trial, all));
        enrolment = new Enrolment(trial, enrolment.replicate() + 1);
    }

    private void go(Progress progress) throws InterruptedException {
        long total = (long) trial.men() * trial.replicates();
        long known = (long) trial.men() * replicates.size() + enrolment.randomised();
        Counter counter = new Counter(progress, total - known);
        Treating treating = new Treating(trial, library, options, bodies, shown, counter);
        try (Crew crew = new Crew(options.threads())) {
            while (replicates.size() < trial.replicates()) {
                Screening screening = new Screening(trial, library, options, bodies, enrolment.seed(), counter);
                while (!enrolment.full())
                    batch(crew, screening, treating);
                closeIfFull();
            }
        }
    }

    private void batch(Crew crew, Screening screening, Treating treating) throws InterruptedException {
        enrolment.refuseEndless();
        long first = enrolment.next();
        List<Screening.Screened> screened = crew.each(first, first + enrolment.together() - 1L, screening::screen);
        int[] strata = new int[screened.size()];
        int[] arms = new int[screened.size()];
        int last = 0;
        while (last < screened.size() && !enrolment.full()) {
            Screening.Screened man = screened.get(last);
            arms[last] = -1;
            if (man.excluded() < 0) {
                strata[last] = screening.stratum(man);
                arms[last] = enrolment.deal(man.number(), strata[last]);
            }
            last++;
        }
        boolean courses = enrolment.replicate() == 0;
        List<Batch.Entry> entries = crew.each(0, last - 1L, i -> {
            Screening.Screened man = screened.get((int) i);
            return arms[(int) i] < 0
                    ? treating.excluded(man)
                    : treating.treat(man, strata[(int) i], arms[(int) i], enrolment.seed(), courses);
        });
        ledger.add(new Batch(enrolment.replicate(), entries).bytes());
        entries.forEach(each -> enrolment.add(each.man()));
    }
}
