package org.leydig.engine.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leydig.engine.evaluate.Tape.Step;
import org.leydig.engine.evaluate.Tape.Value;
import org.leydig.language.model.Operator;

/**
 * A block evaluated as column databases do: one small loop over all men for each operation, which the just-in-time
 * compiler turns into vector instructions where it can. Needs nothing but Java itself, but is slower than one man after
 * the other (measured, see bench): each operation goes through memory. It is what vector code is compared with.
 */
public final class Loops implements Lanes {
    private final Layout layout;
    private final int width;
    private final Routine rates;
    private final Routine freeze;
    private final Routine quick;
    private final int[] quickStates;
    private final Routine slow;
    private final Routine roots;

    private Loops(Layout layout, int width) {
        this.layout = layout;
        this.width = width;
        Tapes tapes = new Tapes(layout);
        rates = new Routine(tapes.rates());
        freeze = new Routine(tapes.freeze());
        Tape quickTape = tapes.quick();
        quick = new Routine(quickTape);
        quickStates = quickTape.states().stream().mapToInt(Integer::intValue).toArray();
        slow = new Routine(tapes.slow());
        roots = new Routine(tapes.roots());
    }

    /** Makes models ready, on any machine. */
    public static final class Maker implements Lanes.Maker {
        @Override
        public boolean works() {
            return true;
        }

        @Override
        public int step() {
            return 1;
        }

        @Override
        public Lanes make(Layout layout, int width) {
            return new Loops(layout, width);
        }
    }

    /** Where a row lies. */
    private record Row(int array, int at) {}

    /** One operation; {@code c} counts for choices alone. */
    private record Operation(Operator operator, Row a, Row b, Row c, int to, boolean puts) {}

    /** A tape with its results. */
    private final class Routine {
        private static final int TIME = 0;
        private static final int Y = 1;
        private static final int KNOWN = 2;
        private static final int RESULTS = 3;
        private static final int LITERALS = 4;

        private final List<Operation> operations = new ArrayList<>();
        private final double[] results;
        private double[] literals = {};

        Routine(Tape tape) {
            results = new double[tape.registers() * width];
            for (Step step : tape.steps()) operations.add(operation(step));
        }

        private Operation operation(Step step) {
            return switch (step) {
                case Step.One(Operator operator, Value operand, int to) ->
                    new Operation(operator, row(operand), row(operand), null, to * width, false);
                case Step.Two(Operator operator, Value left, Value right, int to) ->
                    new Operation(operator, row(left), row(right), null, to * width, false);
                case Step.Choose(Value condition, Value then, Value otherwise, int to) ->
                    new Operation(null, row(then), row(otherwise), row(condition), to * width, false);
                case Step.Put(Value value, int index) ->
                    new Operation(null, row(value), null, null, index * width, true);
            };
        }

        private Row row(Value value) {
            return switch (value) {
                case Value.Register(int number) -> new Row(RESULTS, number * width);
                case Value.State(int index) -> new Row(Y, index * width);
                case Value.Known(int index) -> new Row(KNOWN, index * width);
                case Value.Time() -> new Row(TIME, 0);
                case Value.Literal(double number) -> literal(number);
            };
        }

        private Row literal(double number) {
            int at = literals.length;
            literals = Arrays.copyOf(literals, at + width);
            Arrays.fill(literals, at, at + width, number);
            return new Row(LITERALS, at);
        }

        void run(double[] time, double[] y, double[] known, double[] out) {
            double[][] arrays = {time, y, known, results, literals};
            for (Operation o : operations) {
                double[] a = arrays[o.a().array()];
                if (o.puts()) {
                    System.arraycopy(a, o.a().at(), out, o.to(), width);
                    continue;
                }
                double[] b = arrays[o.b().array()];
                if (o.c() != null) {
                    choose(arrays[o.c().array()], o.c().at(), a, o.a().at(), b, o.b().at(), o.to());
                } else {
                    apply(o.operator(), a, o.a().at(), b, o.b().at(), o.to());
                }
            }
        }

        private void choose(double[] c, int k, double[] a, int i, double[] b, int j, int to) {
            for (int n = 0; n < width; n++) results[to + n] = Arithmetic.holds(c[k + n]) ? a[i + n] : b[j + n];
        }

        private void apply(Operator operator, double[] a, int i, double[] b, int j, int to) {
            switch (operator) {
                case ADD -> add(a, i, b, j, results, to, width);
                case SUBTRACT -> subtract(a, i, b, j, results, to, width);
                case MULTIPLY -> multiply(a, i, b, j, results, to, width);
                case DIVIDE -> divide(a, i, b, j, results, to, width);
                case POWER -> {
                    for (int n = 0; n < width; n++) results[to + n] = Arithmetic.power(a[i + n], b[j + n]);
                }
                default -> {
                    for (int n = 0; n < width; n++) results[to + n] = Arithmetic.apply(operator, a[i + n], b[j + n]);
                }
            }
        }
    }

    private static void add(double[] a, int i, double[] b, int j, double[] c, int k, int width) {
        for (int n = 0; n < width; n++) c[k + n] = a[i + n] + b[j + n];
    }

    private static void subtract(double[] a, int i, double[] b, int j, double[] c, int k, int width) {
        for (int n = 0; n < width; n++) c[k + n] = a[i + n] - b[j + n];
    }

    private static void multiply(double[] a, int i, double[] b, int j, double[] c, int k, int width) {
        for (int n = 0; n < width; n++) c[k + n] = a[i + n] * b[j + n];
    }

    private static void divide(double[] a, int i, double[] b, int j, double[] c, int k, int width) {
        for (int n = 0; n < width; n++) c[k + n] = a[i + n] / b[j + n];
    }

    @Override
    public Lanes another() {
        return new Loops(layout, width);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void rates(double[] time, double[] y, double[] known, double[] dydt) {
        rates.run(time, y, known, dydt);
    }

    @Override
    public void freeze(double[] y, double[] known) {
        freeze.run(null, y, known, known);
    }

    @Override
    public void quick(double[] time, double[] y, double[] known, double[] dydt) {
        quick.run(time, y, known, dydt);
    }

    @Override
    public int[] quickStates() {
        return quickStates.clone();
    }

    @Override
    public void slow(double[] time, double[] y, double[] known, double[] dydt) {
        slow.run(time, y, known, dydt);
    }

    @Override
    public void roots(double[] time, double[] y, double[] known, double[] values) {
        roots.run(time, y, known, values);
    }
}
