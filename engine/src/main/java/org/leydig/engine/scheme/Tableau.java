package org.leydig.engine.scheme;

import java.util.List;

/**
 * The coefficients of an explicit pair as numbers, for the tests that hold them to the conditions of order.
 *
 * @param a stage weights, row by row without zeros at the right
 * @param c stage times
 * @param b weights of the solution
 * @param e weights of its error estimate: {@code b} less the weights of the embedded solution
 * @param dense for each stage the coefficients of share, share^2, ... in its weight in the dense output
 */
record Tableau(List<List<Double>> a, List<Double> c, List<Double> b, List<Double> e, List<List<Double>> dense) {}
