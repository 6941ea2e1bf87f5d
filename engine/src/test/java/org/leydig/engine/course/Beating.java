package org.leydig.engine.course;

import static org.leydig.engine.Sketch.minus;
import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.op;
import static org.leydig.engine.Sketch.over;
import static org.leydig.engine.Sketch.plus;
import static org.leydig.engine.Sketch.ref;
import static org.leydig.engine.Sketch.time;
import static org.leydig.engine.Sketch.times;

import java.util.List;
import java.util.Optional;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;

/** A small man who pulses: phase, burst, hormone with feedback, and a drug that slows the next pulse. */
public final class Beating {
    private Beating() {
    }

    /** @param random whether each burst's size is drawn */
    public static Model model(boolean random) {
        Expression size = random
                ? new Expression.Draw(Distribution.LOGNORMAL, List.of(num(0), num(0.3)), "pulse.size")
                : num(1);
        Event pulse = new Event("pulse", op(Operator.GREATER_OR_EQUAL, ref("phase"), num(1)), Optional.empty(),
                Optional.empty(), true, true, true,
                List.of(new Event.Assignment("phase", num(0), Sketch.NOWHERE),
                        new Event.Assignment("burst", plus(ref("burst"), size), Sketch.NOWHERE),
                        new Event.Assignment("count", plus(ref("count"), num(1)), Sketch.NOWHERE)),
                Sketch.NOWHERE);
        Event echo = new Event("echo", op(Operator.GREATER, ref("hormone"), num(2)), Optional.of(num(0.7)),
                Optional.empty(), false, true, false,
                List.of(new Event.Assignment("echoes", plus(ref("echoes"), num(1)), Sketch.NOWHERE)), Sketch.NOWHERE);
        return new Sketch().parameter("speed", 1.2).parameter("lag", 0.4).held("count", num(0)).held("echoes", num(0))
                .state("phase", num(0),
                        over(ref("speed"), plus(num(1), times(num(0.2), ref("hormone")), ref("drug"))))
                .state("burst", num(0), times(num(-6), ref("burst")))
                .state("hormone", num(1), minus(times(num(9), ref("burst")), times(num(0.8), ref("hormone"))))
                .state("depot", num(0), times(num(-0.5), ref("depot")))
                .state("drug", num(0), minus(times(num(0.5), ref("depot")), times(num(0.1), ref("drug"))))
                .output("total", plus(ref("hormone"), ref("drug")))
                .event(pulse).event(echo)
                .event("noon", op(Operator.GREATER_OR_EQUAL, time(), num(12)), "drug", num(0)).model();
    }
}
