package org.leydig.bench.speed;

import java.util.concurrent.TimeUnit;
import org.leydig.bench.yardstick.LibraryMan;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A year of the healthy young man, every pulse of it, all observables sampled once a day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PulsatileYear {
    @Param
    Method.Scheme scheme;

    private LibraryMan man;
    private Method method;

    @Setup
    public void read() {
        man = LibraryMan.of(Library.open(), "healthy-young");
        Method usual = Method.USUAL;
        method = new Method(scheme, usual.relativeTolerance(), usual.absoluteTolerance(), usual.scaled(),
                usual.steps());
    }

    @Benchmark
    public Course healthyYoung() {
        return man.body().simulator().run(man.life(8766, 24, method));
    }
}
