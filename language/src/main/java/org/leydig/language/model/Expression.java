package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A term of an equation: immutable, compared by value. Names are those of the {@link Model}'s quantities; functions are
 * already written out.
 */
public sealed interface Expression {
    /**
     * A literal value.
     *
     * @param value the number
     * @param unit the unit that the text writes beside it ({@code 40 mL}); a lowered model has none, its units were checked
     */
    record Literal(double value, Optional<Unit> unit) implements Expression {
        public static final Literal ZERO = new Literal(0);
        public static final Literal ONE = new Literal(1);

        public Literal {
            requireNonNull(unit);
        }

        /** A literal without a unit: a pure number. */
        public Literal(double value) {
            this(value, Optional.empty());
        }
    }

    /** The value of a quantity of the model. */
    record Reference(String name) implements Expression {
        public Reference {
            requireNonNull(name);
        }
    }

    /** The time since the start, in the model's unit of time. */
    record Time() implements Expression {}

    /** An operator applied to as many operands as it takes. */
    record Operation(Operator operator, List<Expression> operands) implements Expression {
        public Operation {
            requireNonNull(operator);
            operands = List.copyOf(operands);
            operator.arity().check(operator, operands.size());
        }
    }

    /** The value of the first branch whose condition holds, else of {@code otherwise}. */
    record Piecewise(List<Branch> branches, Expression otherwise) implements Expression {
        public Piecewise {
            branches = List.copyOf(branches);
            requireNonNull(otherwise);
        }
    }

    /** One branch of a piecewise term. */
    record Branch(Expression value, Expression condition) {
        public Branch {
            requireNonNull(value);
            requireNonNull(condition);
        }
    }

    /**
     * A random draw; a new one each time an initial assignment or an event assignment is carried out, from the random
     * stream {@code stream} of the man.
     *
     * @param distribution which
     * @param arguments its parameters, as Antimony's distrib functions take them
     * @param stream the name of the random stream: the name of the quantity (or event and quantity) that is assigned,
     *     with a running number where one assignment draws more than once
     */
    record Draw(Distribution distribution, List<Expression> arguments, String stream) implements Expression {
        public Draw {
            requireNonNull(distribution);
            arguments = List.copyOf(arguments);
            requireNonNull(stream);
        }
    }

    /**
     * The terms that it is made of, in the order of the text. A piecewise term gives value and condition of each branch,
     * then what holds otherwise.
     */
    default List<Expression> parts() {
        return switch (this) {
            case Literal _,Reference _,Time _ -> List.of();
            case Operation o -> o.operands;
            case Piecewise p -> {
                List<Expression> parts = new ArrayList<>();
                for (Branch branch : p.branches) {
                    parts.add(branch.value);
                    parts.add(branch.condition);
                }
                parts.add(p.otherwise);
                yield parts;
            }
            case Draw d -> d.arguments;
        };
    }

    /** The same kind of term, made of other parts; as many as {@link #parts} gives, in the same order. */
    default Expression withParts(List<Expression> parts) {
        return switch (this) {
            case Literal _,Reference _,Time _ -> this;
            case Operation o -> new Operation(o.operator, parts);
            case Piecewise p -> {
                List<Branch> branches = new ArrayList<>();
                for (int i = 0; i + 1 < parts.size(); i += 2) branches.add(new Branch(parts.get(i), parts.get(i + 1)));
                yield new Piecewise(branches, parts.getLast());
            }
            case Draw d -> new Draw(d.distribution, parts, d.stream);
        };
    }

    /** This term with a change applied to each term in it, innermost first. */
    default Expression map(UnaryOperator<Expression> change) {
        List<Expression> old = parts();
        List<Expression> parts = new ArrayList<>(old.size());
        for (Expression part : old) parts.add(part.map(change));
        return change.apply(parts.equals(old) ? this : withParts(parts));
    }

    /** Shows every term in this one, itself included, innermost first. */
    default void forEach(Consumer<Expression> look) {
        for (Expression part : parts()) part.forEach(look);
        look.accept(this);
    }

    /** The names that it refers to, in the order of the text. */
    default Set<String> references() {
        Set<String> names = new LinkedHashSet<>();
        forEach(term -> {
            if (term instanceof Reference(String name)) names.add(name);
        });
        return names;
    }

    /** Whether it draws at random. */
    default boolean draws() {
        return this instanceof Draw || parts().stream().anyMatch(Expression::draws);
    }

    /** Whether it uses the time itself. */
    default boolean usesTime() {
        return this instanceof Time || parts().stream().anyMatch(Expression::usesTime);
    }

    static Expression number(double value) {
        return new Literal(value);
    }

    static Expression reference(String name) {
        return new Reference(name);
    }

    static Expression of(Operator operator, Expression... operands) {
        return new Operation(operator, List.of(operands));
    }
}
