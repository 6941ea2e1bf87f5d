package org.leydig.language.lower;

import static org.leydig.language.model.Operator.ADD;
import static org.leydig.language.model.Operator.COSH;
import static org.leydig.language.model.Operator.DIVIDE;
import static org.leydig.language.model.Operator.EQUAL;
import static org.leydig.language.model.Operator.GREATER_OR_EQUAL;
import static org.leydig.language.model.Operator.LESS_OR_EQUAL;
import static org.leydig.language.model.Operator.LN;
import static org.leydig.language.model.Operator.MULTIPLY;
import static org.leydig.language.model.Operator.NEGATE;
import static org.leydig.language.model.Operator.POWER;
import static org.leydig.language.model.Operator.SINH;
import static org.leydig.language.model.Operator.SQRT;
import static org.leydig.language.model.Operator.SUBTRACT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Branch;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Expression.Operation;
import org.leydig.language.model.Expression.Piecewise;
import org.leydig.language.model.Operator;

/**
 * The derivative of a term, as a term.
 *
 * <p>Where a term has a kink or a step (abs, min, max, floor, piecewise), the derivative is that of the branch that holds
 * there; steps themselves are passed over. The derivative of {@code x^n} by {@code n} is 0 at {@code x = 0}, as for n > 0.
 */
public final class Differentiation {
    private final Function<String, Expression> ofName;
    private final Expression ofTime;

    private Differentiation(Function<String, Expression> ofName, Expression ofTime) {
        this.ofName = ofName;
        this.ofTime = ofTime;
    }

    /** The partial derivative of a term by one name; all other names and time stay as they are. */
    public static Expression by(String name, Expression term) {
        return of(term, other -> other.equals(name) ? Literal.ONE : Literal.ZERO, Literal.ZERO);
    }

    /** The partial derivative of a term by time; all names stay as they are. */
    public static Expression byTime(Expression term) {
        return of(term, _ -> Literal.ZERO, Literal.ONE);
    }

    /**
     * The derivative of a term by the chain rule.
     *
     * @param ofName the derivative of the quantity of that name
     * @param ofTime the derivative of time
     * @throws IllegalArgumentException if the term draws at random
     */
    public static Expression of(Expression term, Function<String, Expression> ofName, Expression ofTime) {
        return new Differentiation(ofName, ofTime).of(term);
    }

    private Expression of(Expression term) {
        return switch (term) {
            case Literal _ -> Literal.ZERO;
            case Expression.Reference(String name) -> ofName.apply(name);
            case Expression.Time _ -> ofTime;
            case Operation(Operator operator, List<Expression> x) -> of(term, operator, x);
            case Piecewise(List<Branch> branches, Expression otherwise) -> piecewise(branches, otherwise);
            case Expression.Draw draw ->
                throw new IllegalArgumentException("a random draw has no derivative: " + draw.stream());
        };
    }

    private Expression of(Expression term, Operator operator, List<Expression> x) {
        return switch (operator) {
            case ADD -> x.stream().map(this::of).reduce(Literal.ZERO, Differentiation::plus);
            case SUBTRACT -> minus(of(x.get(0)), of(x.get(1)));
            case MULTIPLY -> product(x);
            case DIVIDE -> quotient(term, x.get(0), x.get(1));
            case POWER -> power(term, x.get(0), x.get(1));
            case MIN -> extreme(term, LESS_OR_EQUAL, x);
            case MAX -> extreme(term, GREATER_OR_EQUAL, x);
            case REMAINDER -> remainder(term, x.get(0), x.get(1));
            case FLOOR, CEIL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT ->
                Literal.ZERO;
            case NEGATE, EXP, LN, LOG10, SQRT, ABS, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH -> {
                Expression inner = of(x.getFirst());
                yield isZero(inner) ? Literal.ZERO : function(term, operator, x.getFirst(), inner);
            }
        };
    }

