package org.leydig.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;

/**
 * Writes a flat model as SBML Level 3 Version 2 core, with units on every number.
 *
 * <p>Random draws: SBML core has none. Each distribution becomes a function of the same name whose value is the mean of
 * the distribution, with the customary annotation by which programs that know it draw at random. Every other program
 * computes the man without his noise.
 *
 * <p>The same model gives the same bytes.
 */
public final class SbmlWriter {
    static final String CORE = "http://www.sbml.org/sbml/level3/version2/core";
    private static final String DISTRIBUTION = "http://sbml.org/annotations/distribution";

    private final FlatModel model;
    private final SbmlUnits units = new SbmlUnits();
    private final MathMl math;
    private final SbmlVariables variables;
    private final SbmlReactions reactions;

    private SbmlWriter(FlatModel model) {
        this.model = model;
        TermUnits terms = new TermUnits(model);
        math = new MathMl(terms, units);
        reactions = new SbmlReactions(model, terms, units, math);
        variables = new SbmlVariables(model, reactions, terms, units, math);
    }

    /**
     * The whole model as an SBML document.
     *
     * @param program name and version of the program, for the notes
     */
    public static String write(FlatModel model, String program) {
        return new SbmlWriter(model).document(program);
    }

    /**
     * A settled man as an SBML document: {@link Excerpt#settled} and {@link Excerpt#only}, then {@link #write}.
     *
     * @param values parameters and starting values that replace the text's, by full name
     * @param keep full names of what to keep; what they depend on is kept too
     */
    public static String write(FlatModel model, Map<String, Double> values, Set<String> keep, String program) {
        return write(Excerpt.only(Excerpt.settled(model, 0, values), keep), program);
    }

    private String document(String program) {
        List<Tag> events = model.events().stream().map(this::event).toList();
        List<Tag> rules = variables.rules();
        List<Tag> initials = variables.initialAssignments();
        List<Tag> reactionTags = reactions.reactions();
        List<Tag> compartments = variables.compartments();
        List<Tag> species = variables.species();
        List<Tag> parameters = new ArrayList<>(variables.parameters());
        parameters.addAll(reactions.conversionFactors());
        Tag tag = new Tag("model").with("id", Spelling.identifier(model.name()));
        tag.with("name", model.displayName().orElse(model.name()));
        tag.with("timeUnits", units.identifier(model.timeUnit()));
        reactions.extent().map(units::identifier)
                .ifPresent(extent -> tag.with("substanceUnits", extent).with("extentUnits", extent));
        variables.volume().map(units::identifier).ifPresent(volume -> tag.with("volumeUnits", volume));
        tag.add(notes(program));
        tag.addList("listOfFunctionDefinitions", draws());
        tag.addList("listOfUnitDefinitions", units.definitions());
        tag.addList("listOfCompartments", compartments).addList("listOfSpecies", species);
        tag.addList("listOfParameters", parameters).addList("listOfInitialAssignments", initials);
        tag.addList("listOfRules", rules).addList("listOfReactions", reactionTags).addList("listOfEvents", events);
        return new Tag("sbml").with("xmlns", CORE).with("level", 3).with("version", 2).add(tag).document();
    }

    private Tag notes(String program) {
        Tag body = new Tag("body").with("xmlns", "http://www.w3.org/1999/xhtml");
        body.add(Tag.text("p", "Written by " + program + ". For research and teaching; not a medical device."));
        body.add(Tag.text("p", "A name a__b stands for b of the part a. Time 0 is 08:00 on the first day."));
        if (!used().isEmpty()) {
            body.add(Tag.text("p", "Random draws are calls of functions that give the mean of their distribution and "
                    + "carry the annotation " + DISTRIBUTION + ": programs that know it draw at random, all others "
                    + "compute the course without noise."));
        }
        if (!reactions.conversionFactors().isEmpty()) {
            body.add(Tag.text("p", "SBML knows one unit of extent for all reactions. Where a reaction turns over "
                    + "something counted in another unit, conversion factors of 1 carry the units."));
        }
        return new Tag("notes").add(body);
    }

    private List<Distribution> used() {
        return Terms.of(model).flatMap(Terms::within).filter(Expression.Draw.class::isInstance)
                .map(term -> ((Expression.Draw) term).distribution()).distinct().sorted().toList();
    }

    /** The distributions that the model draws from, each as a function that gives its mean. */
    private List<Tag> draws() {
        return used().stream().map(distribution -> {
            String definition = switch (distribution) {
                case NORMAL -> "http://en.wikipedia.org/wiki/Normal_distribution";
                case LOGNORMAL -> "http://en.wikipedia.org/wiki/Log-normal_distribution";
                case UNIFORM -> "http://en.wikipedia.org/wiki/Uniform_distribution_(continuous)";
            };
            Tag annotation = new Tag("annotation").add(
                    new Tag("distribution").with("xmlns", DISTRIBUTION).with("definition", definition));
            Tag first = Tag.text("ci", "first");
            Tag second = Tag.text("ci", "second");
            Tag two = Tag.text("cn", "2").with("type", "integer").with("sbml:units", "dimensionless");
            Tag mean = switch (distribution) {
                case NORMAL -> first;
                case LOGNORMAL ->
                    apply("exp", apply("plus", first, apply("divide", apply("times", second, second), two)));
                case UNIFORM -> apply("divide", apply("plus", first, second), two);
            };
            Tag lambda = new Tag("lambda").add(new Tag("bvar").add(first)).add(new Tag("bvar").add(second)).add(mean);
            return new Tag("functionDefinition").with("id", distribution.symbol()).add(annotation)
                    .add(new Tag("math").with("xmlns", MathMl.MATHML).with("xmlns:sbml", CORE).add(lambda));
        }).toList();
    }

    private static Tag apply(String operator, Tag... operands) {
        Tag apply = new Tag("apply").add(new Tag(operator));
        for (Tag operand : operands) apply.add(operand);
        return apply;
    }

    private Tag event(Event event) {
        Optional<Unit> time = Optional.of(model.timeUnit());
        Tag tag = new Tag("event").with("id", Spelling.identifier(event.name())).with("name", event.name());
        tag.with("useValuesFromTriggerTime", event.fromTrigger());
        tag.add(new Tag("trigger").with("initialValue", event.initiallyTrue()).with("persistent", event.persistent())
                .add(math.condition(event.trigger())));
        event.priority().ifPresent(priority -> tag.add(
                new Tag("priority").add(math.formula(priority, Optional.of(Unit.DIMENSIONLESS)))));
        event.delay().ifPresent(delay -> tag.add(new Tag("delay").add(math.formula(delay, time))));
        return tag.addList("listOfEventAssignments", event.assignments().stream()
                .map(a -> new Tag("eventAssignment").with("variable", Spelling.identifier(a.quantity()))
                        .add(math.formula(a.value(), variables.unit(a.quantity()))))
                .toList());
    }
}
