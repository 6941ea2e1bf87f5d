package org.leydig.engine.course;

import java.util.ArrayList;
import java.util.List;
import org.leydig.engine.event.Agenda;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Event;

/** What happened to one man, in order of time, and what he should be told about his run. */
final class Story implements Agenda.Witness {
    private final List<String> names;
    private final List<Course.Happening> happenings = new ArrayList<>();
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
        happenings.add(new Course.Happening(time, names.get(event), "", 0));
    }

    void dose(double time, String into, double amount) {
        happenings.add(new Course.Happening(time, "dose", into, amount));
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
        return happenings;
    }

    List<Diagnostic> notices() {
        return notices;
    }
}
