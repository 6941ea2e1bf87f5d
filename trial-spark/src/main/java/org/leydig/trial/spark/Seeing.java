package org.leydig.trial.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.leydig.trial.conduct.Examiner;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a worker does: it sees some men. The examiner is made once in each executor, from the dossier sent there once. */
final class Seeing extends AbstractFunction1<Iterator<Errand>, Errand[]> implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ConcurrentHashMap<String, Examiner> EXAMINERS = new ConcurrentHashMap<>();
    private final String trial;
    private final Broadcast<byte[]> dossier;

    /**
     * @param trial known by this name in the executors
     */
    Seeing(String trial, Broadcast<byte[]> dossier) {
        this.trial = trial;
        this.dossier = dossier;
    }

    @Override
    public Errand[] apply(Iterator<Errand> tasks) {
        Examiner examiner = EXAMINERS.computeIfAbsent(trial, name -> Examiner.of(dossier.value()));
        List<Errand> answers = new ArrayList<>();
        while (tasks.hasNext()) {
            Errand task = tasks.next();
            answers.add(new Errand(task.place(), examiner.see(task.bytes())));
        }
        return answers.toArray(Errand[]::new);
    }

    /** Forgets a trial that is over, in this Java machine. */
    static void forget(String trial) {
        EXAMINERS.remove(trial);
    }
}
