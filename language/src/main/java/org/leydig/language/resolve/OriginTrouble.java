package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.Diagnostic.Note;
import org.leydig.language.diagnostic.NearNames;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Region;

/** What is said about tables of origins. */
final class OriginTrouble {
    private static final List<String> METHODS = List.of("measured", "fitted", "derived", "assumed");

    private OriginTrouble() {
    }

    static Diagnostic noHeader(Region at, List<String> columns) {
        return Diagnostic.at(at, "LEY0501", "NOT A TABLE OF ORIGINS",
                "A table of origins begins with the line `" + String.join(",", columns) + "`.");
    }

    static Diagnostic cellCount(Region row, int cells, int wanted) {
        return Diagnostic.at(row, "LEY0502", "ROW OF ANOTHER LENGTH",
                "This row has " + cells + " cells and the table " + wanted + " columns.",
                "Put quotes around a cell that holds a comma.",
                "Write `-` for a spread or evidence that there is not.");
    }

    static Diagnostic noSymbol(Region at) {
        return Diagnostic.at(at, "LEY0503", "NOT A SYMBOL",
                "The column `symbol` holds the name of a number in the model, or `model.name`.");
    }

    static Diagnostic noNumber(Region at, String text, String column) {
        List<String> advice = new ArrayList<>();
        if (text.matches("[-+]?[0-9]+,[0-9]+")) advice.add("Write a decimal point: `" + text.replace(',', '.') + "`.");
        String what = text.isEmpty() ? "is empty" : "says `" + text + "`, which is no number";
        return new Diagnostic("LEY0504", "NOT A NUMBER", Optional.of(at), List.of(),
                "The column `" + column + "` " + what + ".", advice);
    }

    static Diagnostic noSpread(Region at, String text) {
        String what = text.isEmpty() ? "is empty" : "says `" + text + "`";
        return Diagnostic.at(at, "LEY0505", "NOT A SPREAD", "The column `spread` " + what + ".",
                "Write `-` for none, a standard deviation in the unit of the value (`0.3`), or one of its logarithm (`0.3 (log)`).");
    }

    static Diagnostic spreadOfNothing(Region at) {
        return Diagnostic.at(at, "LEY0505", "NOT A SPREAD",
                "Numbers spread between men as log-normals, which zero and negative numbers cannot.",
                "Write `-`, or turn the number into a positive one.");
    }

    static Diagnostic noMethod(Region at, String text) {
        List<String> advice = new ArrayList<>();
        NearNames.question(text, METHODS).ifPresent(advice::add);
        advice.add("Methods are measured, fitted, derived and assumed.");
        return new Diagnostic("LEY0506", "NOT A METHOD", Optional.of(at), List.of(),
                text.isEmpty() ? "The column `method` is empty." : "`" + text + "` is no way to know a number.",
                advice);
    }

    static Diagnostic twice(Region at, Region first) {
        return new Diagnostic("LEY0507", "ORIGIN GIVEN TWICE", Optional.of(at), List.of(new Note(first, "the first")),
                "`" + at.text() + "` has two rows.",
                List.of("Keep one. Where two models of the file mean different numbers, write `model." + at.text()
                        + "`."));
    }

    static Diagnostic unused(Region at, String symbol, Collection<String> names) {
        List<String> advice = new ArrayList<>();
        NearNames.question(symbol, names).ifPresent(advice::add);
        advice.add("Delete the row if the model no longer needs the number.");
        return new Diagnostic("LEY0508", "ORIGIN OF NOTHING", Optional.of(at), List.of(),
                "No model of the file uses `" + symbol + "`.", advice);
    }

    static Diagnostic alsoInText(Region at, String symbol) {
        return Diagnostic.at(at, "LEY0509", "TWO VALUES",
                "`" + symbol + "` has a row here and a value in the model's text as well.",
                "Keep the row, and take the value out of the text.");
    }

    static Diagnostic empty(Region row, String column) {
        return Diagnostic.at(row, "LEY0510", "EMPTY CELL", "The column `" + column + "` is empty.",
                column.equals("unit")
                        ? "Write the unit, or `dimensionless`."
                        : "Say in a sentence what the number means.");
    }

    static Diagnostic otherUnit(Region at, Region said, String symbol, Unit table, Unit model) {
        return new Diagnostic("LEY0511", "ANOTHER UNIT", Optional.of(at),
                List.of(new Note(said, "said to be in " + model.name())),
                "The table gives `" + symbol + "` in " + table.name() + ", the model wants it in " + model.name()
                        + ", which measures something else.",
                List.of("Mend the one that is wrong."));
    }

    static Diagnostic notAUnit(Region at, String text) {
        return Diagnostic.at(at, "LEY0512", "NOT A UNIT", "`" + text + "` is no unit formula.",
                "Write for example `nmol/L`, `1/hour` or `dimensionless`, of units that the model defines.");
    }
}
