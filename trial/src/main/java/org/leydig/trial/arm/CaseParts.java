package org.leydig.trial.arm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.InputException;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** Reads what cases and trials have in common: men, horizon, arms. */
public final class CaseParts {
    private static final int MOST_ARMS = 24;
    private static final double LONGEST = 60 * 365.25 * 24;
    private final Library library;
    private final Complaints complaints;

    public CaseParts(Library library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
    }

    /** A man of the library, or of the user's own in the folder; empty after a complaint. */
    public Optional<Man> man(Node.Words name, Path folder) {
        if (name.value().isEmpty()) return Optional.empty();
        try {
            return Optional.of(Man.read(name, folder, library));
        } catch (InputException refused) {
            complaints.addAll(refused);
            return Optional.empty();
        }
    }

    /** The horizon; 0 after a complaint. */
    public double hours(Form form) {
        Node.Words words = form.needed("for");
        if (words.value().isEmpty()) return 0;
        try {
            double hours = Durations.hours(words.value());
            if (hours > LONGEST)
                complaints.add(words.region(), "LEY1303", "TOO LONG",
                        "A case lasts at most 60 years.");
            else if (hours < Durations.DAY)
                complaints.add(words.region(), "LEY1303", "TOO SHORT",
                        "A case lasts at least a day.");
            else
                return hours;
        } catch (UnitException e) {
            complaints.add(words.region(), "LEY1303", "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
        }
        return 0;
    }

    /** The arms in the order of the text. */
    public List<Arm> arms(Form form) {
        if (form.any("arms").isEmpty()) form.missing("arms");
        Map<String, Node.Field> inside = form.inside("arms");
        List<Arm> arms = new ArrayList<>();
        if (inside.size() > MOST_ARMS)
            complaints.add(form.any("arms").orElseThrow().region(), "LEY1304",
                    "TOO MANY ARMS",
                    "This case has " + inside.size() + " arms; " + MOST_ARMS + " are the most that a reader "
                            + "can tell apart.");
        inside.forEach((name, field) -> protocol(name, field, form).ifPresent(p -> arms.add(new Arm(name, p))));
        return arms;
    }

    private Optional<Protocol> protocol(String name, Node.Field field, Form form) {
        List<Node.Words> texts = switch (field.value()) {
            case Node.Words words -> form.asWords(name, words).map(List::of).orElse(List.of());
            case Node.Listing listing -> listing.items().stream().flatMap(i -> form.asWords(name, i).stream()).toList();
            case Node.Fields inner -> {
                form.wrongKind(name, inner, "a regimen or a list of them");
                yield List.of();
            }
        };
        if (texts.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Protocol.parse(texts, library));
        } catch (InputException refused) {
            complaints.addAll(refused);
            return Optional.empty();
        }
    }
}
