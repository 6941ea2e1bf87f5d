package org.leydig.trial.spark;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Hears which executors were lost. */
final class Losses extends SparkListener {
    private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        lost.add("executor " + removed.executorId() + " (" + removed.reason().lines().findFirst().orElse("") + ")");
    }

    /** Those not yet told. */
    List<String> untold() {
        return Stream.generate(lost::poll).takeWhile(each -> each != null).toList();
    }
}
