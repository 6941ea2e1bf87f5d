/** Men who come one by one, run side by side on a few threads. */
package org.leydig.engine.ensemble;
