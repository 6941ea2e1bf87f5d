package org.leydig.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Unit;
import org.leydig.language.model.Unit.Base;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;

/**
 * Writes a flat model as one self-contained Antimony text that reads back as the same model, names spelled as
 * {@link Spelling} has it. Where a number comes from stands in a comment beside it.
 */
public final class AntimonyWriter {
    private final FlatModel model;
    private final UnitNames units = new UnitNames();
    private final AntimonyTerms terms = new AntimonyTerms(units::identifier);
    private final List<String> lines = new ArrayList<>();

    private AntimonyWriter(FlatModel model) {
        this.model = model;
    }

    /**
     * The whole model as text.
     *
     * @param program name and version of the program, for the comment at the top
     */
    public static String write(FlatModel model, String program) {
        return new AntimonyWriter(model).text(program);
    }

    private String text(String program) {
        String name = Spelling.identifier(model.name());
        say("compartments", Role.COMPARTMENT);
        say("species", Role.SPECIES);
        say("parameters", Role.PARAMETER);
        section("rules", model.variables().stream().filter(v -> v.rule().isPresent() || v.rate().isPresent())
                .map(this::rule).toList());
        section("reactions", model.reactions().stream().map(this::reaction).toList());
        section("events", model.events().stream().map(this::event).toList());
        section("names", names());
        section("identities", model.variables().stream().flatMap(v -> v.annotations().stream()
                .map(a -> Spelling.identifier(v.name()) + " " + a.qualifier() + " " + a.resources().stream()
                        .map(AntimonyWriter::quoted).collect(Collectors.joining(", "))))
                .toList());
        // last, because only now it is known which units are needed
        String time = units.identifier(model.timeUnit());
        List<String> definitions = new ArrayList<>(units.defined().entrySet().stream().map(this::unit).toList());
        boolean unitless = definitions.isEmpty() && model.timeUnit().isDimensionless();
        if (!unitless && !time.equals("time_unit")) definitions.add("unit time_unit = " + time + ";");
        List<String> all = new ArrayList<>(definitions.isEmpty() ? List.of() : List.of("", "// units"));
        all.addAll(definitions);
        all.addAll(lines);
        return """
                // %s, written by %s.
                // For research and teaching; not a medical device.
                // A name a__b stands for b of the part a. Time 0 is 08:00 on the first day.

                model %s()
                %send
                """.formatted(model.displayName().orElse(model.name()), program, name,
                all.stream().map(line -> line.isEmpty() ? "\n" : "  " + line + "\n").collect(Collectors.joining()))
                + model.displayName().map(title -> "\n" + name + " is " + quoted(title) + ";\n").orElse("");
    }

    private void section(String title, List<String> statements) {
        if (statements.isEmpty()) return;
        lines.add("");
        lines.add("// " + title);
        statements.forEach(statement -> lines.add(statement + ";"));
    }

    /** What the variables of a role are, how they start, and where their numbers come from. */
    private void say(String title, Role role) {
        List<Variable> variables = model.variables().stream().filter(v -> v.role() == role).toList();
        if (variables.isEmpty()) return;
        lines.add("");
        lines.add("// " + title);
        for (Variable v : variables) {
            String name = Spelling.identifier(v.name());
            StringBuilder line = new StringBuilder();
            // a number with an origin may be set for a man, even where the text calls it const
            boolean constant = v.constant() && (role != Role.PARAMETER || v.origin().isEmpty());
            if (role != Role.PARAMETER || constant) {
                if (constant) line.append("const ");
                if (role == Role.COMPARTMENT) line.append("compartment ");
                if (role == Role.SPECIES) line.append(v.amount() ? "substanceOnly species " : "species ");
                line.append(v.boundary() && !constant ? "$" : "").append(name);
                v.compartment().ifPresent(c -> line.append(" in ").append(Spelling.identifier(c)));
                line.append("; ");
            }
            v.initial().ifPresent(e -> line.append(name).append(" = ").append(start(v, e)).append("; "));
            v.unit().ifPresent(u -> line.append(name).append(" has ").append(units.identifier(u)).append("; "));
            v.origin().ifPresent(origin -> line.append(comment(origin)));
            if (!line.isEmpty()) lines.add(line.toString().stripTrailing());
        }
    }

