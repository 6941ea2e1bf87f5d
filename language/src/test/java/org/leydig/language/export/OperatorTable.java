package org.leydig.language.export;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Operator;

/** Every operator applied to names, and how JSBML writes it when it has read our MathML. */
final class OperatorTable {
    static final Map<Operator, String> FORMULAS = Map.ofEntries(Map.entry(Operator.ADD, "x0+x1"),
            Map.entry(Operator.SUBTRACT, "x0-x1"), Map.entry(Operator.MULTIPLY, "x0*x1"),
            Map.entry(Operator.DIVIDE, "x0/x1"), Map.entry(Operator.POWER, "x0^x1"),
            Map.entry(Operator.NEGATE, "-x0"), Map.entry(Operator.EXP, "exp(x0)"), Map.entry(Operator.LN, "ln(x0)"),
            Map.entry(Operator.LOG10, "log(10, x0)"), Map.entry(Operator.SQRT, "(x0)^(0.5)"),
            Map.entry(Operator.ABS, "abs(x0)"), Map.entry(Operator.FLOOR, "floor(x0)"),
            Map.entry(Operator.CEIL, "ceil(x0)"), Map.entry(Operator.SIN, "sin(x0)"),
            Map.entry(Operator.COS, "cos(x0)"),
            Map.entry(Operator.TAN, "tan(x0)"), Map.entry(Operator.ARCSIN, "arcsin(x0)"),
            Map.entry(Operator.ARCCOS, "arccos(x0)"), Map.entry(Operator.ARCTAN, "arctan(x0)"),
            Map.entry(Operator.SINH, "sinh(x0)"), Map.entry(Operator.COSH, "cosh(x0)"),
            Map.entry(Operator.TANH, "tanh(x0)"), Map.entry(Operator.MIN, "min(x0, x1)"),
            Map.entry(Operator.MAX, "max(x0, x1)"), Map.entry(Operator.REMAINDER, "rem(x0, x1)"),
            Map.entry(Operator.LESS, "x0 < x1"), Map.entry(Operator.LESS_OR_EQUAL, "x0 <= x1"),
            Map.entry(Operator.GREATER, "x0 > x1"), Map.entry(Operator.GREATER_OR_EQUAL, "x0 >= x1"),
            Map.entry(Operator.EQUAL, "x0 == x1"), Map.entry(Operator.NOT_EQUAL, "x0 != x1"),
            Map.entry(Operator.AND, "x0 && x1"), Map.entry(Operator.OR, "x0 || x1"), Map.entry(Operator.NOT, "!x0"));

    private OperatorTable() {
    }

    static Expression applied(Operator operator) {
        List<Expression> operands = IntStream.range(0, operator.arity().allows(2) ? 2 : 1)
                .mapToObj(i -> Expression.reference("x" + i)).toList();
        return new Expression.Operation(operator, operands);
    }
}
