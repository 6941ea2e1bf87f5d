package org.leydig.engine.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leydig.engine.random.Draws;
import org.leydig.language.lower.PartialDerivatives;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/**
 * The oracle: walks the equations as they stand. Slow, small, and what every faster evaluation is held to, bit by bit.
 */
public final class Interpreted implements Evaluation {
    private static final Draws NONE = (stream, distribution, first, second) -> {
        throw new IllegalStateException("only assignments may draw, but " + stream + " is drawn elsewhere");
    };
    private static final double[] NO_STATES = {};

    private final Layout layout;
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final List<Event> events;
    private final List<Roots.Root> roots;
    private Derivatives derivatives;

    private Interpreted(Model model, Set<String> slow) {
        layout = new Layout(model, slow);
        for (Quantity q : model.quantities()) quantities.put(q.name(), q);
        events = model.events();
        roots = Roots.of(model);
    }

    /** The model, evaluated by walking its equations. */
    public static Evaluation of(Model model) {
        return of(model, Set.of());
    }

    /** The same, with states that may be taken for slow. */
    public static Evaluation of(Model model, Set<String> slow) {
        return new Interpreted(model, slow);
    }

    /** One call: the values it was given, and those of the outputs and draws that it has already computed. */
    private final class Moment {
        final double time;
        final double[] y;
        final double[] known;
        final Draws draws;
        final boolean starting;
        final Map<String, Double> computed = new HashMap<>();
        final Map<String, Double> drawn = new HashMap<>();
        final Set<String> underway = new HashSet<>();

        Moment(double time, double[] y, double[] known, Draws draws, boolean starting) {
            this.time = time;
            this.y = y;
            this.known = known;
            this.draws = draws;
            this.starting = starting;
        }

        /** Everything in a term is computed, also branches not taken: so an assignment always takes all its draws. */
        double value(Expression expression) {
            return switch (expression) {
                case Expression.Literal literal -> literal.value();
                case Expression.Time _ -> time;
                case Expression.Reference reference -> value(reference.name());
                case Expression.Operation operation -> Arithmetic.apply(operation.operator(),
                        values(operation.operands()));
                case Expression.Piecewise piecewise -> piecewise(piecewise);
                case Expression.Draw draw -> draw(draw);
            };
        }

        private double[] values(List<Expression> terms) { // a loop: streams would use up the stack in deep terms
            double[] values = new double[terms.size()];
            for (int i = 0; i < values.length; i++) values[i] = value(terms.get(i));
            return values;
        }

        private double piecewise(Expression.Piecewise piecewise) {
            double value = value(piecewise.otherwise());
            for (Expression.Branch branch : piecewise.branches().reversed()) {
                double candidate = value(branch.value());
                if (Arithmetic.holds(value(branch.condition()))) value = candidate;
            }
            return value;
        }

        private double draw(Expression.Draw draw) {
            Double before = drawn.get(draw.stream());
            if (before != null) return before;
            double value = draws.draw(draw.stream(), draw.distribution(), value(draw.arguments().get(0)),
                    value(draw.arguments().get(1)));
            drawn.put(draw.stream(), value);
            return value;
        }

        private double value(String name) {
            Quantity q = quantities.get(name);
            return q == null ? partial(name) : value(q);
        }

        private double partial(String name) {
            Double before = computed.get(name);
            if (before != null) return before;
            double value = value(symbolic().partial(name));
            computed.put(name, value);
            return value;
        }

        double value(Quantity q) {
            return switch (q.kind()) {
                case CONSTANT, PARAMETER, DERIVED -> known[layout.known(q.name()).getAsInt()];
                case HELD -> starting ? defined(q) : known[layout.known(q.name()).getAsInt()];
                case STATE -> starting ? defined(q) : y[layout.state(q.name()).getAsInt()];
                case OUTPUT -> defined(q);
            };
        }

        private double defined(Quantity q) {
            Double before = computed.get(q.name());
            if (before != null) return before;
            if (!underway.add(q.name())) {
                throw new IllegalArgumentException(q.name() + " is defined by itself, see " + q.region());
            }
            double value = value(q.definition());
            computed.put(q.name(), value);
            return value;
        }
    }