    /** Antimony takes a plain starting number for a concentration; {@code 2 / C} says an amount of 2. */
    private String start(Variable v, Expression initial) {
        boolean amountInPlace = v.amount() && v.compartment().isPresent() && initial instanceof Expression.Literal;
        return terms.of(initial) + (amountInPlace ? " / " + Spelling.identifier(v.compartment().get()) : "");
    }

    private static String comment(Origin origin) {
        String evidence = origin.evidence().isEmpty() ? "" : " (" + String.join(" ", origin.evidence()) + ")";
        return "// " + origin.method().name().toLowerCase(Locale.ROOT) + evidence + ": "
                + origin.says().replaceAll("\\s+", " ");
    }

    private String rule(Variable v) {
        String name = Spelling.identifier(v.name());
        return v.rule().map(rule -> name + " := " + terms.of(rule))
                .orElseGet(() -> name + "' = " + terms.of(v.rate().orElseThrow()));
    }

    private String reaction(Reaction reaction) {
        return Spelling.identifier(reaction.name()) + ": " + side(reaction.reactants())
                + (reaction.reversible() ? " -> " : " => ") + side(reaction.products()) + "; "
                + terms.of(reaction.rate());
    }

    private String side(List<Participant> participants) {
        return participants.stream()
                .map(p -> (p.stoichiometry() == 1 ? "" : AntimonyTerms.number(p.stoichiometry()) + " ")
                        + (boundary(p.species()) ? "$" : "") + Spelling.identifier(p.species()))
                .collect(Collectors.joining(" + "));
    }

    private boolean boundary(String species) {
        return model.variables().stream().anyMatch(v -> v.name().equals(species) && v.boundary() && !v.constant());
    }

    private String event(Event event) {
        StringBuilder text = new StringBuilder(Spelling.identifier(event.name())).append(": at ");
        event.delay().ifPresent(delay -> text.append(terms.guarded(delay)).append(" after "));
        text.append("(").append(terms.of(event.trigger())).append(")");
        event.priority().ifPresent(priority -> text.append(", priority = ").append(terms.of(priority)));
        text.append(", t0 = ").append(event.initiallyTrue()).append(", persistent = ").append(event.persistent())
                .append(", fromTrigger = ").append(event.fromTrigger()).append(": ");
        return text.append(event.assignments().stream()
                .map(a -> Spelling.identifier(a.quantity()) + " = " + terms.of(a.value()))
                .collect(Collectors.joining(", ")))
                .toString();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        model.variables().forEach(v -> v.displayName()
                .ifPresent(title -> names.add(Spelling.identifier(v.name()) + " is " + quoted(title))));
        model.reactions().forEach(r -> r.displayName()
                .ifPresent(title -> names.add(Spelling.identifier(r.name()) + " is " + quoted(title))));
        return names;
    }

    /** Antimony's texts have no way to hold a quotation mark or a line end. */
    private static String quoted(String text) {
        return "\"" + text.replace('"', '\'').replaceAll("\\R", " ") + "\"";
    }

    /** A unit in base units, so that its factor comes back to the last bit; its meaning beside it. */
    private String unit(Map.Entry<String, Unit> definition) {
        Unit unit = definition.getValue();
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (Base base : Base.values()) {
            double power = unit.powers().of(base);
            String raised = base.name().toLowerCase(Locale.ROOT)
                    + (Math.abs(power) == 1 ? "" : "^" + AntimonyTerms.number(Math.abs(power)));
            if (power > 0) above.add(raised);
            if (power < 0) below.add(raised);
        }
        boolean plainFirst = !above.isEmpty() && !above.getFirst().contains("^"); // else the factor would be raised too
        StringBuilder text = new StringBuilder("unit " + definition.getKey() + " = ");
        text.append(AntimonyTerms.number(unit.factor())).append(plainFirst ? " " : " dimensionless");
        if (!above.isEmpty()) text.append(plainFirst ? "" : " * ").append(String.join(" * ", above));
        below.forEach(part -> text.append(" / ").append(part));
        return text + "; // " + unit.words();
    }
}
