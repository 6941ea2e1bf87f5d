package org.leydig.language.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Expression.Reference;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/**
 * The partial derivatives of several terms by several quantities, as far as they are not zero for all values.
 *
 * <p>Outputs stand between rates and states; their derivatives are computed once, as named {@link Partial}s, and the
 * entries refer to them by name. So the whole takes about as much work as the terms themselves, however deep outputs use
 * outputs.
 *
 * @param partials what the entries need, each after all partials that it uses; a value may refer to the model's quantities
 *     and to partials before it
 * @param entries the derivatives, by row and then by column
 */
public record PartialDerivatives(List<Partial> partials, List<Entry> entries) {
    private static final String TIME = "time";

    /**
     * The derivative of one OUTPUT or DERIVED quantity.
     *
     * @param name such as {@code ∂release/∂C}; no quantity can have such a name
     * @param value its value
     */
    public record Partial(String name, Expression value) {}

    /** The derivative of term {@code row} by quantity {@code column}. */
    public record Entry(int row, int column, Expression value) {}

    public PartialDerivatives {
        partials = List.copyOf(partials);
        entries = List.copyOf(entries);
    }

    /**
     * The derivatives of terms of a model by its quantities, through everything that is computed from them.
     *
     * @param model whose names the terms use
     * @param terms the rows
     * @param by the columns: names of states, held values or parameters
     * @param through the kinds whose definition is differentiated; quantities of other kinds are taken as independent
     */
    static PartialDerivatives of(Model model, List<Expression> terms, List<String> by, Set<Kind> through) {
        Gathering gathered = new Gathering(model, through, terms);
        for (int column = 0; column < by.size(); column++) gathered.column(column, by.get(column), Literal.ZERO);
        return gathered.whole();
    }

    /** The derivatives of terms of a model by time, at column 0, through its outputs. */
    static PartialDerivatives byTime(Model model, List<Expression> terms) {
        Gathering gathered = new Gathering(model, Set.of(Kind.OUTPUT), terms);
        gathered.column(0, TIME, Literal.ONE);
        return gathered.whole();
    }

    /** Gathers the derivatives, a column at a time. */
    private static final class Gathering {
        private final List<Quantity> between;
        private final Map<String, Set<String>> uses = new HashMap<>();
        private final List<Expression> terms;
        private final Map<String, Expression> partials = new LinkedHashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        Gathering(Model model, Set<Kind> through, List<Expression> terms) {
            between = model.quantities().stream().filter(q -> through.contains(q.kind())).toList();
            for (Quantity q : between) uses.put(q.name(), q.definition().references());
            this.terms = terms;
        }

        void column(int column, String by, Expression ofTime) {
            boolean byTime = !isZero(ofTime);
            Map<String, Expression> nonzero = new HashMap<>();
            if (!byTime) nonzero.put(by, Literal.ONE);
            for (Quantity q : between) {
                if (q.name().equals(by) || !touches(uses.get(q.name()), q.definition(), nonzero, byTime)) continue;
                Expression derivative = derivative(q.definition(), nonzero, ofTime);
                if (!isZero(derivative)) nonzero.put(q.name(), named("∂" + q.name() + "/∂" + by, derivative));
            }
            for (int row = 0; row < terms.size(); row++) {
                Expression term = terms.get(row);
                if (!touches(term.references(), term, nonzero, byTime)) continue;
                Expression derivative = derivative(term, nonzero, ofTime);
                if (!isZero(derivative)) entries.add(new Entry(row, column, derivative));
            }
        }

        private static boolean touches(Set<String> references, Expression term, Map<String, Expression> nonzero,
                boolean byTime) {
            return (byTime && term.usesTime()) || references.stream().anyMatch(nonzero::containsKey);
        }

        private static Expression derivative(Expression term, Map<String, Expression> nonzero, Expression ofTime) {
            return Differentiation.of(term, name -> nonzero.getOrDefault(name, Literal.ZERO), ofTime);
        }

        private static boolean isZero(Expression term) {
            return Differentiation.isZero(term);
        }

        /** A derivative that is short stays as it is; any other is referred to by name. */
        private Expression named(String name, Expression derivative) {
            if (derivative.parts().isEmpty()) return derivative;
            partials.put(name, derivative);
            return new Reference(name);
        }

        PartialDerivatives whole() {
            Set<String> used = new HashSet<>();
            for (Entry entry : entries) used.addAll(entry.value().references());
            List<String> names = new ArrayList<>(partials.keySet());
            List<Partial> needed = new ArrayList<>();
            for (String name : names.reversed()) {
                if (!used.contains(name)) continue;
                needed.add(new Partial(name, partials.get(name)));
                used.addAll(partials.get(name).references());
            }
            entries.sort((a, b) -> a.row() != b.row()
                    ? Integer.compare(a.row(), b.row())
                    : Integer.compare(a.column(), b.column()));
            return new PartialDerivatives(needed.reversed(), entries);
        }
    }
}
