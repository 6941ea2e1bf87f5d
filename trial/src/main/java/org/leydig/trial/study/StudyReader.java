package org.leydig.trial.study;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;

/** Reads study files. */
final class StudyReader {
    private static final Set<String> FIELDS = Set.of("cite", "asks", "topic", "who", "arms", "draws", "reported",
            "conflicts", "notes");
    private static final Set<String> ARM = Set.of("give", "says", "man", "age", "BMI", "set", "before", "for", "n");
    private static final Set<String> CONFLICT = Set.of("with", "says");
    /** What a study may be about. */
    static final List<String> TOPICS = List.of("pulses", "pituitary", "Leydig cells", "blood steroids", "feedback",
            "receptors", "spermatogenesis", "testis size", "ageing", "body mass", "failure", "testosterone",
            "hCG and gonadotropins", "SERM", "aromatase inhibitors", "GnRH analogues", "kisspeptin", "recovery",
            "population");
    private final Library library;
    private final Complaints complaints = new Complaints();

    private StudyReader(Library library) {
        this.library = library;
    }

    static Study read(String id, Source text, Library library) {
        return new StudyReader(library).read(id, text);
    }

    static Source file(String name, Library library) {
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            List<String> suggestions = new ArrayList<>(NearNames.asked(name, library.studies()));
            suggestions.add("`leydig list studies` shows all.");
            throw new InputException(new Diagnostic("LEY1320", "NO SUCH STUDY", Optional.empty(), List.of(),
                    "I know no study called `" + name + "`.", suggestions));
        }
        try {
            return Study.text(Path.of(name), name);
        } catch (InvalidPathException e) {
            throw new InputException(Diagnostic.nowhere("LEY1320", "NO SUCH STUDY", "`" + name
                    + "` is not the name of a file."));
        }
    }

    private Study read(String id, Source text) {
        Form form = new Form(FormReader.read(text), "A study", FIELDS, complaints);
        String cite = form.needed("cite").value();
        String asks = form.needed("asks").value();
        Node.Words topic = form.needed("topic");
        if (!topic.value().isEmpty() && !TOPICS.contains(topic.value()))
            complaints.add(topic.region(), "LEY1321", "NO SUCH TOPIC", "A study's topic is one of: "
                    + String.join(", ", TOPICS) + ".", NearNames.asked(topic.value(), TOPICS));
        Subjects who = who(form);
        complaints.raise();
        List<StudyArm> arms = arms(form, who);
        List<Draw> draws = draws(form);
        ReportedReader rows = new ReportedReader(library, arms, draws, complaints);
        List<Reported> reported = form.rows("reported").stream().flatMap(r -> rows.read(r).stream()).toList();
        if (reported.isEmpty() && !complaints.any()) form.missing("reported");
        List<Conflict> conflicts = new ArrayList<>();
        for (Node.Fields row : form.rows("conflicts")) {
            Form conflict = new Form(row, "A conflict", CONFLICT, complaints);
            conflicts.add(new Conflict(conflict.needed("with").value(), conflict.needed("says").value()));
        }
        complaints.raise();
        return new Study(id, cite, asks, topic.value(), who, arms, draws, reported, conflicts, form.text("notes", ""),
                text);
    }

    private Subjects who(Form form) {
        if (!(form.any("who").orElse(null) instanceof Node.Fields fields)) {
            form.missing("who");
            throw complaints.exception();
        }
        return new SubjectsReader(library, complaints).read(fields);
    }

    private List<StudyArm> arms(Form form, Subjects who) {
        Map<String, Node.Field> inside = form.inside("arms");
        if (inside.isEmpty()) form.missing("arms");
        Map<String, StudyArm> arms = new LinkedHashMap<>();
        inside.forEach((name, field) -> {
            try {
                arms.put(name, arm(name, field, who, form));
            } catch (InputException refused) {
                complaints.addAll(refused);
            }
        });
        complaints.raise();
        return List.copyOf(arms.values());
    }

    private StudyArm arm(String name, Node.Field field, Subjects who, Form form) {
        if (field.value() instanceof Node.Fields inner) {
            Form own = new Form(inner, "An arm", ARM, complaints);
            Subjects his = new SubjectsReader(library, complaints).read(own, who);
            return new StudyArm(name, his, Protocol.parse(own.list("give"), library.drugs()));
        }
        List<Node.Words> texts = switch (field.value()) {
            case Node.Listing listing -> listing.items().stream().flatMap(i -> form.asWords(name, i).stream()).toList();
            default -> form.asWords(name, field.value()).map(List::of).orElse(List.of());
        };
        return new StudyArm(name, who, Protocol.parse(texts, library.drugs()));
    }

    private List<Draw> draws(Form form) {
        DrawReader reader = new DrawReader(library, complaints);
        List<Node.Words> texts = form.list("draws");
        if (texts.isEmpty()) form.missing("draws");
        return texts.stream().flatMap(t -> reader.read(t).stream()).toList();
    }
}
