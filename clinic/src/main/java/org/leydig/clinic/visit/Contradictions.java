package org.leydig.clinic.visit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leydig.clinic.form.Complaints;
import org.leydig.language.diagnostic.Diagnostic;

/**
 * Finds rules that contradict each other: the same laboratory values would make one give or raise a drug and the other
 * stop or lower it. Rules about different observables do not: a high haematocrit may well forbid what a low testosterone
 * asks for, and there the order of the text decides.
 */
final class Contradictions {
    private Contradictions() {
    }

    static void refuse(List<Rule> rules, Complaints complaints) {
        for (int j = 0; j < rules.size(); j++) {
            for (int i = 0; i < j; i++) {
                Rule one = rules.get(i);
                Rule other = rules.get(j);
                if (!meet(one, other)) continue;
                opposed(one, other).ifPresent(drug -> complaints.add(new Diagnostic("LEY1323", "RULES THAT CONTRADICT",
                        Optional.of(other.region()), List.of(new Diagnostic.Note(one.region(), "the other rule")),
                        "The same values would make one rule give more of " + drug + " and the other less.",
                        List.of("Let their ranges part, as in `< 300 ng/dL` and `> 900 ng/dL`."))));
            }
        }
    }

    /** Whether both may apply to one man at one visit, for all that one observable says. */
    private static boolean meet(Rule one, Rule other) {
        boolean arms = one.arms().isEmpty() || other.arms().isEmpty()
                || !Collections.disjoint(one.arms(), other.arms());
        if (!arms || one.from() > other.until() || other.from() > one.until()) return false;
        boolean same = one.conditions().stream().map(c -> c.observable().name()).sorted().toList()
                .equals(other.conditions().stream().map(c -> c.observable().name()).sorted().toList());
        return same && one.conditions().stream().allMatch(c -> other.conditions().stream()
                .filter(d -> d.observable().equals(c.observable())).allMatch(c::meets));
    }

    private static Optional<String> opposed(Rule one, Rule other) {
        for (Action a : one.actions()) {
            for (Action b : other.actions()) {
                if (more(a) == more(b) || Collections.disjoint(a.drugs(), b.drugs())) continue;
                return a.drugs().stream().filter(b.drugs()::contains).sorted().findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean more(Action action) {
        return switch (action) {
            case Action.Add add -> true;
            case Action.Titrate titrate -> titrate.factor() > 1;
            case Action.Stop stop -> false;
            case Action.Switch to -> false;
        };
    }
}
