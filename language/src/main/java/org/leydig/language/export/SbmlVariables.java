package org.leydig.language.export;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;

/** The compartments, species and parameters of an SBML model, how they start and what rules them. */
final class SbmlVariables {
    /** Where a species lives that the text puts nowhere: as in Antimony, a place of volume 1. */
    private static final String NOWHERE = "default_compartment";

    private final FlatModel model;
    private final SbmlReactions reactions;
    private final TermUnits terms;
    private final SbmlUnits units;
    private final MathMl math;
    private final Set<String> changing = new HashSet<>();

    SbmlVariables(FlatModel model, SbmlReactions reactions, TermUnits terms, SbmlUnits units, MathMl math) {
        this.model = model;
        this.reactions = reactions;
        this.terms = terms;
        this.units = units;
        this.math = math;
        model.events().forEach(event -> event.assignments().forEach(a -> changing.add(a.quantity())));
        model.variables().stream().filter(v -> v.rule().isPresent() || v.rate().isPresent())
                .forEach(v -> changing.add(v.name()));
    }

    Optional<Unit> unit(String quantity) {
        return terms.of(quantity);
    }

    private Optional<Unit> unit(Variable v) {
        return terms.of(v.name());
    }

    /** The unit of the first compartment that has one. */
    Optional<Unit> volume() {
        return of(Role.COMPARTMENT).flatMap(v -> unit(v).stream()).findFirst();
    }

    List<Tag> compartments() {
        Stream<Tag> named = of(Role.COMPARTMENT).map(v -> {
            Tag tag = element("compartment", v);
            Optional<Integer> dimensions = unit(v).map(unit -> unit.powers().metre())
                    .filter(d -> d == 1 || d == 2 || d == 3)
                    .map(Double::intValue);
            if (unit(v).isEmpty() || dimensions.isPresent()) tag.with("spatialDimensions", dimensions.orElse(3));
            size(v).ifPresent(size -> tag.with("size", MathMl.attribute(size)));
            unit(v).ifPresent(unit -> tag.with("units", units.identifier(unit)));
            return known(tag.with("constant", !changing.contains(v.name())), v);
        });
        boolean homeless = of(Role.SPECIES).anyMatch(v -> v.compartment().isEmpty());
        Tag nowhere = new Tag("compartment").with("id", NOWHERE).with("size", 1).with("units", "dimensionless")
                .with("constant", true);
        return Stream.concat(named, homeless ? Stream.of(nowhere) : Stream.empty()).toList();
    }

    List<Tag> species() {
        return of(Role.SPECIES).map(v -> {
            Tag tag = element("species", v);
            tag.with("compartment", v.compartment().map(Spelling::identifier).orElse(NOWHERE));
            size(v).ifPresent(value -> tag.with(v.amount() ? "initialAmount" : "initialConcentration",
                    MathMl.attribute(value)));
            reactions.substance(v).map(units::identifier).ifPresent(unit -> tag.with("substanceUnits", unit));
            boolean ruled = v.rule().isPresent() || v.rate().isPresent();
            tag.with("hasOnlySubstanceUnits", v.amount());
            tag.with("boundaryCondition", v.boundary() || v.constant() || ruled);
            tag.with("constant", v.constant() && !changing.contains(v.name()));
            reactions.conversionFactor(v).ifPresent(factor -> tag.with("conversionFactor", factor));
            return known(tag, v);
        }).toList();
    }

    List<Tag> parameters() {
        return of(Role.PARAMETER).map(v -> {
            Tag tag = element("parameter", v);
            size(v).ifPresent(value -> tag.with("value", MathMl.attribute(value)));
            unit(v).ifPresent(unit -> tag.with("units", units.identifier(unit)));
            return known(tag.with("constant", !changing.contains(v.name())), v);
        }).toList();
    }

    List<Tag> initialAssignments() {
        return model.variables().stream().filter(v -> v.rule().isEmpty() && size(v).isEmpty())
                .flatMap(v -> v.initial().stream().map(initial -> new Tag("initialAssignment")
                        .with("symbol", Spelling.identifier(v.name())).add(math.formula(initial, unit(v)))))
                .toList();
    }

    List<Tag> rules() {
        return model.variables().stream().flatMap(v -> Stream.concat(
                v.rule().stream().map(rule -> rule("assignmentRule", v, math.formula(rule, unit(v)))),
                v.rate().stream().map(rate -> rule("rateRule", v,
                        math.formula(rate, unit(v).map(unit -> unit.over(model.timeUnit())))))))
                .toList();
    }

    private static Tag rule(String kind, Variable v, Tag formula) {
        return new Tag(kind).with("variable", Spelling.identifier(v.name())).add(formula);
    }

    private Stream<Variable> of(Role role) {
        return model.variables().stream().filter(v -> v.role() == role);
    }

    private static Tag element(String kind, Variable v) {
        return new Tag(kind).with("id", Spelling.identifier(v.name())).with("name", v.displayName().orElse(v.name()));
    }

    private static Tag known(Tag tag, Variable v) {
        return SbmlAnnotation.annotate(tag, Spelling.identifier(v.name()), v.annotations());
    }

    /** The starting value, if it is a plain number; nothing that a rule computes has one. */
    private static Optional<Double> size(Variable v) {
        if (v.rule().isPresent()) return Optional.empty();
        return v.initial().filter(Expression.Literal.class::isInstance).map(e -> ((Expression.Literal) e).value());
    }
}
