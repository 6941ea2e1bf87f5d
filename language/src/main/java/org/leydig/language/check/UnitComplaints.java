package org.leydig.language.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.Diagnostic.Note;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.Places;
import org.leydig.language.source.Region;

/** What is said about units that do not fit, within one equation. */
final class UnitComplaints {
    private static final int LONGEST_QUOTE = 60;

    /** Where two terms should have had the same unit. */
    enum Clash {
        SUM("LEY0301", "UNITS DO NOT ADD UP",
                "Only terms of the same unit can be added, subtracted or compared in size."),
        COMPARISON("LEY0302", "UNITS DO NOT COMPARE", "Only terms of the same unit can be compared."),
        BRANCHES("LEY0303", "BRANCHES DIFFER IN UNIT", "All branches of a piecewise term need one unit."),
        DRAW("LEY0304", "DRAW OF MIXED UNITS",
                "Both arguments of this distribution need one unit: that of what is drawn.");

        private final String code;
        private final String title;
        private final String law;

        Clash(String code, String title, String law) {
            this.code = code;
            this.title = title;
            this.law = law;
        }
    }

    private final Places places;
    private final Region equation;
    private final Remedies remedies;
    private final Consumer<Diagnostic> tell;
    private boolean powerTold;

    /**
     * @param equation where the equation stands, for terms that stand nowhere
     */
    UnitComplaints(Places places, Region equation, Remedies remedies, Consumer<Diagnostic> tell) {
        this.places = places;
        this.equation = equation;
        this.remedies = remedies;
        this.tell = tell;
    }

    /** Hears complaints and forgets them. */
    static UnitComplaints silent(Region anywhere) {
        return new UnitComplaints(Places.NONE, anywhere, new Remedies(Map.of(), ""), _ -> {});
    }

    private Region region(Expression term) {
        return places.of(term).orElse(equation);
    }

    /** A term as the text has it, if that is short, else {@code the term}. */
    private String quote(Expression term) {
        return places.of(term).map(Region::text).filter(text -> text.length() <= LONGEST_QUOTE && !text.contains("\n"))
                .map(text -> "`" + text + "`").orElse("the term");
    }

    private Note note(Expression term, Unit unit) {
        return new Note(region(term), remedies.having(unit));
    }

    void clash(Clash clash, Expression whole, Expression first, Unit firstUnit, Expression second, Unit secondUnit) {
        List<String> ways = new ArrayList<>();
        nameIt(first, secondUnit).ifPresent(ways::add);
        nameIt(second, firstUnit).ifPresent(ways::add);
        if (ways.isEmpty()) {
            ways.addAll(remedies.from(firstUnit, secondUnit, quote(first)));
            ways.addAll(remedies.from(secondUnit, firstUnit, quote(second)));
        }
        tell.accept(new Diagnostic(clash.code, clash.title, Optional.of(region(whole)),
                List.of(note(first, firstUnit), note(second, secondUnit)),
                sentence(quote(first)) + " is " + remedies.having(firstUnit) + ", " + quote(second) + " "
                        + remedies.having(secondUnit) + ". " + clash.law,
                ways.stream().distinct().limit(4).toList()));
    }

    void notPure(Expression term, Unit unit, String why) {
        List<String> ways = unit.measuresSameAs(Unit.DIMENSIONLESS)
                ? remedies.from(unit, Unit.DIMENSIONLESS, quote(term))
                : List.of("Divide " + quote(term) + " by a reference value in " + remedies.words(unit) + "."
                        + remedies.alike(unit, quote(term)));
        tell.accept(new Diagnostic("LEY0305", "NOT A PURE NUMBER", Optional.of(region(term)), List.of(note(term, unit)),
                sentence(quote(term)) + " is " + remedies.having(unit) + ", but " + why + ".", ways));
    }

    /** Told once for an equation: who writes a Hill function so has three such powers in it. */
    void baseOfPower(Expression base, Unit unit, Expression exponent) {
        if (powerTold) return;
        powerTold = true;
        tell.accept(new Diagnostic("LEY0306", "POWER OF A UNIT", Optional.of(region(base)), List.of(note(base, unit)),
                sentence(quote(base)) + " is in " + remedies.words(unit) + " and its exponent " + quote(exponent)
                        + " is not a literal number, so that the unit of the power would change with it.",
                List.of("Divide " + quote(base) + " by a reference value in " + remedies.words(unit) + " first."
                        + remedies.alike(unit, quote(base)),
                        "Write the exponent as a number.")));
    }

    /** What to do about a number that perhaps only lacks its unit. */
    private Optional<String> nameIt(Expression term, Unit wanted) {
        if (!Equations.isBareNumber(term) || wanted.isDimensionless()) return Optional.empty();
        String number = quote(term);
        String beside = remedies.name(wanted)
                .map(name -> "write its unit beside it: `" + number.replace("`", "") + " " + name + "`.")
                .orElse("give it a name with that unit, and use the name here.");
        return Optional.of("If " + number + " is in " + remedies.words(wanted) + ", " + beside);
    }

    /** The term of an equation is not in the unit that the left side asks for. */
    void mismatch(String code, String title, Expression term, Unit unit, String left, Unit wanted, String law) {
        tell.accept(new Diagnostic(code, title, Optional.of(region(term)), List.of(note(term, unit)),
                left + " " + remedies.words(wanted) + ", but " + quote(term) + " is " + remedies.having(unit) + "."
                        + (law.isEmpty() ? "" : " " + law),
                nameIt(term, wanted).map(List::of).orElseGet(() -> remedies.from(unit, wanted, quote(term)))));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
