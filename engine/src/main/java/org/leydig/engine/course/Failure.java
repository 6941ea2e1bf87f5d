package org.leydig.engine.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leydig.engine.dose.Refused;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.event.Unsettled;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Event;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Region;

/** Says why a run failed: for which man, when, in which state and equation, and what to change. */
final class Failure {
    private final Layout layout;
    private final long man;

    Failure(Layout layout, long man) {
        this.layout = layout;
        this.man = man;
    }

    RunException stepTooSmall(double time, int state) {
        Quantity q = layout.states().get(state);
        return at(q.region(), "LEY2001", "STEPS BECAME TOO SMALL", time,
                "`" + q.name() + "` changes faster than any step of time can follow.",
                "Look for a division by a value that reaches zero, or a power of one that turns negative.",
                "Try the stiff scheme, if fast and slow processes are mixed.");
    }

    RunException notFinite(double time, int state, double value, double rate) {
        Quantity q = layout.states().get(state);
        return at(q.region(), "LEY2002", "A VALUE IS NOT A NUMBER", time,
                "`" + q.name() + "` is " + shown(value) + " and its rate of change " + shown(rate) + ".",
                "Look for a logarithm, root, power or division in its equation that leaves its domain.",
                "Look at parameters that were set for this man.");
    }

    RunException tooManySteps(double time, int state, long steps) {
        Quantity q = layout.states().get(state);
        return at(q.region(), "LEY2003", "TOO MANY STEPS", time,
                steps + " steps brought no sample and no event; `" + q.name() + "` asks for the shortest ones.",
                "Try the stiff scheme, if fast and slow processes are mixed.", "Loosen the tolerances.",
                "Allow more steps.");
    }

    /** What was thrown while he was run, in the reader's words; thrown again when it is none of his failures. */
    RunException of(RuntimeException thrown) {
        return switch (thrown) {
            case RunException run -> run;
            case Refused refused -> refused(refused);
            case Unsettled unsettled -> unsettled(unsettled);
            default -> throw thrown;
        };
    }

    private RunException unsettled(Unsettled unsettled) {
        double time = unsettled.time();
        Event event = layout.model().events().get(unsettled.event());
        return switch (unsettled.why()) {
            case CASCADE -> at(event.region(), "LEY2004", "EVENTS DO NOT COME TO REST", time,
                    "`" + event.name() + "` and the events that it sets off were carried out "
                            + shown(unsettled.value()) + " times at one instant.",
                    "Let the event change what its trigger looks at, so that the trigger turns false.");
            case ZENO -> at(event.region(), "LEY2005", "EVENTS CROWD TOGETHER", time,
                    "`" + event.name() + "` is the last of " + shown(unsettled.value())
                            + " events that follow each other ever faster.",
                    "Let the event wait before it may fire again, or replace the limit that it approaches.");
            case DELAY -> at(event.region(), "LEY2006", "A DELAY THAT IS NO TIME", time,
                    "the delay of `" + event.name() + "` is " + shown(unsettled.value()) + ".",
                    "A delay is 0 or more.");
            case ASSIGNMENT -> at(event.region(), "LEY2007", "AN EVENT ASSIGNS WHAT IS NOT A NUMBER", time,
                    "`" + event.name() + "` assigns " + shown(unsettled.value()) + ".",
                    "Look for a logarithm, root, power or division that leaves its domain.");
        };
    }

    private RunException refused(Refused refused) {
        return nowhere("LEY2010", "A DOSE THAT CANNOT BE GIVEN", refused.dose().time(),
                "of the dose into `" + refused.dose().into() + "` " + refused.getMessage() + ".", refused.remedy());
    }

    RunException noSuch(String code, String what, String name, List<String> candidates) {
        List<String> near = candidates.stream().filter(c -> c.endsWith(name) || name.endsWith(c)).limit(4).toList();
        return new RunException(Diagnostic.nowhere(code, "NO SUCH " + what.toUpperCase(Locale.ROOT),
                "The model has no " + what + " `" + name + "`.",
                near.stream().map(n -> "Did you mean `" + n + "`?").toArray(String[]::new)));
    }

    RunException nonsense(String code, String title, String cause, String remedy) {
        return new RunException(Diagnostic.nowhere(code, title, cause, remedy));
    }

    RunException at(Region region, String code, String title, double time, String cause, String... remedies) {
        return new RunException(new Diagnostic(code, title, Optional.of(region), List.of(), place(time) + cause,
                List.of(remedies)));
    }

    RunException nowhere(String code, String title, double time, String cause, String... remedies) {
        return new RunException(Diagnostic.nowhere(code, title, place(time) + cause, remedies));
    }

    private String place(double time) {
        return "Man " + man + " at " + shown(time) + " " + layout.model().timeUnit().words() + ": ";
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.10g", value).replaceFirst("\\.?0+$", "");
    }
}
