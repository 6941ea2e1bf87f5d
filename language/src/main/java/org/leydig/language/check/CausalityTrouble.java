package org.leydig.language.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.Diagnostic.Note;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Variable;
import org.leydig.language.source.Region;

/** What is said about quantities with no cause, or with two. */
final class CausalityTrouble {
    private static final int MOST_NOTES = 8;

    private CausalityTrouble() {
    }

    private static String quote(String name) {
        return "`" + name + "`";
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static Diagnostic ruleAndReaction(Region rule, String name, Reaction reaction) {
        return new Diagnostic("LEY0401", "RULE AND REACTION", Optional.of(rule),
                List.of(new Note(reaction.region(), "changes it too")),
                "A rule governs " + quote(name) + ", but the reaction " + quote(reaction.name())
                        + " changes it as well.",
                List.of("If the rule is right, write `$" + last(name)
                        + "` in the reaction: it then takes part without being changed.",
                        "If the reaction is right, leave the rule out."));
    }

    static Diagnostic constantChanges(Region change, String name, String how) {
        return Diagnostic.at(change, "LEY0402", "A CONSTANT THAT CHANGES",
                quote(name) + " is declared `const`, but " + how + ".",
                "Leave out `const`, or what changes it.");
    }

    static Diagnostic noValue(Variable variable, boolean changes) {
        String name = quote(variable.name());
        return Diagnostic.at(variable.region(), "LEY0403", "NO VALUE",
                changes
                        ? name + " changes, but nothing says where it starts."
                        : name + " is used, but nothing says what it is.",
                "Give it a value: `" + last(variable.name()) + " = 0`.",
                "Or give it a row in the origin table of this file.");
    }

    static Diagnostic noCompartment(Variable species, List<String> compartments) {
        String name = last(species.name());
        List<String> ways = new ArrayList<>();
        String example = compartments.isEmpty() ? "V" : last(compartments.getFirst());
        ways.add("Say where it lives: `species " + name + " in " + example + "`.");
        ways.add("Or let the name mean an amount: `substanceOnly species " + name + "`, with a unit such as nmol.");
        return new Diagnostic("LEY0404", "SPECIES WITHOUT COMPARTMENT", Optional.of(species.region()), List.of(),
                quote(species.name()) + " is a concentration and takes part in reactions, which move amounts; without a"
                        + " compartment nobody knows the volume between the two.",
                ways);
    }

    static Diagnostic varyingCompartment(Region change, String compartment, List<Variable> inside) {
        return new Diagnostic("LEY0405", "COMPARTMENT THAT VARIES", Optional.of(change),
                inside.stream().limit(MOST_NOTES).map(v -> new Note(v.region(), "lives in it")).toList(),
                "The volume of " + quote(compartment) + " changes while the species "
                        + inside.stream().limit(MOST_NOTES).map(v -> quote(v.name())).collect(Collectors.joining(", "))
                        + " live in it. Concentrations would change with it, which this language does not follow.",
                List.of("Declare the species `substanceOnly` outside any compartment, and write each concentration as a"
                        + " rule: amount over volume."));
    }

    static Diagnostic noRoom(Variable compartment, double size) {
        return Diagnostic.at(compartment.region(), "LEY0406", "COMPARTMENT WITHOUT ROOM",
                quote(compartment.name()) + " has the volume " + (size == 0 ? "0" : size)
                        + "; a concentration needs a volume above 0.",
                "Give it a volume above 0.");
    }

    static Diagnostic eventSetsRule(Region assignment, String name, Region rule) {
        return new Diagnostic("LEY0407", "EVENT AGAINST RULE", Optional.of(assignment),
                List.of(new Note(rule, "gives its value at all times")),
                "An event cannot set " + quote(name) + ": a rule gives its value at all times.",
                List.of("Set a quantity that the rule uses.", "Or replace the rule by a start value (`=`)."));
    }

    static Diagnostic setTwice(Region assignment, String name) {
        return Diagnostic.at(assignment, "LEY0408", "SET TWICE BY ONE EVENT",
                "All assignments of an event happen at once, so " + quote(name) + " cannot be set twice.",
                "Keep one of the two.");
    }

    static Diagnostic circle(List<String> path, List<Region> places, boolean atStart) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < Math.min(path.size(), MOST_NOTES); i++) {
            notes.add(new Note(places.get(i), quote(path.get(i)) + " uses " + quote(path.get((i + 1) % path.size()))));
        }
        List<String> shown = path.size() <= MOST_NOTES ? path : path.subList(0, MOST_NOTES);
        String chain = shown.stream().map(CausalityTrouble::quote).collect(Collectors.joining(" uses "))
                + (path.size() > MOST_NOTES ? " … " : "") + " uses " + quote(path.getFirst());
        String cause = path.size() == 1
                ? quote(path.getFirst()) + " is computed from itself."
                : "Each of these needs the next before it can be computed, all around: " + chain + ".";
        return new Diagnostic(atStart ? "LEY0410" : "LEY0409",
                atStart ? "START VALUES GO IN A CIRCLE" : "RULES GO IN A CIRCLE", Optional.of(places.getFirst()), notes,
                cause,
                List.of(atStart
                        ? "Give one of them a start value that uses none of the others."
                        : "Let one of them follow with a delay of its own: `x' = (target - x) / tau`.",
                        "Or solve the equations by hand and write the solution."));
    }
}
