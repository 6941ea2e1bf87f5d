package org.leydig.library;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;

/**
 * Derives the body's scale constants, those that origin tables call {@code derived … checked by CalibrationTest}.
 *
 * <p>With every feedback cut the reference man is a chain from burst to sperm; each scale is set so that the next link has
 * its reference level. So no other number has to hold the baseline, and the closed loop rests near it whatever the gains.
 */
final class Calibration {
    /** Gains that close the loops, and what makes one day unlike another: all off. */
    static final Map<String, Double> FEEDBACK_CUT = Map.of("hypothalamus.slow_androgen", 0.0,
            "hypothalamus.slow_estrogen", 0.0, "hypothalamus.head_room", 0.0, "pituitary.brake_estrogen", 0.0,
            "pituitary.brake_androgen", 0.0, "follitropin.brake_inhibin", 0.0, "follitropin.brake_estrogen", 0.0,
            "follitropin.brake_androgen", 0.0, "leydig.rhythm_amplitude", 0.0);

    /** Each scale constant, what it scales, and the level that this has in the reference man. */
    private record Scale(String constant, String level, double reference, boolean inverse) {}

    private static final List<Scale> SCALES = List.of(
            new Scale("pituitary.memory_reference", "pituitary.drive", 1, true),
            new Scale("pituitary.synthesis_reference", Volunteer.LH, 4.0, false),
            new Scale("leydig.acute_reference", "leydig.acute", 1, true),
            new Scale("leydig.secretion_reference", Volunteer.T, value("blood.T_reference"), false),
            new Scale("germ_line.begun_reference", "germ_line.sperm_output", value("germ_line.made_reference"), false),
            new Scale("germ_line.cells_reference", "germ_line.germ_cells", 1, true));

    private Calibration() {
    }

    /** The reference man with feedback cut, at rest, sampled for five days; with other scale constants where given. */
    static Sampled chain(Map<String, Double> constants) {
        Map<String, Double> set = new HashMap<>(FEEDBACK_CUT);
        set.putAll(constants);
        return Volunteer.even(set).settled(180).watch(5, 0.13, List.of());
    }

    /** Scale constants that hold the reference levels, from those of the tables, by repeated correction. */
    static Map<String, Double> derive(int rounds) {
        Map<String, Double> constants = new LinkedHashMap<>();
        for (Scale s : SCALES) constants.put(s.constant, value(s.constant));
        for (int round = 0; round < rounds; round++) {
            Sampled chain = chain(constants);
            for (Scale s : SCALES) {
                double factor = s.reference / chain.mean(s.level);
                constants.merge(s.constant, s.inverse ? 1 / factor : factor, (a, b) -> a * b);
            }
        }
        return constants;
    }

    private static double value(String parameter) {
        return Texts.man().find(parameter).flatMap(Quantity::origin).map(Origin::value).orElseThrow();
    }

    /** Prints the rows' values. */
    public static void main(String[] arguments) {
        derive(8).forEach((constant, value) -> System.out.printf("%s,%.5g%n", constant, value));
    }
}
