package org.leydig.trial.study;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;

/** Reads study files. */
final class StudyReader {
    private static final Set<String> FIELDS = Set.of("cite", "asks", "topic", "who", "arms", "draws", "reported",
            "conflicts", "notes");
    private static final Set<String> CONFLICT = Set.of("with", "says");
    /** What a study may be about. */
    static final List<String> TOPICS = List.of("pulses", "pituitary", "Leydig cells", "blood steroids", "feedback",
            "receptors", "spermatogenesis", "testis size", "ageing", "body mass", "failure", "testosterone",
            "hCG and gonadotropins", "SERM", "aromatase inhibitors", "GnRH analogues", "kisspeptin", "recovery",
            "symptoms", "population");
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
            throw new InputException(new Diagnostic("LEY1350", "NO SUCH STUDY", Optional.empty(), List.of(),
                    "I know no study called `" + name + "`.", suggestions));
        }
        try {
            return Study.text(Path.of(name), name);
        } catch (InvalidPathException e) {
            throw new InputException(Diagnostic.nowhere("LEY1350", "NO SUCH STUDY", "`" + name
                    + "` is not the name of a file."));
        }
    }

    private Study read(String id, Source text) {
        Form form = new Form(FormReader.read(text), "A study", FIELDS, complaints);
        String cite = form.needed("cite").value();
        String asks = form.needed("asks").value();
        Node.Words topic = form.needed("topic");
        if (!topic.value().isEmpty() && !TOPICS.contains(topic.value()))
            complaints.add(topic.region(), "LEY1351", "NO SUCH TOPIC", "A study's topic is one of: "
                    + String.join(", ", TOPICS) + ".", NearNames.asked(topic.value(), TOPICS));
        var experiment = new ExperimentReader(library, complaints);
        Subjects who = experiment.who(form);
        complaints.raise();
        List<StudyArm> arms = experiment.arms(form, who);
        List<Draw> draws = experiment.draws(form);
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
}
