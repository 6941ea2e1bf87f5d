package org.leydig.engine.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.leydig.engine.random.Draws;
import org.leydig.language.model.Model;

/**
 * A model compiled to bytecode: the same bits as {@link Interpreted}, at the speed of the machine.
 *
 * <p>Equal terms are computed once per call; terms of constants and parameters alone are computed once per man, by
 * {@link #derive}, and kept behind the known quantities. The code carries the model's files and lines, so that the stack
 * trace of an exception points at the equation.
 */
public final class Compiled implements Evaluation {
    private final Layout layout;
    private final Evaluation oracle;
    private final int roots;
    private final int[] rootStates;
    private final int knownSize;
    private final Lines lines;
    private final Routines routines;
    private final Equations equations;
    private volatile Equations stiff;

    private Compiled(Model model, Set<String> slow) {
        layout = new Layout(model, slow);
        oracle = Interpreted.of(model, slow);
        roots = oracle.roots();
        lines = new Lines(model);
        routines = new Routines(model, layout);
        knownSize = routines.knownSize();
        rootStates = new Tape(routines, Routine.Task.ROOTS).states().stream().mapToInt(i -> i).toArray();
        equations = define(Bytecode.of(routines.graph(), routines.schedules(), lines));
    }

    /** The model, compiled. */
    public static Evaluation of(Model model) {
        return of(model, Set.of());
    }

    /** The same, with states that may be taken for slow. */
    public static Evaluation of(Model model, Set<String> slow) {
        return new Compiled(model, slow);
    }

    /** The class files that a model is compiled to: all but derivatives, and derivatives. */
    static List<byte[]> classFiles(Model model) {
        Layout layout = new Layout(model);
        Routines routines = new Routines(model, layout);
        Lines lines = new Lines(model);
        return List.of(Bytecode.of(routines.graph(), routines.schedules(), lines),
                Bytecode.of(routines.graph(), routines.derivatives(Derivatives.of(layout)), lines));
    }

    /**
     * Holds one generated class, and lets go of it with the model. Not a hidden class: Java leaves those out of stack
     * traces.
     */
    private static final class Loader extends ClassLoader {
        Loader() {
            super(Compiled.class.getClassLoader());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(Bytecode.NAME, bytes, 0, bytes.length);
        }
    }

    private static Equations define(byte[] bytes) {
        try {
            return (Equations) new Loader().define(bytes).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the compiler wrote a class that Java does not accept", broken);
        }
    }

    private RuntimeException placed(RuntimeException thrown) {
        return lines.placed(thrown);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public double[] known() {
        double[] known = new double[knownSize];
        double[] values = oracle.known();
        System.arraycopy(values, 0, known, 0, values.length);
        return known;
    }

    @Override
    public void derive(double[] known) {
        try {
            equations.derive(Double.NaN, null, known, null, null);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public void start(double time, double[] y, double[] known, Draws draws) {
        try {
            equations.start(time, y, known, draws, null);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public void derivatives(double time, double[] y, double[] known, double[] dydt) {
        try {
            equations.derivatives(time, y, known, null, dydt);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public void freeze(double[] y, double[] known) {
        try {
            equations.freeze(Double.NaN, y, known, null, null);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public void quick(double time, double[] y, double[] known, double[] dydt) {
        try {
            equations.quick(time, y, known, null, dydt);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public void slow(double time, double[] y, double[] known, double[] dydt) {
        try {
            equations.slow(time, y, known, null, dydt);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public int firstFrozen() {
        return routines.firstFrozen();
    }

    /** Compiled when first asked for: most runs need no derivatives. */
    private Equations stiff() {
        Equations ready = stiff;
        return ready == null ? compileStiff() : ready;
    }

    private synchronized Equations compileStiff() {
        if (stiff == null) {
            List<Schedule> schedules = routines.derivatives(Derivatives.of(layout));
            stiff = define(Bytecode.of(routines.graph(), schedules, lines));
        }
        return stiff;
    }

    @Override
    public void jacobian(double time, double[] y, double[] known, double[] jacobian) {
        int n = layout.states().size();
        Arrays.fill(jacobian, 0, n * n, 0);
        try {
            stiff().jacobian(time, y, known, null, jacobian);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public void timeDerivatives(double time, double[] y, double[] known, double[] dfdt) {
        Arrays.fill(dfdt, 0, layout.states().size(), 0);
        try {
            stiff().timeDerivatives(time, y, known, null, dfdt);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public void outputs(double time, double[] y, double[] known, double[] out) {
        try {
            equations.outputs(time, y, known, null, out);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public int roots() {
        return roots;
    }

    @Override
    public int[] rootStates() {
        return rootStates.clone();
    }

    @Override
    public int[] eventStates() {
        return routines.eventStates();
    }

    @Override
    public void roots(double time, double[] y, double[] known, double[] values) {
        try {
            equations.roots(time, y, known, null, values);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }

    @Override
    public boolean trigger(int event, double time, double[] y, double[] known) {
        double[] value = new double[1];
        try {
            equations.trigger(event, time, y, known, null, value);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
        return Arithmetic.holds(value[0]);
    }

    @Override
    public double delay(int event, double time, double[] y, double[] known) {
        double[] value = {0};
        try {
            equations.delay(event, time, y, known, null, value);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
        return value[0];
    }

    @Override
    public double priority(int event, double time, double[] y, double[] known) {
        double[] value = {Double.NaN};
        try {
            equations.priority(event, time, y, known, null, value);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
        return value[0];
    }

    @Override
    public void assign(int event, double time, double[] y, double[] known, Draws draws, double[] values) {
        try {
            equations.assign(event, time, y, known, draws, values);
        } catch (RuntimeException thrown) {
            throw placed(thrown);
        }
    }
}
