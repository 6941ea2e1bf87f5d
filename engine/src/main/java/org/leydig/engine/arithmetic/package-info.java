/** Elementary functions whose results are the same bits on every machine. */
package org.leydig.engine.arithmetic;
