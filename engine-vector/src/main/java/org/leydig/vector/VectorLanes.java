package org.leydig.vector;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.incubator.vector.DoubleVector;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.evaluate.Tape;
import org.leydig.engine.evaluate.Tape.Step;
import org.leydig.engine.evaluate.Tape.Value;
import org.leydig.engine.evaluate.Tapes;
import org.leydig.engine.scheme.StepControl;
import org.leydig.engine.scheme.StepFactors;

/**
 * A model compiled to vector code. Straight-line code for the whole right-hand side would outgrow what the just-in-time
 * compiler is willing to inline, so it is cut into pieces; results pass between them through a small array.
 */
public final class VectorLanes implements Lanes {
    /** Operations of a piece. */
    private static final int PIECE = 64;
    /** Lanes of a vector. */
    private static final int LENGTH = DoubleVector.SPECIES_PREFERRED.length();
    private static final String NAME = "org.leydig.vector.generated.Block";
    private static final ClassDesc CLASS = ClassDesc.of(NAME);
    private static final ClassDesc BLOCK = VectorEmitter.describe(Block.class);

    private final int width;
    private final Block block;
    private final int[] quickStates;
    private final double[] scratch;

    /** What generated code offers. */
    public abstract static class Block {
        protected Block() {
        }

        protected abstract void rates(double[] time, double[] y, double[] known, double[] out, double[] scratch);

        protected abstract void freeze(double[] time, double[] y, double[] known, double[] out, double[] scratch);

        protected abstract void quick(double[] time, double[] y, double[] known, double[] out, double[] scratch);

        protected abstract void slow(double[] time, double[] y, double[] known, double[] out, double[] scratch);

        protected abstract void roots(double[] time, double[] y, double[] known, double[] out, double[] scratch);
    }

    private static final class Loader extends ClassLoader {
        Loader() {
            super(VectorLanes.class.getClassLoader());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(NAME, bytes, 0, bytes.length);
        }
    }

    /** A piece of a tape. */
    private record Piece(List<Step> steps, Set<Integer> passed) {}

    private VectorLanes(Layout layout, int width) {
        if (width % LENGTH != 0) {
            throw new IllegalArgumentException(width + " lanes are no whole vectors");
        }
        this.width = width;
        Tapes tapes = new Tapes(layout);
        Tape quick = tapes.quick();
        quickStates = quick.states().stream().mapToInt(Integer::intValue).toArray();
        int[] rows = {0};
        byte[] bytes = ClassFile.of().build(CLASS, type -> {
            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withSuperclass(BLOCK);
            type.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC,
                    code -> code.aload(0).invokespecial(BLOCK, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                            .return_());
            rows[0] = Math.max(rows[0], routine(type, "rates", tapes.rates()));
            rows[0] = Math.max(rows[0], routine(type, "freeze", tapes.freeze()));
            rows[0] = Math.max(rows[0], routine(type, "quick", quick));
            rows[0] = Math.max(rows[0], routine(type, "slow", tapes.slow()));
            rows[0] = Math.max(rows[0], routine(type, "roots", tapes.roots()));
        });
        try {
            block = (Block) new Loader().define(bytes).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("the compiler wrote a class that Java does not accept", broken);
        }
        scratch = new double[(rows[0] + LaneFunctions.SPARE) * width];
    }

    /** Found as a service. */
    public static final class Maker implements Lanes.Maker {
        private static final String MODULE = "jdk.incubator.vector";

        public Maker() {
        }

        @Override
        public boolean works() {
            return ModuleLayer.boot().findModule(MODULE).isPresent() || loads();
        }

        /** Java itself can load the module later, without its warning, where it may be asked: see the launcher. */
        private static boolean loads() {
            try {
                Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, MODULE);
                return true;
            } catch (ReflectiveOperationException notHere) {
                return false;
            }
        }

        @Override
        public int step() {
            return LENGTH;
        }

