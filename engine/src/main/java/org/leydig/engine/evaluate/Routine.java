package org.leydig.engine.evaluate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.language.source.Region;

/**
 * What one generated method computes.
 *
 * @param name which method
 * @param stores the values it stores, in order
 * @param draws all its random draws; they are taken whether or not a stored value needs them
 */
record Routine(Name name, List<Store> stores, List<Integer> draws) {
    /** The methods of an evaluation that are generated. */
    enum Task {
        DERIVE, START, DERIVATIVES, FREEZE, QUICK, SLOW, JACOBIAN, TIME_DERIVATIVES, OUTPUTS, ROOTS, TRIGGER, DELAY,
        PRIORITY, ASSIGN
    }

    /**
     * Which method.
     *
     * @param task what it is for
     * @param event the event, for those methods that each event has
     */
    record Name(Task task, int event) {
        static Name of(Task task) {
            return new Name(task, 0);
        }
    }

    /** Where a value goes. */
    enum Into {
        /** {@code y}, at the start. */
        Y,
        /** {@code known}, at the start and when deriving. */
        KNOWN,
        /** The array that the method was given for its results. */
        OUT
    }

    /**
     * A value to store.
     *
     * @param node the node that gives it
     * @param into the array
     * @param index the place in the array
     * @param region the equation that it comes from
     */
    record Store(int node, Into into, int index, Region region) {}

    Routine {
        requireNonNull(name);
        stores = List.copyOf(stores);
        draws = List.copyOf(draws);
    }
}
