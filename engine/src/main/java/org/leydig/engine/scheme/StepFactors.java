package org.leydig.engine.scheme;

/** What {@link StepControl#accepted} says to many men at once, bit for bit. */
public class StepFactors {
    private final StepControl control;

    /** @param control any of the kind that the men have; what it remembers does not matter */
    public StepFactors(StepControl control) {
        this.control = control;
    }

    /**
     * Computes the factors for the next steps as if all had been accepted.
     *
     * @param errors of each man's step
     * @param last octaves of the error before, 0 for none
     * @param weights {@link StepControl#weight} of each man
     * @param most the largest factor that may be
     * @param octaves receives those of the errors
     */
    public void compute(double[] errors, double[] last, double[] weights, double[] most, double[] octaves,
            double[] factors) {
        for (int lane = 0; lane < errors.length; lane++) {
            octaves[lane] = StepControl.octaves(StepControl.considered(errors[lane]));
            factors[lane] = control.factor(octaves[lane], last[lane], weights[lane], most[lane]);
        }
    }
}
