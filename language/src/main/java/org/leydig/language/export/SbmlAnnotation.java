package org.leydig.language.export;

import java.util.List;
import java.util.Map;
import org.leydig.language.resolve.FlatModel.Annotation;

/** Identity annotations as SBML carries them: RDF with the qualifiers of BioModels.net. */
final class SbmlAnnotation {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String BIOLOGY = "http://biomodels.net/biology-qualifiers/";

    /** Antimony's words, where they differ from the qualifiers'. */
    private static final Map<String, String> QUALIFIERS = Map.ofEntries(Map.entry("identity", "is"),
            Map.entry("biological_entity_is", "is"), Map.entry("part", "hasPart"), Map.entry("parthood", "isPartOf"),
            Map.entry("hypernym", "isVersionOf"), Map.entry("version", "hasVersion"),
            Map.entry("homolog", "isHomologTo"), Map.entry("description", "isDescribedBy"),
            Map.entry("encoder", "isEncodedBy"), Map.entry("encodement", "encodes"),
            Map.entry("container", "occursIn"), Map.entry("property", "hasProperty"),
            Map.entry("propertyBearer", "isPropertyOf"), Map.entry("taxon", "hasTaxon"));

    private SbmlAnnotation() {
    }

    /** Adds what an element is known as elsewhere; its {@code metaid} is made from its id. */
    static Tag annotate(Tag element, String id, List<Annotation> annotations) {
        if (annotations.isEmpty()) return element;
        String meta = "meta_" + id;
        Tag description = new Tag("rdf:Description").with("rdf:about", "#" + meta);
        for (Annotation annotation : annotations) {
            Tag bag = new Tag("rdf:Bag");
            annotation.resources().forEach(resource -> bag.add(new Tag("rdf:li").with("rdf:resource", resource)));
            String qualifier = QUALIFIERS.getOrDefault(annotation.qualifier(), annotation.qualifier());
            description.add(new Tag("bqbiol:" + qualifier).add(bag));
        }
        Tag rdf = new Tag("rdf:RDF").with("xmlns:rdf", RDF).with("xmlns:bqbiol", BIOLOGY).add(description);
        return element.with("metaid", meta).add(new Tag("annotation").add(rdf));
    }
}
