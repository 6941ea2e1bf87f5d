package org.leydig.cli.report;

import static org.leydig.cli.report.Html.in;
import static org.leydig.cli.report.Html.styled;
import static org.leydig.cli.report.Html.text;

import java.util.ArrayList;
import java.util.TreeMap;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Provenance;

/** What was run, so that anyone can run it again. */
public record Ran(Comparison comparison) {
    /** The command line and the facts. */
    public Html html() {
        Provenance origin = comparison.origin();
        var facts = new ArrayList<Html>();
        facts.add(fact("Program", "Leydig " + origin.version()));
        facts.add(fact("Man", comparison.man()));
        facts.add(fact("Seed", Long.toString(origin.seed())));
        facts.add(fact("Integrated with", origin.method()));
        facts.add(fact("Library, SHA-256", origin.model()));
        new TreeMap<>(origin.inputs()).forEach((name, hash) -> facts.add(fact(name + ", SHA-256", hash)));
        return Html.all(styled("pre", "command", in("code", text(origin.command()))),
                styled("dl", "ran", Html.all(facts)));
    }

    private static Html fact(String name, String value) {
        return Html.all(in("dt", text(name)), in("dd", text(value)));
    }
}
