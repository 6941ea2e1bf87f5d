package org.leydig.clinic.assay;

/**
 * What the laboratory reports of one sample.
 *
 * @param value as the assay reads; half of the limit of detection when below it
 * @param below whether it was below the limit
 */
public record Drawn(double value, boolean below) {}
