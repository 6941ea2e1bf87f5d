/** Random draws that depend on nothing but the seed, the man, the stream and how often it was drawn from before. */
package org.leydig.engine.random;
