package org.leydig.engine.dose;

/**
 * A dose on its way through its lag time.
 *
 * @param time when it reaches the body
 * @param into full name of the state that receives it
 * @param amount how much arrives (after bioavailability)
 * @param rate infusion rate, 0 for all at once
 */
public record Arrival(double time, String into, double amount, double rate) {}
