package org.leydig.language.model;

/** The random distributions that a model may draw from, with the arguments of SBML's distrib package. */
public enum Distribution {
    /** Mean and standard deviation. */
    NORMAL("normal", 2),
    /** Mean and standard deviation of the natural logarithm. */
    LOGNORMAL("lognormal", 2),
    /** Lowest and highest value. */
    UNIFORM("uniform", 2);

    private final String symbol;
    private final int arguments;

    Distribution(String symbol, int arguments) {
        this.symbol = symbol;
        this.arguments = arguments;
    }

    public String symbol() {
        return symbol;
    }

    public int arguments() {
        return arguments;
    }
}
