package org.leydig.trial.arm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.visit.Practice;
import org.leydig.language.source.Source;
import org.leydig.trial.endpoint.EndPoint;
import org.leydig.trial.endpoint.EndPointReader;

/** Reads case files. */
final class CaseReader {
    private static final Set<String> FIELDS = Set.of("title", "man", "men", "for", "arms", "visits",
            "rules", "missed doses", "drop-out", "end points", "seed");
    private static final Set<String> LATER = Set.of("draws", "reported", "grain");
    private static final int MOST_MEN = 100_000;
    private final Library library;
    private final Complaints complaints = new Complaints();

    private CaseReader(Library library) {
        this.library = library;
    }

    static Case read(Source text, Path folder, Library library) {
        return new CaseReader(library).read(text, folder);
    }

    private Case read(Source text, Path folder) {
        Node.Fields fields = FormReader.read(text);
        Form form = new Form(fields, "A case", known(fields), complaints);
        String title = form.needed("title").value();
        CaseParts parts = new CaseParts(library, complaints);
        Optional<Man> man = parts.man(form.needed("man"), folder);
        long men = form.whole("men", 1, MOST_MEN).orElse(1L);
        long seed = form.whole("seed", 0, Long.MAX_VALUE).orElse(1L);
        double hours = parts.hours(form);
        List<Arm> arms = parts.arms(form);
        Practice practice = hours > 0 ? new PracticeReader(library, hours, arms, complaints).read(form) : Practice.NONE;
        List<EndPoint> endPoints = hours > 0 ? endPoints(form, hours) : List.of();
        complaints.raise();
        return new Case(title, man.orElseThrow(), (int) men, hours, arms, practice, endPoints, seed, text);
    }

    private Set<String> known(Node.Fields fields) {
        for (Node.Field field : fields.byName().values()) {
            String name = field.name().value();
            if (LATER.contains(name))
                complaints.add(field.name().region(), "LEY1301", "NOT IN THIS VERSION",
                        "`" + name
                                + "` is part of the plan, but this version cannot carry it out. A case that needs it would "
                                + "give the wrong answer, so I do not run it.",
                        List.of("Take `" + name + "` out to run the rest."));
        }
        Set<String> known = new HashSet<>(LATER);
        known.addAll(FIELDS);
        return known;
    }

    private List<EndPoint> endPoints(Form form, double hours) {
        List<Node.Words> texts = form.list("end points");
        if (texts.isEmpty()) return List.of();
        EndPointReader reader = new EndPointReader(library.observables(), library.model(), hours, complaints);
        List<EndPoint> all = new ArrayList<>();
        Map<String, Node.Words> seen = new HashMap<>();
        for (Node.Words text : texts) {
            if (seen.putIfAbsent(text.value(), text) != null)
                complaints.add(text.region(), "LEY1153", "SAID TWICE",
                        "`" + text.value() + "` is asked for twice.");
            reader.read(text).ifPresent(all::add);
        }
        return all;
    }
}
