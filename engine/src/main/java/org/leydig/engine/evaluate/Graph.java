package org.leydig.engine.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Region;

/**
 * All equations of a model as one graph in which equal terms are one node (value numbering), so that each is computed
 * once. Every rewriting keeps the bits of the result.
 */
final class Graph {
    private final Layout layout;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Boolean> fixed = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final Map<String, Integer> running = new HashMap<>();
    private Map<String, Expression> partials = Map.of();

    Graph(Model model, Layout layout) {
        this.layout = layout;
        for (Quantity q : model.quantities()) quantities.put(q.name(), q);
    }

    int size() {
        return nodes.size();
    }

    /** A node by its number, which is higher than those of its operands. */
    Node node(int number) {
        return nodes.get(number);
    }

    /** The equation in which a node first came up. */
    Region region(int number) {
        return regions.get(number);
    }

    /** Whether a node depends on nothing but constants and parameters, and so keeps its value during a run. */
    boolean fixed(int number) {
        return fixed.get(number);
    }

    /** Makes further terms known by name: partial derivatives. */
    void name(Map<String, Expression> terms) {
        partials = terms;
    }

    /** Adds the terms of one routine. */
    final class Reader {
        private final Routine.Name routine;
        private final Map<String, Integer> drawn = new HashMap<>();
        private final Map<String, Integer> initial = new HashMap<>();
        private final Set<String> underway = new HashSet<>();
        private Region region;

        Reader(Routine.Name routine) {
            this.routine = routine;
        }

        /** The node of a term that stands in that region. */
        int read(Expression expression, Region where) {
            Region before = region;
            region = where;
            int number = read(expression);
            region = before;
            return number;
        }

        /** All draws of the terms that were read. */
        List<Integer> draws() {
            return List.copyOf(drawn.values());
        }

        private int read(Expression expression) {
            return switch (expression) {
                case Expression.Literal literal -> add(Node.Literal.of(literal.value()), true);
                case Expression.Time _ -> add(new Node.Time(), false);
                case Expression.Reference reference -> read(reference.name());
                case Expression.Operation operation -> operation(operation.operator(), read(operation.operands()));
                case Expression.Piecewise piecewise -> piecewise(piecewise);
                case Expression.Draw draw -> draw(draw);
            };
        }

        private int[] read(List<Expression> terms) { // a loop: streams would use up the stack in deep terms
            int[] numbersOfTerms = new int[terms.size()];
            for (int i = 0; i < numbersOfTerms.length; i++) numbersOfTerms[i] = read(terms.get(i));
            return numbersOfTerms;
        }

        private int read(String name) {
            Quantity q = quantities.get(name);
            if (q != null) return read(q);
            Integer before = running.get(name);
            if (before != null) return before;
            int number = read(partials.get(name));
            running.put(name, number);
            return number;
        }

        private int read(Quantity q) {
            return switch (q.kind()) {
                case CONSTANT, DERIVED -> read(running, q);
                case PARAMETER -> add(new Node.Known(layout.known(q.name()).getAsInt()), true);
                case HELD -> starting()
                        ? read(initial, q)
                        : add(new Node.Known(layout.known(q.name()).getAsInt()), false);
                case STATE -> starting()
                        ? read(initial, q)
                        : add(new Node.State(layout.state(q.name()).getAsInt()), false);
                case OUTPUT -> read(starting() ? initial : running, q);
            };
        }

        private boolean starting() {
            return routine.task() == Routine.Task.START;
        }

        private int read(Map<String, Integer> before, Quantity q) {
            Integer number = before.get(q.name());
            if (number != null) return number;
            if (!underway.add(q.name())) {
                throw new IllegalArgumentException(q.name() + " is defined by itself, see " + q.region());
            }
            int read = read(q.definition(), q.region());
            before.put(q.name(), read);
            return read;
        }

        private int piecewise(Expression.Piecewise piecewise) {
            int value = read(piecewise.otherwise());
            for (Expression.Branch branch : piecewise.branches().reversed()) {
                value = choice(read(branch.condition()), read(branch.value()), value);
            }
            return value;
        }

        private int draw(Expression.Draw draw) {
            Integer before = drawn.get(draw.stream());
            if (before != null) return before;
            if (routine.task() != Routine.Task.START && routine.task() != Routine.Task.ASSIGN) {
                throw new IllegalArgumentException("only assignments may draw, but " + draw.stream()
                        + " is drawn elsewhere, see " + region);
            }
            int number = add(new Node.Drawn(routine, draw.stream(), draw.distribution(),
                    read(draw.arguments().get(0)), read(draw.arguments().get(1))), false);
            drawn.put(draw.stream(), number);
            return number;
        }

