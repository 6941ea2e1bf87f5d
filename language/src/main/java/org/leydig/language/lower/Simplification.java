package org.leydig.language.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Branch;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Expression.Operation;
import org.leydig.language.model.Expression.Piecewise;
import org.leydig.language.model.Operator;

/**
 * Writes a term more simply without changing its value.
 *
 * <p>{@link #EXACT} gives the same double for every value of the names in it, but that a zero may lose its sign. It never
 * reorders or regroups: {@code a + 1 + 2} stays, because {@code (a + 1) + 2} and {@code a + 3} round differently.
 *
 * <p>{@link #FINITE} also takes {@code 0 * x}, {@code 0 / x} and {@code x - x} for 0 and {@code x / x} and {@code 1 ^ x}
 * for 1: the same value wherever every term of the original is a finite number.
 */
public enum Simplification {
    /** Equal for all values. */
    EXACT,
    /** Equal wherever all terms are finite. */
    FINITE;

    /** The term, written more simply. Literals lose their units: apply it only where units have been checked. */
    public Expression of(Expression term) {
        return term.map(this::atTop);
    }

    /** An operation on operands that are simple already, written simply. */
    Expression operation(Operator operator, Expression... operands) {
        return atTop(Expression.of(operator, operands));
    }

    /** A piecewise term of parts that are simple already, written simply. */
    Expression choice(List<Branch> branches, Expression otherwise) {
        return piecewise(branches, otherwise);
    }

    private Expression atTop(Expression term) {
        return switch (term) {
            case Literal(double value, var unit) -> unit.isEmpty() ? term : Expression.number(value);
            case Expression.Reference _,Expression.Time _,Expression.Draw _ -> term;
            case Operation(Operator operator, List<Expression> operands) -> {
                Optional<Expression> folded = folded(operator, operands);
                yield folded.isPresent() ? folded.get() : simpler(term, operator, operands);
            }
            case Piecewise(List<Branch> branches, Expression otherwise) -> piecewise(branches, otherwise);
        };
    }

    private static Optional<Expression> folded(Operator operator, List<Expression> operands) {
        List<Double> values = new ArrayList<>(operands.size());
        for (Expression operand : operands) {
            if (!(operand instanceof Literal(double value, _))) return Optional.empty();
            values.add(value);
        }
        return Optional.of(Expression.number(Arithmetic.apply(operator, values)));
    }

    private Expression simpler(Expression term, Operator operator, List<Expression> x) {
        return switch (operator) {
            case ADD -> sum(x);
            case MULTIPLY -> product(x);
            case SUBTRACT -> difference(term, x.get(0), x.get(1));
            case DIVIDE -> quotient(term, x.get(0), x.get(1));
            case POWER -> power(term, x.get(0), x.get(1));
            case NEGATE -> negative(x.getFirst()).orElse(term);
            case MIN, MAX -> x.size() == 1 ? x.getFirst() : term;
            case AND -> logic(Operator.AND, x, 1);
            case OR -> logic(Operator.OR, x, 0);
            case ABS -> is(x.getFirst(), Operator.ABS) || isTruth(x.getFirst()) ? x.getFirst() : term;
            case EXP, LN, LOG10, SQRT, FLOOR, CEIL, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH, REMAINDER,
                    LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, NOT ->
                term;
        };
    }

    /** Drops zeros, gathers literals at the left end only, and turns {@code a + -b} into {@code a - b}. */
    private static Expression sum(List<Expression> operands) {
        List<Expression> left = new ArrayList<>();
        for (Expression operand : operands) {
            if (isNumber(operand, 0)) continue;
            if (left.size() == 1 && left.getFirst() instanceof Literal(double a, _)
                    && operand instanceof Literal(double b, _)) {
                left.set(0, Expression.number(a + b));
            } else {
                left.add(operand);
            }
        }
        if (left.isEmpty()) return Literal.ZERO;
        if (left.size() == 1) return left.getFirst();
        if (left.size() == 2 && left.get(1) instanceof Operation(Operator o, var x) && o == Operator.NEGATE) {
            return Expression.of(Operator.SUBTRACT, left.get(0), x.getFirst());
        }
        return new Operation(Operator.ADD, left);
    }

