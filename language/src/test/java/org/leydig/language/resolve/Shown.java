package org.leydig.language.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leydig.language.Antimony;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Reads small texts and shows what they mean, operators before their operands: {@code (+ a (* 2 b))}. */
final class Shown {
    private Shown() {
    }

    static FlatModel read(String... lines) {
        return Resolver.resolve(new Source("main.ant", String.join("\n", lines)), Shelf.EMPTY, Optional.empty());
    }

    /** As {@link #read}, through all phases. */
    static FlatModel checked(String... lines) {
        return Antimony.read(new Source("main.ant", String.join("\n", lines)), Shelf.EMPTY);
    }

    static FlatModel.Variable variable(FlatModel model, String name) {
        return model.variables().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow(
                () -> new AssertionError(name + " is not among " + names(model)));
    }

    static List<String> names(FlatModel model) {
        return model.variables().stream().map(FlatModel.Variable::name).toList();
    }

    static String initial(FlatModel model, String name) {
        return variable(model, name).initial().map(Shown::of).orElse("-");
    }

    static String rule(FlatModel model, String name) {
        return variable(model, name).rule().map(Shown::of).orElse("-");
    }

    static String of(Expression term) {
        return switch (term) {
            case Expression.Literal literal ->
                number(literal.value()) + literal.unit().map(u -> " " + u.name()).orElse("");
            case Expression.Reference reference -> reference.name();
            case Expression.Time time -> "time";
            case Expression.Operation operation ->
                "(" + operation.operator().symbol() + all(operation.operands()) + ")";
            case Expression.Draw draw ->
                "(" + draw.distribution().symbol() + all(draw.arguments()) + " @" + draw.stream() + ")";
            case Expression.Piecewise piecewise -> "(piecewise" + piecewise.branches().stream()
                    .map(b -> " " + of(b.value()) + " if " + of(b.condition()))
                    .collect(Collectors.joining()) + " else " + of(piecewise.otherwise()) + ")";
        };
    }

    private static String all(List<Expression> terms) {
        return terms.stream().map(t -> " " + of(t)).collect(Collectors.joining());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static double factor(FlatModel model, String name) {
        return variable(model, name).unit().map(Unit::factor).orElseThrow();
    }
}
