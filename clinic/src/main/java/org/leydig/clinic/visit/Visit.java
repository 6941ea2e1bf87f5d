package org.leydig.clinic.visit;

import java.util.List;
import org.leydig.clinic.assay.DrawRule;

/**
 * One visit to the clinic: blood or semen is given before that day's dose, and what is found is known at once.
 *
 * @param hour after 08:00 of day 0
 * @param drawn what is measured, and how
 */
public record Visit(double hour, List<DrawRule.Wanted> drawn) {
    public Visit {
        drawn = List.copyOf(drawn);
    }
}
