package org.leydig.trial.conduct;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.leydig.language.diagnostic.Diagnostic;

/**
 * Where men are looked at and treated when it is not on this machine's threads. A site is handed tasks as bytes and hands
 * answers back in any order; what the bytes mean is between the trial and its {@link Examiner}. A man is the same wherever
 * he is seen.
 */
public interface Site extends AutoCloseable {
    /** How many tasks keep it busy now; it may change while the trial goes on. */
    int room();

    /**
     * Has every task answered by {@link Examiner#see}, each once.
     *
     * @throws org.leydig.engine.course.RunException when the site cannot
     * @throws InterruptedException when the calling thread is interrupted
     */
    void see(List<byte[]> tasks, Hearing hearing) throws InterruptedException;

    @Override
    void close();

    /** Told what comes back from a site; called from any thread. */
    interface Hearing {
        /** The answer to a task, by its place in the list. */
        void answer(int task, byte[] answer);

        /** Something to be told that does not stop the trial, such as a machine that was lost. */
        void notice(Diagnostic notice);
    }

    /** Opens sites of one kind; found as a service. */
    interface Opener {
        /** The first word of the places that it opens. */
        String kind();

        /**
         * Looks at a place without going there.
         *
         * @param place what follows the kind, in the user's words; empty where nothing does
         * @throws org.leydig.language.diagnostic.InputException when that is no place
         */
        void check(String place);

        /**
         * Opens a site.
         *
         * @param place one that was checked
         * @param dossier all that an {@link Examiner} must know
         * @throws org.leydig.engine.course.RunException when it cannot be opened
         * @throws InterruptedException when the calling thread is interrupted
         */
        Site open(String place, byte[] dossier) throws InterruptedException;
    }

    /** Who opens sites of a kind; empty where that part of the program is not there. */
    static Optional<Opener> opener(String kind) {
        return ServiceLoader.load(Opener.class).stream().map(ServiceLoader.Provider::get)
                .filter(opener -> opener.kind().equals(kind)).findFirst();
    }
}
