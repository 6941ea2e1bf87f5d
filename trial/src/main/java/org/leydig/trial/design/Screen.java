package org.leydig.trial.design;

import java.util.List;

/** How men are looked at before they are randomised; criteria in the order of the text. */
public record Screen(List<Criterion> criteria) {
    private static final double DAY = 24;

    public Screen {
        criteria = List.copyOf(criteria);
    }

    /** The criteria that a laboratory reads. */
    public List<Criterion> drawn() {
        return criteria.stream().filter(Criterion::drawn).toList();
    }

    /** The quantities of the body that it reads for them. */
    public List<String> quantities() {
        return drawn().stream().map(c -> c.condition().observable().quantity()).distinct().toList();
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
