package org.leydig.engine.evaluate;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.leydig.engine.evaluate.Routine.Task;
import org.leydig.engine.random.Draws;

/** Writes the class file of a model's {@link Equations}. */
final class Bytecode {
    /** The name of every generated class; each has a class loader of its own. */
    static final String NAME = "org.leydig.engine.evaluate.generated.Model";

    private static final ClassDesc EQUATIONS = Emitter.describe(Equations.class);
    private static final ClassDesc ARRAY = ConstantDescs.CD_double.arrayType();
    private static final ClassDesc DRAWS = Emitter.describe(Draws.class);
    private static final MethodTypeDesc METHOD = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_double,
            ARRAY,
            ARRAY, DRAWS, ARRAY);
    private static final MethodTypeDesc EVENT_METHOD = METHOD.insertParameterTypes(0, ConstantDescs.CD_int);
    private static final MethodTypeDesc PIECE = METHOD.insertParameterTypes(5, ARRAY);

    private final ClassDesc name = ClassDesc.of(NAME);
    private final Graph graph;
    private final List<Schedule> schedules;
    private final Lines lines;

    private Bytecode(Graph graph, List<Schedule> schedules, Lines lines) {
        this.graph = graph;
        this.schedules = schedules;
        this.lines = lines;
    }

    /** The bytes of the class. */
    static byte[] of(Graph graph, List<Schedule> schedules, Lines lines) {
        return new Bytecode(graph, schedules, lines).write();
    }

    private byte[] write() {
        return ClassFile.of().build(name, type -> {
            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER).withSuperclass(EQUATIONS)
                    .with(SourceFileAttribute.of(lines.name()));
            type.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC,
                    code -> code.aload(0)
                            .invokespecial(EQUATIONS, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
            for (Schedule schedule : schedules) pieces(type, schedule);
            for (Task task : Task.values()) entry(type, task);
        });
    }

    private void pieces(ClassBuilder type, Schedule schedule) {
        for (int i = 0; i < schedule.pieces().size(); i++) {
            Schedule.Piece piece = schedule.pieces().get(i);
            type.withMethodBody(name(schedule.routine().name(), i), PIECE,
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                    code -> new Emitter(code, graph, schedule, lines).emit(piece));
        }
    }

    private static String name(Routine.Name routine, int piece) {
        return method(routine.task()) + "_" + routine.event() + "_" + piece;
    }

    private static String method(Task task) {
        return switch (task) {
            case DERIVE -> "derive";
            case START -> "start";
            case DERIVATIVES -> "derivatives";
            case FREEZE -> "freeze";
            case QUICK -> "quick";
            case SLOW -> "slow";
            case JACOBIAN -> "jacobian";
            case TIME_DERIVATIVES -> "timeDerivatives";
            case OUTPUTS -> "outputs";
            case ROOTS -> "roots";
            case TRIGGER -> "trigger";
            case DELAY -> "delay";
            case PRIORITY -> "priority";
            case ASSIGN -> "assign";
        };
    }

    /** The method by which a task is called. */
    private void entry(ClassBuilder type, Task task) {
        List<Schedule> mine = schedules.stream().filter(s -> s.routine().name().task() == task).toList();
        switch (task) {
            case DERIVE, START, DERIVATIVES, FREEZE, QUICK, SLOW, JACOBIAN, TIME_DERIVATIVES, OUTPUTS, ROOTS -> type
                    .withMethodBody(method(task), METHOD, ClassFile.ACC_PROTECTED,
                            code -> {
                                if (!mine.isEmpty()) call(code, mine.getFirst(), 1);
                                code.return_();
                            });
            case TRIGGER, DELAY, PRIORITY, ASSIGN ->
                type.withMethodBody(method(task), EVENT_METHOD, ClassFile.ACC_PROTECTED,
                        code -> dispatch(code, mine));
        }
    }

    private void dispatch(CodeBuilder code, List<Schedule> events) {
        Label unknown = code.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        for (Schedule s : events) cases.add(SwitchCase.of(s.routine().name().event(), code.newLabel()));
        code.iload(1).lookupswitch(unknown, cases);
        for (int i = 0; i < events.size(); i++) {
            code.labelBinding(cases.get(i).target());
            call(code, events.get(i), 2);
            code.return_();
        }
        code.labelBinding(unknown).return_();
    }

    /** Calls the pieces of a routine one after the other; {@code first} is the local variable of the time. */
    private void call(CodeBuilder code, Schedule schedule, int first) {
        int scratch = first + Emitter.SCRATCH;
        if (schedule.passed() > 0) {
            code.loadConstant(schedule.passed()).newarray(TypeKind.DOUBLE).astore(scratch);
        }
        for (int i = 0; i < schedule.pieces().size(); i++) {
            code.dload(first).aload(first + Emitter.Y).aload(first + Emitter.KNOWN).aload(first + Emitter.DRAWS)
                    .aload(first + Emitter.OUT);
            if (schedule.passed() > 0) code.aload(scratch);
            else
                code.aconst_null();
            code.invokestatic(name, name(schedule.routine().name(), i), PIECE);
        }
    }
}
