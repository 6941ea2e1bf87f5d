package org.leydig.cli.report;

import static org.leydig.cli.report.Figures.figure;
import static org.leydig.cli.report.Figures.share;
import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leydig.cli.report.Html.Attribute;
import org.leydig.trial.endpoint.EndPoint;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.DrugCard;
import org.leydig.trial.run.Comparison.EndPointResult;

/** The table of end points, all arms beside each other, with the harms of each arm's drugs below its benefits. */
record Outcomes(Comparison comparison, Armlet armlet) {
    private static final double TINY = 0.001;
    private static final Set<String> TIMES = Set.of("wk", "d", "h");

    Html html() {
        var rows = new ArrayList<Html>();
        int ends = comparison.arms().isEmpty() ? 0 : comparison.arms().getFirst().endPoints().size();
        for (int i = 0; i < ends; i++) rows.add(row(i));
        rows.add(list("Harms to expect", "harms", arm -> arm.drugs().stream()
                .flatMap(drug -> drug.harms().stream().map(harm -> labelled(arm, drug, harm))).toList()));
        rows.add(list("Not for men with", "harms", arm -> arm.drugs().stream().filter(drug -> !drug.notWith().isEmpty())
                .map(drug -> labelled(arm, drug, String.join(", ", drug.notWith()))).toList()));
        Html said = in("p", List.of(new Attribute("class", "note"), new Attribute("id", "outcomes-said")),
                text(caption()));
        return Html.all(said, armlet.table(comparison.arms(), "End points by arm", "End point", rows,
                new Attribute("aria-describedby", "outcomes-said")));
    }

    private String caption() {
        return comparison.men() > 1
                ? "Large: the typical man. Below: the median man and the range that holds 90 of 100 men, and how many of "
                        + comparison.men() + " men reached it. The bar draws the range on one scale for all arms."
                : "One man in each arm: the typical man. Run more men to see the spread.";
    }

    private Html row(int i) {
        EndPointResult first = comparison.arms().getFirst().endPoints().get(i);
        var cells = new ArrayList<Html>();
        cells.add(Html.row(text(first.name()), styled("span", "unit", text(unit(first.unit())))));
        Scale scale = Scale.of(comparison.arms().stream().map(arm -> arm.endPoints().get(i)).toList());
        comparison.arms().forEach(arm -> cells.add(cell(arm, arm.endPoints().get(i), scale)));
        return in("tr", cells.toArray(Html[]::new));
    }

    private Html cell(Arm arm, EndPointResult result, Scale scale) {
        Html main = styled("span", "big",
                text(said(result)));
        if (comparison.men() == 1 || isShare(result)) return in("td", main);
        String spread = result.p50().map(median -> "median " + figure(median) + result.p05()
                .flatMap(low -> result.p95().map(high -> " (" + figure(low) + " to " + figure(high) + ")")).orElse(""))
                .orElse("");
        Html bar = result.p05().isPresent() && result.p95().isPresent()
                ? styled("span", "range " + armlet.style(arm), scale.bar(result))
                : styled("span", "range", Html.NONE);
        return in("td", main, styled("span", "spread", text(spread)), bar,
                reached(result));
    }

    private String said(EndPointResult result) {
        if (isShare(result) && comparison.men() == 1) return result.typical().orElse(0.0) > 0 ? "yes" : "no";
        return result.typical().map(value -> value(value, result.unit())).orElse("not reached");
    }

    private static boolean isShare(EndPointResult result) {
        return result.unit().equals(EndPoint.SHARE);
    }

    private static String value(double value, String unit) {
        if (value > 0 && value < TINY) return "below " + TINY + " " + unit(unit);
        return value == 0 && TIMES.contains(unit) ? "from the start" : figure(value) + " " + unit(unit);
    }

    /** How many reached it: always said of a time to something, else only when some did not. */
    private static Html reached(EndPointResult result) {
        boolean time = TIMES.contains(result.unit());
        if (!time && result.reached() == 1) return Html.NONE;
        return styled("span", "spread", text(share(result.reached()) + " of men reach it"));
    }

    static String unit(String unit) {
        return switch (unit) {
            case "wk" -> "weeks";
            case "d" -> "days";
            case "1" -> "";
            case String other -> other;
        };
    }

    private Html list(String name, String styled, Function<Arm, List<Html>> lines) {
        Stream<Html> cells = comparison.arms().stream().map(lines).map(found -> in("td", found.isEmpty()
                ? styled("span", "none", text("–"))
                : styled("ul", styled, found.toArray(Html[]::new))));
        return in("tr", List.of(new Attribute("class", "words")), Stream.concat(
                Stream.of(Html.row(text(name))), cells).toArray(Html[]::new));
    }

    private static Html labelled(Arm arm, DrugCard drug, String line) {
        return arm.drugs().size() == 1 ? in("li", text(line)) : in("li", in("b", text(drug.id())), text(": " + line));
    }

    /** One scale for an end point in all arms. */
    private record Scale(double least, double greatest) {
        static Scale of(List<EndPointResult> results) {
            var values = results.stream().flatMap(r -> Stream.of(r.typical(), r.p05(), r.p50(), r.p95()))
                    .flatMap(Optional::stream).mapToDouble(Double::doubleValue).summaryStatistics();
            return new Scale(Math.min(0, values.getMin()), values.getMax());
        }

        Html bar(EndPointResult result) {
            double low = at(result.p05().orElseThrow());
            double high = at(result.p95().orElseThrow());
            Html line = placed("i", String.format(Locale.ROOT, "left:%.1f%%;width:%.1f%%", low, high - low));
            Html median = result.p50().map(v -> placed("b", left(v))).orElse(Html.NONE);
            return Html.all(line, median);
        }

        private String left(double value) {
            return String.format(Locale.ROOT, "left:%.1f%%", at(value));
        }

        private double at(double value) {
            return greatest > least ? 100 * (value - least) / (greatest - least) : 0;
        }

        private static Html placed(String element, String style) {
            return in(element, List.of(new Attribute("style", style)));
        }
    }
}
