package org.leydig.clinic.library;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;

/** A value worked out when it is first asked for, and then kept. A failure is not kept. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> work;
    private T value;

    private Once(Supplier<T> work) {
        this.work = requireNonNull(work);
    }

    static <T> Once<T> of(Supplier<T> work) {
        return new Once<>(work);
    }

    @Override
    public synchronized T get() {
        if (value == null) value = requireNonNull(work.get());
        return value;
    }
}
