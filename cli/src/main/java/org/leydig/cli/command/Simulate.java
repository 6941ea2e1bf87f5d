package org.leydig.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leydig.cli.output.Parquet;
import org.leydig.cli.table.Csv;
import org.leydig.cli.terminal.Bar;
import org.leydig.cli.table.Tables;
import org.leydig.clinic.assay.DrawRule;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Given;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.course.Method;
import org.leydig.trial.run.Grain;
import org.leydig.trial.run.Laboratory;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Readings;
import org.leydig.trial.run.Sampling;
import org.leydig.trial.run.Simulated;
import org.leydig.trial.run.Simulating;
import org.leydig.trial.run.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leydig simulate}: follows a man, or many of his kind, and writes what was seen as a table. */
@Command(name = "simulate", description = "Follows a man, or many of his kind, and writes a table of what was seen.", footer = {
        "", "Try:", "  leydig simulate healthy-young --for 2d --sample 10min --out pulses.csv",
        "  leydig simulate healthy-young --protocol \"testosterone-enanthate 200 mg im q7d x26\" --for 52wk",
        "  leydig simulate healthy-young --for 1d --draw \"LH T at 08:00\"",
        "  leydig simulate obese --men 200 --protocol \"enclomiphene 25 mg po daily\" --for 26wk --sample 1wk"})
public final class Simulate implements Callable<Integer> {
    private static final int DOSES_SHOWN = 40;
    private static final int MOST_MEN = 100_000;

    private static final Set<String> WORDS = Set.of("observable", "unit", "clock", "assay", "below_limit");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

    private final Doing doing;

    @Mixin
    private Common common;

    @Parameters(paramLabel = "MAN", description = "A man of the library (`leydig list men`) or a YAML file.")
    private String man;

    @Option(names = "--for", required = true, paramLabel = "TIME", description = "How long: 2d, 52wk, 18mo.")
    private String span;

    @Option(names = "--protocol", paramLabel = "TEXT|FILE", description = "What he is given: \"hcg 500 IU sc q2d for 16wk\", a name from `leydig list protocols`, or a CSV file of dose records. May be repeated.")
    private List<String> protocols = List.of();

    @Option(names = "--men", paramLabel = "N", defaultValue = "1", description = "How many men of his kind; 1 is the typical man.")
    private int men;

    @Option(names = "--sample", paramLabel = "TIME", description = "From row to row: 10min, 6h, 1d (default).")
    private Optional<String> sample = Optional.empty();

    @Option(names = "--set", paramLabel = "parameter=value", description = "Gives a parameter of the body another value, with a unit if you like. May be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance; the same seed gives the same bytes (default 1).")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table there instead of to the output; as Parquet where the name ends in .parquet.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Write JSON instead of CSV, with what was run.")
    private boolean json;

    @Option(names = "--grain", paramLabel = "pulsatile|mean-field", defaultValue = "pulsatile", description = "Level of detail: every pulse (default), or the pulse cycle averaged, which shows means of days: for one man on daily doses or none up to four times faster.")
    private String grain;

    @Option(names = "--draw", paramLabel = "RULE", description = "Draw as a laboratory does, instead of reading the body: \"LH T at 08:00 weekly with lh-ria\"; also daily, every 4wk, on day 14. For one man each reading comes with what he could have read as well. May be repeated.")
    private List<String> draws = List.of();

    public Simulate(Doing doing) {
        this.doing = doing;
    }

    @Override
    public Integer call() throws InterruptedException {
        Library library = Library.open();
        Asked asked = new Asked(library);
        double hours = asked.hours("--for", span);
        double every = sample.map(words -> asked.hours("--sample", words)).orElse(24.0);
        Protocol protocol = asked.protocol(protocols);
        asked.refuseIf(men < 1 || men > MOST_MEN, "--men",
                "The number of men is from 1 to " + MOST_MEN + "; you asked for " + men + ".");
        asked.refuseIf(seed < 0, "--seed", "A seed is a whole number from 0.");
        Grain detail = asked.grain(grain);
        boolean averaged = detail == Grain.MEAN_FIELD;
        asked.refuseIf(asked.fine() && averaged && every < 24, "--sample",
                "The mean-field grain shows means of days: sample once a day or less often, or leave `--grain` out.");
        asked.refuseIf(averaged && !draws.isEmpty(), "--draw",
                "A laboratory draws at an instant, and the mean-field grain shows means of days: leave `--grain` out.");
        asked.refuseIf(json && parquet(), "--json", "One file holds either JSON or Parquet.");
        asked.refuseIf(asked.fine() && draws.isEmpty() && every > hours, "--sample",
                "That asks for a row every " + sample.orElse("1d") + " of only " + span + ".");
        asked.refuseIf(sample.isPresent() && !draws.isEmpty(), "--sample",
                "One table holds either what the laboratory read (`--draw`) or what the body was (`--sample`).");
        List<DrawRule> rules = asked.fine() ? asked.draws(draws, hours) : List.of();
        asked.raise();
        Man plain = Man.read(man, library);
        Man whom = settings.isEmpty() ? plain : plain.with(settings, library);
        var simulation = new Simulation(whom, men, protocol, hours, every, seed);
        var options = Options.usual(Version.number(), doing.line()).in(detail);
        try (var place = new Destination(out, doing.console())) {
            echo(whom, protocol, hours);
            Simulated simulated = run(simulation, rules, library, options);
            ObjectNode origin = origin(simulation, rules, library, options);
            if (parquet()) place.writeParquet(columns(simulated), simulated::write, origin);
            else
                place.write(json ? to -> to.append(Destination.pretty(rows(simulated, origin))) : simulated::write,
                        origin);
            if (simulated instanceof Readings readings) readings.says().forEach(line -> doing.say(common, line));
        }
        out.ifPresent(path -> doing.say(common, "wrote " + path));
        return 0;
    }

