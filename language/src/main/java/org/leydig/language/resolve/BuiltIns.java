package org.leydig.language.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Operator;

/** The functions that Antimony brings along, as libSBML's L3 parser reads them: {@code log} is the natural logarithm. */
final class BuiltIns {
    /** How a function with that many arguments is written with operators. */
    record BuiltIn(int least, int most, Function<List<Expression>, Expression> meaning) {
        boolean takes(int count) {
            return least <= count && count <= most;
        }

        String arguments() {
            if (least == most) return least == 1 ? "one argument" : least == 2 ? "two arguments" : least + " arguments";
            return most == Integer.MAX_VALUE
                    ? "at least one argument"
                    : least + " or " + most + " arguments";
        }
    }

    private static final int MANY = Integer.MAX_VALUE;
    private static final Map<String, BuiltIn> ALL = new HashMap<>();

    /** Functions of Antimony that we do not take. */
    private static final Set<String> NOT_TAKEN = Set.of("acosh", "arccosh", "acot", "arccot", "acoth", "arccoth",
            "acsc",
            "arccsc", "acsch", "arccsch", "asec", "arcsec", "asech", "arcsech", "arcsinh", "asinh", "atanh", "arctanh",
            "cot", "coth", "csc", "csch", "sec", "sech", "delay", "factorial", "rateOf", "quotient", "implies",
            "truncatedNormal", "exponential", "truncatedExponential", "gamma", "truncatedGamma", "poisson",
            "truncatedPoisson", "bernoulli", "binomial", "cauchy", "chisquare", "laplace", "rayleigh");

    private static final Map<String, Distribution> DRAWS = Map.of("normal", Distribution.NORMAL, "lognormal",
            Distribution.LOGNORMAL, "uniform", Distribution.UNIFORM);

    static {
        operator(1, 1, Operator.EXP, "exp");
        operator(1, 1, Operator.LN, "ln");
        operator(1, 1, Operator.LOG10, "log10");
        operator(1, 1, Operator.SQRT, "sqrt");
        operator(1, 1, Operator.ABS, "abs");
        operator(1, 1, Operator.FLOOR, "floor");
        operator(1, 1, Operator.CEIL, "ceil", "ceiling");
        operator(1, 1, Operator.SIN, "sin");
        operator(1, 1, Operator.COS, "cos");
        operator(1, 1, Operator.TAN, "tan");
        operator(1, 1, Operator.ARCSIN, "asin", "arcsin");
        operator(1, 1, Operator.ARCCOS, "acos", "arccos");
        operator(1, 1, Operator.ARCTAN, "atan", "arctan");
        operator(1, 1, Operator.SINH, "sinh");
        operator(1, 1, Operator.COSH, "cosh");
        operator(1, 1, Operator.TANH, "tanh");
        operator(1, MANY, Operator.MIN, "min");
        operator(1, MANY, Operator.MAX, "max");
        operator(2, 2, Operator.REMAINDER, "rem");
        operator(2, 2, Operator.POWER, "pow", "power");
        operator(2, 2, Operator.SUBTRACT, "minus");
        operator(2, 2, Operator.DIVIDE, "divide");
        operator(1, MANY, Operator.ADD, "plus");
        operator(1, MANY, Operator.MULTIPLY, "times");
        operator(2, 2, Operator.EQUAL, "eq", "equals");
        operator(2, 2, Operator.NOT_EQUAL, "neq");
        operator(2, 2, Operator.GREATER, "gt");
        operator(2, 2, Operator.GREATER_OR_EQUAL, "geq");
        operator(2, 2, Operator.LESS, "lt");
        operator(2, 2, Operator.LESS_OR_EQUAL, "leq");
        operator(1, MANY, Operator.AND, "and");
        operator(1, MANY, Operator.OR, "or");
        operator(1, 1, Operator.NOT, "not");
        ALL.put("xor", new BuiltIn(2, 2, BuiltIns::either));
        ALL.put("sqr", new BuiltIn(1, 1, a -> Expression.of(Operator.POWER, a.getFirst(), Expression.number(2))));
        ALL.put("log", new BuiltIn(1, 2, BuiltIns::logarithm));
        ALL.put("root", new BuiltIn(1, 2, BuiltIns::root));
    }

    private BuiltIns() {
    }

    private static void operator(int least, int most, Operator operator, String... names) {
        var builtIn = new BuiltIn(least, most, arguments -> new Expression.Operation(operator, arguments));
        for (String name : names) ALL.put(name, builtIn);
    }

    private static Expression either(List<Expression> a) {
        return Expression.of(Operator.AND, new Expression.Operation(Operator.OR, a),
                Expression.of(Operator.NOT, new Expression.Operation(Operator.AND, a)));
    }

    /** {@code log(x)} is natural, {@code log(base, x)} is to that base. */
    private static Expression logarithm(List<Expression> a) {
        Expression ln = Expression.of(Operator.LN, a.getLast());
        return a.size() == 1 ? ln : Expression.of(Operator.DIVIDE, ln, Expression.of(Operator.LN, a.getFirst()));
    }

    /** {@code root(x)} is the square root, {@code root(n, x)} the n-th. */
    private static Expression root(List<Expression> a) {
        if (a.size() == 1) return Expression.of(Operator.SQRT, a.getFirst());
        return Expression.of(Operator.POWER, a.getLast(),
                Expression.of(Operator.DIVIDE, Expression.number(1), a.getFirst()));
    }

    static Optional<BuiltIn> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Optional<Distribution> draw(String name) {
        return Optional.ofNullable(DRAWS.get(name));
    }

    static boolean isNotTaken(String name) {
        return NOT_TAKEN.contains(name);
    }

    /** Whether Antimony knows a function of that name, so that nothing else can be called so. */
    static boolean isKnown(String name) {
        return ALL.containsKey(name) || DRAWS.containsKey(name) || NOT_TAKEN.contains(name) || name.equals("piecewise");
    }

    static Set<String> names() {
        return ALL.keySet();
    }
}