    private Expression product(List<Expression> operands) {
        List<Expression> left = new ArrayList<>();
        boolean negative = false;
        for (Expression operand : operands) {
            if (isNumber(operand, 1)) continue;
            if (this == FINITE && isNumber(operand, 0)) return Literal.ZERO;
            if (isNumber(operand, -1)) {
                negative = !negative;
            } else if (operand instanceof Operation(Operator o, var x) && o == Operator.NEGATE) {
                negative = !negative;
                left.add(x.getFirst());
            } else if (left.size() == 1 && left.getFirst() instanceof Literal(double a, _)
                    && operand instanceof Literal(double b, _)) {
                left.set(0, Expression.number(a * b));
            } else {
                left.add(operand);
            }
        }
        Expression product = left.isEmpty()
                ? Literal.ONE
                : left.size() == 1 ? left.getFirst() : new Operation(Operator.MULTIPLY, left);
        if (!negative) return product;
        return negative(product).orElse(Expression.of(Operator.NEGATE, product));
    }

    private Expression difference(Expression term, Expression a, Expression b) {
        if (isNumber(b, 0)) return a;
        if (isNumber(a, 0)) return negative(b).orElse(Expression.of(Operator.NEGATE, b));
        if (b instanceof Operation(Operator o, var x) && o == Operator.NEGATE) {
            return Expression.of(Operator.ADD, a, x.getFirst());
        }
        return this == FINITE && a.equals(b) && !a.draws() ? Literal.ZERO : term;
    }

    private Expression quotient(Expression term, Expression a, Expression b) {
        if (isNumber(b, 1)) return a;
        if (this == EXACT) return term;
        if (isNumber(a, 0)) return Literal.ZERO;
        return a.equals(b) && !a.draws() ? Literal.ONE : term;
    }

    private Expression power(Expression term, Expression base, Expression exponent) {
        if (isNumber(exponent, 1)) return base;
        if (isNumber(exponent, 0)) return Literal.ONE;
        return this == FINITE && isNumber(base, 1) ? Literal.ONE : term;
    }

    private static Optional<Expression> negative(Expression x) {
        return switch (x) {
            case Literal(double value, _) -> Optional.of(Expression.number(-value));
            case Operation(Operator o, var inner) when o == Operator.NEGATE -> Optional.of(inner.getFirst());
            case Operation(Operator o, var ab) when o == Operator.SUBTRACT ->
                Optional.of(Expression.of(Operator.SUBTRACT, ab.get(1), ab.get(0)));
            case Operation _,Piecewise _,Expression.Draw _,Expression.Reference _,Expression.Time _ ->
                Optional.empty();
        };
    }

    /** Drops operands that change nothing ({@code neutral}); a single operand that could be another number stays. */
    private static Expression logic(Operator operator, List<Expression> operands, double neutral) {
        List<Expression> kept = new ArrayList<>();
        for (Expression operand : operands) {
            if (!(operand instanceof Literal(double value, _))) {
                kept.add(operand);
            } else if ((value != 0) != (neutral != 0)) {
                return Expression.number(1 - neutral);
            }
        }
        if (kept.isEmpty()) return Expression.number(neutral);
        return kept.size() == 1 && isTruth(kept.getFirst()) ? kept.getFirst() : new Operation(operator, kept);
    }

    private static Expression piecewise(List<Branch> branches, Expression otherwise) {
        List<Branch> kept = new ArrayList<>();
        Expression last = otherwise;
        for (Branch branch : branches) {
            if (!(branch.condition() instanceof Literal(double holds, _))) {
                kept.add(branch);
            } else if (holds != 0) {
                last = branch.value();
                break;
            }
        }
        while (!kept.isEmpty() && kept.getLast().value().equals(last) && !last.draws())
            kept.removeLast();
        return kept.isEmpty() ? last : new Piecewise(kept, last);
    }

    private static boolean isNumber(Expression x, double number) {
        return x instanceof Literal(double value, _) && value == number;
    }

    private static boolean is(Expression x, Operator operator) {
        return x instanceof Operation o && o.operator() == operator;
    }

    /** Whether its value is surely 0 or 1. */
    private static boolean isTruth(Expression x) {
        return x instanceof Operation o && (o.operator().compares() || o.operator() == Operator.AND
                || o.operator() == Operator.OR || o.operator() == Operator.NOT);
    }
}
