package org.leydig.trial.design;

import java.util.List;

/** How men are looked at before they are randomised; criteria in the order of the text. */
public record Screen(List<Criterion> criteria) {
    /** Everybody may enter. */
    public static final Screen OPEN = new Screen(List.of());

    private static final double DAY = 24;

    public Screen {
        criteria = List.copyOf(criteria);
    }

    /** Whether everybody may enter. */
    public boolean open() {
        return criteria.isEmpty();
    }

    /** Hours of all visits, in order. */
    public List<Double> visits() {
        return criteria.stream().flatMap(c -> c.hours().stream()).distinct().sorted().toList();
    }

    /** When a man is first watched: 08:00 of a day not after his first visit; 0 when nothing is drawn. */
    public double begins() {
        return visits().isEmpty() ? 0 : Math.floor(visits().getFirst() / DAY) * DAY;
    }
}
