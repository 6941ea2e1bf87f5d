package org.leydig.trial.identify;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.inference.prior.Parameter;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Source;

/** Reads {@code calibration.yaml}. */
final class PlanReader {
    private static final Set<String> FIELDS = Set.of("says", "seed", "scales", "profiles", "stages");
    private static final Set<String> OF_STAGE = Set.of("stage", "says", "method", "iterations", "differences", "step",
            "men",
            "parameters", "refit", "studies", "topics");
    private static final String NUMBER = "([0-9.]+(?:[eE][-+]?[0-9]+)?)";
    private static final Pattern BOUNDS = Pattern
            .compile(NUMBER + " to " + NUMBER + "(?: around " + NUMBER + ")?(?: within " + NUMBER + ")?");
    private static final int MOST_ITERATIONS = 10_000;
    /** Change of a logarithm for slopes where a stage does not say. */
    private static final double STEP = 0.1;
    private static final int MOST_MEN = 10_000;
    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> assays;
    private final Map<String, String> topics;
    private final Complaints complaints = new Complaints();

    PlanReader(Model model, Set<String> assays, Map<String, String> topics) {
        this.assays = assays;
        this.topics = topics;
        model.of(Quantity.Kind.PARAMETER).forEach(q -> parameters.add(q.name()));
    }

    Plan read(Source text) {
        Form form = new Form(FormReader.read(text), "A calibration", FIELDS, complaints);
        List<Stage> stages = new ArrayList<>();
        Map<String, List<Stage.Wanted>> earlier = new LinkedHashMap<>();
        if (!form.fields().byName().containsKey("stages")) form.missing("stages");
        Set<String> names = new HashSet<>();
        for (Node.Fields row : form.rows("stages")) {
            Stage stage = stage(new Form(row, "A stage", OF_STAGE, complaints), earlier);
            earlier.put(stage.name(), stage.parameters());
            if (!names.add(stage.name()))
                complaints.add(row.region(), "LEY1340", "SAID TWICE",
                        "Two stages are called `" + stage.name() + "`.");
            stages.add(stage);
        }
        Plan plan = new Plan(form.needed("says").value(), form.whole("seed", 0, Long.MAX_VALUE).orElse(1L),
                Set.copyOf(known(form, "scales", assays, "assay")),
                known(form, "profiles", names(earlier), "fitted parameter"), stages, text);
        complaints.raise();
        return plan;
    }

    private static Set<String> names(Map<String, List<Stage.Wanted>> stages) {
        return stages.values().stream().flatMap(List::stream).map(Stage.Wanted::name).collect(toSet());
    }

    /** @param earlier what the stages before fit, by the stage's name */
    private Stage stage(Form form, Map<String, List<Stage.Wanted>> earlier) {
        Map<String, Stage.Wanted> wanted = new LinkedHashMap<>();
        for (String again : known(form, "refit", earlier.keySet(), "stage before this one"))
            earlier.get(again).forEach(p -> wanted.put(p.name(), p));
        form.inside("parameters").forEach((name, field) -> bounds(field).ifPresent(b -> wanted.put(name, b)));
        if (wanted.isEmpty() && !complaints.any()) form.missing("parameters");
        List<String> studies = known(form, "studies", topics.keySet(), "study");
        List<String> ofTopics = known(form, "topics", new TreeSet<>(topics.values()), "topic of studies");
        if (form.list("studies").isEmpty() && form.list("topics").isEmpty()) form.missing("topics");
        return new Stage(form.needed("stage").value(), form.needed("says").value(), way(form),
                form.whole("iterations", 1, MOST_ITERATIONS).orElse(6L).intValue(), central(form),
                step(form), form.whole("men", 2, MOST_MEN).orElse(0L).intValue(),
                List.copyOf(wanted.values()), Set.copyOf(studies),
                Set.copyOf(ofTopics));
    }

    private Stage.Way way(Form form) {
        Node.Words words = form.needed("method");
        return switch (words.value()) {
            case "gauss-newton", "" -> Stage.Way.GAUSS_NEWTON;
            case "cma-es" -> Stage.Way.CMA_ES;
            default -> {
                complaints.add(words.region(), "LEY1342", "NO SUCH METHOD", "I know no method `" + words.value()
                        + "`. There are `gauss-newton` (by slopes) and `cma-es` (a global search).",
                        NearNames.asked(words.value(), List.of("gauss-newton", "cma-es")));
                yield Stage.Way.GAUSS_NEWTON;
            }
        };
    }

    private boolean central(Form form) {
        return form.words("differences").map(w -> switch (w.value()) {
            case "central" -> true;
            case "forward" -> false;
            default -> {
                complaints.add(w.region(), "LEY1341", "NOT KNOWN", "`differences` are `forward` or `central`.");
                yield false;
            }
        }).orElse(false);
    }

    private double step(Form form) {
        double step = form.number("step").orElse(STEP);
        if (step > 0 && step <= 1) return step;
        complaints.add(form.needed("step").region(), "LEY1341", "NOT KNOWN",
                "A `step` is the change of a logarithm for slopes, above 0 and at most 1.");
        return STEP;
    }

    private Optional<Stage.Wanted> bounds(Node.Field field) {
        Node.Words name = field.name();
        if (!parameters.contains(name.value())) {
            complaints.add(name.region(), "LEY1343", "NOT IN THE BODY",
                    "The body has no parameter `" + name.value() + "`.", NearNames.asked(name.value(), parameters));
            return Optional.empty();
        }
        if (!(field.value() instanceof Node.Words words)) {
            complaints.add(field.value().region(), "LEY1344", "NOT BOUNDS", "Bounds are words: `0.5 to 8`.");
            return Optional.empty();
        }
        Matcher m = BOUNDS.matcher(words.value().strip());
        if (!m.matches()) {
            complaints.add(words.region(), "LEY1344", "NOT BOUNDS", "I cannot read `" + words.value()
                    + "` as bounds.",
                    List.of("Write `0.5 to 8`, or `0.5 to 8 around 2 within 0.5` where something is "
                            + "known before the studies (0.5 is the SD of the logarithm)."));
            return Optional.empty();
        }
        double low = Double.parseDouble(m.group(1));
        double high = Double.parseDouble(m.group(2));
        double centre = m.group(3) == null ? Math.sqrt(low * high) : Double.parseDouble(m.group(3));
        double spread = m.group(4) == null ? Parameter.WEAK : Double.parseDouble(m.group(4));
        if (!(low > 0 && low < high && low <= centre && centre <= high && spread > 0)) {
            complaints.add(words.region(), "LEY1345", "BOUNDS OUT OF ORDER",
                    "Bounds go from less to more, both above 0, and what is thought likely lies between them.");
            return Optional.empty();
        }
        return Optional.of(new Stage.Wanted(name.value(), low, high, centre, spread));
    }

    private List<String> known(Form form, String field, Collection<String> all, String what) {
        List<String> found = new ArrayList<>();
        for (Node.Words words : form.list(field)) {
            if (all.contains(words.value())) found.add(words.value());
            else
                complaints.add(words.region(), "LEY1346", "NO SUCH NAME",
                        "I know no " + what + " `" + words.value() + "`.", NearNames.asked(words.value(), all));
        }
        return found;
    }
}
