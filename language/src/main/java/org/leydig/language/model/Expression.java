package org.leydig.language.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A term of an equation: immutable, compared by value. Names are those of the {@link Model}'s quantities; functions are
 * already written out.
 */
public sealed interface Expression {
    Expression ZERO = new Literal(0);
    Expression ONE = new Literal(1);

    /**
     * A literal value.
     *
     * @param value the number
     * @param unit the unit that the text writes beside it ({@code 40 mL}); a lowered model has none, its units were checked
     */
    record Literal(double value, Optional<Unit> unit) implements Expression {
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
