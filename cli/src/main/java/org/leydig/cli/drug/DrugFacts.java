package org.leydig.cli.drug;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.leydig.cli.explain.Between;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Evidence;
import org.leydig.clinic.library.Library;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;

/**
 * What the library knows of a drug: its form, its numbers, and the published facts behind both.
 *
 * @param numbers its parameters, in the order of its tables of origins
 * @param sources every row of evidence that its form or its numbers name
 */
public record DrugFacts(Drug drug, List<Figure> numbers, List<Evidence> sources) {
    /**
     * One number.
     *
     * @param name within the drug
     * @param known how: measured, fitted, derived or assumed
     * @param evidence ids; none where it has no published source
     */
    public record Figure(String name, double value, String unit, Between between, String known, List<String> evidence,
            String says) {
        public Figure {
            evidence = List.copyOf(evidence);
        }

        private static Figure of(String name, Origin o) {
            return new Figure(name, o.value(), o.unit(), Between.of(o), o.method().name().toLowerCase(Locale.ROOT),
                    o.evidence(), o.says());
        }

        /** The unit as people write it; nothing for a pure number. */
        public String shownUnit() {
            if (unit.equals("dimensionless")) return "";
            return unit.replace("_per_", "/").replace("hour", "h").replace("litre", "L");
        }
    }

    public DrugFacts {
        numbers = List.copyOf(numbers);
        sources = List.copyOf(sources);
    }

    /** All that is known of it. */
    public static DrugFacts of(Drug drug, Library library) {
        String part = part(drug);
        List<Figure> numbers = library.model().of(Quantity.Kind.PARAMETER).stream()
                .filter(q -> q.name().startsWith(part) && q.origin().isPresent())
                .sorted(Comparator.comparing((Quantity q) -> q.origin().orElseThrow().region().source().name())
                        .thenComparingInt(q -> q.origin().orElseThrow().region().line()))
                .map(DrugFacts::figure).toList();
        List<Evidence> sources = java.util.stream.Stream
                .concat(drug.allEvidence().stream(), numbers.stream().flatMap(n -> n.evidence().stream())).distinct()
                .map(library.evidence()::get).filter(Objects::nonNull).toList();
        return new DrugFacts(drug, numbers, sources);
    }

    private static Figure figure(Quantity q) {
        return Figure.of(q.name().substring(q.name().lastIndexOf('.') + 1), q.origin().orElseThrow());
    }

    /** The part of the body that is the drug, from where its doses go: {@code drugs.fsh.} */
    private static String part(Drug drug) {
        String state = drug.routes().values().iterator().next().into().getFirst().state();
        return state.substring(0, state.indexOf('.', state.indexOf('.') + 1) + 1);
    }
}
