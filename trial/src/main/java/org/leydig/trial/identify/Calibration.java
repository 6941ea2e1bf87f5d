package org.leydig.trial.identify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.inference.sample.Laplace.Direction;
import org.leydig.inference.sample.Laplace.Partner;
import org.leydig.inference.sample.Profile;

/**
 * What a calibration found.
 *
 * @param parameters every fitted parameter, in the order of the plan
 * @param derived scale constants that follow from them
 * @param assays scales of assays estimated beside them, as factors to the library's
 * @param stages what each stage achieved
 * @param rows every row of the last stage
 * @param correlations of the last stage's parameters
 * @param directions of the last stage, best told first
 * @param profiles of the parameters asked for
 */
public record Calibration(List<Fitted> parameters, Map<String, Double> derived, Map<String, Double> assays,
        List<Achieved> stages, List<Compared> rows, List<Correlated> correlations, List<Direction> directions,
        Map<String, List<Profile.Point>> profiles) {
    public Calibration {
        parameters = List.copyOf(parameters);
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        assays = Collections.unmodifiableMap(new LinkedHashMap<>(assays));
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
        correlations = List.copyOf(correlations);
        directions = List.copyOf(directions);
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    }

    /**
     * A fitted parameter.
     *
     * @param name its full name
     * @param start where the fit began, in the body's unit
     * @param value where it ended
     * @param error standard error of its logarithm
     * @param told share of the prior variance that the studies removed
     * @param partner the parameter with which it is most correlated
     * @param bound -1 at its lower bound, 1 at its upper, 0 between
     * @param tellers evidence ids of the rows that tell most of it
     * @param stage the last stage that fitted it
     */
    public record Fitted(String name, double start, double value, double error, double told,
            Optional<Partner> partner, int bound, List<String> tellers, String stage) {
        public Fitted {
            tellers = List.copyOf(tellers);
        }
    }

    /**
     * What a stage achieved.
     *
     * @param name the stage
     * @param rows fitted to
     * @param parameters fitted
     * @param before misfit where it began
     * @param after misfit where it ended
     */
    public record Achieved(String name, int rows, int parameters, double before, double after) {}

    /**
     * A row beside what is simulated of it.
     *
     * @param simulated on the estimated scale of its assay; NaN where there is no such figure
     * @param residual in standard deviations
     */
    public record Compared(Row row, double simulated, double residual) {}

    /** Two parameters and the posterior correlation of their logarithms. */
    public record Correlated(String one, String other, double correlation) {}

    /** The fitted values by name. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        parameters.forEach(p -> values.put(p.name(), p.value()));
        return values;
    }
}
