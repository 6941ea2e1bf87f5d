package org.leydig.units.measure;

/**
 * One unit symbol.
 *
 * @param factor in base units
 * @param dimension what it measures
 * @param metric whether it takes prefixes
 */
record Atom(double factor, Dimension dimension, boolean metric) {
    static final Atom ONE = new Atom(1, Dimension.NONE, false);

    Atom prefixed(double prefix) {
        return new Atom(prefix * factor, dimension, false);
    }
}
