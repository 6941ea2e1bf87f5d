package org.leydig.trial.identify;

import java.util.List;
import java.util.Map;
import org.leydig.trial.run.Progress;

/** Published experiments that can be run with any parameters. */
public interface Experiments {
    /** What they reported, in a fixed order. */
    List<Row> rows();

    /** A text that differs whenever their results may differ, beside what the rows say. */
    String fingerprint();

    /**
     * What is simulated of each row; NaN where there is no such figure. Called from several threads at once.
     *
     * @param set parameters by full name that differ from the library's
     * @throws InterruptedException when the run is called off
     */
    double[] simulate(Map<String, Double> set) throws InterruptedException;

    /**
     * The same by men who differ as men do; NaN where there is no such figure.
     *
     * @param men how many in each experiment
     * @param seed of all chance
     * @throws InterruptedException when the run is called off
     */
    double[] simulate(Map<String, Double> set, int men, long seed, Progress progress) throws InterruptedException;
}
