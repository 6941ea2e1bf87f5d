package org.leydig.trial.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leydig.trial.arm.Wish;
import org.leydig.trial.endpoint.EndPoint;
import org.leydig.trial.run.Comparison.EndPointResult;

/**
 * Ranks arms by what the asker wishes for and by nothing else. For each wish the best arm has 1 and the worst 0, the others
 * lie between in proportion; arms that do not differ all have 1. Where some arm does not reach it at all, that arm has 0 and
 * those that do have at least a half. The score is the mean by weight. The median man counts, or the typical man where
 * there is no other.
 */
final class Ranking {
    private Ranking() {
    }

    /** The arms, best first; none without wishes. */
    static List<Comparison.Ranked> of(List<Wish> wishes, List<Comparison.Arm> arms, boolean crowd) {
        List<Comparison.Ranked> ranked = new ArrayList<>();
        if (wishes.isEmpty()) return ranked;
        double weights = wishes.stream().mapToDouble(Wish::weight).sum();
        for (int a = 0; a < arms.size(); a++) {
            List<Double> parts = new ArrayList<>();
            double score = 0;
            for (Wish wish : wishes) {
                double part = part(wish,
                        arms.stream().map(r -> value(r.endPoints().get(wish.endPoint()), crowd)).toList(), a);
                parts.add(part);
                score += part * wish.weight() / weights;
            }
            ranked.add(new Comparison.Ranked(arms.get(a).name(), score, parts));
        }
        ranked.sort(Comparator.comparingDouble(Comparison.Ranked::score).reversed());
        return ranked;
    }

    private static double part(Wish wish, List<Optional<Double>> values, int arm) {
        if (values.get(arm).isEmpty()) return 0;
        double[] good = values.stream().flatMap(Optional::stream).mapToDouble(v -> wish.more() ? v : -v).sorted()
                .toArray();
        double best = good[good.length - 1];
        double worst = good[0];
        double his = wish.more() ? values.get(arm).get() : -values.get(arm).get();
        double part = best > worst ? (his - worst) / (best - worst) : 1;
        return good.length == values.size() ? part : (1 + part) / 2;
    }

    private static Optional<Double> value(EndPointResult result, boolean crowd) {
        return crowd && !result.unit().equals(EndPoint.SHARE) ? result.p50() : result.typical();
    }
}
