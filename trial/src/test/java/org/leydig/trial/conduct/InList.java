package org.leydig.trial.conduct;

import java.util.List;
import java.util.function.Consumer;

/** A ledger in a list that a test looks into. */
record InList(List<byte[]> batches) implements Ledger {
    @Override
    public void each(Consumer<byte[]> reader) {
        List.copyOf(batches).forEach(reader);
    }

    @Override
    public void add(byte[] batch) {
        batches.add(batch);
    }
}
