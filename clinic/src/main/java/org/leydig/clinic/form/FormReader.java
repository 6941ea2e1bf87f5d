package org.leydig.clinic.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a form (a YAML file) into nodes that know their places. What a form never needs is refused before anything is
 * built from it: anchors and aliases, tags, several documents, a field named twice, great size or depth.
 */
public final class FormReader {
    /** Characters in one form. */
    public static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 50_000;
    private final Source source;
    private final Parser events;
    private final Complaints complaints = new Complaints();
    private int nodes;
    private int counted;
    private int position;

    private FormReader(Source source) {
        this.source = source;
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(false);
        options.setCodePointLimit(LARGEST);
        events = new ParserImpl(new StreamReader(source.text()), options);
    }

    /**
     * Reads a form whose outermost part is named fields.
     *
     * @throws InputException when it is no such form
     */
    public static Node.Fields read(Source source) {
        if (source.text().length() > LARGEST) {
            throw new InputException(Diagnostic.at(source.region(0, 0), "LEY1151", "TOO LARGE",
                    "This form has " + source.text().length() + " characters; " + LARGEST + " are the most I take."));
        }
        try {
            FormReader reader = new FormReader(source);
            Node.Fields fields = reader.document();
            reader.complaints.raise();
            return fields;
        } catch (ReaderException e) {
            int at = source.text().offsetByCodePoints(0, Math.min(e.getPosition(), length(source)));
            throw new InputException(Diagnostic.at(source.region(at, Math.min(at + 1, source.text().length())),
                    "LEY1150", "NOT A TEXT", String.format("Here stands the character U+%04X, which no text has. "
                            + "Is this a text file?", e.getCodePoint())));
        } catch (MarkedYAMLException e) {
            throw new InputException(notYaml(source, e));
        } catch (YAMLException e) {
            throw new InputException(
                    Diagnostic.at(source.region(0, 0), "LEY1150", "NOT YAML", sentence(e.getMessage())));
        }
    }

    private static int length(Source source) {
        return source.text().codePointCount(0, source.text().length());
    }

    private static Diagnostic notYaml(Source source, MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        int at = mark == null ? 0 : source.text().offsetByCodePoints(0, Math.min(mark.getIndex(), length(source)));
        int end = Math.min(at + 1, source.text().length());
        String cause = e.getProblem() == null ? e.getMessage() : e.getProblem();
        boolean tab = end > at && source.text().charAt(at) == '\t';
        if (tab) cause = "a tab stands where YAML wants spaces";
        Diagnostic plain = Diagnostic.at(source.region(at, end), "LEY1150", "NOT YAML",
                "I cannot read this as YAML: " + sentence(cause),
                "Words with `: `, ` #`, or a leading `[`, `{`, `*`, `&`, `!` or `%` need quotes.");
        return plain;
    }

    private static String sentence(String text) {
        String line = text == null ? "no reason given" : text.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") ? line : line + ".";
    }

    private Node.Fields document() {
        expect(StreamStartEvent.class);
        if (events.peekEvent() instanceof StreamEndEvent)
            throw refuse(source.region(0, 0), "LEY1155", "NOTHING HERE",
                    "This form is empty.");
        expect(DocumentStartEvent.class);
        Node node = node(0);
        expect(DocumentEndEvent.class);
        if (!(events.peekEvent() instanceof StreamEndEvent)) {
            throw refuse(region(events.peekEvent()), "LEY1157", "TWO FORMS IN ONE FILE",
                    "A second document begins here. One file holds one form.");
        }
        if (node instanceof Node.Fields fields) return fields;
        throw refuse(new Region(source, node.region().start(), node.region().start()), "LEY1156", "NOT A FORM",
                "I expected named fields (`name: value`, one to a line); this is " + node.kind() + ".");
    }

    private void expect(Class<? extends Event> kind) {
        Event event = events.getEvent();
        if (!kind.isInstance(event)) throw new IllegalStateException(event + " where a " + kind + " was due");
    }

    private Node node(int depth) {
        Event event = events.getEvent();
        if (++nodes > MOST_NODES)
            throw refuse(region(event), "LEY1151", "TOO LARGE",
                    "This form has more than " + MOST_NODES + " parts.");
        if (depth > DEEPEST)
            throw refuse(region(event), "LEY1151", "TOO DEEP",
                    "Here the form is nested more than " + DEEPEST + " deep; no form of mine is.");
        if (event instanceof AliasEvent alias)
            throw refuse(region(event), "LEY1152", "NO ALIASES",
                    "`*" + alias.getAnchor()
                            + "` repeats another part. A form says things where they belong; write it out.");
        if (event instanceof NodeEvent any && any.getAnchor() != null)
            throw refuse(region(event), "LEY1152",
                    "NO ALIASES", "`&" + any.getAnchor() + "` marks a part to be repeated. Leave it out.");
        refuseTag(event);
        return switch (event) {
            case ScalarEvent scalar -> words(scalar);
            case SequenceStartEvent start -> listing(start, depth);
            case MappingStartEvent start -> fields(start, depth);
            case Event other -> throw refuse(region(other), "LEY1150", "NOT YAML", "I did not expect this here.");
        };
    }

    private void refuseTag(Event event) {
        String tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            case Event other -> null;
        };
        if (tag == null || tag.equals("!")) return;
        throw refuse(region(event), "LEY1152", "NO TAGS", "`" + tag + "` is a YAML tag. A form holds words only.");
    }

    private Node.Words words(ScalarEvent scalar) {
        Region region = region(scalar);
        boolean quoted = switch (scalar.getScalarStyle()) {
            case DOUBLE_QUOTED, SINGLE_QUOTED -> true;
            default -> false;
        };
        if (quoted && region.end() - region.start() >= 2) {
            region = new Region(source, region.start() + 1, region.end() - 1);
        }
        return new Node.Words(scalar.getValue(), region);
    }

    private Node listing(SequenceStartEvent start, int depth) {
        List<Node> items = new ArrayList<>();
        while (!(events.peekEvent() instanceof SequenceEndEvent))
            items.add(node(depth + 1));
        return new Node.Listing(items, region(start).to(region(events.getEvent())));
    }

    private Node.Fields fields(MappingStartEvent start, int depth) {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (!(events.peekEvent() instanceof MappingEndEvent)) {
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (!(key instanceof Node.Words name))
                throw refuse(key.region(), "LEY1156", "NOT A NAME",
                        "A field's name is words; this is " + key.kind() + ".");
            Node.Field earlier = fields.putIfAbsent(name.value(), new Node.Field(name, value));
            if (earlier != null)
                complaints.add(new Diagnostic("LEY1153", "SAID TWICE", Optional.of(name.region()),
                        List.of(new Diagnostic.Note(earlier.name().region(), "first here")),
                        "`" + name.value() + "` is given a second time. Which one counts?", List.of()));
        }
        return new Node.Fields(fields, region(start).to(region(events.getEvent())));
    }

    private Region region(Event event) {
        int start = at(event.getStartMark().getIndex());
        int end = at(event.getEndMark().getIndex());
        return new Region(source, start, Math.max(start, end));
    }

    /** Where the n-th code point stands; counted on from the last one asked for, so that a whole form is walked once. */
    private int at(int codePoint) {
        position = source.text().offsetByCodePoints(position, codePoint - counted);
        counted = codePoint;
        return position;
    }

    private InputException refuse(Region region, String code, String title, String cause) {
        complaints.add(Diagnostic.at(region, code, title, cause));
        return complaints.exception();
    }
}
