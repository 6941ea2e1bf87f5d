package org.leydig.language.resolve;

import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.Diagnostic.Note;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Region;

/** What is said about models whose parts do not fit together. */
final class MeaningTrouble {
    private MeaningTrouble() {
    }

    private static Diagnostic clash(Region at, Region first, String says, String cause, String... suggestions) {
        return new Diagnostic("LEY0210", "DO NOT FIT TOGETHER", Optional.of(at), List.of(new Note(first, says)), cause,
                List.of(suggestions));
    }

    static Diagnostic twoRules(Region at, String left, Region leftRule, String right, Region rightRule) {
        return new Diagnostic("LEY0210", "DO NOT FIT TOGETHER", Optional.of(at),
                List.of(new Note(leftRule, "governs `" + left + "`"), new Note(rightRule, "governs `" + right + "`")),
                "`" + left + "` and `" + right
                        + "` are said to be the same, but each is defined for itself, and only one can hold.",
                List.of("Leave one of the two out, or do not join the names."));
    }

    static Diagnostic twoUnits(Region at, String left, Unit leftUnit, String right, Unit rightUnit) {
        return Diagnostic.at(at, "LEY0210", "DO NOT FIT TOGETHER",
                "`" + left + "` is in " + leftUnit.name() + " and `" + right + "` in " + rightUnit.name()
                        + ", so they cannot be the same.",
                "Give both the same unit, or write a rule that converts one into the other.");
    }

    static Diagnostic unitAgain(Region at, Region first, String name, Unit now, Unit before) {
        return clash(at, first, "said to be in " + before.name(),
                "`" + name + "` is said to be in " + now.name() + " here and in " + before.name() + " elsewhere.",
                "Keep one of the two.");
    }

    static Diagnostic twoKinds(Region at, Region first, String name, Symbol.What now, Symbol.What before) {
        return clash(at, first, before.words,
                "`" + name + "` cannot be " + now.words + " and " + before.words + " at once.",
                "Give one of the two another name.");
    }

    static Diagnostic constAndVar(Region at, Region first, String name) {
        return clash(at, first, "the other", "`" + name + "` is said to be both `const` and `var`.",
                "Keep one of the two.");
    }

    static Diagnostic tooLarge(Region at, String what) {
        return Diagnostic.at(at, "LEY0215", "TOO LARGE WHEN WRITTEN OUT",
                "Written out, with all submodels and functions in place, " + what + " here.",
                "Look for submodels or functions that multiply each other.");
    }

    static Diagnostic drawOutOfPlace(Region at) {
        return Diagnostic.at(at, "LEY0217", "DRAW OUT OF PLACE",
                "A random number is drawn once, when a value is set: in a start value (`=`) or in what an event sets. Here it would be drawn anew at every instant.",
                "Draw it into a name of its own: `x = " + at.text().replaceAll("\\s+", " ") + "`, and use `x` here.");
    }

    static Diagnostic noRate(Region at, String name) {
        return Diagnostic.at(at, "LEY0221", "REACTION WITHOUT RATE",
                "The reaction `" + name + "` has no rate, so nobody knows how fast it goes.",
                "Write the rate after the semicolon: `A -> B; k * A`.");
    }

    static Diagnostic ruleOfReaction(Region at, String name) {
        return Diagnostic.at(at, "LEY0228", "RULE OF A REACTION",
                "`" + name + "` is a reaction; its rate is given by `=`.",
                "Write `" + name + " = …`.");
    }

    static Diagnostic amountOrConcentration(Region at, String species, String compartment) {
        return Diagnostic.at(at, "LEY0223", "AMOUNT OR CONCENTRATION",
                "`" + species
                        + "` means an amount (`substanceOnly`), but Antimony reads a plain start number as a concentration.",
                "For an amount write `" + species + " = " + at.text() + " / " + compartment + "`.");
    }

    static Diagnostic eventSetsOther(Region at, String name, Symbol.What what) {
        return Diagnostic.at(at, "LEY0222", "NOT A VALUE",
                "`" + name + "` is " + what.words + ", and an event can only set values.");
    }

    static Diagnostic noOtherwise(Region at) {
        return Diagnostic.at(at, "LEY0226", "PIECEWISE WITHOUT ELSE",
                "A piecewise formula lists value, condition, value, condition … and last the value that holds else; that last one is missing.",
                "Add the value for all other cases at the end.");
    }

    static Diagnostic comparesComparison(Region at) {
        return Diagnostic.at(at, "LEY0227", "COMPARISON OF A COMPARISON",
                "Antimony reads this as a chain (`a < b < c`), whatever the parentheses say.",
                "Join comparisons with `&&` and `||`.");
    }
}
