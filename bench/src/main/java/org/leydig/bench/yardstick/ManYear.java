package org.leydig.bench.yardstick;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** How long a man-year takes. */
public final class ManYear {
    private ManYear() {
    }

    /** Milliseconds of processor time of this thread for a man-year, from what it takes to run some men for some hours. */
    public static double of(Runnable work, int men, double hours) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / men * Pulse25.YEAR
                / hours;
    }

    /** The median of some rounds. */
    public static double median(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
