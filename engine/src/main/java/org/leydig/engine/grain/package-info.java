/** Coarser grains of one model: the same equations, lived for fewer days than they stand for. */
package org.leydig.engine.grain;
