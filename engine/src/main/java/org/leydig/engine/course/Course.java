package org.leydig.engine.course;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.leydig.language.diagnostic.Diagnostic;

/** One man's run as reported: a row for each sample, a column for each quantity asked for, and what happened. */
public final class Course {
    private final List<String> names;
    private final Series times;
    private final List<Series> columns;
    private final List<Happening> happenings;
    private final List<Diagnostic> notices;
    private final Snapshot end;
    private final Work work;

    /**
     * @param names the reported quantities
     * @param times the sampled instants
     * @param columns a column of values for each name
     * @param happenings doses and events, in order of time
     * @param notices what whoever reads this course should know: a steady state that has not settled
     * @param end the man at the end
     * @param work what it took
     */
    public Course(List<String> names, Series times, List<Series> columns, List<Happening> happenings,
            List<Diagnostic> notices, Snapshot end, Work work) {
        this.names = List.copyOf(names);
        this.times = requireNonNull(times);
        this.columns = List.copyOf(columns);
        this.happenings = happenings instanceof Happenings closed ? closed : List.copyOf(happenings);
        this.notices = List.copyOf(notices);
        this.end = requireNonNull(end);
        this.work = requireNonNull(work);
    }

    /**
     * Something that happened at an exact instant.
     *
     * @param time when
     * @param name the event's name, or {@code dose}
     * @param into the state dosed, empty for an event
     * @param amount the amount that arrived (after bioavailability), 0 for an event
     */
    public record Happening(double time, String name, String into, double amount) {}

    /** What the integration took. */
    public record Work(long steps, long rejected, long evaluations, long events) {}

    public List<String> names() {
        return names;
    }

    public Series times() {
        return times;
    }

    /** The values of one reported quantity. */
    public Series column(String name) {
        int i = names.indexOf(name);
        if (i < 0) throw new IllegalArgumentException("not reported: " + name + "; reported are " + names);
        return columns.get(i);
    }

    public List<Happening> happenings() {
        return happenings;
    }

    public List<Diagnostic> notices() {
        return notices;
    }

    /** The same with a further notice. */
    public Course noticing(Diagnostic notice) {
        return new Course(names, times, columns, happenings,
                Stream.concat(notices.stream(), Stream.of(notice)).toList(),
                end, work);
    }

    public Snapshot end() {
        return end;
    }

    public Work work() {
        return work;
    }
}
