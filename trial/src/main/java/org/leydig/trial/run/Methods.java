package org.leydig.trial.run;

import java.util.Locale;
import org.leydig.engine.course.Method;
import org.leydig.units.measure.Numbers;

/** How a run was integrated, in words. */
public final class Methods {
    private Methods() {
    }

    public static String words(Method method) {
        String scheme = method.scheme().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return scheme + " scheme, adaptive; relative tolerance " + Numbers.plain(method.relativeTolerance())
                + ", absolute tolerance "
                + Numbers.plain(method.absoluteTolerance()) + (method.scaled() ? " of each state's largest value" : "");
    }
}
