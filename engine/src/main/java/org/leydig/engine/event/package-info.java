/**
 * What happens at instants: when triggers turn, which events are then due and in what order they are carried out, with
 * the meaning of SBML Level 3 Version 2 events.
 */
package org.leydig.engine.event;