        private int operation(Operator operator, int[] operands) {
            return switch (operator) {
                case ADD, MULTIPLY, MIN, MAX -> chain(operator, operands);
                case AND, OR -> operands.length == 1
                        ? unary(Operator.NOT, unary(Operator.NOT, operands[0]))
                        : chain(operator, operands);
                case POWER -> power(operands[0], operands[1]);
                default -> operands.length == 1
                        ? unary(operator, operands[0])
                        : binary(operator, operands[0], operands[1]);
            };
        }

        /** From left to right, as the interpreter does. */
        private int chain(Operator operator, int[] operands) {
            if (operands.length == 0) return number(Arithmetic.apply(operator, new double[0]));
            int result = operands[0];
            for (int i = 1; i < operands.length; i++) result = binary(operator, result, operands[i]);
            return result;
        }

        /** As {@link Arithmetic#power}, where the exponent is written in the text. */
        private int power(int x, int exponent) {
            if (!(node(exponent) instanceof Node.Literal n)) return binary(Operator.POWER, x, exponent);
            return switch (Double.toString(n.value())) {
                case "-2.0" -> binary(Operator.DIVIDE, number(1), times(x, x));
                case "-1.5" -> binary(Operator.DIVIDE, number(1), times(x, root(x)));
                case "-1.0" -> binary(Operator.DIVIDE, number(1), x);
                case "-0.5" -> binary(Operator.DIVIDE, number(1), root(x));
                case "0.0", "-0.0" -> number(1);
                case "0.5" -> root(x);
                case "1.0" -> x;
                case "1.5" -> times(x, root(x));
                case "2.0" -> times(x, x);
                case "2.5" -> times(times(x, x), root(x));
                case "3.0" -> times(times(x, x), x);
                case "3.5" -> times(times(times(x, x), x), root(x));
                case "4.0" -> fourth(x);
                case "5.0" -> times(fourth(x), x);
                case "6.0" -> times(fourth(x), times(x, x));
                case "7.0" -> times(times(fourth(x), times(x, x)), x);
                case "8.0" -> times(fourth(x), fourth(x));
                default -> binary(Operator.POWER, x, exponent);
            };
        }

        private int fourth(int x) {
            return times(times(x, x), times(x, x));
        }

        private int times(int a, int b) {
            return binary(Operator.MULTIPLY, a, b);
        }

        private int root(int x) {
            return unary(Operator.SQRT, x);
        }

        private int number(double value) {
            return add(Node.Literal.of(value), true);
        }

        private int unary(Operator operator, int x) {
            if (node(x) instanceof Node.Literal n) return number(Arithmetic.apply(operator, new double[]{n.value()}));
            return add(new Node.Unary(operator, x), fixed(x));
        }

        private int binary(Operator operator, int a, int b) {
            Node left = node(a);
            Node right = node(b);
            if (left instanceof Node.Literal m && right instanceof Node.Literal n) {
                return number(Arithmetic.apply(operator, new double[]{m.value(), n.value()}));
            }
            boolean commutes = operator == Operator.ADD || operator == Operator.MULTIPLY;
            if (operator == Operator.MULTIPLY && isOne(left)) return b;
            if ((operator == Operator.MULTIPLY || operator == Operator.DIVIDE) && isOne(right)) return a;
            return commutes && a > b
                    ? add(new Node.Binary(operator, b, a), fixed(a) && fixed(b))
                    : add(new Node.Binary(operator, a, b), fixed(a) && fixed(b));
        }

        private static boolean isOne(Node node) {
            return node instanceof Node.Literal n && n.value() == 1;
        }

        private int choice(int condition, int then, int otherwise) {
            if (then == otherwise) return then;
            if (node(condition) instanceof Node.Literal n) return Arithmetic.holds(n.value()) ? then : otherwise;
            return add(new Node.Choice(condition, then, otherwise),
                    fixed(condition) && fixed(then) && fixed(otherwise));
        }

        private int add(Node node, boolean isFixed) {
            return numbers.computeIfAbsent(node, n -> {
                nodes.add(n);
                regions.add(region);
                fixed.add(isFixed);
                return nodes.size() - 1;
            });
        }
    }
}
