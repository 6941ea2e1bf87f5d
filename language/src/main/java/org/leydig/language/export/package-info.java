/**
 * A flat model written out for other programs: as self-contained Antimony text, or as SBML Level 3 Version 2.
 *
 * <p>{@link org.leydig.language.export.Excerpt} first cuts a model down to what is wanted and sets it to a man's state;
 * the writers then write all of what they are given.
 */
package org.leydig.language.export;
