package org.leydig.language.lower;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Expression.Reference;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/**
 * What is left of a model's terms once some of its states are known to stay at 0: they, and every output that thereby
 * becomes a number, are written in as numbers. A term that meets none of them stays as it was, to the bit.
 */
public final class Folding {
    private final Map<String, Literal> numbers = new HashMap<>();

    /** The folding of a model in which these states stay at 0. */
    public Folding(Model model, Set<String> zeros) {
        for (String zero : zeros) numbers.put(zero, Literal.ZERO);
        for (Quantity q : model.quantities()) {
            if (q.kind() == Kind.OUTPUT && of(q.definition()) instanceof Literal number) numbers.put(q.name(), number);
        }
    }

    /** The term with all known numbers written in. */
    public Expression of(Expression term) {
        Expression filled = term.map(part -> part instanceof Reference(String name) && numbers.containsKey(name)
                ? numbers.get(name)
                : part);
        return filled.equals(term) ? term : Simplification.FINITE.of(filled);
    }

    /**
     * The states that stay at 0 for ever: the largest set of states that start at 0, are not in {@code moved}, and whose
     * rates are 0 whenever all of them are 0.
     *
     * @param moved states that something else than their rate may move
     */
    public static Set<String> lastingZeros(Model model, Set<String> moved) {
        Set<String> zeros = new HashSet<>();
        for (Quantity q : model.of(Kind.STATE)) {
            if (!moved.contains(q.name())) zeros.add(q.name());
        }
        boolean smaller;
        do {
            Folding folding = new Folding(model, zeros);
            smaller = false;
            for (Quantity q : model.of(Kind.STATE)) {
                boolean lasts = Differentiation.isZero(folding.of(q.definition()))
                        && Differentiation.isZero(folding.of(q.derivative().orElseThrow()));
                if (!lasts) smaller |= zeros.remove(q.name());
            }
        } while (smaller);
        return zeros;
    }
}
