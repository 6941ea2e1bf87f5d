package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leydig.trial.design.Measure;
import org.leydig.trial.design.Outcome;
import org.leydig.trial.design.Trial;
import org.leydig.trial.statistic.Estimate;
import org.leydig.trial.statistic.Means;
import org.leydig.trial.statistic.Shares;
import org.leydig.trial.statistic.Survival;

/** Compares the arms of a trial by its outcomes. Who has no value does not count. */
final class Judging {
    private Judging() {
    }

    /** The contrasts of one replicate, by outcome. */
    record Replicate(List<List<Conducted.Contrast>> contrasts) {}

    static Replicate replicate(Trial trial, List<Candidate> men) {
        return new Replicate(results(trial, men).stream().map(Conducted.Result::contrasts).toList());
    }

    static List<Conducted.Result> results(Trial trial, List<Candidate> men) {
        List<Conducted.Result> results = new ArrayList<>();
        for (int i = 0; i < trial.outcomes().size(); i++) {
            Outcome outcome = trial.outcomes().get(i);
            List<Group> groups = new ArrayList<>();
            for (int a = 0; a < trial.arms().size(); a++) groups.add(Group.of(men, a, i));
            List<Conducted.Contrast> contrasts = new ArrayList<>();
            for (int a = 0; a < groups.size(); a++) {
                if (a == trial.reference()) continue;
                contrasts.add(contrast(a, groups.get(a), groups.get(trial.reference()), outcome.measure()));
            }
            results.add(new Conducted.Result(outcome, groups.stream().map(g -> g.result(outcome.measure())).toList(),
                    contrasts));
        }
        return results;
    }

    static Survival times(List<Candidate> men, int arm, int outcome) {
        return Group.of(men, arm, outcome).survival();
    }

    private static Conducted.Contrast contrast(int arm, Group group, Group reference, Measure measure) {
        Optional<Estimate> estimate = switch (measure) {
            case DIFFERENCE_OF_MEANS -> Means.difference(group.values(), reference.values());
            case RATIO_OF_MEANS -> Means.ratio(group.values(), reference.values());
            case DIFFERENCE_OF_SHARES -> Shares.difference(group.reached(), group.times.size(), reference.reached(),
                    reference.times.size());
            case HAZARD_RATIO -> group.survival().hazardRatio(reference.survival());
        };
        String why = estimate.isPresent() ? "" : switch (measure) {
            case DIFFERENCE_OF_MEANS, DIFFERENCE_OF_SHARES -> "too few men";
            case RATIO_OF_MEANS -> group.positive() && reference.positive() ? "too few men" : "some men have none";
            case HAZARD_RATIO -> "too few men reach it in one of both";
        };
        return new Conducted.Contrast(arm, estimate, why);
    }

    /** The men of one arm who have a value. */
    private record Group(List<Survival.Time> times) {
        static Group of(List<Candidate> men, int arm, int outcome) {
            return new Group(men.stream().filter(m -> m.arm() == arm && !Double.isNaN(m.values().at(outcome)))
                    .map(m -> new Survival.Time(m.values().at(outcome), m.reached().get(outcome))).toList());
        }

        double[] values() {
            return times.stream().mapToDouble(Survival.Time::at).toArray();
        }

        Survival survival() {
            return new Survival(times);
        }

        int reached() {
            return survival().events();
        }

        boolean positive() {
            return times.stream().allMatch(t -> t.at() > 0);
        }

        Conducted.ArmResult result(Measure measure) {
            double[] values = values();
            Optional<Estimate> interval = switch (measure) {
                case DIFFERENCE_OF_MEANS -> Means.of(values);
                case RATIO_OF_MEANS -> positive()
                        ? Means.of(Arrays.stream(values).map(Math::log).toArray())
                                .map(e -> new Estimate(Math.exp(e.value()), Math.exp(e.low()), Math.exp(e.high())))
                        : Optional.empty();
                case DIFFERENCE_OF_SHARES -> Shares.of(reached(), times.size());
                case HAZARD_RATIO -> survival().median();
            };
            double sd = measure == Measure.DIFFERENCE_OF_MEANS && values.length > 1 ? Means.sd(values) : Double.NaN;
            return new Conducted.ArmResult(values.length, reached(),
                    interval.map(Estimate::value).orElse(Double.NaN), sd, interval);
        }
    }

    /** What replicates tell. */
    static List<Conducted.Power> powers(Trial trial, List<Replicate> replicates) {
        if (replicates.size() < 2) return List.of();
        List<Conducted.Power> powers = new ArrayList<>();
        for (int o = 0; o < trial.outcomes().size(); o++) {
            List<Conducted.PowerOf> contrasts = new ArrayList<>();
            for (int c = 0; c < trial.arms().size() - 1; c++) contrasts.add(power(trial, replicates, o, c));
            powers.add(new Conducted.Power(trial.outcomes().get(o), contrasts));
        }
        return powers;
    }

    private static Conducted.PowerOf power(Trial trial, List<Replicate> replicates, int outcome, int contrast) {
        Measure measure = trial.outcomes().get(outcome).measure();
        int arm = replicates.getFirst().contrasts.get(outcome).get(contrast).arm();
        List<Estimate> all = replicates.stream()
                .flatMap(r -> r.contrasts.get(outcome).get(contrast).estimate().stream())
                .toList();
        int found = (int) all.stream().filter(e -> e.excludes(measure.none())).count();
        double mean = all.stream().mapToDouble(e -> measure.isRatio() ? Math.log(e.value()) : e.value()).average()
                .orElse(Double.NaN);
        return new Conducted.PowerOf(arm, found, replicates.size(), Shares.of(found, replicates.size()).orElseThrow(),
                measure.isRatio() ? Math.exp(mean) : mean);
    }
}
