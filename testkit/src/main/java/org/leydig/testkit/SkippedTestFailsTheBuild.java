package org.leydig.testkit;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Ends the test run with an error when any test was skipped.
 *
 * <p>A skipped test proves nothing but looks like a passed one. JUnit finds this listener as a service; the build tool
 * sees the forked machine end with status {@value #STATUS} and fails.
 */
public final class SkippedTestFailsTheBuild implements TestExecutionListener {
    private static final int STATUS = 70;
    private final ConcurrentLinkedQueue<String> skipped = new ConcurrentLinkedQueue<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(test.getDisplayName() + ": " + reason);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (skipped.isEmpty()) return;
        System.err.println("A skipped test fails the build. Mend it or remove it:");
        skipped.forEach(test -> System.err.println("  " + test));
        System.err.flush();
        Runtime.getRuntime().halt(STATUS);
    }
}
