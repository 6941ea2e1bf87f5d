package org.leydig.clinic.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.language.source.Region;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.UnitException;

/**
 * Named fields being read into something: takes each field by name and kind, and complains of what is missing, of the
 * wrong kind, or not known.
 */
public final class Form {
    private final Node.Fields fields;
    private final String what;
    private final Complaints complaints;

    /**
     * @param what what this form describes, for messages: {@code a drug}
     * @param known every name that such a form may have
     */
    public Form(Node.Fields fields, String what, Set<String> known, Complaints complaints) {
        this.fields = fields;
        this.what = what;
        this.complaints = complaints;
        for (Node.Field field : fields.byName().values()) {
            String name = field.name().value();
            if (known.contains(name)) continue;
            List<String> near = new ArrayList<>(NearNames.asked(name, known));
            if (near.isEmpty()) near.add("It may have: " + String.join(", ", known.stream().sorted().toList()) + ".");
            complaints.add(field.name().region(), "LEY1154", "UNKNOWN FIELD",
                    what + " has no field `" + name + "`.", near);
        }
    }

    public Complaints complaints() {
        return complaints;
    }

    public Node.Fields fields() {
        return fields;
    }

    public Optional<Node> any(String name) {
        Node.Field field = fields.byName().get(name);
        return field == null ? Optional.empty() : Optional.of(field.value());
    }

    /** The words of a field; empty when it is absent, or complained of. */
    public Optional<Node.Words> words(String name) {
        return any(name).flatMap(node -> asWords(name, node));
    }

    /** The words of a field that must be there; empty words when complained of. */
    public Node.Words needed(String name) {
        if (!fields.byName().containsKey(name)) missing(name);
        return words(name).orElse(new Node.Words("", fields.region().source().region(fields.region().start(),
                fields.region().start())));
    }

    /** Complains that a field is missing. */
    public void missing(String name) {
        int start = fields.region().start();
        complaints.add(fields.region().source().region(start, start), "LEY1155", "A FIELD IS MISSING",
                what + " needs a field `" + name + "`.");
    }

    /** The plain text of a field, or else something. */
    public String text(String name, String otherwise) {
        return words(name).map(Node.Words::value).orElse(otherwise);
    }

    /** Words, or a list of words, as a list. */
    public List<Node.Words> list(String name) {
        return any(name).map(node -> switch (node) {
            case Node.Words words -> List.of(words);
            case Node.Listing listing -> listing.items().stream().flatMap(i -> asWords(name, i).stream()).toList();
            case Node.Fields f -> {
                wrongKind(name, node, "words or a list");
                yield List.<Node.Words>of();
            }
        }).orElse(List.of());
    }

    /** The fields inside a field, by name; empty when absent, or complained of. */
    public Map<String, Node.Field> inside(String name) {
        Optional<Node> node = any(name);
        if (node.isEmpty()) return Map.of();
        if (node.get() instanceof Node.Fields f) return f.byName();
        wrongKind(name, node.get(), "named fields");
        return Map.of();
    }

    /** Each item of a list of fields. */
    public List<Node.Fields> rows(String name) {
        Optional<Node> node = any(name);
        if (node.isEmpty()) return List.of();
        if (!(node.get() instanceof Node.Listing listing)) {
            wrongKind(name, node.get(), "a list");
            return List.of();
        }
        List<Node.Fields> rows = new ArrayList<>();
        for (Node item : listing.items()) {
            if (item instanceof Node.Fields f) rows.add(f);
            else
                wrongKind(name, item, "named fields");
        }
        return rows;
    }

    /** Words by name inside a field. */
    public Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        inside(name).forEach((key, field) -> asWords(key, field.value()).ifPresent(w -> texts.put(key, w.value())));
        return texts;
    }

    /** A whole number within bounds; empty when absent, or complained of. */
    public Optional<Long> whole(String name, long least, long most) {
        return words(name).flatMap(w -> {
            try {
                long n = Long.parseLong(w.value().replace("_", ""));
                if (least <= n && n <= most) return Optional.of(n);
                complaints.add(w.region(), "LEY1158", "OUT OF RANGE",
                        "`" + name + "` is " + n + "; it must lie between " + least + " and " + most + ".");
            } catch (NumberFormatException e) {
                complaints.add(w.region(), "LEY1158", "NOT A WHOLE NUMBER",
                        "`" + name + "` is a whole number; this is `" + w.value() + "`.");
            }
            return Optional.empty();
        });
    }

    /** A plain number; empty when absent, or complained of. */
    public Optional<Double> number(String name) {
        return words(name).flatMap(w -> {
            try {
                return Optional.of(Amount.number(w.value()));
            } catch (UnitException e) {
                complaints.add(w.region(), "LEY1158", "NOT A NUMBER", e.reason(), e.suggestions());
                return Optional.empty();
            }
        });
    }

    /** The words of a node that should be words; empty after a complaint. */
    public Optional<Node.Words> asWords(String name, Node node) {
        if (node instanceof Node.Words words) {
            if (!words.value().isBlank()) return Optional.of(words);
            complaints.add(words.region(), "LEY1155", "NOTHING HERE", "`" + name + "` is left empty.");
            return Optional.empty();
        }
        wrongKind(name, node, "words");
        return Optional.empty();
    }

    /** Complains that a field holds something else than it should. */
    public void wrongKind(String name, Node node, String wanted) {
        Region start = new Region(node.region().source(), node.region().start(),
                Math.min(node.region().end(), node.region().start() + 1));
        complaints.add(start, "LEY1156", "THE WRONG KIND",
                "`" + name + "` wants " + wanted + "; this is " + node.kind() + ".");
    }
}
