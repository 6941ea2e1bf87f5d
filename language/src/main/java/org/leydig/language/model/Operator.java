package org.leydig.language.model;

/**
 * Every operator and built-in function of the language. Truth values are 1 (true) and 0 (false), as in SBML L3V2.
 */
public enum Operator {
    ADD("+", Arity.ANY), SUBTRACT("-", Arity.TWO), MULTIPLY("*", Arity.ANY), DIVIDE("/", Arity.TWO),
    POWER("^", Arity.TWO), NEGATE("-", Arity.ONE),

    EXP("exp", Arity.ONE), LN("ln", Arity.ONE), LOG10("log10", Arity.ONE), SQRT("sqrt", Arity.ONE),
    ABS("abs", Arity.ONE), FLOOR("floor", Arity.ONE), CEIL("ceil", Arity.ONE), SIN("sin", Arity.ONE),
    COS("cos", Arity.ONE), TAN("tan", Arity.ONE), ARCSIN("asin", Arity.ONE), ARCCOS("acos", Arity.ONE),
    ARCTAN("atan", Arity.ONE), SINH("sinh", Arity.ONE), COSH("cosh", Arity.ONE), TANH("tanh", Arity.ONE),
    MIN("min", Arity.SOME), MAX("max", Arity.SOME), REMAINDER("rem", Arity.TWO),

    LESS("<", Arity.TWO), LESS_OR_EQUAL("<=", Arity.TWO), GREATER(">", Arity.TWO), GREATER_OR_EQUAL(">=", Arity.TWO),
    EQUAL("==", Arity.TWO), NOT_EQUAL("!=", Arity.TWO),

    AND("&&", Arity.ANY), OR("||", Arity.ANY), NOT("!", Arity.ONE);

    private final String symbol;
    private final Arity arity;

    Operator(String symbol, Arity arity) {
        this.symbol = symbol;
        this.arity = arity;
    }

    /** How Antimony writes it. */
    public String symbol() {
        return symbol;
    }

    public Arity arity() {
        return arity;
    }

    /** Whether it compares two numbers; its zero crossings are roots. */
    public boolean compares() {
        return switch (this) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> true;
            default -> false;
        };
    }

    /** How many operands an operator takes. */
    public enum Arity {
        ONE(1, 1), TWO(2, 2), SOME(1, Integer.MAX_VALUE), ANY(0, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        Arity(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public boolean allows(int operands) {
            return least <= operands && operands <= most;
        }

        void check(Operator operator, int operands) {
            if (!allows(operands)) throw new IllegalArgumentException(operator + " does not take " + operands);
        }
    }
}
