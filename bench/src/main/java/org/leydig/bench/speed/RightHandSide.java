package org.leydig.bench.speed;

import java.util.concurrent.TimeUnit;
import org.leydig.bench.yardstick.LibraryMan;
import org.leydig.bench.yardstick.Pulse25;
import org.leydig.clinic.library.Library;
import org.leydig.engine.evaluate.Compiled;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Interpreted;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Model;
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

/** All rates of change once, compiled and interpreted; and all their partial derivatives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RightHandSide {
    @Param({"pulse25", "healthy-young"})
    String of;

    @Param({"compiled", "interpreted"})
    String evaluation;

    private Evaluation evaluated;
    private double[] y;
    private double[] known;
    private double[] rates;
    private double[] jacobian;

    @Setup
    public void ready() {
        Model model = of.equals("pulse25") ? Pulse25.model() : LibraryMan.of(Library.open(), of).body().model();
        evaluated = evaluation.equals("compiled") ? Compiled.of(model) : Interpreted.of(model);
        int states = evaluated.layout().states().size();
        y = new double[states];
        known = evaluated.known();
        rates = new double[states];
        jacobian = new double[states * states];
        evaluated.derive(known);
        evaluated.start(0, y, known, new KeyedDraws(1, 1));
    }

    @Benchmark
    public double[] rates() {
        evaluated.derivatives(1, y, known, rates);
        return rates;
    }

    @Benchmark
    public double[] jacobian() {
        evaluated.jacobian(1, y, known, jacobian);
        return jacobian;
    }
}
