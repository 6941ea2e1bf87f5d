package org.leydig.bench.speed;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.leydig.clinic.library.Library;
import org.leydig.engine.evaluate.Compiled;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.language.lower.Pruning;
import org.leydig.language.model.Model;
import org.leydig.language.resolve.FlatModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the library's text to code: what stands between a command and its first step, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LibraryReading {
    private final Model whole = Library.open().model();
    private final Model pruned = Pruning.prune(whole, Set.of("blood.T", "pituitary.LH"), Set.of());

    @Benchmark
    public FlatModel readAndCheck() {
        return Library.open().flat();
    }

    @Benchmark
    public Model readAndLower() {
        return Library.open().model();
    }

    @Benchmark
    public Model prune() {
        return Pruning.prune(whole, Set.of("blood.T", "pituitary.LH"), Set.of());
    }

    @Benchmark
    public Evaluation compile() {
        return Compiled.of(pruned);
    }
}
