package org.leydig.trial.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.trial.design.ScreenReader;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.UnitException;

/** Reads who was studied. */
final class SubjectsReader {
    private static final Set<String> FIELDS = Set.of("says", "man", "n", "men", "age", "BMI", "set", "screen", "before",
            "for");
    private static final String AGE = "constitution.age";
    private static final String MASS = "constitution.mass";
    private static final String HEIGHT = "constitution.height";
    private final Library library;
    private final Complaints complaints;

    SubjectsReader(Library library, Complaints complaints) {
        this.library = library;
        this.complaints = complaints;
    }

    /** The men of a study. */
    Subjects read(Node.Fields fields) {
        Form form = new Form(fields, "The men studied", FIELDS, complaints);
        Man man = man(form, form.needed("man"));
        together(form, form.any("before").isPresent());
        return new Subjects(form.text("says", man.says()), man, form.whole("n", 0, 10_000_000).orElse(0L).intValue(),
                form.whole("men", 1, 100_000).map(Long::intValue),
                new ScreenReader(library, complaints).read(form.list("screen")), before(form).orElse(Protocol.NONE),
                lived(form));
    }

    /** The men of an arm, who are those of the study but for what the arm says. */
    Subjects read(Form form, Subjects study) {
        Man man = form.words("man").map(words -> man(form, words)).orElseGet(() -> altered(study.man(), form));
        Optional<Protocol> own = before(form);
        together(form, own.isPresent() || !study.before().isNone());
        return new Subjects(form.text("says", study.says()), man, form.whole("n", 0, 10_000_000).map(Long::intValue)
                .orElse(study.n()), study.men(), study.screen(), own.orElse(study.before()),
                own.isPresent() || form.any("for").isPresent()
                        ? lived(form)
                        : study.lived());
    }

    private Man man(Form form, Node.Words name) {
        return altered(Man.read(name, Path.of(""), library), form);
    }

    private Man altered(Man man, Form form) {
        List<String> assignments = new ArrayList<>();
        form.words("age").ifPresent(age -> assignments.add(AGE + "=" + age.value()));
        Optional<Double> bmi = form.number("BMI");
        if (bmi.isPresent()) assignments.add(MASS + "=" + bmi.get() * Math.pow(height(man), 2));
        Map<String, String> set = new LinkedHashMap<>(form.texts("set"));
        set.forEach((name, value) -> assignments.add(name + "=" + value));
        return assignments.isEmpty() ? man : man.with(assignments, library);
    }

    private double height(Man man) {
        Double own = man.values().get(HEIGHT);
        return own != null ? own : library.model().find(HEIGHT).orElseThrow().origin().orElseThrow().value();
    }

    private Optional<Protocol> before(Form form) {
        List<Node.Words> texts = form.list("before");
        return texts.isEmpty() ? Optional.empty() : Optional.of(Protocol.parse(texts, library));
    }

    /** Complains of a time before day 0 without what was given in it, and of the reverse. */
    private void together(Form form, boolean given) {
        Optional<Node> lone = form.any("for").isPresent()
                ? form.any("for").filter(any -> !given)
                : form.any("before");
        if (lone.isPresent())
            complaints.add(lone.get().region(), "LEY1352", "NOT A LENGTH OF TIME",
                    "`before` and `for` go together: what he had been given before day 0, and for how long.");
    }

    /** Whole days, so that clocks agree. */
    private double lived(Form form) {
        return form.words("for").map(words -> {
            try {
                return Math.ceil(Durations.hours(words.value()) / Durations.DAY - 1e-9) * Durations.DAY;
            } catch (UnitException e) {
                complaints.add(words.region(), "LEY1352", "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
                return 0.0;
            }
        }).orElse(0.0);
    }
}
