package org.leydig.clinic.patient;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Simulator;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;

/**
 * A body made ready to run: the model pruned to what is asked and given, and its simulator. Safe to share.
 *
 * @param runs how a man is run through the simulator
 */
public record Body(Model model, Simulator simulator, BiFunction<Simulator, Request, Course> runs) {
    /**
     * How the body is integrated unless told otherwise. Means of a month over men are within one or two thousandths of those
     * at a tolerance of 1e-7 (bench/results/precision.md).
     */
    public static final Method METHOD = new Method(Method.Scheme.TWO_PACES, 3e-3, 3e-3, true, Method.USUAL.steps());

    public Body {
        requireNonNull(model);
        requireNonNull(simulator);
        requireNonNull(runs);
    }

    /**
     * Runs one man; {@link Simulator#run} says how it may fail. Whom two paces do not bring to the end, since what is slow in
     * other men is not in him, goes at one; his course gives notice of it.
     */
    public Course run(Request request) {
        try {
            return runs.apply(simulator, request);
        } catch (RunException failed) {
            if (request.method().scheme() != Method.Scheme.TWO_PACES) throw failed;
            return atOnePace(request);
        }
    }

    private Course atOnePace(Request request) {
        Course course = runs.apply(simulator, request.by(Method.USUAL));
        return course.noticing(Diagnostic.nowhere("LEY1165", "AT ONE PACE", "Man " + request.man()
                + " cannot be run with slow states apart from quick ones, since what is slow in others is quick in him. "
                + "All of him went at one pace, which takes longer and is no less exact."));
    }

    /** Those of the values that this body has as parameters; what was pruned does not matter here. */
    public Map<String, Double> taking(Map<String, Double> values) {
        Map<String, Double> taken = new TreeMap<>();
        for (Quantity q : model.of(Quantity.Kind.PARAMETER)) {
            Double value = values.get(q.name());
            if (value != null) taken.put(q.name(), value);
        }
        return taken;
    }

    /** Whether the quantity is left in this body. */
    public boolean has(String quantity) {
        return model.find(quantity).isPresent();
    }
}
