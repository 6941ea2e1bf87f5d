package org.leydig.bench.speed;

import java.util.concurrent.TimeUnit;
import org.leydig.bench.yardstick.Pulse25;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Simulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A year of the yardstick problem at the peers' tolerance, sampled once a day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Pulse25Year {
    private final Simulator simulator = Simulator.of(Pulse25.model());

    @Param
    Method.Scheme scheme;

    @Benchmark
    public Course oneMan() {
        return simulator.run(Pulse25.year(1, 24, Pulse25.method(scheme, 1e-4)));
    }
}
