package org.leydig.engine.evaluate;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import org.leydig.engine.arithmetic.Elementary;
import org.leydig.engine.random.Draws;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Operator;

/** Writes the instructions of one piece of a routine. */
final class Emitter {
    /** The parameters of every generated method: time, y, known, draws, out, scratch. */
    static final int TIME = 0;
    static final int Y = 2;
    static final int KNOWN = 3;
    static final int DRAWS = 4;
    static final int OUT = 5;
    static final int SCRATCH = 6;
    private static final int FIRST_FREE = 7;

    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc STRICT_MATH = ClassDesc.of("java.lang.StrictMath");
    private static final ClassDesc ELEMENTARY = describe(Elementary.class);
    private static final ClassDesc ARITHMETIC = describe(Arithmetic.class);
    private static final ClassDesc DRAWING = describe(Draws.class);
    private static final ClassDesc DISTRIBUTION = describe(Distribution.class);
    private static final MethodTypeDesc ONE = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);
    private static final MethodTypeDesc TWO = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double,
            ConstantDescs.CD_double);
    private static final MethodTypeDesc DRAW = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_String,
            DISTRIBUTION, ConstantDescs.CD_double, ConstantDescs.CD_double);

    private final CodeBuilder code;
    private final Graph graph;
    private final Schedule schedule;
    private final Lines lines;
    private final Map<Integer, Integer> locals = new HashMap<>();
    private int free = FIRST_FREE;
    private int line;

    Emitter(CodeBuilder code, Graph graph, Schedule schedule, Lines lines) {
        this.code = code;
        this.graph = graph;
        this.schedule = schedule;
        this.lines = lines;
    }

    static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    void emit(Schedule.Piece piece) {
        for (Schedule.Step step : piece.steps()) {
            for (int need : schedule.needs(step)) fetch(need);
            switch (step) {
                case Schedule.Step.Compute(int node) -> compute(node, piece);
                case Schedule.Step.Put(Routine.Store store) -> put(store);
            }
        }
        code.return_();
    }

    /** Brings a value that is used more than once into a local variable, unless it is in one. */
    private void fetch(int number) {
        if (locals.containsKey(number)) return;
        switch (schedule.node(number)) {
            case Node.State state -> element(Y, state.index());
            case Node.Known known -> element(KNOWN, known.index());
            default -> element(SCRATCH, schedule.place(number));
        }
        keep(number);
    }

    private void keep(int number) {
        locals.put(number, free);
        code.dstore(free);
        free += 2;
    }

    private void element(int array, int index) {
        code.aload(array).loadConstant(index).daload();
    }

    private void compute(int number, Schedule.Piece piece) {
        apply(number);
        keep(number);
        if (piece.passed().contains(number)) {
            code.aload(SCRATCH).loadConstant(schedule.place(number)).dload(locals.get(number)).dastore();
        }
    }

    private void put(Routine.Store store) {
        at(lines.number(store.region()));
        code.aload(switch (store.into()) {
            case Y -> Y;
            case KNOWN -> KNOWN;
            case OUT -> OUT;
        }).loadConstant(store.index());
        value(store.node());
        at(lines.number(store.region()));
        code.dastore();
    }

    private void at(int number) {
        if (line == number) return;
        line = number;
        code.lineNumber(number);
    }

    /** Leaves the value of a node on the stack. */
    private void value(int number) {
        Integer local = locals.get(number);
        if (local != null) code.dload(local);
        else
            apply(number);
    }

    private void apply(int number) {
        switch (schedule.node(number)) {
            case Node.Literal literal -> code.loadConstant(literal.value());
            case Node.Time _ -> code.dload(TIME);
            case Node.State state -> element(Y, state.index());
            case Node.Known known -> element(KNOWN, known.index());
            case Node.Unary unary -> unary(number, unary);
            case Node.Binary binary -> binary(number, binary);
            case Node.Choice choice -> choice(choice);
            case Node.Drawn drawn -> draw(number, drawn);
        }
    }

    private void unary(int number, Node.Unary unary) {
        if (unary.operator() == Operator.NOT) {
            truth(number);
            return;
        }
        value(unary.operand());
        at(lines.number(graph.region(number)));
        switch (unary.operator()) {
            case NEGATE -> code.dneg();
            case EXP -> code.invokestatic(ELEMENTARY, "exp", ONE);
            case LN -> code.invokestatic(ELEMENTARY, "ln", ONE);
            case SQRT -> code.invokestatic(MATH, "sqrt", ONE);
            case ABS -> code.invokestatic(MATH, "abs", ONE);
            case FLOOR -> code.invokestatic(MATH, "floor", ONE);
            case CEIL -> code.invokestatic(MATH, "ceil", ONE);
            case LOG10 -> code.invokestatic(STRICT_MATH, "log10", ONE);
            case SIN -> code.invokestatic(ELEMENTARY, "sin", ONE);
            case COS -> code.invokestatic(ELEMENTARY, "cos", ONE);
            case TAN -> code.invokestatic(STRICT_MATH, "tan", ONE);
            case ARCSIN -> code.invokestatic(STRICT_MATH, "asin", ONE);
            case ARCCOS -> code.invokestatic(STRICT_MATH, "acos", ONE);
            case ARCTAN -> code.invokestatic(STRICT_MATH, "atan", ONE);
            case SINH -> code.invokestatic(STRICT_MATH, "sinh", ONE);
            case COSH -> code.invokestatic(STRICT_MATH, "cosh", ONE);
            case TANH -> code.invokestatic(STRICT_MATH, "tanh", ONE);
            default -> throw new IllegalArgumentException(unary.operator() + " of one operand");
        }
    }

    private void binary(int number, Node.Binary binary) {
        if (binary.operator().compares() || binary.operator() == Operator.AND || binary.operator() == Operator.OR) {
            truth(number);
            return;
        }
        value(binary.left());
        value(binary.right());
        at(lines.number(graph.region(number)));
        switch (binary.operator()) {
            case ADD -> code.dadd();
            case SUBTRACT -> code.dsub();
            case MULTIPLY -> code.dmul();
            case DIVIDE -> code.ddiv();
            case REMAINDER -> code.drem();
            case POWER -> code.invokestatic(ARITHMETIC, "power", TWO);
            case MIN -> code.invokestatic(MATH, "min", TWO);
            case MAX -> code.invokestatic(MATH, "max", TWO);
            default -> throw new IllegalArgumentException(binary.operator() + " of two operands");
        }
    }

    private void choice(Node.Choice choice) {
        Label otherwise = code.newLabel();
        Label end = code.newLabel();
        jump(choice.condition(), false, otherwise);
        value(choice.then());
        code.goto_(end).labelBinding(otherwise);
        value(choice.otherwise());
        code.labelBinding(end);
    }

    private void draw(int number, Node.Drawn drawn) {
        code.aload(DRAWS).loadConstant(drawn.stream()).getstatic(DISTRIBUTION, drawn.distribution().name(),
                DISTRIBUTION);
        value(drawn.first());
        value(drawn.second());
        at(lines.number(graph.region(number)));
        code.invokeinterface(DRAWING, "draw", DRAW);
    }

    /** Leaves 1 or 0 on the stack. */
    private void truth(int number) {
        Label no = code.newLabel();
        Label end = code.newLabel();
        test(number, false, no);
        code.loadConstant(1.0).goto_(end).labelBinding(no).loadConstant(0.0).labelBinding(end);
    }

    /** Jumps if the truth of a value is as wanted. */
    private void jump(int number, boolean wanted, Label target) {
        if (!locals.containsKey(number) && isCondition(schedule.node(number))) {
            test(number, wanted, target);
            return;
        }
        value(number);
        code.loadConstant(0.0).dcmpl();
        if (wanted) code.ifne(target);
        else
            code.ifeq(target);
    }

    private static boolean isCondition(Node node) {
        return switch (node) {
            case Node.Unary unary -> unary.operator() == Operator.NOT;
            case Node.Binary(Operator operator, int _, int _) -> operator.compares() || operator == Operator.AND
                    || operator == Operator.OR;
            case Node.Literal _,Node.Time _,Node.State _,Node.Known _,Node.Choice _,Node.Drawn _ -> false;
        };
    }

    /** Jumps if the truth of a condition, computed here, is as wanted. */
    private void test(int number, boolean wanted, Label target) {
        switch (schedule.node(number)) {
            case Node.Unary not -> jump(not.operand(), !wanted, target);
            case Node.Binary(Operator operator, int left, int right) when operator.compares() -> {
                value(left);
                value(right);
                at(lines.number(graph.region(number)));
                compare(operator, wanted, target);
            }
            case Node.Binary(Operator operator, int left, int right) -> {
                // Both operands must hold, or both must fail, for the second to matter.
                if (wanted == (operator == Operator.OR)) {
                    jump(left, wanted, target);
                    jump(right, wanted, target);
                } else {
                    Label settled = code.newLabel();
                    jump(left, !wanted, settled);
                    jump(right, wanted, target);
                    code.labelBinding(settled);
                }
            }
            case Node other -> throw new IllegalArgumentException(other + " is no condition");
        }
    }

    /** Compares two numbers on the stack; with NaN among them only {@code !=} holds. */
    private void compare(Operator operator, boolean wanted, Label target) {
        switch (operator) {
            case LESS -> jumpIf(code.dcmpg(), wanted, CodeBuilder::iflt, CodeBuilder::ifge, target);
            case LESS_OR_EQUAL -> jumpIf(code.dcmpg(), wanted, CodeBuilder::ifle, CodeBuilder::ifgt, target);
            case GREATER -> jumpIf(code.dcmpl(), wanted, CodeBuilder::ifgt, CodeBuilder::ifle, target);
            case GREATER_OR_EQUAL -> jumpIf(code.dcmpl(), wanted, CodeBuilder::ifge, CodeBuilder::iflt, target);
            case EQUAL -> jumpIf(code.dcmpl(), wanted, CodeBuilder::ifeq, CodeBuilder::ifne, target);
            case NOT_EQUAL -> jumpIf(code.dcmpl(), wanted, CodeBuilder::ifne, CodeBuilder::ifeq, target);
            default -> throw new IllegalArgumentException(operator + " does not compare");
        }
    }

    private interface Jump {
        CodeBuilder to(CodeBuilder code, Label target);
    }

    private static void jumpIf(CodeBuilder code, boolean wanted, Jump holds, Jump fails, Label target) {
        (wanted ? holds : fails).to(code, target);
    }
}
