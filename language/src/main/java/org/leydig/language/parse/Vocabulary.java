package org.leydig.language.parse;

import java.util.Map;
import java.util.Set;

/** The words that Antimony keeps for itself. */
public final class Vocabulary {
    /** Words that begin or join statements. */
    private static final Set<String> KEYWORDS = Set.of("model", "module", "end", "species", "formula", "reaction",
            "DNA", "gene", "operator", "compartment", "has", "in", "is", "var", "const", "ext", "substanceOnly",
            "import", "event", "at", "after", "function", "unit", "delete", "constraint", "maximize", "minimize");

    /** Values with a name. */
    private static final Set<String> CONSTANTS = Set.of("true", "True", "TRUE", "false", "False", "FALSE", "pi",
            "exponentiale", "avogadro", "time", "inf", "INF", "infinity", "NaN", "nan", "NAN", "notanumber");

    /** Antimony's words for annotations, and the one we keep of each pair. */
    private static final Map<String, String> QUALIFIERS = Map.ofEntries(Map.entry("identity", "identity"),
            Map.entry("biological_entity_is", "identity"), Map.entry("hasPart", "part"), Map.entry("part", "part"),
            Map.entry("isPartOf", "parthood"), Map.entry("parthood", "parthood"), Map.entry("isVersionOf", "hypernym"),
            Map.entry("hypernym", "hypernym"), Map.entry("hasVersion", "version"), Map.entry("version", "version"),
            Map.entry("isHomologTo", "homolog"), Map.entry("homolog", "homolog"),
            Map.entry("isDescribedBy", "description"), Map.entry("description", "description"),
            Map.entry("isEncodedBy", "encoder"), Map.entry("encoder", "encoder"), Map.entry("encodes", "encodement"),
            Map.entry("encodement", "encodement"), Map.entry("occursIn", "container"),
            Map.entry("container", "container"), Map.entry("hasProperty", "property"),
            Map.entry("property", "property"), Map.entry("isPropertyOf", "propertyBearer"),
            Map.entry("propertyBearer", "propertyBearer"), Map.entry("hasTaxon", "taxon"),
            Map.entry("taxon", "taxon"));

    private Vocabulary() {
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    static boolean isConstant(String word) {
        return CONSTANTS.contains(word);
    }

    /** Whether a word cannot name a thing of a model. */
    static boolean isTaken(String word) {
        return isKeyword(word) || isConstant(word);
    }

    static Map<String, String> qualifiers() {
        return QUALIFIERS;
    }

    static Set<String> keywords() {
        return KEYWORDS;
    }
}
