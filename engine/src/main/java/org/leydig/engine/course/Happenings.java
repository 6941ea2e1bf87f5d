package org.leydig.engine.course;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * What happened to one man, held in arrays: in a year he has thousands of bursts. Grows at its end alone; whoever was
 * given it by {@link #closed} sees no more of that.
 */
final class Happenings extends AbstractList<Course.Happening> {
    private static final String[] NONE = {};
    private double[] times = {};
    private String[] names = NONE;
    /** The states dosed and what arrived there; empty until the first dose. */
    private String[] into = NONE;
    private double[] amounts = {};
    private int size;

    /** Notes an event. */
    void event(double time, String name) {
        if (size == times.length) grow();
        times[size] = time;
        names[size++] = name;
    }

    /** Notes a dose. */
    void dose(double time, String state, double amount) {
        event(time, "dose");
        if (into.length == 0) {
            into = new String[times.length];
            amounts = new double[times.length];
        }
        into[size - 1] = state;
        amounts[size - 1] = amount;
    }

    private void grow() {
        int room = Math.max(16, size + (size >> 1));
        times = Arrays.copyOf(times, room);
        names = Arrays.copyOf(names, room);
        if (into.length == 0) return;
        into = Arrays.copyOf(into, room);
        amounts = Arrays.copyOf(amounts, room);
    }

    /** All so far, in no more room than they need. */
    List<Course.Happening> closed() {
        Happenings closed = new Happenings();
        closed.times = Arrays.copyOf(times, size);
        closed.names = Arrays.copyOf(names, size);
        if (into.length > 0) {
            closed.into = Arrays.copyOf(into, size);
            closed.amounts = Arrays.copyOf(amounts, size);
        }
        closed.size = size;
        return closed;
    }

    @Override
    public Course.Happening get(int i) {
        boolean dose = into.length > 0 && into[i] != null;
        return new Course.Happening(times[i], names[i], dose ? into[i] : "", dose ? amounts[i] : 0);
    }

    @Override
    public int size() {
        return size;
    }
}
