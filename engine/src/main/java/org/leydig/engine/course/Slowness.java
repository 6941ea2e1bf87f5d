package org.leydig.engine.course;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Interpreted;
import org.leydig.engine.evaluate.Layout;
import org.leydig.engine.evaluate.Tapes;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;

/**
 * Finds the states of a model that a scheme of two paces may let stand still for a few steps: those that come to rest
 * in no less than some length of time and that hardly move from one sample to the next in a man of the model's own
 * values. A state that an event assigns to or a trigger looks at is never slow, and where no event is nothing keeps the
 * steps of the quick states short, and with them the strides of the slow ones: there no state is slow.
 */
public final class Slowness {
    private static final int SAMPLES = 96;
    /** The share of its size by which a slow state may move in a hundredth of the length of time. */
    private static final double MOVES = 0.01;
    private static final double NUDGE = 1e-6;
    /** Samples at which it is seen how fast states are: at several places between bursts, however often these come. */
    private static final int[] LOOKED_AT = {48, 59, 71, 82, 96};

    private Slowness() {
    }

    /**
     * The names of the slow states.
     *
     * @param length the shortest time constant of a slow state, and how long the man is looked at, in the model's time
     */
    public static Set<String> of(Model model, double length) {
        if (model.events().isEmpty()) return Set.of();
        Evaluation evaluation = Interpreted.of(model);
        Layout layout = evaluation.layout();
        List<String> names = layout.states().stream().map(Quantity::name).toList();
        Set<String> slow = new HashSet<>(names);
        model.events().forEach(event -> event.assignments().forEach(a -> slow.remove(a.quantity())));
        new Tapes(layout).roots().states().forEach(i -> slow.remove(names.get(i)));

        Method method = new Method(Method.Scheme.EXPLICIT_LOW, 1e-3, 1e-3, true, Method.USUAL.steps());
        Course course;
        try {
            course = Simulator.of(evaluation).run(new Request(Optional.empty(), 0, length,
                    Series.every(length / SAMPLES, 0, length), names, Map.of(), List.of(), List.of(), method, 1, 1));
        } catch (RunException unruly) {
            return Set.of();
        }
        double[] known = evaluation.known();
        evaluation.derive(known);
        double[] y = new double[names.size()];
        double[] speeds = new double[y.length];
        double[] headings = new double[y.length];
        evaluation.start(0, y, known, (stream, distribution, first, second) -> first);
        Arrays.fill(headings, Double.POSITIVE_INFINITY);
        for (int at : LOOKED_AT) {
            for (int i = 0; i < y.length; i++) y[i] = course.column(names.get(i)).at(at);
            look(evaluation, at * length / SAMPLES, y, known, speeds, headings);
        }
        for (int i = 0; i < y.length; i++) {
            boolean moves = moves(course.column(names.get(i)), headings[i]);
            if (speeds[i] * length > 1 || moves) slow.remove(names.get(i));
        }
        return Set.copyOf(slow);
    }

    /** Learns how fast each state comes to rest by itself, at most, and where it is heading, at least. */
    private static void look(Evaluation evaluation, double time, double[] y, double[] known, double[] speeds,
            double[] headings) {
        double[] rates = new double[y.length];
        double[] nudged = new double[y.length];
        evaluation.derivatives(time, y, known, rates);
        for (int i = 0; i < y.length; i++) {
            double before = y[i];
            double step = NUDGE * Math.max(Math.abs(before), 1);
            y[i] = before + step;
            evaluation.derivatives(time, y, known, nudged);
            y[i] = before;
            double speed = Math.abs(nudged[i] - rates[i]) / step;
            double heading = speed > 0 ? Math.abs(before) + Math.abs(rates[i]) / speed : 0;
            speeds[i] = Math.max(speeds[i], speed);
            headings[i] = Math.min(headings[i], heading);
        }
    }

    /** Whether a state moves by much of its size, or of where it is heading: what starts from nothing has no size yet. */
    private static boolean moves(Series values, double heading) {
        double largest = heading;
        double move = 0;
        for (int i = 0; i < values.size(); i++) {
            largest = Math.max(largest, Math.abs(values.at(i)));
            if (i > 0) move = Math.max(move, Math.abs(values.at(i) - values.at(i - 1)));
        }
        return move > MOVES * largest;
    }
}
