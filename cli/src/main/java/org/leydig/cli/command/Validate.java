package org.leydig.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.leydig.cli.evidence.EvidenceFolder;
import org.leydig.cli.evidence.Printed;
import org.leydig.cli.evidence.Tables;
import org.leydig.cli.evidence.Tally;
import org.leydig.cli.output.WholeFolder;
import org.leydig.cli.terminal.Bar;
import org.leydig.cli.terminal.Complaints;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.diagnostic.NearNames;
import org.leydig.trial.run.Options;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.Validating;
import org.leydig.trial.study.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig validate}: published experiments run again, and what they found beside what is simulated. */
@Command(name = "validate", description = "Runs published experiments and sets what they found beside what is simulated.", footer = {
        "", "Try:", "  leydig validate --out evidence", "  leydig validate zwart-1997",
        "  leydig validate --topic feedback --role fit --json", "",
        "A row is inside when the simulated statistic lies in the published 95 %% interval or within 25 %% of the",
        "published value, whichever is wider. Rows outside are information: the status is 0 even so."})
public final class Validate implements Callable<Integer> {
    private static final int MOST_MEN = 100_000;

    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "STUDY", arity = "0..*", description = "Studies of the library (`leydig list studies`) or YAML files; all of the library if none is named.")
    private List<String> names = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Write the evidence page, its pictures and tables there; earlier ones give way.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Write totals and rows as JSON to the output, for programs.")
    private boolean json;

    @Option(names = "--men", paramLabel = "N", defaultValue = ""
            + Validating.MEN, description = "Virtual men of a study that does not say how many (default ${DEFAULT-VALUE}).")
    private int men;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance (default 1).")
    private long seed;

    @Option(names = "--role", paramLabel = "fit|report", description = "Only rows that carry the fit, or only those shown beside it.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only studies of that topic, such as feedback.")
    private Optional<String> topic = Optional.empty();

    public Validate(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Library library = Library.open();
        List<Study> studies = asked(library);
        var options = Options.usual(Version.number(), doing.line());
        Validation validation;
        if (out.isPresent()) {
            try (WholeFolder folder = WholeFolder.at(out.get())) {
                validation = run(studies, library, options);
                EvidenceFolder.fill(folder, validation, library);
                folder.keep();
            }
        } else {
            validation = run(studies, library, options);
        }
        if (json) doing.console().out().print(Destination.pretty(new Tables(validation).json()));
        else
            Printed.to(doing.console().out(), Tally.of(validation));
        List<String> failed = Tally.failed(validation).map(result -> result.study().id()).toList();
        failed.forEach(study -> doing.console().say("could not be run to the end: " + study));
        out.ifPresent(folder -> doing.say(common, "wrote " + folder.resolve("evidence.html")));
        return failed.isEmpty() ? 0 : Complaints.FAILED;
    }

    private Validation run(List<Study> studies, Library library, Options options) throws InterruptedException {
        try (Bar bar = doing.bar("validating", common)) {
            return Validating.validate(studies, library, options, new Watch(bar), seed, men);
        }
    }

    /** The studies that were asked for, with the rows that were asked for. */
    private List<Study> asked(Library library) {
        var wrong = new ArrayList<Diagnostic>();
        List<Study> read = new ArrayList<>();
        for (String name : names.isEmpty() ? library.studies() : new LinkedHashSet<>(names)) {
            try {
                read.add(Study.read(name, library));
            } catch (InputException refused) {
                wrong.addAll(refused.diagnostics());
            }
        }
        if (men < 1 || men > MOST_MEN)
            wrong.add(Diagnostic.nowhere("LEY3005", "NOT POSSIBLE",
                    "`--men`: The number of men is from 1 to " + MOST_MEN + "."));
        if (seed < 0)
            wrong.add(Diagnostic.nowhere("LEY3005", "NOT POSSIBLE", "`--seed`: A seed is a whole number from 0."));
        Optional<Role> only = role(wrong);
        if (!wrong.isEmpty()) throw new InputException(wrong);
        refuseUnknownTopic(read);
        List<Study> chosen = read.stream().filter(study -> topic.isEmpty() || study.topic().equals(topic.get()))
                .map(study -> only.map(each -> only(each, study)).orElse(study))
                .filter(study -> !study.reported().isEmpty()).toList();
        if (chosen.isEmpty())
            throw new InputException(Diagnostic.nowhere("LEY3012", "NOTHING TO RUN",
                    "No study has a row that fits all you asked for.", "`leydig list studies` shows all."));
        return chosen;
    }

    private Optional<Role> role(List<Diagnostic> wrong) {
        if (role.isEmpty()) return Optional.empty();
        for (Role each : Role.values()) if (each.name().equalsIgnoreCase(role.get())) return Optional.of(each);
        wrong.add(unknown("LEY3013", "NO SUCH ROLE", "role", role.get(), Set.of("fit", "report"),
                "A row has the role `fit` or `report`."));
        return Optional.empty();
    }

    private void refuseUnknownTopic(List<Study> read) {
        Set<String> topics = read.stream().map(Study::topic).collect(Collectors.toCollection(TreeSet::new));
        if (topic.isEmpty() || topics.contains(topic.get())) return;
        throw new InputException(unknown("LEY3011", "NO SUCH TOPIC", "topic", topic.get(), topics,
                "Topics of these studies: " + String.join(", ", topics) + "."));
    }

    private static Diagnostic unknown(String code, String title, String kind, String name, Set<String> known,
            String help) {
        var ways = new ArrayList<String>();
        NearNames.question(org.leydig.clinic.form.NearNames.of(name, known)).ifPresent(ways::add);
        ways.add(help);
        return Diagnostic.nowhere(code, title, "I know no " + kind + " `" + name + "`.", ways.toArray(String[]::new));
    }

    private static Study only(Role role, Study study) {
        return new Study(study.id(), study.cite(), study.asks(), study.topic(), study.who(), study.arms(),
                study.draws(), study.reported().stream().filter(row -> row.role() == role).toList(),
                study.conflicts(), study.notes(), study.text());
    }
}
