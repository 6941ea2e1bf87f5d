package org.leydig.engine.evaluate;

import static org.leydig.engine.Sketch.num;
import static org.leydig.engine.Sketch.ref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.leydig.engine.Sketch;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;

/** Models of every construct of the language, made up by chance from a seed. They mean nothing. */
final class RandomModels {
    private static final double[] LITERALS = {0, 1, 2, -1, 0.5, 1.5, 2.5, 3, 4, -2, 10, 1e-3, 1e6};
    private static final List<Operator> OPERATORS = List.of(Operator.values());
    private static final List<Distribution> DISTRIBUTIONS = List.of(Distribution.values());

    private final SplittableRandom random;
    private final List<String> names = new ArrayList<>();
    private final List<Expression> before = new ArrayList<>();
    private boolean timed;

    private RandomModels(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * @param size how many states, and about how many of everything else
     */
    static Model of(long seed, int size) {
        return new RandomModels(seed).model(size);
    }

    private Model model(int size) {
        Sketch sketch = new Sketch();
        for (int i = 0; i < size; i++) sketch.parameter(name("p", i), 3 * random.nextDouble());
        sketch.constant(name("c", 0), 2);
        for (int i = 0; i < size; i++) {
            Expression definition = term(3);
            sketch.derived(name("d", i), definition);
        }
        timed = true;
        before.clear();
        for (int i = 0; i < size; i++) {
            sketch.held("h" + i, i == 0 ? draw("h0") : term(2));
        }
        List<Expression> initial = new ArrayList<>();
        for (int i = 0; i < size; i++) initial.add(term(2));
        for (int i = 0; i < size; i++) names.add("h" + i);
        for (int i = 0; i < size; i++) names.add("y" + i);
        before.clear();
        for (int i = 0; i < size; i++) {
            Expression definition = term(4);
            sketch.output("o" + i, definition);
            names.add("o" + i);
        }
        for (int i = 0; i < size; i++) sketch.state("y" + i, initial.get(i), term(5));
        for (int i = 0; i < 3; i++) event(sketch, i);
        return sketch.model();
    }

    private void event(Sketch sketch, int number) {
        List<Event.Assignment> assignments = List.of(
                new Event.Assignment("h0", Sketch.plus(term(2), draw("e" + number)), Sketch.NOWHERE),
                new Event.Assignment("y1", term(3), Sketch.NOWHERE));
        sketch.event(new Event("e" + number, term(4), number == 0 ? Optional.empty() : Optional.of(term(2)),
                number == 1 ? Optional.empty() : Optional.of(term(2)), true, false, true, assignments,
                Sketch.NOWHERE));
    }

    private String name(String letter, int number) {
        names.add(letter + number);
        return letter + number;
    }

    private Expression draw(String stream) {
        return new Expression.Draw(DISTRIBUTIONS.get(random.nextInt(DISTRIBUTIONS.size())), List.of(term(1), term(1)),
                stream);
    }

    /** Every fourth term or so is one that has been used before, so that there is something to share. */
    private Expression term(int depth) {
        if (depth > 0 && !before.isEmpty() && random.nextInt(4) == 0) return before.get(random.nextInt(before.size()));
        Expression term = fresh(depth);
        before.add(term);
        return term;
    }

    private Expression fresh(int depth) {
        int what = random.nextInt(12);
        if (depth == 0 || what == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> num(LITERALS[random.nextInt(LITERALS.length)]);
                case 1 -> timed ? new Expression.Time() : num(7);
                default -> ref(names.get(random.nextInt(names.size())));
            };
        }
        if (what < 3) {
            return new Expression.Piecewise(List.of(new Expression.Branch(term(depth - 1), term(depth - 1)),
                    new Expression.Branch(term(depth - 1), term(depth - 1))), term(depth - 1));
        }
        if (what < 9) {
            Operator usual = OPERATORS.get(random.nextInt(5));
            return Sketch.op(usual, term(depth - 1), term(depth - 1));
        }
        Operator operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        int operands = 1;
        while (!operator.arity().allows(operands) || (operator.arity().allows(operands + 1) && random.nextBoolean())) {
            operands++;
        }
        List<Expression> terms = new ArrayList<>();
        for (int i = 0; i < operands; i++) terms.add(term(depth - 1));
        return new Expression.Operation(operator, terms);
    }
}
