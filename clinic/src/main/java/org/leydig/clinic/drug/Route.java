package org.leydig.clinic.drug;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.units.measure.Measure;

/**
 * One way of giving a drug.
 *
 * @param name as prescriptions abbreviate it: {@code im}, {@code sc}, {@code po}
 * @param into the states of the body that receive it; each the whole dose times its own bioavailability
 * @param unit the unit that doses are written in
 * @param says what is given by this way, such as {@code tablets of 12.5 and 25 mg}
 */
public record Route(String name, List<Inlet> into, Measure unit, String says) {
    /**
     * One state that receives doses, with the names of the quantities that rule its arrival.
     *
     * @param state full name of the state
     */
    public record Inlet(String state, Optional<String> lag, Optional<String> bioavailability,
            Optional<String> duration) {
        public Inlet {
            requireNonNull(state);
        }
    }

    public Route {
        requireNonNull(name);
        into = List.copyOf(into);
        requireNonNull(unit);
        requireNonNull(says);
        if (into.isEmpty()) throw new IllegalArgumentException("the route " + name + " leads nowhere");
    }

    /** The way in words: {@code into a muscle}. */
    public String words() {
        return switch (name) {
            case "im" -> "into a muscle";
            case "sc" -> "under the skin";
            case "iv" -> "into a vein";
            case "po" -> "by mouth";
            case "td" -> "onto the skin";
            case "nasal" -> "into the nose";
            case "implant" -> "as pellets under the skin";
            default -> name;
        };
    }
}
