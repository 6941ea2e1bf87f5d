package org.leydig.language.lower;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Literal;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;

/**
 * Turns a checked flat model into equations ready to be evaluated.
 *
 * <p>A species that reactions change becomes a state; its rate is the sum of the signed rates of its reactions, divided by
 * the volume of its compartment unless its symbol means an amount. A reaction's name stands for its rate. Quantities come
 * in an order in which each comes after all that it uses, now (rules) or at the start (initial assignments).
 */
public final class Lowering {
    private final FlatModel flat;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Reaction> reactions = new LinkedHashMap<>();
    private final Map<String, Expression> reactionTerms = new TreeMap<>();
    private final Set<String> assignedByEvents = new LinkedHashSet<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private Lowering(FlatModel flat) {
        this.flat = flat;
        for (Variable variable : flat.variables()) variables.put(variable.name(), variable);
        for (Reaction reaction : flat.reactions()) {
            reactions.put(reaction.name(), reaction);
            for (var change : changes(reaction).entrySet()) addReaction(reaction, change.getKey(), change.getValue());
        }
        for (Event event : flat.events()) {
            for (Event.Assignment assignment : event.assignments()) assignedByEvents.add(assignment.quantity());
        }
    }

    /**
     * The lowered model.
     *
     * @param flat a model that {@code check} has accepted
     * @throws IllegalArgumentException if the model was not checked: a value is missing, or rules go in a circle
     */
    public static Model lower(FlatModel flat) {
        return new Lowering(flat).model();
    }

    private Model model() {
        List<String> names = new ArrayList<>(variables.keySet());
        names.addAll(reactions.keySet());
        List<Quantity> quantities = new ArrayList<>();
        for (List<String> component : StrongComponents.of(names, this::dependencies)) {
            String name = component.getFirst();
            if (component.size() > 1 || dependencies(name).contains(name)) {
                throw new IllegalArgumentException("rules go in a circle: " + String.join(", ", component));
            }
            Quantity quantity = reactions.containsKey(name) ? rate(reactions.get(name)) : quantity(variables.get(name));
            kinds.put(name, quantity.kind());
            quantities.add(quantity);
        }
        return new Model(flat.name(), flat.timeUnit(), quantities,
                flat.events().stream().map(Lowering::simple).toList());
    }

    /** What a name needs before it can be computed: its rule, else its value at the start. */
    private Collection<String> dependencies(String name) {
        Reaction reaction = reactions.get(name);
        if (reaction != null) return reaction.rate().references();
        Variable variable = variables.get(name);
        return variable.rule().or(variable::initial).map(Expression::references).orElse(Set.of());
    }

    private Quantity rate(Reaction reaction) {
        Expression rate = Simplification.EXACT.of(reaction.rate());
        return new Quantity(reaction.name(), isFixed(rate) ? Kind.DERIVED : Kind.OUTPUT, unit(reaction),
                reaction.displayName(), rate, Optional.empty(), Optional.empty(), reaction.region());
    }

    /** The unit of a reaction's rate: that in which its species are counted, per time. */
    private Unit unit(Reaction reaction) {
        for (String name : changes(reaction).keySet()) {
            Variable species = variables.get(name);
            if (species.unit().isEmpty()) continue;
            Unit symbol = species.unit().get();
            Optional<Unit> volume = species.amount()
                    ? Optional.empty()
                    : species.compartment().map(variables::get).flatMap(Variable::unit);
            return volume.map(symbol::times).orElse(symbol).over(flat.timeUnit());
        }
        return Unit.DIMENSIONLESS;
    }

    private Quantity quantity(Variable variable) {
        Expression definition = Simplification.EXACT.of(variable.rule().or(variable::initial).orElseThrow(
                () -> new IllegalArgumentException(variable.name() + " has no value")));
        Optional<Expression> derivative = variable.rate().or(() -> reactionRate(variable))
                .map(Simplification.EXACT::of);
        return new Quantity(variable.name(), kind(variable, definition, derivative.isPresent()),
                variable.unit().orElse(Unit.DIMENSIONLESS), variable.displayName(), definition, derivative,
                variable.origin(), variable.region());
    }

    private Kind kind(Variable variable, Expression definition, boolean changes) {
        if (changes) return Kind.STATE;
        if (variable.rule().isPresent()) return isFixed(definition) ? Kind.DERIVED : Kind.OUTPUT;
        if (assignedByEvents.contains(variable.name())) return Kind.HELD;
        if (definition instanceof Literal) {
            boolean settable = !variable.constant() || variable.role() != Role.PARAMETER
                    || variable.origin().isPresent();
            return settable ? Kind.PARAMETER : Kind.CONSTANT;
        }
        return isFixed(definition) ? Kind.DERIVED : Kind.HELD;
    }

    /** Whether a term keeps one value during a run whoever the man's random numbers are. */
    private boolean isFixed(Expression term) {
        return !term.usesTime() && !term.draws() && term.references().stream().map(kinds::get).allMatch(
                kind -> kind == Kind.CONSTANT || kind == Kind.PARAMETER || kind == Kind.DERIVED);
    }

    private Optional<Expression> reactionRate(Variable species) {
        if (species.boundary() || species.constant() || species.rule().isPresent()) return Optional.empty();
        Expression sum = reactionTerms.get(species.name());
        if (sum == null) return Optional.empty();
        if (species.amount() || species.compartment().isEmpty()) return Optional.of(sum);
        return Optional.of(Expression.of(Operator.DIVIDE, sum, Expression.reference(species.compartment().get())));
    }

    private void addReaction(Reaction reaction, String species, double stoichiometry) {
        if (stoichiometry == 0) return;
        Expression rate = Expression.reference(reaction.name());
        double size = Math.abs(stoichiometry);
        Expression term = size == 1 ? rate : Expression.of(Operator.MULTIPLY, Expression.number(size), rate);
        boolean made = stoichiometry > 0;
        reactionTerms.merge(species, made ? term : Expression.of(Operator.NEGATE, term),
                (sum, _) -> Expression.of(made ? Operator.ADD : Operator.SUBTRACT, sum, term));
    }

    /** How many of each species one turn of a reaction makes (positive) or uses. */
    private static Map<String, Double> changes(Reaction reaction) {
        Map<String, Double> changes = new LinkedHashMap<>();
        for (Participant p : reaction.reactants()) changes.merge(p.species(), -p.stoichiometry(), Double::sum);
        for (Participant p : reaction.products()) changes.merge(p.species(), p.stoichiometry(), Double::sum);
        return changes;
    }

    private static Event simple(Event event) {
        List<Event.Assignment> assignments = event.assignments().stream()
                .map(a -> new Event.Assignment(a.quantity(), Simplification.EXACT.of(a.value()), a.region())).toList();
        return new Event(event.name(), Simplification.EXACT.of(event.trigger()),
                event.delay().map(Simplification.EXACT::of),
                event.priority().map(Simplification.EXACT::of), event.persistent(), event.initiallyTrue(),
                event.fromTrigger(), assignments, event.region());
    }
}
