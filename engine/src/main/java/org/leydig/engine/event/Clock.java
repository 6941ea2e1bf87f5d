package org.leydig.engine.event;

import java.util.List;
import java.util.stream.IntStream;
import org.leydig.engine.evaluate.Evaluation;
import org.leydig.engine.evaluate.Roots;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;

/**
 * The root functions that run with the clock alone: a multiple of time plus something that only events change, as in
 * {@code time >= next_dose}. Their sign changes are known beforehand, so a step can end at exactly that instant and no
 * root is searched.
 */
public final class Clock {
    /** How a term depends on time between two events. */
    private enum Dependence {
        FIXED, LINEAR, OTHER
    }

    private final Evaluation evaluation;
    private final int[] timed;
    private final int[] searched;
    private final double[] now;
    private final double[] then;

    public Clock(Evaluation evaluation) {
        this.evaluation = evaluation;
        Model model = evaluation.layout().model();
        List<Dependence> dependences = Roots.of(model).stream().map(root -> dependence(root.function(), model))
                .toList();
        if (dependences.size() != evaluation.roots()) {
            throw new IllegalStateException(dependences.size() + " root functions, not " + evaluation.roots());
        }
        timed = places(dependences, Dependence.LINEAR);
        searched = places(dependences, Dependence.OTHER);
        now = new double[evaluation.roots()];
        then = new double[evaluation.roots()];
    }

    private static int[] places(List<Dependence> dependences, Dependence wanted) {
        return IntStream.range(0, dependences.size()).filter(i -> dependences.get(i) == wanted).toArray();
    }

    private static Dependence dependence(Expression expression, Model model) {
        return switch (expression) {
            case Expression.Literal _ -> Dependence.FIXED;
            case Expression.Time _ -> Dependence.LINEAR;
            case Expression.Draw _ -> Dependence.OTHER;
            case Expression.Reference(String name) -> {
                var quantity = model.find(name).orElseThrow();
                yield switch (quantity.kind()) {
                    case CONSTANT, PARAMETER, DERIVED, HELD -> Dependence.FIXED;
                    case STATE -> Dependence.OTHER;
                    case OUTPUT -> dependence(quantity.definition(), model);
                };
            }
            case Expression.Piecewise(List<Expression.Branch> branches, Expression otherwise) -> {
                boolean fixed = dependence(otherwise, model) == Dependence.FIXED && branches.stream()
                        .allMatch(b -> dependence(b.value(), model) == Dependence.FIXED
                                && dependence(b.condition(), model) == Dependence.FIXED);
                yield fixed ? Dependence.FIXED : Dependence.OTHER;
            }
            case Expression.Operation(Operator operator, List<Expression> operands) -> combined(operator,
                    operands.stream().map(operand -> dependence(operand, model)).toList());
        };
    }

    private static Dependence combined(Operator operator, List<Dependence> operands) {
        if (operands.stream().allMatch(d -> d == Dependence.FIXED)) return Dependence.FIXED;
        if (operands.contains(Dependence.OTHER)) return Dependence.OTHER;
        boolean linear = switch (operator) {
            case ADD, SUBTRACT, NEGATE -> true;
            case MULTIPLY -> operands.stream().filter(d -> d == Dependence.LINEAR).count() == 1;
            case DIVIDE -> operands.get(1) == Dependence.FIXED;
            default -> false;
        };
        return linear ? Dependence.LINEAR : Dependence.OTHER;
    }

    /** The places of the root functions that do not run with the clock and have to be searched. */
    public int[] searched() {
        return searched.clone();
    }

    /** Whether any root function runs with the clock. */
    public boolean runs() {
        return timed.length > 0;
    }

    /**
     * The first instant after {@code time} at which a root function that runs with the clock has another sign, to the
     * last bit; infinite if there is none before the next event.
     */
    public double next(double time, double[] y, double[] known) {
        if (timed.length == 0) return Double.POSITIVE_INFINITY;
        evaluation.roots(time, y, known, now);
        evaluation.roots(time + 1, y, known, then);
        double next = Double.POSITIVE_INFINITY;
        for (int root : timed) {
            double slope = then[root] - now[root];
            double wait = -now[root] / slope;
            if (wait > 0 && time + wait < next) next = Math.min(next, turn(root, time, time + wait, slope, y, known));
        }
        return next;
    }

    /** The first double at which a linear root function has left the sign that it has at {@code time}. */
    private double turn(int root, double time, double estimate, double slope, double[] y, double[] known) {
        double sign = Math.signum(now[root]);
        double at = Math.max(estimate - value(root, estimate, y, known) / slope, time);
        while (at > time && Math.signum(value(root, Math.nextDown(at), y, known)) != sign)
            at = Math.nextDown(at);
        while (Math.signum(value(root, at, y, known)) == sign)
            at = Math.nextUp(at);
        return at;
    }

    private double value(int root, double time, double[] y, double[] known) {
        evaluation.roots(time, y, known, then);
        return then[root];
    }
}
