package org.leydig.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.observable.Usual;
import org.leydig.engine.course.Series;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Band;
import org.leydig.trial.run.Comparison.DrugCard;
import org.leydig.trial.run.Comparison.EndPointResult;
import org.leydig.trial.run.Comparison.EvidenceRow;
import org.leydig.trial.run.Comparison.Given;
import org.leydig.trial.run.Comparison.Provenance;

/** A comparison with made-up curves of plausible shape, for looking at reports and testing them without a simulator. */
public final class MadeUp {
    private MadeUp() {
    }

    /** Four arms of 200 men over that many days, with fine data every that many minutes. */
    public static Comparison comparison(int days, int minutes) {
        var observables = List.of(
                new Observable("T", "ng/dL", "T", 1, "total testosterone", "hormones", true,
                        Optional.of(new Usual(264, Optional.of(916.0), "P-T1"))),
                observable("LH", "IU/L", "luteinising hormone", "hormones", true),
                observable("FSH", "IU/L", "follicle-stimulating hormone", "hormones", true),
                observable("E2", "pg/mL", "oestradiol", "hormones", false),
                observable("inhibin_B", "pg/mL", "inhibin B, from Sertoli cells", "hormones", false),
                new Observable("sperm_concentration", "M/mL", "x", 1, "sperm concentration", "semen", false,
                        Optional.of(new Usual(16, Optional.empty(), "P-S14"))),
                observable("TMSC", "M", "total motile sperm count", "semen", false),
                observable("testis_volume", "mL", "volume of one testis", "testis", false),
                observable("drug:enclomiphene", "ng/mL", "enclomiphene in blood", "drugs", false));
        var arms = List.of(arm("wait", 0, 0, days, minutes, observables),
                arm("clomiphene", 1, 24, days, minutes, observables),
                arm("enclomiphene", 2, 24, days, minutes, observables),
                arm("hCG, then enclomiphene", 3, 48, days, minutes, observables));
        return new Comparison("Stopping testosterone, wanting a child", "after-testosterone",
                "two years on weekly testosterone, stopped today", 200, days, observables, arms, List.of(), List.of(),
                List.of(),
                new Provenance("0.1.0", "9f2c1e55aa7be0341de9f2c1e55aa7be0341de9f2c1e55aa7be0341de9f2c1e5",
                        Map.of("after-testosterone.yaml",
                                "03ab41deaa7be0341de9f2c1e55aa7be0341de9f2c1e55aa7be0341de9f2c1e5"),
                        1,
                        "Tsitouras 5(4), relative tolerance 1e-4, absolute tolerance 1e-4 of each state's largest value",
                        "leydig compare examples/after-testosterone.yaml --seed 1 --out report"));
    }

    static Observable observable(String name, String unit, String says, String topic, boolean pulsing) {
        return new Observable(name, unit, name, 1, says, topic, pulsing);
    }

    private static Arm arm(String name, int kind, double everyHours, int days, int minutes,
            List<Observable> observables) {
        var random = new Random(kind);
        double tau = List.of(190.0, 60.0, 48.0, 35.0).get(kind);
        double top = List.of(430.0, 640.0, 690.0, 720.0).get(kind);
        Series daily = Series.every(1, 0, days);
        Series fineDays = Series.every(minutes / 1440.0, 0, days);
        Map<String, Series> typical = new LinkedHashMap<>();
        Map<String, Series> fine = new LinkedHashMap<>();
        Map<String, Band> bands = new LinkedHashMap<>();
        double[] pulses = pulses(fineDays, random);
        for (Observable observable : observables) {
            DoubleUnaryOperator mean = mean(observable.name(), kind, tau, top);
            if (observable.name().startsWith("drug:") && kind != 2) continue;
            if (observable.pulsing()) {
                double depth = "LH".equals(observable.name()) ? 0.9 : 0.18;
                Series values = Series.of(java.util.stream.IntStream.range(0, fineDays.size()).mapToDouble(i -> {
                    double t = fineDays.at(i);
                    double rhythm = "T".equals(observable.name()) ? 1 + 0.14 * Math.cos(2 * Math.PI * t) : 1;
                    return mean.applyAsDouble(t) * rhythm * (1 - depth / 2 + depth * pulses[i]);
                }).toArray());
                fine.put(observable.name(), values);
                int per = 1440 / minutes;
                typical.put(observable.name(),
                        map(daily, t -> values.at(Math.min(values.size() - 1, (int) Math.round(t * per)))));
            } else {
                typical.put(observable.name(), map(daily, mean));
            }
            bands.put(observable.name(), new Band(daily, map(daily, t -> 0.55 * mean.applyAsDouble(t)),
                    map(daily, t -> 0.82 * mean.applyAsDouble(t)), map(daily, mean),
                    map(daily, t -> 1.22 * mean.applyAsDouble(t)), map(daily, t -> 1.6 * mean.applyAsDouble(t))));
        }
        List<Given> doses = new ArrayList<>();
        String drug = List.of("", "clomiphene", "enclomiphene", "hcg").get(kind);
        if (kind > 0) {
            for (double t = 0; t < days; t += everyHours / 24) {
                doses.add(new Given(t, drug, kind == 3 ? 3000 : 25, kind == 3 ? "IU" : "mg", kind == 3 ? "sc" : "po"));
            }
        }
        List<String> words = List
                .of(List.of("no treatment"), List.of("clomiphene 25 mg by mouth every day at 08:00, to the end"),
                        List.of("enclomiphene 25 mg by mouth every day at 08:00, to the end"),
                        List.of("hCG 3000 IU under the skin every 2 days for 16 weeks",
                                "enclomiphene 25 mg by mouth every day from week 12"))
                .get(kind);
        List<DrugCard> drugs = kind == 0 ? List.of() : List.of(card(drug));
        return new Arm(name, words, doses, daily, typical, fineDays, fine, bands, ends(kind), List.of(), drugs);
    }