    /** Functions of one operand u, with du its derivative. */
    private static Expression function(Expression term, Operator operator, Expression u, Expression du) {
        return switch (operator) {
            case NEGATE -> negative(du);
            case EXP -> times(term, du);
            case LN -> over(du, u);
            case LOG10 -> over(du, times(Expression.number(StrictMath.log(10)), u));
            case SQRT -> over(du, times(Expression.number(2), term));
            case ABS -> new Piecewise(List.of(new Branch(du, make(GREATER_OR_EQUAL, u, Literal.ZERO))), negative(du));
            case SIN -> times(make(Operator.COS, u), du);
            case COS -> negative(times(make(Operator.SIN, u), du));
            case TAN -> times(plus(Literal.ONE, square(term)), du);
            case ARCSIN -> over(du, make(SQRT, minus(Literal.ONE, square(u))));
            case ARCCOS -> negative(over(du, make(SQRT, minus(Literal.ONE, square(u)))));
            case ARCTAN -> over(du, plus(Literal.ONE, square(u)));
            case SINH -> times(make(COSH, u), du);
            case COSH -> times(make(SINH, u), du);
            case TANH -> times(minus(Literal.ONE, square(term)), du);
            default -> throw new IllegalArgumentException(operator + " is not a smooth function of one operand");
        };
    }

    private Expression product(List<Expression> x) {
        Expression sum = Literal.ZERO;
        for (int i = 0; i < x.size(); i++) {
            Expression di = of(x.get(i));
            if (isZero(di)) continue;
            List<Expression> factors = new ArrayList<>(x);
            factors.set(i, di);
            sum = plus(sum, make(MULTIPLY, factors.toArray(Expression[]::new)));
        }
        return sum;
    }

    /** (u/v)' = (u' - (u/v) v') / v, which uses the quotient itself again. */
    private Expression quotient(Expression term, Expression u, Expression v) {
        return over(minus(of(u), times(term, of(v))), v);
    }

    private Expression power(Expression term, Expression u, Expression n) {
        Expression du = of(u);
        Expression dn = of(n);
        Expression byBase = isZero(du)
                ? Literal.ZERO
                : times(times(n, make(POWER, u, minus(n, Literal.ONE))), du);
        if (isZero(dn)) return byBase;
        Expression byExponent = times(times(term, make(LN, u)), dn);
        return plus(byBase, new Piecewise(List.of(new Branch(Literal.ZERO, make(EQUAL, u, Literal.ZERO))), byExponent));
    }

    /** The derivative of the operand that is the least or the greatest. */
    private Expression extreme(Expression term, Operator reaches, List<Expression> x) {
        List<Branch> branches = new ArrayList<>();
        for (Expression operand : x.subList(0, x.size() - 1)) {
            branches.add(new Branch(of(operand), make(reaches, operand, term)));
        }
        return Simplification.FINITE.choice(branches, of(x.getLast()));
    }

    /** x rem y = x - y * t, where t = (x - x rem y) / y is a whole number that only steps. */
    private Expression remainder(Expression term, Expression x, Expression y) {
        Expression dy = of(y);
        return minus(of(x), isZero(dy) ? Literal.ZERO : times(over(minus(x, term), y), dy));
    }

    private Expression piecewise(List<Branch> branches, Expression otherwise) {
        List<Branch> derived = branches.stream().map(b -> new Branch(of(b.value()), b.condition())).toList();
        return Simplification.FINITE.choice(derived, of(otherwise));
    }

    private static Expression square(Expression x) {
        return make(POWER, x, Expression.number(2));
    }

    private static Expression plus(Expression a, Expression b) {
        return make(ADD, a, b);
    }

    private static Expression minus(Expression a, Expression b) {
        return make(SUBTRACT, a, b);
    }

    private static Expression times(Expression a, Expression b) {
        return make(MULTIPLY, a, b);
    }

    private static Expression over(Expression a, Expression b) {
        return make(DIVIDE, a, b);
    }

    private static Expression negative(Expression a) {
        return make(NEGATE, a);
    }

    private static Expression make(Operator operator, Expression... x) {
        return Simplification.FINITE.operation(operator, x);
    }

    static boolean isZero(Expression x) {
        return x instanceof Literal(double value, _) && value == 0;
    }
}
