package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where a trial keeps its men as they come, a batch at a time, so that it can go on after a stop. */
public interface Ledger {
    /** Shows every batch kept so far, in the order in which they came. */
    void each(Consumer<byte[]> reader);

    /** Keeps a batch, whole or not at all. */
    void add(byte[] batch);

    /** A ledger that is lost with the program. */
    static Ledger inMemory() {
        List<byte[]> kept = new ArrayList<>();
        return new Ledger() {
            @Override
            public void each(Consumer<byte[]> reader) {
                List.copyOf(kept).forEach(batch -> reader.accept(batch.clone()));
            }

            @Override
            public void add(byte[] batch) {
                kept.add(batch.clone());
            }
        };
    }
}
