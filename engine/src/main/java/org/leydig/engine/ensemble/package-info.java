/** Many men through one model, on as many threads as wanted. */
package org.leydig.engine.ensemble;
