package org.leydig.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.leydig.cli.explain.Explained;
import org.leydig.cli.explain.Explaining;
import org.leydig.cli.explain.ExplanationJson;
import org.leydig.cli.explain.PrintedExplanation;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Man;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.run.Nudging;
import org.leydig.trial.run.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig explain}: where a number comes from and what it moves. */
@Command(name = "explain", description = "Says where a number comes from and what it moves.", footer = {"", "Try:",
        "  leydig explain LH", "  leydig explain leydig.tau_receptors", "",
        "Of a parameter it also runs the typical man with a tenth more of it, which takes some seconds."})
public final class Explain implements Callable<Integer> {
    private static final String TYPICAL = "healthy-young";
    private static final List<String> MAIN = List.of("T", "LH", "FSH", "E2", "inhibin_B", "ITT",
            "sperm_concentration");

    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "OBSERVABLE|PARAMETER", description = "Such as LH, or a quantity of the body: leydig.tau_receptors.")
    private String name;

    @Option(names = "--json", description = "Write JSON, for programs.")
    private boolean json;

    public Explain(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Library library = Library.open();
        var explaining = new Explaining(library);
        String meant = meant(explaining);
        Explained explained = explaining.explain(meant);
        boolean drug = meant.startsWith("drugs.");
        if (explaining.parameter(meant).isPresent() && !drug)
            explained = explained.moving(moves(meant, library));
        else if (drug && !json)
            doing.say(common, "It is a drug's: in a man who does not take the drug it moves nothing.");
        if (json) doing.console().out().print(Destination.pretty(ExplanationJson.of(explained)));
        else
            PrintedExplanation.to(doing.console().out(), explained);
        return 0;
    }

    private String meant(Explaining explaining) {
        List<String> meant = explaining.meant(name);
        if (meant.size() == 1) return meant.getFirst();
        if (meant.isEmpty()) {
            var ways = new ArrayList<>(NearNames.asked(name, explaining.names()));
            ways.add(
                    "`leydig list observables` shows what a clinic measures; parameters stand in the tables `*.origin.csv` of the library.");
            throw new InputException(Diagnostic.nowhere("LEY3014", "NOTHING OF THAT NAME",
                    "Neither an observable nor a quantity of the body is called `" + name + "`.",
                    ways.toArray(String[]::new)));
        }
        throw new InputException(Diagnostic.nowhere("LEY3015", "WHICH ONE?",
                "Several quantities of the body are called `" + name + "`.",
                "Say one of: " + String.join(", ", meant.stream().limit(8).map(each -> "`" + each + "`").toList())
                        + "."));
    }

    private List<Nudging.Moved> moves(String parameter, Library library) throws InterruptedException {
        List<Observable> shown = MAIN.stream().map(library.observables()::get).filter(java.util.Objects::nonNull)
                .toList();
        doing.say(common, "running the typical man twice …");
        return Nudging.nudge(parameter, Man.read(TYPICAL, library), shown, library,
                Options.usual(Version.number(), doing.line()));
    }
}
