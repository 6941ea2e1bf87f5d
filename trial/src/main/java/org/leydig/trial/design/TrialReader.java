package org.leydig.trial.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.visit.Practice;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Arm;
import org.leydig.trial.arm.CaseParts;
import org.leydig.trial.arm.PracticeReader;
import org.leydig.trial.endpoint.EndPointReader;

/** Reads trial files. */
final class TrialReader {
    private static final Set<String> FIELDS = Set.of("title", "population", "screen", "men", "randomise", "allocation",
            "for", "arms", "reference", "visits", "rules", "missed doses", "drop-out", "after drop-out", "end points",
            "replicates", "seed");
    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*%");
    private static final int FEWEST_MEN = 4;
    private static final int MOST_MEN = 100_000;
    private static final int MOST_REPLICATES = 10_000;
    private final Library library;
    private final Complaints complaints = new Complaints();
    private final CaseParts parts;

    private TrialReader(Library library) {
        this.library = library;
        this.parts = new CaseParts(library, complaints);
    }

    static Trial read(Source text, Path folder, Library library) {
        return new TrialReader(library).read(text, folder);
    }

    private Trial read(Source text, Path folder) {
        Form form = new Form(FormReader.read(text), "A trial", FIELDS, complaints);
        String title = form.needed("title").value();
        List<Kind> population = population(form, folder);
        Screen screen = new ScreenReader(library, complaints).read(form.list("screen"));
        if (form.any("men").isEmpty()) form.missing("men");
        long men = form.whole("men", FEWEST_MEN, MOST_MEN).orElse((long) FEWEST_MEN);
        long replicates = form.whole("replicates", 1, MOST_REPLICATES).orElse(1L);
        long seed = form.whole("seed", 0, Long.MAX_VALUE - MOST_REPLICATES).orElse(1L);
        double hours = parts.hours(form);
        List<Arm> arms = parts.arms(form);
        int named = form.inside("arms").size();
        if (named == 1)
            complaints.add(form.inside("arms").values().iterator().next().name().region(), "LEY1370", "ONE ARM ONLY",
                    "A trial compares arms, and this has one.",
                    List.of("Add an arm, such as `no treatment: none`.", "`leydig compare` runs one arm."));
        Allocation allocation = new AllocationReader(library, screen, named, complaints).read(form);
        int reference = reference(form, arms);
        Practice practice = hours > 0 ? new PracticeReader(library, hours, arms, complaints).read(form) : Practice.NONE;
        if (form.any("end points").isEmpty()) form.missing("end points");
        List<Outcome> outcomes = hours > 0 ? outcomes(form, hours) : List.of();
        boolean followed = followed(form);
        complaints.raise();
        return new Trial(title, population, screen, (int) men, allocation, hours, arms, reference, practice, followed,
                outcomes, (int) replicates, seed, text);
    }

    private List<Kind> population(Form form, Path folder) {
        Optional<Node> said = form.any("population");
        if (said.isEmpty()) {
            form.missing("population");
            return List.of();
        }
        return switch (said.get()) {
            case Node.Words words -> form.asWords("population", words).flatMap(w -> parts.man(w, folder))
                    .map(man -> List.of(new Kind(man, 1))).orElse(List.of());
            case Node.Fields fields -> mixed(form, fields, folder);
            case Node.Listing listing -> {
                form.wrongKind("population", listing, "a man, or men with their shares as `obese: 60 %`");
                yield List.of();
            }
        };
    }

    private List<Kind> mixed(Form form, Node.Fields fields, Path folder) {
        List<Kind> kinds = new ArrayList<>();
        double sum = 0;
        boolean faulty = false;
        for (Node.Field field : fields.byName().values()) {
            Optional<Node.Words> words = form.asWords(field.name().value(), field.value());
            Matcher m = PERCENT.matcher(words.map(w -> w.value().strip()).orElse(""));
            double share = m.matches() ? Double.parseDouble(m.group(1)) / 100 : 0;
            if (share == 0 && words.isPresent()) {
                complaints.add(words.get().region(), "LEY1374", "NOT A SHARE", "`" + words.get().value()
                        + "` is no share of the population.", List.of("Write a percentage: `60 %`."));
            }
            faulty |= share == 0;
            sum += share;
            parts.man(field.name(), folder).ifPresent(man -> kinds.add(new Kind(man, share)));
        }
        if (!faulty && Math.abs(sum - 1) > 1e-6)
            complaints.add(fields.region().source().region(fields.region().start(), fields.region().start() + 1),
                    "LEY1374", "SHARES THAT DO NOT ADD UP", "The shares of the population make "
                            + Math.round(sum * 1e4) / 100.0 + " % together, not 100 %.");
        return kinds;
    }

    private int reference(Form form, List<Arm> arms) {
        Optional<Node.Words> said = form.words("reference");
        if (said.isEmpty()) return 0;
        List<String> names = new ArrayList<>(form.inside("arms").keySet());
        if (names.contains(said.get().value()))
            return Math.max(0, IntStream.range(0, arms.size())
                    .filter(i -> arms.get(i).name().equals(said.get().value())).findFirst().orElse(0));
        List<String> suggestions = new ArrayList<>(NearNames.asked(said.get().value(), names));
        if (suggestions.isEmpty()) suggestions.add("There are: " + String.join(", ", names) + ".");
        complaints.add(said.get().region(), "LEY1370", "NO SUCH ARM", "No arm is called `" + said.get().value() + "`.",
                suggestions);
        return 0;
    }

    private boolean followed(Form form) {
        return form.words("after drop-out").map(words -> switch (words.value().strip()) {
            case "missing" -> false;
            case "followed" -> true;
            default -> {
                complaints.add(words.region(), "LEY1375", "MISSING OR FOLLOWED?", "`" + words.value()
                        + "` does not say what becomes of men who gave up treatment.",
                        List.of("`missing`: they have no values from then on, and times end there.",
                                "`followed`: they are measured to the end, untreated."));
                yield false;
            }
        }).orElse(false);
    }

    private List<Outcome> outcomes(Form form, double hours) {
        List<Node.Words> texts = form.list("end points");
        OutcomeReader reader = new OutcomeReader(
                new EndPointReader(library.observables(), library.model(), hours, complaints), complaints);
        List<Outcome> all = new ArrayList<>();
        Map<String, Node.Words> seen = new HashMap<>();
        for (Node.Words text : texts) {
            if (seen.putIfAbsent(text.value(), text) != null)
                complaints.add(text.region(), "LEY1153", "SAID TWICE", "`" + text.value() + "` is asked for twice.");
            reader.read(text).ifPresent(all::add);
        }
        return all;
    }
}
