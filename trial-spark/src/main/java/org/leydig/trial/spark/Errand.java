package org.leydig.trial.spark;

import java.io.Serializable;

/** A task on its way to a worker, or its answer on the way back. */
final class Errand implements Serializable {
    private static final long serialVersionUID = 1;
    private final int place;
    private final byte[] bytes;

    /**
     * @param place of the task in the trial's list
     */
    Errand(int place, byte[] bytes) {
        this.place = place;
        this.bytes = bytes;
    }

    int place() {
        return place;
    }

    byte[] bytes() {
        return bytes;
    }
}
