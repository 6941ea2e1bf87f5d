package org.leydig.language.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;

/**
 * The reactions of an SBML model. SBML wants all rates in one unit of extent per time, but a man has testosterone in
 * nanomoles and LH in international units. The extent is the unit that most reactions turn over; a reaction in another
 * unit has its rate multiplied by {@code one_EXTENT_per_UNIT}, and its species carry the inverse as their conversion
 * factor. Both are 1, so that only the units change.
 */
final class SbmlReactions {
    private final FlatModel model;
    private final SbmlUnits units;
    private final MathMl math;
    private final TermUnits terms;
    private final Map<String, Variable> variables = new HashMap<>();
    private final Optional<Unit> extent;
    private final Map<String, Unit> factors = new LinkedHashMap<>();

    SbmlReactions(FlatModel model, TermUnits terms, SbmlUnits units, MathMl math) {
        this.model = model;
        this.terms = terms;
        this.units = units;
        this.math = math;
        model.variables().forEach(v -> variables.put(v.name(), v));
        extent = commonest();
    }

    /** The unit in which all reactions proceed: that of most of them; without reactions that of the first species. */
    Optional<Unit> extent() {
        return extent;
    }

    private Optional<Unit> commonest() {
        List<Unit> turnedOver = new ArrayList<>();
        model.reactions().forEach(r -> turnover(r).ifPresent(turnedOver::add));
        if (turnedOver.isEmpty()) {
            return model.variables().stream().filter(v -> v.role() == Role.SPECIES).flatMap(v -> substance(v).stream())
                    .findFirst();
        }
        return turnedOver.stream()
                .max((a, b) -> Long.compare(count(turnedOver, a), count(turnedOver, b)));
    }

    private static long count(List<Unit> all, Unit unit) {
        return all.stream().filter(unit::sameAs).count();
    }

    /** The unit of a species' amount. */
    Optional<Unit> substance(Variable species) {
        if (species.amount() || species.compartment().isEmpty()) return terms.of(species.name());
        return terms.of(species.name()).flatMap(unit -> terms.of(species.compartment().get()).map(unit::times));
    }

    /** What a reaction turns over, in the unit of its first participant that has one. */
    private Optional<Unit> turnover(Reaction reaction) {
        return participants(reaction).map(p -> variables.get(p.species())).flatMap(v -> substance(v).stream())
                .findFirst();
    }

    private static Stream<Participant> participants(Reaction reaction) {
        return Stream.concat(reaction.reactants().stream(), reaction.products().stream());
    }

    /** The name of the factor from extent to a species' own unit, where they differ and reactions change it. */
    Optional<String> conversionFactor(Variable species) {
        boolean reacts = model.reactions().stream().flatMap(SbmlReactions::participants)
                .anyMatch(p -> p.species().equals(species.name()));
        return substance(species).filter(unit -> reacts && !unit.sameAs(extent.orElseThrow()))
                .map(unit -> factor(unit, extent.orElseThrow()));
    }

    private String factor(Unit of, Unit per) {
        String name = "one_" + units.identifier(of) + "_per_" + units.identifier(per);
        factors.put(name, of.over(per));
        return name;
    }

    /** The factors that were needed so far, as parameters. */
    List<Tag> conversionFactors() {
        return factors.entrySet().stream().map(entry -> new Tag("parameter").with("id", entry.getKey()).with("value", 1)
                .with("units", units.identifier(entry.getValue())).with("constant", true)).toList();
    }

    List<Tag> reactions() {
        return model.reactions().stream().map(this::reaction).toList();
    }

    private Tag reaction(Reaction reaction) {
        Tag tag = new Tag("reaction").with("id", Spelling.identifier(reaction.name()))
                .with("name", reaction.displayName().orElse(reaction.name())).with("reversible", reaction.reversible());
        tag.addList("listOfReactants", reaction.reactants().stream().map(SbmlReactions::reference).toList());
        tag.addList("listOfProducts", reaction.products().stream().map(SbmlReactions::reference).toList());
        tag.addList("listOfModifiers", modifiers(reaction).stream().map(name -> new Tag("modifierSpeciesReference")
                .with("species", Spelling.identifier(name))).toList());
        return tag.add(new Tag("kineticLaw").add(rate(reaction)));
    }

    private static Tag reference(Participant participant) {
        return new Tag("speciesReference").with("species", Spelling.identifier(participant.species()))
                .with("stoichiometry", MathMl.attribute(participant.stoichiometry())).with("constant", true);
    }

    private Set<String> modifiers(Reaction reaction) {
        Set<String> names = new LinkedHashSet<>();
        reaction.rate().references().stream()
                .filter(n -> variables.containsKey(n) && variables.get(n).role() == Role.SPECIES)
                .forEach(names::add);
        participants(reaction).forEach(p -> names.remove(p.species()));
        return names;
    }

    private Tag rate(Reaction reaction) {
        Optional<Unit> turnover = turnover(reaction);
        Optional<Unit> unit = turnover.map(u -> u.over(model.timeUnit()));
        if (turnover.isEmpty() || turnover.get().sameAs(extent.orElseThrow()))
            return math.formula(reaction.rate(), unit);
        return math.times(Tag.text("ci", factor(extent.orElseThrow(), turnover.get())), reaction.rate(), unit);
    }
}
