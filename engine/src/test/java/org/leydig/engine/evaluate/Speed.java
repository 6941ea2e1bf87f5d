package org.leydig.engine.evaluate;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.Antimony;
import org.leydig.language.model.Model;
import org.leydig.language.shelf.FolderShelf;
import org.leydig.language.source.Shelf;

/**
 * Not a test: prints how long a model's rates of change, outputs and Jacobian take, warm, in nanoseconds of processor
 * time (the least of many rounds, so that other work on the machine counts little).
 *
 * <p>{@code java org.leydig.engine.evaluate.Speed bench/peers pulse25.ant}
 */
final class Speed {
    private static final int ROUNDS = 3_000;
    private static final int CALLS = 500;

    private Speed() {
    }

    public static void main(String[] arguments) {
        Shelf shelf = new FolderShelf(Path.of(arguments[0]));
        Model model = Antimony.lower(Antimony.read(shelf.find(arguments[1]).orElseThrow(), shelf));
        Evaluation evaluation = Compiled.of(Reciprocals.of(model));
        double[] known = evaluation.known();
        evaluation.derive(known);
        int n = evaluation.layout().states().size();
        double[] y = new double[n];
        evaluation.start(0, y, known, new KeyedDraws(1, 1));
        System.out.println(model.name() + ": " + n + " states, " + evaluation.layout().outputs().size() + " outputs");
        double[] rates = new double[n];
        print("rates", time -> evaluation.derivatives(time, y, known, rates));
        double[] outputs = new double[evaluation.layout().outputs().size()];
        print("outputs", time -> evaluation.outputs(time, y, known, outputs));
        double[] jacobian = new double[n * n];
        print("Jacobian", time -> evaluation.jacobian(time, y, known, jacobian));
    }

    private interface Call {
        void at(double time);
    }

    private static void print(String what, Call call) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS; i++) call.at(1e-3 * i);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        System.out.printf("%-9s %6.0f ns%n", what, (double) least / CALLS);
    }
}
