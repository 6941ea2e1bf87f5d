package org.leydig.engine.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leydig.language.lower.Jacobian;
import org.leydig.language.lower.PartialDerivatives;
import org.leydig.language.lower.PartialDerivatives.Entry;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity.Kind;

/**
 * The symbolic derivatives of a model's rates.
 *
 * @param byStates by the states: row and column are places of states in the layout
 * @param byTime by time: the row is the place of a state, the column 0
 * @param partials terms that entries and other partials refer to by name
 */
record Derivatives(List<Entry> byStates, List<Entry> byTime, Map<String, Expression> partials) {
    Derivatives {
        byStates = List.copyOf(byStates);
        byTime = List.copyOf(byTime);
        partials = Map.copyOf(partials);
    }

    static Derivatives of(Layout layout) {
        Model model = layout.model();
        PartialDerivatives byStates = Jacobian.byStates(model);
        PartialDerivatives byTime = Jacobian.byTime(model);
        Map<String, Expression> partials = new HashMap<>();
        byStates.partials().forEach(partial -> partials.put(partial.name(), partial.value()));
        byTime.partials().forEach(partial -> partials.put(partial.name(), partial.value()));
        int[] places = model.of(Kind.STATE).stream().mapToInt(q -> layout.state(q.name()).orElseThrow()).toArray();
        return new Derivatives(
                byStates.entries().stream().map(e -> new Entry(places[e.row()], places[e.column()], e.value()))
                        .toList(),
                byTime.entries().stream().map(e -> new Entry(places[e.row()], e.column(), e.value())).toList(),
                partials);
    }

    /** The term of that name. */
    Expression partial(String name) {
        Expression term = partials.get(name);
        if (term == null) throw new IllegalArgumentException("the model has no " + name);
        return term;
    }
}
