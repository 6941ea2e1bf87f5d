package org.leydig.clinic.drug;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.leydig.language.source.Region;
import org.leydig.units.measure.Amount;

/**
 * A drug of the library: {@code drugs/<id>/<id>.yaml}.
 *
 * @param id its stable name
 * @param is what it is, in a sentence
 * @param acts where and by which law it acts, in a sentence; empty where its form does not say
 * @param molarMass in g/mol, where doses in mass enter states in moles
 * @param routes ways of giving it, by name, in the order of the text
 * @param concentration what is measured of it in blood, if anything
 * @param usual usual regimens, as a protocol writes them after the drug's name, the most usual first
 * @param largest the largest dose in {@code usual}, in its unit
 * @param notWith contraindications
 * @param harms harms to expect
 * @param watch what to follow, and when
 * @param evidence ids of the evidence rows behind its numbers
 * @param region where its text stands
 */
public record Drug(String id, String is, String acts, OptionalDouble molarMass, Map<String, Route> routes,
        Optional<Concentration> concentration, List<String> usual, Optional<Amount> largest, List<String> notWith,
        List<Harm> harms, Map<String, String> watch, List<String> evidence, Region region) {
    /** A dose beyond so many times the usual largest is a slip of the pen. */
    private static final double ABSURD = 20;

    /**
     * The drug's level in blood.
     *
     * @param from full name of the model's quantity
     * @param unit the unit people see
     * @param says what is measured, where that is not plain; else empty
     * @param region where it is said
     */
    public record Concentration(String from, String unit, String says, Region region) {}

    public Drug {
        requireNonNull(id);
        requireNonNull(is);
        requireNonNull(acts);
        requireNonNull(molarMass);
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
        requireNonNull(concentration);
        usual = List.copyOf(usual);
        if (usual.isEmpty()) throw new IllegalArgumentException(id + " is never given");
        notWith = List.copyOf(notWith);
        harms = List.copyOf(harms);
        watch = Collections.unmodifiableMap(new LinkedHashMap<>(watch));
        evidence = List.copyOf(evidence);
        requireNonNull(region);
    }

    /** A regimen that a protocol takes: {@code testosterone-enanthate 100 mg im q7d}. */
    public String example() {
        return id + " " + usual.getFirst();
    }

    /** The ids of all evidence that is named: of the drug's numbers first, then of its harms. */
    public List<String> allEvidence() {
        return Stream.concat(evidence.stream(), harms.stream().flatMap(harm -> harm.evidence().stream())).distinct()
                .toList();
    }

    /**
     * Why nobody gives such a dose; empty when somebody may.
     *
     * @param dose in a unit that doses of this drug may be written in
     */
    public Optional<String> beyondAllUse(Amount dose) {
        if (largest.isEmpty() || !largest.get().unit().measuresLike(dose.unit())) return Optional.empty();
        double times = dose.value() * dose.unit().to(largest.get().unit()) / largest.get().value();
        if (times <= ABSURD) return Optional.empty();
        return Optional
                .of(dose + " is " + Math.round(times) + " times the usual " + largest.get() + ". I refuse more than "
                        + Math.round(ABSURD) + " times.");
    }
}
