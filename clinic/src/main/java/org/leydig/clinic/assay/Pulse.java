package org.leydig.clinic.assay;

/**
 * One pulse in a sampled series.
 *
 * @param nadir index of the lowest sample before it
 * @param peak index of its highest sample
 * @param rise from nadir to peak, in the series' unit
 */
public record Pulse(int nadir, int peak, double rise) {}
