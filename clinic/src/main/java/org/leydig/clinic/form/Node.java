package org.leydig.clinic.form;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leydig.language.source.Region;

/** A part of a filled-in form (a YAML file): words, a list, or named fields. Each knows where it stands. */
public sealed interface Node {
    Region region();

    /** What kind of part this is, for a reader who put it in the wrong place. */
    String kind();

    /**
     * A scalar, as text.
     *
     * @param value what it says, quotes and folding resolved
     * @param region where it stands, quotes excluded
     */
    record Words(String value, Region region) implements Node {
        public Words {
            requireNonNull(value);
            requireNonNull(region);
        }

        /** Words that are a whole source, such as a protocol typed on the command line. */
        public static Words of(org.leydig.language.source.Source source) {
            return new Words(source.text(), source.region(0, source.text().length()));
        }

        /** Where characters {@code from} to {@code to} of the value stand; the whole where folding has moved them. */
        public Region part(int from, int to) {
            if (!region.text().equals(value)) return region;
            return new Region(region.source(), region.start() + from, region.start() + to);
        }

        @Override
        public String kind() {
            return "words";
        }
    }

    /** A list. */
    record Listing(List<Node> items, Region region) implements Node {
        public Listing {
            items = List.copyOf(items);
            requireNonNull(region);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Named fields, in the order of the text. */
    record Fields(Map<String, Field> byName, Region region) implements Node {
        public Fields {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
            requireNonNull(region);
        }

        @Override
        public String kind() {
            return "named fields";
        }
    }

    /** One field: its name's place and its value. */
    record Field(Words name, Node value) {}
}
