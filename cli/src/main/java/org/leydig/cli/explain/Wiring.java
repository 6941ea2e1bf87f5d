package org.leydig.cli.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Variable;
import org.leydig.language.source.Region;

/**
 * Which quantity of a body reads which, and where that is written: the equations as the text has them, before they are
 * lowered, so that they can be shown.
 */
final class Wiring {
    private final FlatModel flat;
    private final Model model;
    private final Map<String, Set<String>> readers = new HashMap<>();

    Wiring(FlatModel flat, Model model) {
        this.flat = flat;
        this.model = model;
        for (Quantity q : model.quantities()) {
            // where a state starts is forgotten once the man has settled
            Expression governing = q.derivative().orElse(q.definition());
            governing.references().forEach(read -> reads(q.name(), read));
        }
        for (Event event : model.events()) {
            for (Event.Assignment set : event.assignments()) {
                set.value().references().forEach(read -> reads(set.quantity(), read));
                event.trigger().references().forEach(read -> reads(set.quantity(), read));
                event.delay().ifPresent(delay -> delay.references().forEach(read -> reads(set.quantity(), read)));
            }
        }
    }

    private void reads(String reader, String read) {
        readers.computeIfAbsent(read, _ -> new LinkedHashSet<>()).add(reader);
    }

    /** The equations that give a quantity its value: its rule or rate, the reactions and events that change it. */
    List<Line> defining(String name) {
        var lines = new LinkedHashSet<Line>();
        Optional<Variable> variable = flat.variables().stream().filter(v -> v.name().equals(name)).findFirst();
        List<Reaction> reactions = flat.reactions().stream()
                .filter(reaction -> reaction.name().equals(name) || changes(reaction, name)).toList();
        reactions.forEach(reaction -> lines.add(Line.of(reaction.region())));
        variable.filter(v -> reactions.isEmpty() && (v.rule().isPresent() || v.rate().isPresent()
                || v.initial().filter(e -> !(e instanceof Expression.Literal)).isPresent()))
                .ifPresent(v -> lines.add(Line.of(v.region())));
        for (Event event : flat.events()) {
            if (event.assignments().stream().anyMatch(set -> set.quantity().equals(name)))
                lines.add(Line.of(event.region()));
        }
        return List.copyOf(lines);
    }

    private static boolean changes(Reaction reaction, String name) {
        return reaction.reactants().stream().anyMatch(p -> p.species().equals(name))
                || reaction.products().stream().anyMatch(p -> p.species().equals(name));
    }

    /** What enters a quantity directly, in the order of its equations. */
    List<Quantity> inputs(String name) {
        var names = new LinkedHashSet<String>();
        model.find(name).ifPresent(q -> names.addAll(q.derivative().orElse(q.definition()).references()));
        for (Event event : model.events()) {
            for (Event.Assignment set : event.assignments()) {
                if (!set.quantity().equals(name)) continue;
                names.addAll(event.trigger().references());
                names.addAll(set.value().references());
            }
        }
        names.remove(name);
        return names.stream().flatMap(each -> model.find(each).stream()).toList();
    }

    /** The equations that read a quantity. */
    List<Line> reading(String name) {
        var lines = new LinkedHashSet<Line>();
        for (Variable v : flat.variables()) {
            Optional<Expression> governing = v.rule().or(v::rate);
            if (reads(governing, name)) lines.add(Line.of(v.region()));
            if (reads(v.initial(), name)) lines.add(starting(v, governing.isPresent()));
        }
        for (Reaction reaction : flat.reactions()) {
            if (reaction.rate().references().contains(name)) lines.add(Line.of(reaction.region()));
        }
        for (Event event : flat.events()) if (reads(event, name)) lines.add(Line.of(event.region()));
        return List.copyOf(lines);
    }

    /** A starting value's own place; where the variable has an equation too, that is what its region shows. */
    private Line starting(Variable v, boolean governed) {
        Optional<Region> term = governed ? v.initial().flatMap(flat.places()::of) : Optional.empty();
        return term.map(region -> Line.of(wholeLine(region))).orElseGet(() -> Line.of(v.region()));
    }

    private static Region wholeLine(Region region) {
        String text = region.source().text();
        int start = text.lastIndexOf('\n', Math.max(0, region.start() - 1)) + 1;
        return region.source().region(start, Math.max(start, region.end()));
    }

    private static boolean reads(Optional<Expression> term, String name) {
        return term.filter(t -> t.references().contains(name)).isPresent();
    }

    private static boolean reads(Event event, String name) {
        return event.trigger().references().contains(name) || reads(event.delay(), name)
                || event.assignments().stream().anyMatch(set -> set.value().references().contains(name));
    }

    /** All quantities that a quantity can move, by however many steps; itself included. */
    Set<String> reached(String name) {
        Set<String> reached = new TreeSet<>(Set.of(name));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Collection<String> next = readers.getOrDefault(open.pop(), Set.of());
            next.stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    /** Names of the body's quantities. */
    List<String> names() {
        return new ArrayList<>(model.quantities().stream().map(Quantity::name).toList());
    }
}
