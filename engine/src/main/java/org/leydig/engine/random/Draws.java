package org.leydig.engine.random;

import org.leydig.language.model.Distribution;

/**
 * The random draws of one man: reproducible streams keyed by (seed, man, stream), never by thread or machine. The n-th
 * draw of a stream depends on nothing but the key and n.
 */
public interface Draws {
    /** The next draw from a stream, transformed to the distribution. Arguments as SBML's distrib takes them. */
    double draw(String stream, Distribution distribution, double first, double second);
}
