package org.leydig.engine.evaluate;

import org.leydig.language.model.Distribution;
import org.leydig.language.model.Operator;

/** A value in a {@link Graph}. Operands are numbers of other nodes; equal nodes are one node. */
sealed interface Node {
    /** A literal value, by its bits, so that 0 and -0 differ. */
    record Literal(long bits) implements Node {
        static Literal of(double value) {
            return new Literal(Double.doubleToRawLongBits(value));
        }

        double value() {
            return Double.longBitsToDouble(bits);
        }
    }

    /** The time. */
    record Time() implements Node {}

    /** A place of {@code y}. */
    record State(int index) implements Node {}

    /** A place of {@code known}. */
    record Known(int index) implements Node {}

    /** An operator on one operand. */
    record Unary(Operator operator, int operand) implements Node {}

    /** An operator on two operands. */
    record Binary(Operator operator, int left, int right) implements Node {}

    /** One of two values, by whether a condition holds. */
    record Choice(int condition, int then, int otherwise) implements Node {}

    /** A random draw; each routine that draws has its own. */
    record Drawn(Routine.Name routine, String stream, Distribution distribution, int first,
            int second) implements Node {}

    /** The numbers of the nodes that this one is computed from, in the order of their computation. */
    default int[] operands() {
        return switch (this) {
            case Literal _,Time _,State _,Known _ -> new int[0];
            case Unary unary -> new int[]{unary.operand};
            case Binary binary -> new int[]{binary.left, binary.right};
            case Choice choice -> new int[]{choice.condition, choice.then, choice.otherwise};
            case Drawn drawn -> new int[]{drawn.first, drawn.second};
        };
    }

    /** Whether it is read or loaded rather than computed. */
    default boolean leaf() {
        return switch (this) {
            case Literal _,Time _,State _,Known _ -> true;
            case Unary _,Binary _,Choice _,Drawn _ -> false;
        };
    }
}
