package org.leydig.engine.dose;

/** A dosing record that cannot be carried out; the run turns this into a diagnostic. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Dose dose;
    private final String remedy;

    Refused(Dose dose, String why, String remedy) {
        super(why);
        this.dose = dose;
        this.remedy = remedy;
    }

    public Dose dose() {
        return dose;
    }

    /** What to change, in one sentence. */
    public String remedy() {
        return remedy;
    }
}
