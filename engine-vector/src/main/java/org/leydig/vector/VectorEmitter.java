package org.leydig.vector;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.leydig.engine.evaluate.Tape;
import org.leydig.engine.evaluate.Tape.Step;
import org.leydig.engine.evaluate.Tape.Value;
import org.leydig.language.model.Operator;

/** Writes the instructions of one piece of a tape: straight-line code on as many lanes as a vector has. */
final class VectorEmitter {
    /** The parameters of every piece: time, y, known, out, scratch, first lane. */
    private static final int TIME = 0;
    private static final int Y = 1;
    private static final int KNOWN = 2;
    private static final int OUT = 3;
    private static final int SCRATCH = 4;
    private static final int LANE = 5;
    private static final int FIRST_FREE = 6;

    static final ClassDesc ARRAY = ConstantDescs.CD_double.arrayType();
    static final MethodTypeDesc PIECE = MethodTypeDesc.of(ConstantDescs.CD_void, ARRAY, ARRAY, ARRAY, ARRAY, ARRAY,
            ConstantDescs.CD_int);

    static final MethodTypeDesc ROUTINE = PIECE.dropParameterTypes(5, 6);

    static final ClassDesc DOUBLES = describe(DoubleVector.class);
    static final ClassDesc SPECIES = describe(VectorSpecies.class);
    private static final ClassDesc VECTOR = describe(Vector.class);
    private static final ClassDesc MASK = describe(VectorMask.class);
    private static final ClassDesc COMPARISON = describe(VectorOperators.Comparison.class);
    private static final ClassDesc OPERATORS = describe(VectorOperators.class);
    private static final ClassDesc FUNCTIONS = describe(LaneFunctions.class);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(DOUBLES, VECTOR);
    private static final MethodTypeDesc UNARY = MethodTypeDesc.of(DOUBLES);
    private static final MethodTypeDesc FUNCTION = MethodTypeDesc.of(ConstantDescs.CD_void, ARRAY, ConstantDescs.CD_int,
            ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc OTHER = FUNCTION.insertParameterTypes(0, ConstantDescs.CD_String);

    private final CodeBuilder code;
    private final int width;
    private final int rows;
    private final Map<Integer, Integer> places;
    private final Set<Integer> passed;
    private final Map<Value, Integer> locals = new HashMap<>();
    private int free = FIRST_FREE;

    /**
     * @param rows of the scratch array that hold results
     * @param places rows of the scratch array for results that pass between pieces
     * @param passed results that later pieces use
     */
    VectorEmitter(CodeBuilder code, int width, int rows, Map<Integer, Integer> places, Set<Integer> passed) {
        this.code = code;
        this.width = width;
        this.rows = rows;
        this.places = places;
        this.passed = passed;
    }

    static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    void emit(List<Step> steps) {
        for (Step step : steps) {
            for (Value operand : Tape.operands(step)) fetch(operand);
            switch (step) {
                case Step.One one -> {
                    value(one.operand());
                    one(one.operator());
                    keep(one.to());
                }
                case Step.Two two -> {
                    if (two.operator() == Operator.AND || two.operator() == Operator.OR) {
                        junction(two);
                    } else if (two.operator().compares()) {
                        value(two.left());
                        comparison(two.operator());
                        value(two.right());
                        compare();
                        truth();
                    } else {
                        value(two.left());
                        value(two.right());
                        two(two.operator());
                    }
                    keep(two.to());
                }
                case Step.Choose choose -> {
                    value(choose.otherwise());
                    value(choose.then());
                    holds(choose.condition());
                    code.invokevirtual(DOUBLES, "blend", MethodTypeDesc.of(DOUBLES, VECTOR, MASK));
                    keep(choose.to());
                }
                case Step.Put put -> {
                    value(put.value());
                    code.aload(OUT);
                    at(put.index());
                    into();
                }
            }
        }
        code.return_();
    }

    /** Puts the operands of a function into rows of the scratch array. */
    void arguments(Step step) {
        int row = place(result(step));
        for (Value operand : Tape.operands(step)) {
            fetch(operand);
            value(operand);
            code.aload(SCRATCH);
            at(row++);
            into();
        }
        code.return_();
    }

    /** Calls a function on whole rows of the scratch array: several vectors keep the machine busier than one. */
    void function(Step step) {
        switch (step) {
            case Step.One one -> call(one.operator(), place(one.to()), place(one.to()));
            case Step.Two two -> call(two.operator(), place(two.to()), place(two.to()) + 1);
            case Step.Choose _,Step.Put _ -> throw new IllegalArgumentException("no function: " + step);
        }
        code.return_();
    }

    private void call(Operator operator, int left, int right) {
        String name = switch (operator) {
            case EXP -> "exp";
            case LN -> "ln";
            case POWER -> "power";
            case COS -> "cos";
            case SIN -> "sin";
            default -> {
                code.loadConstant(operator.name());
                yield "other";
            }
        };
        code.aload(SCRATCH).loadConstant(left * width).loadConstant(right * width).loadConstant(rows * width)
                .loadConstant(width);
        code.invokestatic(FUNCTIONS, name, name.equals("other") ? OTHER : FUNCTION);
    }

    static int result(Step step) {
        return switch (step) {
            case Step.One one -> one.to();
            case Step.Two two -> two.to();
            case Step.Choose choose -> choose.to();
            case Step.Put _ -> -1;
        };
    }

    /** Whether a step is a piece of its own: it calls a function. */
    static boolean calls(Step step) {
        return switch (step) {
            case Step.One one -> switch (one.operator()) {
                case NEGATE, ABS, SQRT, NOT -> false;
                default -> true;
            };
            case Step.Two two -> two.operator() == Operator.POWER || two.operator() == Operator.REMAINDER;
            case Step.Choose _,Step.Put _ -> false;
        };
    }

    private int place(int register) {
        return places.get(register);
    }

    private void fetch(Value value) {
        if (locals.containsKey(value)) return;
        switch (value) {
            case Value.Register(int number) -> element(SCRATCH, place(number));
            case Value.State(int index) -> element(Y, index);
            case Value.Known(int index) -> element(KNOWN, index);
            case Value.Time() -> element(TIME, 0);
            case Value.Literal(double number) -> constant(number);
        }
        local(value);
    }

    private void local(Value value) {
        locals.put(value, free);
        code.astore(free++);
    }

    private void keep(int register) {
        local(new Value.Register(register));
        if (!passed.contains(register)) return;
        value(new Value.Register(register));
        code.aload(SCRATCH);
        at(place(register));
        into();
    }

    private void species() {
        code.getstatic(DOUBLES, "SPECIES_PREFERRED", SPECIES);
    }

    private void constant(double number) {
        species();
        code.loadConstant(number);
        code.invokestatic(DOUBLES, "broadcast", MethodTypeDesc.of(DOUBLES, SPECIES, ConstantDescs.CD_double));
    }

    private void element(int array, int row) {
        species();
        code.aload(array);
        at(row);
        code.invokestatic(DOUBLES, "fromArray", MethodTypeDesc.of(DOUBLES, SPECIES, ARRAY, ConstantDescs.CD_int));
    }

    /** Leaves the place of the first lane in a row on the stack. */
    private void at(int row) {
        code.iload(LANE);
        if (row > 0) code.loadConstant(row * width).iadd();
    }

    private void into() {
        code.invokevirtual(DOUBLES, "intoArray", MethodTypeDesc.of(ConstantDescs.CD_void, ARRAY, ConstantDescs.CD_int));
    }

    private void value(Value value) {
        code.aload(locals.get(value));
    }

    private void one(Operator operator) {
        switch (operator) {
            case NEGATE -> code.invokevirtual(DOUBLES, "neg", UNARY);
            case ABS -> code.invokevirtual(DOUBLES, "abs", UNARY);
            case SQRT -> code.invokevirtual(DOUBLES, "sqrt", UNARY);
            case NOT -> {
                comparison(Operator.EQUAL);
                constant(0);
                compare();
                truth();
            }
            default -> throw new IllegalArgumentException(operator + " of one operand");
        }
    }

    private void two(Operator operator) {
        String name = switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "sub";
            case MULTIPLY -> "mul";
            case DIVIDE -> "div";
            case MIN -> "min";
            case MAX -> "max";
            default -> throw new IllegalArgumentException(operator + " of two operands");
        };
        code.invokevirtual(DOUBLES, name, BINARY);
    }

    private void junction(Step.Two two) {
        holds(two.left());
        holds(two.right());
        code.invokevirtual(MASK, two.operator() == Operator.AND ? "and" : "or", MethodTypeDesc.of(MASK, MASK));
        truth();
    }

    private void holds(Value condition) {
        value(condition);
        comparison(Operator.NOT_EQUAL);
        constant(0);
        compare();
    }

    private void comparison(Operator operator) {
        String name = switch (operator) {
            case LESS -> "LT";
            case LESS_OR_EQUAL -> "LE";
            case GREATER -> "GT";
            case GREATER_OR_EQUAL -> "GE";
            case EQUAL -> "EQ";
            case NOT_EQUAL -> "NE";
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
        code.getstatic(OPERATORS, name, COMPARISON);
    }

    private void compare() {
        code.invokevirtual(DOUBLES, "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
    }

    /** Turns the mask on the stack into 1 and 0. */
    private void truth() {
        int mask = free++;
        code.astore(mask);
        constant(0);
        constant(1);
        code.aload(mask);
        code.invokevirtual(DOUBLES, "blend", MethodTypeDesc.of(DOUBLES, VECTOR, MASK));
    }
}
