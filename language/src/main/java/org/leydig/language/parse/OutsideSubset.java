package org.leydig.language.parse;

import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.source.Region;

/** What is said about Antimony that we understand and do not take. */
final class OutsideSubset {
    private OutsideSubset() {
    }

    private static Diagnostic refuse(Region at, String what, String... instead) {
        return Diagnostic.at(at, "LEY0120", "ANTIMONY WE DO NOT TAKE", what, instead);
    }

    static Diagnostic delete(Region at) {
        return refuse(at,
                "`delete` takes parts of a submodel away. A reader could no longer trust what the submodel says.",
                "Split the submodel in two, and use only the part that you need.");
    }

    static Diagnostic strand(Region at) {
        return refuse(at, "`--` joins DNA strands, which this body has no use for.",
                "For a double negative write `-(-x)`.");
    }

    static Diagnostic gene(Region at) {
        return refuse(at, "`" + at.text() + "` belongs to DNA strands, which this body has no use for.");
    }

    static Diagnostic constraint(Region at) {
        return refuse(at, "Constraints and objectives are for flux balance, not for courses in time.",
                "To watch a limit, write an event: `at x > limit: …`.");
    }

    static Diagnostic algebraic(Region at) {
        return refuse(at, "This is an algebraic rule, which would have to be solved at every step.",
                "Solve it for one of its names and write `name := …`.");
    }

    static Diagnostic interaction(Region at) {
        return refuse(at, "`" + at.text() + "` draws an interaction and has no meaning for a course in time.",
                "Say the effect in the rate of the reaction.");
    }

    static Diagnostic conversion(Region at) {
        return refuse(at, "This joins two names by a conversion factor.",
                "Let both have the same unit, or write a rule: `y := x / factor`.");
    }

    static Diagnostic submodelConversion(Region at) {
        return refuse(at, "This converts the time or extent of a submodel.",
                "Write both models in the same unit of time.");
    }

    static Diagnostic blank(Region at) {
        return refuse(at, "A definition without a formula takes the submodel's own away.",
                "Write the formula that shall hold instead.");
    }

    static Diagnostic variableStoichiometry(Region at) {
        return refuse(at, "A name stands where the number of particles belongs.",
                "Write it as a number, such as `2 X`.");
    }

    static Diagnostic ellipsis(Region at) {
        return refuse(at, "`...` belongs to DNA strands, which this body has no use for.");
    }

    static Diagnostic vector(Region at) {
        return refuse(at, "Curly brackets hold uncertainties of SBML, which we do not keep.",
                "Put the spread of a number in its table of origins.");
    }

    static Diagnostic sboTerm(Region at) {
        return refuse(at, "`sboTerm` is an annotation by number.",
                "Write `identity \"https://identifiers.org/SBO:…\"` instead.");
    }

    static Diagnostic creator(Region at) {
        return refuse(at, "Authors and dates of a model are not kept in its text.", "Write them in a comment.");
    }

    static Diagnostic modelAnnotation(Region at) {
        return refuse(at, "Annotations of a whole model are not kept.", "Annotate its parts, or write a comment.");
    }

    static Diagnostic undefinedUnit(Region at) {
        return refuse(at, "This unit is announced but not defined.", "Write `unit name = …` with its definition.");
    }
}