    private Moment at(double time, double[] y, double[] known) {
        return new Moment(time, y, known, NONE, false);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public double[] known() {
        double[] known = new double[layout.known().size()];
        Moment nowhere = at(Double.NaN, NO_STATES, known);
        for (int i = 0; i < known.length; i++) {
            Quantity q = layout.known().get(i);
            if (q.kind() == Kind.CONSTANT || q.kind() == Kind.PARAMETER) known[i] = nowhere.value(q.definition());
        }
        return known;
    }

    @Override
    public void derive(double[] known) {
        Moment nowhere = at(Double.NaN, NO_STATES, known);
        for (int i = 0; i < layout.known().size(); i++) {
            Quantity q = layout.known().get(i);
            if (q.kind() == Kind.DERIVED) known[i] = nowhere.value(q.definition());
        }
    }

    @Override
    public void start(double time, double[] y, double[] known, Draws draws) {
        Moment start = new Moment(time, y, known, draws, true);
        for (int i = 0; i < layout.states().size(); i++) y[i] = start.value(layout.states().get(i));
        for (int i = 0; i < layout.known().size(); i++) {
            Quantity q = layout.known().get(i);
            if (q.kind() == Kind.HELD) known[i] = start.value(q);
        }
    }

    @Override
    public void derivatives(double time, double[] y, double[] known, double[] dydt) {
        rates(0, layout.states().size(), at(time, y, known), dydt);
    }

    private void rates(int from, int to, Moment now, double[] dydt) {
        for (int i = from; i < to; i++) dydt[i] = now.value(layout.states().get(i).derivative().orElseThrow());
    }

    @Override
    public void freeze(double[] y, double[] known) {
    }

    @Override
    public void quick(double time, double[] y, double[] known, double[] dydt) {
        rates(0, layout.quick(), at(time, y, known), dydt);
    }

    @Override
    public void slow(double time, double[] y, double[] known, double[] dydt) {
        rates(layout.quick(), layout.states().size(), at(time, y, known), dydt);
    }

    @Override
    public int firstFrozen() {
        return layout.known().size();
    }

    /** Derived when first asked for: most runs need no derivatives. */
    private synchronized Derivatives symbolic() {
        if (derivatives == null) derivatives = Derivatives.of(layout);
        return derivatives;
    }

    @Override
    public void jacobian(double time, double[] y, double[] known, double[] jacobian) {
        int n = layout.states().size();
        Moment now = at(time, y, known);
        Arrays.fill(jacobian, 0, n * n, 0);
        for (PartialDerivatives.Entry entry : symbolic().byStates()) {
            jacobian[entry.row() * n + entry.column()] = now.value(entry.value());
        }
    }

    @Override
    public void timeDerivatives(double time, double[] y, double[] known, double[] dfdt) {
        Moment now = at(time, y, known);
        Arrays.fill(dfdt, 0, layout.states().size(), 0);
        for (PartialDerivatives.Entry entry : symbolic().byTime()) dfdt[entry.row()] = now.value(entry.value());
    }

    @Override
    public void outputs(double time, double[] y, double[] known, double[] out) {
        Moment now = at(time, y, known);
        for (int i = 0; i < layout.outputs().size(); i++) out[i] = now.value(layout.outputs().get(i));
    }

    @Override
    public int roots() {
        return roots.size();
    }

    @Override
    public int[] rootStates() {
        return IntStream.range(0, layout.states().size()).toArray();
    }

    @Override
    public int[] eventStates() {
        return rootStates();
    }

    @Override
    public void roots(double time, double[] y, double[] known, double[] values) {
        Moment now = at(time, y, known);
        for (int i = 0; i < roots.size(); i++) values[i] = now.value(roots.get(i).function());
    }

    @Override
    public boolean trigger(int event, double time, double[] y, double[] known) {
        return Arithmetic.holds(at(time, y, known).value(events.get(event).trigger()));
    }

    @Override
    public double delay(int event, double time, double[] y, double[] known) {
        return valueOr(events.get(event).delay(), 0, time, y, known);
    }

    @Override
    public double priority(int event, double time, double[] y, double[] known) {
        return valueOr(events.get(event).priority(), Double.NaN, time, y, known);
    }

    private double valueOr(Optional<Expression> expression, double absent, double time, double[] y, double[] known) {
        return expression.isPresent() ? at(time, y, known).value(expression.get()) : absent;
    }

    @Override
    public void assign(int event, double time, double[] y, double[] known, Draws draws, double[] values) {
        Moment now = new Moment(time, y, known, draws, false);
        List<Event.Assignment> assignments = events.get(event).assignments();
        for (int i = 0; i < assignments.size(); i++) values[i] = now.value(assignments.get(i).value());
    }
}
