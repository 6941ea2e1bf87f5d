package org.leydig.engine.course;

import java.util.ArrayList;
import java.util.List;
import org.leydig.engine.event.Agenda;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Event;

/** What happened to one man, in order of time, and what he should be told about his run. */
final class Story implements Agenda.Witness {
    private final List<String> names;
    private final Happenings happenings = new Happenings();
    private final List<Diagnostic> notices = new ArrayList<>();
    private int events;
    private int lastEvent = -1;

    Story(List<Event> events) {
        names = events.stream().map(Event::name).toList();
    }

    @Override
    public void saw(double time, int event) {
        events++;
        lastEvent = event;
        happenings.event(time, names.get(event));
    }

    void dose(double time, String into, double amount) {
        happenings.dose(time, into, amount);
    }

    void notice(Diagnostic notice) {
        notices.add(notice);
    }

    int events() {
        return events;
    }

    int lastEvent() {
        return lastEvent;
    }

    List<Course.Happening> happenings() {
        return happenings.closed();
    }

    List<Diagnostic> notices() {
        return notices;
    }
}
