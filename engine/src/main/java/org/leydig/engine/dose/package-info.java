/** Doses as pharmacometricians record them (NONMEM's events), and what they bring into the body when. */
package org.leydig.engine.dose;
