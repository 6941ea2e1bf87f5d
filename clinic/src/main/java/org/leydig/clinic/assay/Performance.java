package org.leydig.clinic.assay;

/**
 * How well an assay reads one observable.
 *
 * @param scale what it reads of a body's value: published = scale times body
 * @param error coefficient of variation of one reading, far above the limit
 * @param limit limit of detection, in the observable's unit as the assay reads it
 * @param specimens standard deviation of the logarithm from one specimen of a man to his next, whose median is the body's
 */
public record Performance(double scale, double error, double limit, double specimens) {
    /** Of what is read from the body itself. */
    public static final Performance EXACT = new Performance(1, 0, 0);

    /** Of what is as the body has it in every specimen. */
    public Performance(double scale, double error, double limit) {
        this(scale, error, limit, 0);
    }

    public Performance {
        if (!(scale > 0 && error >= 0 && limit >= 0 && specimens >= 0
                && Double.isFinite(scale + error + limit + specimens))) {
            throw new IllegalArgumentException("no assay: scale " + scale + ", CV " + error + ", limit " + limit
                    + ", between specimens " + specimens);
        }
    }

    /**
     * Standard deviation of one reading. The limit of detection is, by its definition (IUPAC), three standard deviations
     * of a sample that holds nothing.
     *
     * @param read the value as the assay reads it
     */
    public double sd(double read) {
        return Math.hypot(error * read, limit / 3);
    }
}
