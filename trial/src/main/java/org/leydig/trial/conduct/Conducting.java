package org.leydig.trial.conduct;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import org.leydig.clinic.library.Library;
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
    private final List<Judging.Replicate> replicates = new ArrayList<>();
    private Enrolment enrolment;
    private List<Candidate> men = List.of();

    private Conducting(Trial trial, Library library, Options options, Ledger ledger) {
        this.trial = trial;
        this.library = library;
        this.options = options;
        this.ledger = ledger;
        this.shown = Shown.of(library, trial.drugs());
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
        try (Crew crew = Crew.of(options, (long) trial.men() * trial.replicates())) {
            return conduct(trial, library, options, ledger, progress, crew);
        }
    }

    /** The same by a crew. */
    static Conducted conduct(Trial trial, Library library, Options options, Ledger ledger, Progress progress,
            Crew crew) throws InterruptedException {
        Conducting conducting = new Conducting(trial, library, options, ledger);
        Examiner examiner = new Examiner(trial, library, options, conducting.shown, crew::run);
        return conducting.hold(Hands.of(crew, examiner), progress);
    }

    /**
     * The same at a site, which was opened with the {@link #dossier}.
     *
     * @throws org.leydig.engine.course.RunException also when the site fails
     * @throws InterruptedException when the calling thread is interrupted
     */
    public static Conducted conduct(Trial trial, Library library, Options options, Ledger ledger, Progress progress,
            Site site) throws InterruptedException {
        return new Conducting(trial, library, options, ledger).hold(Hands.of(site), progress);
    }

    /** All that whoever sees the men of this trial must know, packed for another machine. */
    public static byte[] dossier(Trial trial, Library library, Options options) {
        return new Dossier(trial, library, options).bytes();
    }

    private Conducted hold(Hands hands, Progress progress) throws InterruptedException {
        ledger.each(bytes -> again(Batch.of(bytes)));
        go(hands, progress);
        return new Summary(trial, library, options, shown, ledger).of(men, replicates);
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

    private void go(Hands hands, Progress progress) throws InterruptedException {
        long known = (long) trial.men() * replicates.size() + enrolment.randomised();
        Counter counter = new Counter(progress, (long) trial.men() * trial.replicates() - known);
        Deque<Underway> underway = new ArrayDeque<>();
        int next = replicates.size();
        while (replicates.size() < trial.replicates()) {
            int room = hands.room() - underway.stream().mapToInt(Underway::awaited).sum();
            List<Task> tasks = new ArrayList<>();
            for (Underway each : underway) tasks.addAll(each.tasks(room - tasks.size()));
            while (next < trial.replicates() && (underway.isEmpty() || tasks.size() < room)) {
                underway.addLast(new Underway(underway.isEmpty() ? enrolment : new Enrolment(trial, next)));
                next++;
                tasks.addAll(underway.getLast().tasks(room - tasks.size()));
            }
            Iterator<Future<Answer>> answers = hands.see(tasks, counter).iterator();
            underway.forEach(each -> each.asked(answers));
            try {
                underway.getFirst().await();
                for (Underway each : underway) each.take(counter::notice);
            } finally {
                keep(underway);
            }
        }
    }

    /** Keeps whole batches, in the order of replicates and men. */
    private void keep(Deque<Underway> underway) {
        while (!underway.isEmpty()) {
            Underway first = underway.getFirst();
            for (var batch = first.batch(); batch.isPresent(); batch = first.batch())
                ledger.add(batch.get().bytes());
            if (!first.done()) return;
            enrolment = underway.removeFirst().enrolment();
            closeIfFull();
        }
    }
}
