package org.leydig.trial.design;

/** How an arm is compared with the reference arm. */
public enum Measure {
    DIFFERENCE_OF_MEANS("difference of means", 0), RATIO_OF_MEANS("ratio of geometric means", 1), DIFFERENCE_OF_SHARES(
            "difference of shares", 0),
    HAZARD_RATIO("hazard ratio", 1);

    private final String words;
    private final double none;

    Measure(String words, double none) {
        this.words = words;
        this.none = none;
    }

    /** What it is called. */
    public String words() {
        return words;
    }

    /** Its value where arms do not differ. */
    public double none() {
        return none;
    }

    /** Whether it is a ratio, best drawn on a logarithmic axis. */
    public boolean isRatio() {
        return none == 1;
    }
}
