package org.leydig.clinic.visit;

/**
 * What was done with one man at one visit, and why.
 *
 * @param hour of the visit, after 08:00 of day 0
 * @param rule place of the rule in the text, from 0; -1 when he left by himself
 * @param why what the laboratory found: {@code haematocrit 55.1 %}
 * @param what what was done: {@code stop testosterone}
 */
public record Decision(double hour, int rule, String why, String what) {}
