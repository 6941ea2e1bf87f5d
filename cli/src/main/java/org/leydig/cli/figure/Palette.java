package org.leydig.cli.figure;

import java.util.ArrayList;
import java.util.List;
import org.leydig.trial.run.Comparison.Arm;

/**
 * The colour of each arm: grey ink for an arm without treatment, then hues that stay apart for the colour-blind and read
 * as text on white (contrast at least 4.5). After Okabe and Ito, darkened.
 */
public record Palette(List<Integer> places) {
    /** Grey first, then blue, vermilion, green, purple, ochre, sky, brick. */
    public static final List<String> LIGHT = List.of("#5a6270", "#0b66b0", "#c04a00", "#00775a", "#9b3d7e", "#866000",
            "#0f7a8f", "#8a2f2f");
    /** The same hues for a dark page. */
    public static final List<String> DARK = List.of("#b6bdc9", "#6db3f2", "#ff9a5e", "#42cfa5", "#ee93cb", "#e2bf4f",
            "#62cfe3", "#f09a9a");

    public Palette {
        places = List.copyOf(places);
    }

    /** A place in the list of colours for each arm, in order. */
    public static Palette of(List<Arm> arms) {
        return ofTreated(arms.stream().map(arm -> !arm.doses().isEmpty()).toList());
    }

    /** A place in the list of colours for each arm, in order, by whether it is treated. */
    public static Palette ofTreated(List<Boolean> treated) {
        var places = new ArrayList<Integer>();
        int next = 1;
        for (boolean each : treated) {
            boolean grey = !each && !places.contains(0);
            places.add(grey ? 0 : next);
            if (!grey) next = next % (LIGHT.size() - 1) + 1;
        }
        return new Palette(places);
    }
}
