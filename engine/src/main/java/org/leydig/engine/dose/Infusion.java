package org.leydig.engine.dose;

/**
 * An infusion under way.
 *
 * @param into full name of the state that receives it
 * @param rate amount per unit of time
 * @param until when it ends
 */
public record Infusion(String into, double rate, double until) {}
