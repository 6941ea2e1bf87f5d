package org.leydig.trial.identify;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps texts in memory. */
final class KeptInMemory implements Keeping {
    final Map<String, String> texts = new TreeMap<>();

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public void write(String name, String text) {
        texts.put(name, text);
    }
}
