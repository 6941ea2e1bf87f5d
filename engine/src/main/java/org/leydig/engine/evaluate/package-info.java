/**
 * A model made ready to be computed. {@link org.leydig.engine.evaluate.Interpreted} walks the equations and is the oracle;
 * {@link org.leydig.engine.evaluate.Compiled} turns them into bytecode by way of a graph of values (Graph, Node), one
 * routine for each task (Routines, Routine), cut into steps and pieces (Schedule) and written as instructions (Emitter,
 * Bytecode). Both compute with the same Arithmetic and agree to the bit.
 */
package org.leydig.engine.evaluate;
