package org.leydig.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.leydig.cli.claim.ClaimsFolder;
import org.leydig.cli.claim.PrintedVerdicts;
import org.leydig.cli.claim.VerdictsJson;
import org.leydig.cli.output.WholeFolder;
import org.leydig.cli.terminal.Bar;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.trial.claim.Claim;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Judging;
import org.leydig.trial.run.Methods;
import org.leydig.trial.run.Options;
import org.leydig.trial.study.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig claims}: statements about the male axis, run, and the verdict that each earns. */
@Command(name = "claims", description = "Runs statements about the male axis and says which of four verdicts each earns.", footer = {
        "", "Try:", "  leydig claims", "  leydig claims AX2 AX9", "  leydig claims --out claims",
        "  leydig claims NB4 --men 24 --json", "",
        "A verdict is computed from the run and the evidence: supported, supported with limits, not supported or",
        "contradicted. The status is 0 whatever the verdicts."})
public final class Claims implements Callable<Integer> {
    private static final int MOST_MEN = 10_000;

    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Claims (`leydig list claims`); all if none is named.")
    private List<String> ids = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Write the page of claims, its pictures and verdicts there; earlier ones give way.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Write verdicts and conditions as JSON to the output, for programs.")
    private boolean json;

    @Option(names = "--men", paramLabel = "N", description = "Run N virtual men who differ and take their mean; as many as a claim says, or the typical man alone, if not given.")
    private Optional<Integer> men = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the men's chance (default 1).")
    private long seed;

    public Claims(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        refuseNonsense();
        Library library = Library.open();
        List<Claim> claims = Claim.named(ids, library);
        Options options = Options.usual(Version.number(), doing.line());
        List<Judged> judged;
        if (out.isPresent()) {
            try (WholeFolder folder = WholeFolder.at(out.get())) {
                judged = run(claims, library, options);
                ClaimsFolder.fill(folder, judged, new Validation.Origin(options.version(), library.hash(), seed,
                        Methods.words(options.method()), options.command()), library);
                folder.keep();
            }
        } else {
            judged = run(claims, library, options);
        }
        if (json) doing.console().out().print(Destination.pretty(VerdictsJson.of(judged)));
        else
            PrintedVerdicts.to(doing.console().out(), judged);
        out.ifPresent(folder -> doing.say(common, "wrote " + folder.resolve("claims.html")));
        return 0;
    }

    private List<Judged> run(List<Claim> claims, Library library, Options options) throws InterruptedException {
        try (Bar bar = doing.bar("judging", common)) {
            OptionalInt many = men.map(OptionalInt::of).orElseGet(OptionalInt::empty);
            return new Judging(library, options).judge(claims, many, seed, new Watch(bar));
        }
    }

    private void refuseNonsense() {
        var wrong = new ArrayList<Diagnostic>();
        if (men.filter(n -> n < 1 || n > MOST_MEN).isPresent())
            wrong.add(Diagnostic.nowhere("LEY3005", "NOT POSSIBLE",
                    "`--men`: The number of men is from 1 to " + MOST_MEN + "."));
        if (seed < 0)
            wrong.add(Diagnostic.nowhere("LEY3005", "NOT POSSIBLE", "`--seed`: A seed is a whole number from 0."));
        if (!wrong.isEmpty()) throw new InputException(wrong);
    }
}
