package org.leydig.trial.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.conduct.Site;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Has men seen by Spark's executors. A round of tasks is one job whose partitions are dealt evenly; each partition's answers
 * come back as it ends. What a lost executor had under way Spark gives to another, where it has the same answers.
 */
final class SparkSite implements Site {
    private static final int TASKS_A_CORE = 8;
    private static final int PARTITIONS_A_CORE = 4;
    private static final long FIRST_WORKER_SECONDS = 30;
    private static final long NO_WORKER_SECONDS = 60;
    private final Address address;
    private final JavaSparkContext spark;
    private final Losses losses = new Losses();
    private final String trial = UUID.randomUUID().toString();
    private final Broadcast<byte[]> dossier;

    SparkSite(Address address, JavaSparkContext spark, byte[] dossier) {
        this.address = address;
        this.spark = spark;
        this.dossier = spark.broadcast(dossier);
        spark.sc().addSparkListener(losses);
    }

    private boolean manned() {
        return address.here() || spark.statusTracker().getExecutorInfos().length > 1; // one is this program itself
    }

    /**
     * Waits for the first worker.
     *
     * @throws org.leydig.engine.course.RunException when none comes within half a minute
     */
    void awaitWorker() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(FIRST_WORKER_SECONDS);
        while (!manned()) {
            if (System.nanoTime() > end) throw Refusal.nobody(address.url(), FIRST_WORKER_SECONDS);
            Thread.sleep(100);
        }
    }

    private int cores() {
        return Math.max(1, spark.defaultParallelism());
    }

    @Override
    public int room() {
        return TASKS_A_CORE * cores();
    }

    @Override
    public void see(List<byte[]> tasks, Hearing hearing) throws InterruptedException {
        if (tasks.isEmpty()) return;
        int partitions = Math.min(tasks.size(), PARTITIONS_A_CORE * cores());
        JavaRDD<Errand> errands = spark.parallelize(dealt(tasks, partitions), partitions);
        var left = new CountDownLatch(partitions);
        FutureAction<BoxedUnit> job = spark.sc().submitJob(errands.rdd(), new Seeing(trial, dossier),
                CollectionConverters.asScala(IntStream.range(0, partitions).<Object>mapToObj(Integer::valueOf).toList())
                        .toSeq(),
                new Heard(hearing, left), new Nothing());
        try {
            await(job, left, hearing);
        } catch (InterruptedException | RuntimeException e) {
            job.cancel();
            throw e;
        }
    }

    /** Neighbours in the list go to different partitions: first come men to be treated, then men to be looked at. */
    private static List<Errand> dealt(List<byte[]> tasks, int partitions) {
        List<Errand> errands = new ArrayList<>();
        for (int p = 0; p < partitions; p++)
            for (int i = p; i < tasks.size(); i += partitions) errands.add(new Errand(i, tasks.get(i)));
        return errands;
    }

    private void await(FutureAction<BoxedUnit> job, CountDownLatch left, Hearing hearing)
            throws InterruptedException {
        long lastManned = System.nanoTime();
        while (!left.await(500, TimeUnit.MILLISECONDS)) {
            losses.untold().forEach(lost -> hearing.notice(Diagnostic.nowhere("LEY3126", "A WORKER WAS LOST",
                    "Spark has lost " + lost + "; what it had under way is done elsewhere.")));
            if (job.isCompleted() && job.value().get().isFailure())
                throw Refusal.failed(job.value().get().failed().get());
            if (manned()) lastManned = System.nanoTime();
            if (System.nanoTime() - lastManned > TimeUnit.SECONDS.toNanos(NO_WORKER_SECONDS))
                throw Refusal.nobody(address.url(), NO_WORKER_SECONDS);
        }
    }

    @Override
    public void close() {
        spark.close();
        Seeing.forget(trial);
    }

    /** Passes answers on; Spark calls it for one partition at a time. */
    private static final class Heard extends AbstractFunction2<Object, Errand[], BoxedUnit> {
        private final Hearing hearing;
        private final CountDownLatch left;

        Heard(Hearing hearing, CountDownLatch left) {
            this.hearing = hearing;
            this.left = left;
        }

        @Override
        public BoxedUnit apply(Object partition, Errand[] answers) {
            for (Errand answer : answers) hearing.answer(answer.place(), answer.bytes());
            left.countDown();
            return BoxedUnit.UNIT;
        }
    }

    /** The result of a job whose answers have been heard. */
    private static final class Nothing extends AbstractFunction0<BoxedUnit> implements Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public BoxedUnit apply() {
            return BoxedUnit.UNIT;
        }
    }
}
