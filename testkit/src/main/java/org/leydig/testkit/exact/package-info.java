/** Problems whose solution is known exactly, and the ruler that measures how fast a scheme approaches it. */
package org.leydig.testkit.exact;