    private Simulated run(Simulation asked, List<DrawRule> rules, Library library, Options options)
            throws InterruptedException {
        try (Bar bar = doing.bar("simulating", common)) {
            if (rules.isEmpty()) return Simulating.simulate(asked, library, options, new Watch(bar));
            var sampling = new Sampling(asked.man(), asked.men(), asked.protocol(), asked.hours(), rules, asked.seed());
            return Laboratory.draw(sampling, library, options, new Watch(bar));
        }
    }

    private boolean parquet() {
        return out.filter(path -> path.toString().endsWith(".parquet")).isPresent();
    }

    private static List<Parquet.Column> columns(Simulated simulated) {
        return simulated.header().stream().map(name -> new Parquet.Column(name, !WORDS.contains(name))).toList();
    }

    /** What was run, for a program or for the record. */
    private static ObjectNode origin(Simulation simulation, List<DrawRule> rules, Library library, Options options) {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("program", "leydig").put("version", options.version()).put("command", options.command())
                .put("man", simulation.man().id()).put("men", simulation.men()).put("days", simulation.hours() / 24)
                .put("seed", simulation.seed()).put("grain", options.grain().word());
        if (rules.isEmpty()) {
            run.put("sample_h", simulation.every());
        } else {
            ArrayNode drawn = run.putArray("draws");
            rules.forEach(rule -> drawn.add(rule.words()));
        }
        ArrayNode given = run.putArray("protocol");
        simulation.protocol().words().forEach(given::add);
        ObjectNode set = run.putObject("parameters");
        simulation.man().values().forEach(set::put);
        Method method = options.method();
        run.putObject("method").put("scheme", method.scheme().name().toLowerCase(Locale.ROOT))
                .put("relative_tolerance", method.relativeTolerance())
                .put("absolute_tolerance", method.absoluteTolerance())
                .put("scaled", method.scaled());
        run.put("library_sha256", library.hash());
        return run;
    }

    /** The table's rows as JSON, with what was run. */
    private static ObjectNode rows(Simulated simulated, ObjectNode origin) throws IOException {
        var text = new StringWriter();
        simulated.write(text);
        origin.putPOJO("columns", simulated.header());
        ArrayNode rows = origin.putArray("rows");
        try (var table = CSVParser.parse(text.toString(),
                CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get())) {
            for (CSVRecord record : table) {
                ArrayNode row = rows.addArray();
                for (String cell : record) row.addPOJO(value(cell));
            }
        }
        return origin;
    }

    private static Object value(String cell) {
        if (cell.isEmpty()) return NullNode.getInstance();
        return NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
    }

    private void echo(Man whom, Protocol protocol, double hours) {
        doing.say(common, whom.id() + ": " + whom.says());
        if (protocol.isNone()) doing.say(common, "given: no treatment");
        protocol.words().forEach(line -> doing.say(common, "given: " + line));
        if (!common.verbose() || protocol.isNone()) return;
        List<Given> table = Given.table(protocol, hours);
        doing.say(common, String.format(Locale.ROOT, "  %6s %6s  %-28s %10s %-6s %s", "day", "clock", "what", "amount",
                "unit", "route"));
        table.stream().limit(DOSES_SHOWN)
                .forEach(dose -> doing.say(common, String.format(Locale.ROOT, "  %6d %6s  %-28s %10s %-6s %s",
                        Tables.day(dose.hour() / 24), Tables.clock(dose.hour() / 24), dose.what(),
                        Csv.number(dose.amount()),
                        dose.unit(), dose.route())));
        if (table.size() > DOSES_SHOWN) doing.say(common, "  … and " + (table.size() - DOSES_SHOWN) + " more doses");
    }
}
