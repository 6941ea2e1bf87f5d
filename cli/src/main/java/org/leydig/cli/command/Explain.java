package org.leydig.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.leydig.cli.drug.DrugFacts;
import org.leydig.cli.drug.DrugJson;
import org.leydig.cli.drug.PrintedDrug;
import org.leydig.cli.explain.Explained;
import org.leydig.cli.explain.Explaining;
import org.leydig.cli.explain.ExplanationJson;
import org.leydig.cli.explain.PrintedExplanation;
import org.leydig.clinic.drug.Drug;
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
@Command(name = "explain", description = "Says where a number comes from and what it moves, or what is known of a drug.", footer = {
        "", "Try:",
        "  leydig explain LH", "  leydig explain leydig.tau_receptors", "  leydig explain clomiphene", "",
        "Of a parameter it also runs the typical man with a tenth more of it, which takes some seconds."})
public final class Explain implements Callable<Integer> {
    private static final String TYPICAL = "healthy-young";
    private static final List<String> MAIN = List.of("T", "LH", "FSH", "E2", "inhibin_B", "ITT",
            "sperm_concentration");

    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "OBSERVABLE|PARAMETER|DRUG", description = "Such as LH, a quantity of the body: leydig.tau_receptors, or a drug: clomiphene.")
    private String name;

    @Option(names = "--json", description = "Write JSON, for programs.")
    private boolean json;

    public Explain(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Library library = Library.open();
        Drug asked = library.drugs().get(name);
        return asked != null ? drug(DrugFacts.of(asked, library)) : number(library);
    }

    private int drug(DrugFacts facts) throws IOException {
        if (json) doing.console().out().print(Destination.pretty(DrugJson.of(facts)));
        else
            PrintedDrug.to(doing.console().out(), facts);
        return 0;
    }

    private int number(Library library) throws InterruptedException, IOException {
        var explaining = new Explaining(library);
        String meant = meant(explaining, library);
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

    private String meant(Explaining explaining, Library library) {
        List<String> meant = explaining.meant(name);
        if (meant.size() == 1) return meant.getFirst();
        if (meant.isEmpty()) {
            var known = new LinkedHashSet<>(library.drugs().keySet());
            known.addAll(explaining.names());
            var ways = new ArrayList<>(NearNames.asked(name, known));
            ways.add(
                    "`leydig list observables` shows what a clinic measures, `leydig list drugs` what it gives; parameters stand in the tables `*.origin.csv` of the library.");
            throw new InputException(Diagnostic.nowhere("LEY3014", "NOTHING OF THAT NAME",
                    "No observable, quantity of the body or drug is called `" + name + "`.",
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
