package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.Diagnostic.Note;
import org.leydig.language.diagnostic.NearNames;
import org.leydig.language.source.Region;

/** What is said about names that mean nothing, or two things. */
final class NameTrouble {
    private NameTrouble() {
    }

    private static Diagnostic unknown(Region at, String code, String title, String cause, String wrong,
            Collection<String> names, String otherwise) {
        List<String> advice = new ArrayList<>();
        NearNames.question(wrong, names).ifPresent(advice::add);
        if (!otherwise.isEmpty()) advice.add(otherwise);
        return new Diagnostic(code, title, Optional.of(at), List.of(), cause, advice);
    }

    static Diagnostic noSuchName(Region at, String wrong, String model, Collection<String> names) {
        return unknown(at, "LEY0201", "NO SUCH NAME", "Nothing in " + shown(model) + " is called `" + wrong + "`.",
                wrong,
                names, "If it is a number, give it a row in the table of origins.");
    }

    static Diagnostic noSuchPart(Region at, String wrong, String submodel, Collection<String> names) {
        return unknown(at, "LEY0201", "NO SUCH NAME",
                "The submodel `" + submodel + "` has no part called `" + wrong + "`.",
                wrong, names, "");
    }

    static Diagnostic notASubmodel(Region at, String wrong, Collection<String> submodels) {
        return unknown(at, "LEY0201", "NO SUCH NAME", "`" + wrong + "` is no submodel, so nothing can follow its dot.",
                wrong,
                submodels, "");
    }

    static Diagnostic noSuchModel(Region at, String wrong, Collection<String> models) {
        return unknown(at, "LEY0202", "NO SUCH MODEL", "I know no model called `" + wrong + "`.", wrong, models,
                "A model of another file must be imported at the top of this one.");
    }

    static Diagnostic noSuchFunction(Region at, String wrong, Collection<String> functions) {
        return unknown(at, "LEY0203", "NO SUCH FUNCTION", "I know no function called `" + wrong + "`.", wrong,
                functions,
                "For a product write `*`.");
    }

    static Diagnostic functionNotTaken(Region at) {
        return Diagnostic.at(at, "LEY0203", "NO SUCH FUNCTION",
                "Antimony has a function `" + at.text() + "`, but it is outside the part of Antimony that we take.");
    }

    static Diagnostic arity(Region at, String function, String takes, int given) {
        return Diagnostic.at(at, "LEY0204", "WRONG NUMBER OF ARGUMENTS",
                "`" + function + "` takes " + takes + " and is given " + (given == 0 ? "none" : given) + ".");
    }

    static Diagnostic tooManyArguments(Region at, String model, List<String> parameters) {
        String takes = parameters.isEmpty() ? "no arguments" : "only (" + String.join(", ", parameters) + ")";
        return Diagnostic.at(at, "LEY0205", "TOO MANY ARGUMENTS", "The model `" + model + "` takes " + takes + ".");
    }

    static Diagnostic callsItself(Region at, String function) {
        return Diagnostic.at(at, "LEY0206", "A FUNCTION CALLS ITSELF",
                "`" + function + "` is written out where it is used, so it cannot use itself.",
                "A value that depends on itself over time is a rate: `x' = …`.");
    }

    static Diagnostic definedTwice(Region at, Region first) {
        return new Diagnostic("LEY0207", "DEFINED TWICE", Optional.of(at),
                List.of(new Note(first, "the first definition")),
                "This name has a meaning already.", List.of("Keep one of the two, or rename one."));
    }

    static Diagnostic givenTwice(Region at, Region first, String name) {
        return new Diagnostic("LEY0207", "DEFINED TWICE", Optional.of(at), List.of(new Note(first, "the first")),
                "`" + name + "` is given twice in the same model. Antimony would silently keep the last.",
                List.of("Keep one of the two."));
    }

    static Diagnostic ruleAndOther(Region at, Region first, String name) {
        return new Diagnostic("LEY0207", "DEFINED TWICE", Optional.of(at),
                List.of(new Note(first, "the other definition")),
                "`" + name
                        + "` has a rule (`:=`) that holds at all times, so it cannot have a value or rate of its own as well.",
                List.of("Keep the rule, or the rate and its start value."));
    }

    static Diagnostic builtIn(Region at) {
        return Diagnostic.at(at, "LEY0208", "NAME TAKEN",
                "`" + at.text() + "` is a function of Antimony; nothing else can be called so.",
                "Choose another name, such as `" + at.text() + "_`.");
    }

    static Diagnostic takenByModel(Region at, Region model) {
        return new Diagnostic("LEY0208", "NAME TAKEN", Optional.of(at), List.of(new Note(model, "the model")),
                "`" + at.text() + "` is the name of a model. Antimony could not tell the two apart.",
                List.of("Rename one, such as the model to `" + at.text() + "_model`."));
    }

    static Diagnostic takenByFunction(Region at, Region function) {
        return new Diagnostic("LEY0208", "NAME TAKEN", Optional.of(at), List.of(new Note(function, "the function")),
                "`" + at.text() + "` is the name of a function. Antimony could not tell the two apart.",
                List.of("Rename one of the two."));
    }

    static Diagnostic usedBefore(Region at, String what, Region later) {
        return new Diagnostic("LEY0209", "USED TOO EARLY", Optional.of(at),
                List.of(new Note(later, "defined only here")),
                "Antimony reads from top to bottom, and this " + what + " is defined further down.",
                List.of("Move the definition above this line."));
    }

    static Diagnostic noSuchUnit(Region at, String wrong, Collection<String> units) {
        return unknown(at, "LEY0218", "NO SUCH UNIT", "I know no unit called `" + wrong + "`.", wrong, units,
                "Define it: `unit " + wrong + " = …`.");
    }

    static Diagnostic notAUnit(Region at) {
        return Diagnostic.at(at, "LEY0219", "NOT A UNIT",
                "Units are made of unit names and numbers by `*`, `/` and `^` with a number.",
                "Write for example `unit nmol_per_L = 1e-9 mole / litre`, or `dimensionless` for a pure number.");
    }

    static Diagnostic unitCircle(Region at) {
        return Diagnostic.at(at, "LEY0219", "NOT A UNIT", "`" + at.text() + "` is defined by itself.");
    }

    static Diagnostic notAValue(Region at, String what) {
        return Diagnostic.at(at, "LEY0222", "NOT A VALUE", "`" + at.text() + "` is " + what + " and has no value.");
    }

    static Diagnostic noSuchMain(String source, String wrong, Collection<String> models) {
        List<String> advice = new ArrayList<>();
        NearNames.question(wrong, models).ifPresent(advice::add);
        return new Diagnostic("LEY0224", "NO SUCH MODEL", Optional.empty(), List.of(),
                "`" + source + "` has no model called `" + wrong + "`.", advice);
    }

    static Diagnostic noModel(String source) {
        return Diagnostic.nowhere("LEY0225", "NO MODEL", "`" + source + "` has no model in it.",
                "A model begins with `model name()` and ends with `end`.");
    }

    private static String shown(String model) {
        return model.equals(Definitions.NAMELESS) ? "this file" : "the model `" + model + "`";
    }
}
