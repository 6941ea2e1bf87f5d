/**
 * Integration schemes between two events: one file for each, named as the textbook names it. A scheme knows nothing of
 * models, events or doses; it is given a {@link org.leydig.engine.scheme.Flow} and a place to begin.
 */
package org.leydig.engine.scheme;
