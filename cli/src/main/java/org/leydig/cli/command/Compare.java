package org.leydig.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leydig.cli.output.WholeFolder;
import org.leydig.cli.report.ReportFolder;
import org.leydig.cli.terminal.Bar;
import org.leydig.clinic.library.Library;
import org.leydig.trial.arm.Case;
import org.leydig.trial.run.Comparing;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.EndPointResult;
import org.leydig.trial.run.Grain;
import org.leydig.trial.run.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig compare}: the arms of a case side by side, as a report. */
@Command(name = "compare", description = "Runs the arms of a case side by side and writes a report of them.", footer = {
        "", "Try:", "  leydig compare trt-fertility --out report",
        "  leydig compare examples/after-testosterone.yaml --out report"})
public final class Compare implements Callable<Integer> {
    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "CASE", description = "A case of the library (`leydig list cases`) or a YAML file: who, for how long, which arms, which end points.")
    private String asked;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the report; an earlier report there gives way to it.")
    private Path out;

    @Option(names = "--men", paramLabel = "N", description = "How many men in each arm, instead of the case's number.")
    private Optional<Integer> men = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance, instead of the case's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--grain", paramLabel = "pulsatile|mean-field", defaultValue = "pulsatile", description = "Level of detail: every pulse (default), or days of pulses that stand for several: no faster for many men or on weekly doses.")
    private String grain;

    @Option(names = "--json", description = "Write the end points as JSON to the output, for programs.")
    private boolean json;

    public Compare(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Library library = Library.open();
        Asked options = new Asked(library);
        options.refuseIf(men.filter(n -> n < 1 || n > 100_000).isPresent(), "--men",
                "The number of men is from 1 to 100000.");
        options.refuseIf(seed.filter(n -> n < 0).isPresent(), "--seed", "A seed is a whole number from 0.");
        Grain detail = options.grain(grain);
        options.raise();
        Case question = Case.read(asked, library);
        if (men.isPresent()) question = question.withMen(men.get());
        if (seed.isPresent()) question = question.withSeed(seed.get());
        try (WholeFolder folder = WholeFolder.at(out)) {
            echo(question);
            Comparison comparison = run(question, library, detail);
            ReportFolder.fill(folder, comparison);
            folder.keep();
            if (json) doing.console().out().print(Destination.pretty(endPoints(comparison)));
        }
        doing.say(common, "wrote " + out.resolve("report.html"));
        return 0;
    }

    private void echo(Case question) {
        doing.say(common, question.title());
        doing.say(common, question.man().id() + ": " + question.man().says());
        question.arms().forEach(arm -> doing.say(common, "  " + arm.name() + ": "
                + (arm.protocol().isNone() ? "no treatment" : String.join("; ", arm.protocol().words()))));
    }

    private Comparison run(Case question, Library library, Grain detail) throws InterruptedException {
        try (Bar bar = doing.bar("comparing", common)) {
            return Comparing.compare(question, library, Options.usual(Version.number(), doing.line()).in(detail),
                    new Watch(bar));
        }
    }

    private static ObjectNode endPoints(Comparison comparison) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = root.put("title", comparison.title()).put("men", comparison.men()).putArray("end_points");
        for (Comparison.Arm arm : comparison.arms()) {
            for (EndPointResult end : arm.endPoints()) {
                rows.addObject().put("arm", arm.name()).put("end_point", end.name()).put("unit", end.unit())
                        .put("typical", end.typical().orElse(null)).put("p05", end.p05().orElse(null))
                        .put("p50", end.p50().orElse(null)).put("p95", end.p95().orElse(null))
                        .put("reached", end.reached());
            }
        }
        return root;
    }
}
