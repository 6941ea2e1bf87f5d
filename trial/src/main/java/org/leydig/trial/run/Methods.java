package org.leydig.trial.run;

import java.util.Locale;
import org.leydig.engine.course.Method;
import org.leydig.units.measure.Numbers;

/** How a run was integrated, in words. */
public final class Methods {
    private Methods() {
    }

    /** The same with the level of detail, where it is not every pulse. */
    public static String words(Options options) {
        String words = words(options.method());
        return options.grain() == Grain.PULSATILE
                ? words
                : words + "; " + options.grain().word() + " grain: days of pulses that stand for several";
    }

    public static String words(Method method) {
        String scheme = method.scheme().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return scheme + " scheme, adaptive; relative tolerance " + Numbers.plain(method.relativeTolerance())
                + ", absolute tolerance "
                + Numbers.plain(method.absoluteTolerance()) + (method.scaled() ? " of each state's largest value" : "");
    }
}
