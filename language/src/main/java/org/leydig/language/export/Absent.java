package org.leydig.language.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leydig.language.lower.Simplification;
import org.leydig.language.model.Expression;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Variable;

/**
 * What never leaves 0 in a model: a drug that is not given, and all that only follows from it. Found as the largest set
 * whose members start at 0 and whose equations come out as 0 when all members are 0.
 */
final class Absent {
    private final Map<String, List<Expression>> equations = new LinkedHashMap<>();
    private final Set<String> absent = new HashSet<>();

    private Absent(FlatModel model) {
        Set<String> assigned = new HashSet<>();
        model.events().forEach(event -> event.assignments().forEach(a -> assigned.add(a.quantity())));
        Set<String> reacting = new HashSet<>();
        model.reactions().forEach(reaction -> {
            equations.put(reaction.name(), List.of(reaction.rate()));
            participants(reaction).forEach(reacting::add);
        });
        for (Variable v : model.variables()) {
            boolean changes = v.rule().isPresent() || v.rate().isPresent() || reacting.contains(v.name());
            if (changes && !assigned.contains(v.name())) equations.put(v.name(), Terms.of(v).toList());
        }
        Map<String, List<String>> changedBy = new LinkedHashMap<>();
        model.reactions().forEach(reaction -> participants(reaction).forEach(
                species -> changedBy.computeIfAbsent(species, _ -> new ArrayList<>()).add(reaction.name())));
        absent.addAll(equations.keySet());
        while (absent.removeIf(name -> !stays(name, changedBy.getOrDefault(name, List.of())))) {
            // one that leaves may take others with it
        }
    }

    private static Stream<String> participants(FlatModel.Reaction reaction) {
        return Stream.concat(reaction.reactants().stream(), reaction.products().stream())
                .map(FlatModel.Participant::species);
    }

    private boolean stays(String name, List<String> changedBy) {
        return absent.containsAll(changedBy)
                && equations.get(name).stream().map(term -> without(term, absent))
                        .allMatch(term -> term instanceof Expression.Literal literal && literal.value() == 0);
    }

    /** The names of variables and reactions that never leave 0. */
    static Set<String> in(FlatModel model) {
        return Set.copyOf(new Absent(model).absent);
    }

    /** A term written more simply where those names are 0; a term without them as it is. */
    static Expression without(Expression term, Set<String> zero) {
        UnaryOperator<Expression> leaf = t -> t instanceof Expression.Reference(String name) && zero.contains(name)
                ? Expression.Literal.ZERO
                : t;
        Expression left = term.map(leaf);
        return left.equals(term) && !(term instanceof Expression.Literal) ? term : Simplification.FINITE.of(left);
    }
}
