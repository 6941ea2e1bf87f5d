package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.syntax.Item;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Term;

/** The names that a text uses. */
final class Mentions {
    private Mentions() {
    }

    /** The names in a formula, in their order. */
    static List<Name> in(Term term) {
        List<Name> names = new ArrayList<>();
        collect(term, names);
        return names;
    }

    private static void collect(Term term, List<Name> names) {
        switch (term) {
            case Term.Reference reference -> names.add(reference.name());
            case Term.Prefixed prefixed -> collect(prefixed.operand(), names);
            case Term.Joined joined -> {
                collect(joined.left(), names);
                collect(joined.right(), names);
            }
            case Term.Call call -> call.arguments().forEach(argument -> collect(argument, names));
            case Term.Numeral leaf -> {
            }
            case Term.Constant leaf -> {
            }
        }
    }

    /** The formulas of a statement in which names mean values. */
    static List<Term> formulas(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> List.of(assign.value());
            case Statement.Reaction reaction -> reaction.rate().map(List::of).orElse(List.of());
            case Statement.Happening event -> {
                List<Term> terms = new ArrayList<>(List.of(event.trigger()));
                event.delay().ifPresent(terms::add);
                event.priority().ifPresent(terms::add);
                event.settings().forEach(setting -> terms.add(setting.value()));
                yield terms;
            }
            case Statement.Declare other -> List.of();
            case Statement.Boundary other -> List.of();
            case Statement.Within other -> List.of();
            case Statement.Measured other -> List.of();
            case Statement.Titled other -> List.of();
            case Statement.Same other -> List.of();
            case Statement.Annotate other -> List.of();
            case Statement.UnitDefinition other -> List.of();
            case Statement.Submodel other -> List.of();
        };
    }

    /** The names of which a statement says something. */
    static List<Name> subjects(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> List.of(assign.name());
            case Statement.Reaction reaction -> {
                List<Name> names = new ArrayList<>(reaction.name().stream().toList());
                reaction.reactants().forEach(participant -> names.add(participant.species()));
                reaction.products().forEach(participant -> names.add(participant.species()));
                reaction.compartment().ifPresent(names::add);
                yield names;
            }
            case Statement.Happening event -> event.settings().stream().map(Statement.Setting::name).toList();
            case Statement.Declare declare -> List.of(declare.name());
            case Statement.Boundary boundary -> List.of(boundary.name());
            case Statement.Within within -> List.of(within.name(), within.compartment());
            case Statement.Measured measured -> List.of(measured.name());
            case Statement.Titled titled -> List.of(titled.name());
            case Statement.Same same -> List.of(same.left(), same.right());
            case Statement.Annotate annotate -> List.of(annotate.name());
            case Statement.UnitDefinition unit -> List.of();
            case Statement.Submodel submodel -> submodel.arguments().stream()
                    .filter(Statement.Argument.Named.class::isInstance)
                    .map(argument -> ((Statement.Argument.Named) argument).name())
                    .toList();
        };
    }

    /** The simple names that a model uses or defines, and whether it gives them a value of its own. */
    static Optional<Boolean> givenByText(Item.ModelDefinition model, String symbol) {
        boolean mentioned = model.parameters().stream().anyMatch(parameter -> parameter.text().equals(symbol));
        boolean given = false;
        for (Item item : model.body()) {
            if (!(item instanceof Item.Said(Statement statement))) continue;
            for (Term formula : formulas(statement)) mentioned |= names(in(formula), symbol);
            mentioned |= names(subjects(statement), symbol);
            given |= statement instanceof Statement.Assign assign && assign.manner() != Statement.Manner.RATE
                    && assign.name().dotted().equals(symbol);
        }
        return mentioned ? Optional.of(given) : Optional.empty();
    }

    private static boolean names(List<Name> names, String symbol) {
        return names.stream().anyMatch(name -> name.dotted().equals(symbol));
    }
}