    private static DrugCard card(String id) {
        return new DrugCard(id, "blocks the oestrogen receptor in hypothalamus and pituitary", "25 mg po daily",
                List.of("liver disease", "venous thromboembolism", "pituitary tumour not excluded"),
                List.of("blurred or flickering vision: 1.5 %; driven by dose",
                        "mood swings: 3 to 10 %; driven by level"),
                List.of(new EvidenceRow("R-A57", "Enclomiphene half-life", "10", "h", "25 mg po, healthy men, n=12",
                        "Wiehle RD, BJU Int 2013", "read"),
                        new EvidenceRow("R-B12", "Morning T after 16 weeks", "604 (SE 24)", "ng/dL",
                                "25 mg daily, men with secondary hypogonadism", "Kim ED, BJU Int 2016", "read")));
    }

    private static List<EndPointResult> ends(int kind) {
        double k = List.of(1.0, 0.55, 0.5, 0.42).get(kind);
        return List.of(
                new EndPointResult("time to T > 300 ng/dL", "wk", Optional.of(26 * k), Optional.of(12 * k),
                        Optional.of(28 * k),
                        Optional.of(60 * k), kind == 0 ? 0.84 : 0.97),
                new EndPointResult("time to TMSC > 20 M", "wk", kind == 0 ? Optional.empty() : Optional.of(44 * k),
                        Optional.of(30 * k),
                        Optional.of(50 * k), kind == 0 ? Optional.empty() : Optional.of(76 * k),
                        kind == 0 ? 0.41 : 0.88),
                new EndPointResult("T at 26wk", "ng/dL", Optional.of(330 / k), Optional.of(190 / k),
                        Optional.of(340 / k),
                        Optional.of(540 / k), 1));
    }

    private static DoubleUnaryOperator mean(String name, int kind, double tau, double top) {
        double lift = List.of(0.0, 0.7, 0.8, -0.75).get(kind);
        return switch (name) {
            case "T" -> t -> 60 + (top - 60) * (1 - Math.exp(-t / tau * 1.6));
            case "LH" -> t -> 0.15 + 4.2 * (1 + lift * Math.exp(-t / 300)) * (1 - Math.exp(-t / tau));
            case "FSH" -> t -> 0.3 + 4.6 * (1 + 0.6 * lift) * (1 - Math.exp(-t / tau));
            case "E2" -> t -> 11 + 24 * (1 - Math.exp(-t / tau)) * top / 600;
            case "inhibin_B" -> t -> 70 + 120 * (1 - Math.exp(-t / (tau + 70)));
            case "sperm_concentration" -> t -> t < 70 ? 0.4 : 0.4 + 52 * (1 - Math.exp(-(t - 70) / tau));
            case "TMSC" -> t -> t < 70 ? 0.2 : 0.2 + 95 * (1 - Math.exp(-(t - 70) / tau));
            case "testis_volume" -> t -> 14 + 6 * (1 - Math.exp(-t / (tau + 60)));
            default -> t -> 6 + 1.2 * Math.sin(t * 9);
        };
    }

    private static double[] pulses(Series times, Random random) {
        double[] level = new double[times.size()];
        double now = 0.5;
        double wait = 0.06;
        double step = times.size() > 1 ? times.at(1) - times.at(0) : 1;
        for (int i = 0; i < level.length; i++) {
            wait -= step;
            if (wait < 0) {
                now += 0.7 + 0.5 * random.nextDouble();
                wait = 0.05 + 0.05 * random.nextDouble();
            }
            now *= Math.exp(-step / 0.06);
            level[i] = now;
        }
        return level;
    }

    private static Series map(Series times, DoubleUnaryOperator of) {
        return Series.of(java.util.Arrays.stream(times.toArray()).map(of).toArray());
    }
}
