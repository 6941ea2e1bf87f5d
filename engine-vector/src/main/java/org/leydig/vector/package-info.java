/** The evaluation of {@link org.leydig.engine.evaluate.Lanes} in vector code, by an incubating module of the JDK. */
package org.leydig.vector;
