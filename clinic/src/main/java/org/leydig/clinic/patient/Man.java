package org.leydig.clinic.patient;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.source.Source;

/**
 * A kind of man: what differs in him from the reference man, and what he has been through.
 *
 * @param id library id, or the file's path as given
 * @param says what he is, in a sentence
 * @param facts age, mass and height in his own words; the parameters of the constitution hold them
 * @param settings by the parameter's full name
 * @param history what he was given before day 0, one protocol after the other
 * @param evidence ids of evidence rows
 * @param texts the files that say so, his own first
 */
public record Man(String id, String says, Map<String, String> facts, Map<String, Setting> settings,
        List<Protocol> history, List<String> evidence, List<Source> texts) {
    public Man {
        requireNonNull(id);
        requireNonNull(says);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        history = List.copyOf(history);
        evidence = List.copyOf(evidence);
        texts = List.copyOf(texts);
    }

    /**
     * A man of the library by his id, or one described in a YAML file.
     *
     * @throws org.leydig.language.diagnostic.InputException when there is none, or something is wrong with him
     */
    public static Man read(String idOrFile, Library library) {
        return ManReader.read(idOrFile, Path.of(""), library);
    }

    /** The same; a file is sought from a folder, that of the case which names it. */
    public static Man read(Node.Words idOrFile, Path folder, Library library) {
        return ManReader.read(idOrFile, folder, library);
    }

    /**
     * The same man with other values: {@code blood.aromatase=1.35} or {@code hypothalamus.burst_mass=85 pmol/L}.
     *
     * @param assignments as typed on the command line
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong with them
     */
    public Man with(List<String> assignments, Library library) {
        Map<String, Setting> all = new TreeMap<>(settings);
        all.putAll(SettingsReader.typed(assignments, library.model()));
        return new Man(id, says, facts, all, history, evidence, texts);
    }

    /**
     * The same man at another age and body mass index, at the same height.
     *
     * @param age years
     * @param index kg/m2
     */
    public Man at(Optional<Double> age, Optional<Double> index, Library library) {
        double height = Constitution.height(settings, library.model());
        return with(Constitution.assignments(age, index, height), library);
    }

    /** The values that differ, by full name, in the body's units. */
    public Map<String, Double> values() {
        Map<String, Double> values = new TreeMap<>();
        settings.forEach((name, setting) -> values.put(name, setting.value()));
        return values;
    }

    /** How long his history takes, in hours. */
    public double historyHours() {
        return history.stream().mapToDouble(Protocol::end).sum();
    }

    /** States that received doses in his history. */
    public Set<String> dosed() {
        Set<String> dosed = new TreeSet<>();
        history.forEach(p -> dosed.addAll(p.states()));
        return dosed;
    }
}
