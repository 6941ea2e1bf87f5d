package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Given;
import org.leydig.clinic.visit.Rule;
import org.leydig.engine.course.Series;
import org.leydig.language.source.Source;
import org.leydig.trial.arm.Arm;
import org.leydig.trial.design.Kind;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Cards;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Methods;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Shown;

/** Puts together what a trial has shown. */
final class Summary {
    private static final double DAY = 24;
    private final Trial trial;
    private final Library library;
    private final Options options;
    private final Shown shown;
    private final Ledger ledger;

    Summary(Trial trial, Library library, Options options, Shown shown, Ledger ledger) {
        this.trial = trial;
        this.library = library;
        this.options = options;
        this.shown = shown;
        this.ledger = ledger;
    }

    Conducted of(List<Candidate> men, List<Judging.Replicate> replicates) {
        return new Conducted(trial, men, flow(men), Judging.results(trial, men), Judging.powers(trial, replicates),
                courses());
    }

    private Conducted.Flow flow(List<Candidate> men) {
        List<Integer> excluded = IntStream.range(0, trial.screen().criteria().size())
                .mapToObj(c -> (int) men.stream().filter(m -> m.excluded() == c).count()).toList();
        List<Conducted.ArmFlow> arms = new ArrayList<>();
        for (int a = 0; a < trial.arms().size(); a++) {
            int arm = a;
            List<Candidate> his = men.stream().filter(m -> m.arm() == arm).toList();
            arms.add(new Conducted.ArmFlow(trial.arms().get(a).name(), his.size(),
                    (int) his.stream().filter(m -> !Double.isNaN(m.left())).count(),
                    rules(r -> his.stream().mapToInt(m -> m.rules().get(r)).sum()),
                    rules(r -> (int) his.stream().filter(m -> m.rules().get(r) > 0).count())));
        }
        return new Conducted.Flow(men.size(), excluded, arms);
    }

    private List<Integer> rules(java.util.function.IntUnaryOperator count) {
        return IntStream.range(0, trial.practice().rules().size()).map(count).boxed().toList();
    }

    private Comparison courses() {
        List<Map<String, Comparison.Band>> bands = new WeeklyBands(trial, shown.observables(), ledger).all();
        List<Comparison.Arm> arms = new ArrayList<>();
        for (int a = 0; a < trial.arms().size(); a++) arms.add(arm(trial.arms().get(a), bands.get(a)));
        String who = trial.population().stream().map(k -> k.man().id()).collect(Collectors.joining(", "));
        String says = trial.population().stream().map(Summary::says).collect(Collectors.joining("; "));
        return new Comparison(trial.title(), who, says, trial.men(), trial.hours() / DAY, shown.observables(), arms,
                trial.practice().rules().stream().map(Rule::told).toList(), List.of(), List.of(),
                provenance());
    }

    private static String says(Kind kind) {
        Man man = kind.man();
        return kind.share() == 1 ? man.says() : Math.round(1000 * kind.share()) / 10.0 + " % " + man.says();
    }

    private Comparison.Arm arm(Arm arm, Map<String, Comparison.Band> bands) {
        Map<String, Series> medians = new LinkedHashMap<>();
        Series days = Series.every(7, 0, trial.days() / 7 * 7);
        bands.forEach((name, band) -> medians.put(name, band.p50()));
        List<Comparison.Given> doses = Given.table(arm.protocol(), trial.hours()).stream()
                .map(g -> new Comparison.Given(g.hour() / DAY, g.what(), g.amount(), g.unit(), g.route())).toList();
        Map<String, Drug> drugs = new LinkedHashMap<>(arm.protocol().drugs());
        drugs.putAll(trial.practice().drugs());
        List<String> words = arm.protocol().isNone() ? List.of("no treatment") : arm.protocol().words();
        return new Comparison.Arm(arm.name(), words, doses, days, medians, Series.of(), Map.of(), bands, List.of(),
                List.of(), Cards.of(drugs.values(), library));
    }

    private Comparison.Provenance provenance() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(trial.text().name(), Cards.sha256(trial.text()));
        for (Kind kind : trial.population())
            for (Source text : kind.man().texts()) inputs.put(text.name(), Cards.sha256(text));
        return new Comparison.Provenance(options.version(), library.hash(), inputs, trial.seed(),
                Methods.words(options), options.command());
    }
}