        @Override
        public Lanes make(Layout layout, int width) {
            return new VectorLanes(layout, width);
        }
    }

    /** Writes a method that calls the pieces of a tape one after the other. Returns the rows of scratch it needs. */
    private int routine(ClassBuilder type, String name, Tape tape) {
        Map<Integer, Integer> places = new HashMap<>();
        List<Piece> pieces = pieces(tape, places);
        int rows = places.values().stream().mapToInt(p -> p + 2).max().orElse(0);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Step step = piece.steps().getFirst();
            boolean calls = VectorEmitter.calls(step);
            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC;
            if (calls) {
                type.withMethodBody(name + "_" + i + "_in", VectorEmitter.PIECE, flags,
                        code -> new VectorEmitter(code, width, rows, places, piece.passed()).arguments(step));
                type.withMethodBody(name + "_" + i, VectorEmitter.PIECE, flags,
                        code -> new VectorEmitter(code, width, rows, places, piece.passed()).function(step));
            } else {
                type.withMethodBody(name + "_" + i, VectorEmitter.PIECE, flags,
                        code -> new VectorEmitter(code, width, rows, places, piece.passed()).emit(piece.steps()));
            }
        }
        type.withMethodBody(name, VectorEmitter.ROUTINE, ClassFile.ACC_PROTECTED, code -> {
            for (int i = 0; i < pieces.size(); i++) {
                boolean whole = VectorEmitter.calls(pieces.get(i).steps().getFirst());
                if (whole) {
                    for (int lane = 0; lane < width; lane += LENGTH) call(code, name + "_" + i + "_in", lane);
                    call(code, name + "_" + i, 0);
                } else {
                    for (int lane = 0; lane < width; lane += LENGTH) call(code, name + "_" + i, lane);
                }
            }
            code.return_();
        });
        return rows;
    }

    private static void call(CodeBuilder code, String piece, int lane) {
        code.aload(1).aload(2).aload(3).aload(4).aload(5).loadConstant(lane);
        code.invokestatic(CLASS, piece, VectorEmitter.PIECE);
    }

    private static List<Piece> pieces(Tape tape, Map<Integer, Integer> places) {
        List<List<Step>> lists = new ArrayList<>();
        List<Step> current = new ArrayList<>();
        for (Step step : tape.steps()) {
            boolean call = VectorEmitter.calls(step);
            if (!current.isEmpty() && (call || current.size() >= PIECE)) {
                lists.add(current);
                current = new ArrayList<>();
            }
            current.add(step);
            if (call) {
                lists.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) lists.add(current);

        Map<Integer, Integer> madeIn = new HashMap<>();
        Set<Integer> passed = new HashSet<>();
        int rows = 0;
        for (int i = 0; i < lists.size(); i++) {
            for (Step step : lists.get(i)) {
                for (Value operand : Tape.operands(step)) {
                    if (operand instanceof Value.Register(int number) && madeIn.get(number) != i
                            && passed.add(number) && !places.containsKey(number)) {
                        places.put(number, rows++);
                    }
                }
                int to = VectorEmitter.result(step);
                if (to < 0) continue;
                madeIn.put(to, i);
                if (VectorEmitter.calls(step)) {
                    places.put(to, rows);
                    rows += 2;
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (List<Step> list : lists) pieces.add(new Piece(list, passed));
        return pieces;
    }

    private VectorLanes(VectorLanes like) {
        width = like.width;
        block = like.block;
        quickStates = like.quickStates;
        scratch = new double[like.scratch.length];
    }

    @Override
    public StepFactors factors(StepControl control) {
        return new LaneFactors(control);
    }

    @Override
    public Lanes another() {
        return new VectorLanes(this);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void rates(double[] time, double[] y, double[] known, double[] dydt) {
        block.rates(time, y, known, dydt, scratch);
    }

    @Override
    public void freeze(double[] y, double[] known) {
        block.freeze(null, y, known, known, scratch);
    }

    @Override
    public void quick(double[] time, double[] y, double[] known, double[] dydt) {
        block.quick(time, y, known, dydt, scratch);
    }

    @Override
    public int[] quickStates() {
        return quickStates.clone();
    }

    @Override
    public void slow(double[] time, double[] y, double[] known, double[] dydt) {
        block.slow(time, y, known, dydt, scratch);
    }

    @Override
    public void roots(double[] time, double[] y, double[] known, double[] roots) {
        block.roots(time, y, known, roots, scratch);
    }
}
