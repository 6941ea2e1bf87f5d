package org.leydig.engine.ensemble;

import java.util.IdentityHashMap;
import org.leydig.engine.course.Block;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;

/** Men under way in one block, and who waits for them. Belongs to one thread at a time. */
final class Party implements Block.Receiver {
    private final Line line;
    private final Block block;
    private final IdentityHashMap<Request, Line.Asked> under = new IdentityHashMap<>();

    Party(Line line, Block block) {
        this.line = line;
        this.block = block;
    }

    Line line() {
        return line;
    }

    int present() {
        return block.present();
    }

    /** Goes some steps further; who waits in the line joins where there is room. */
    void goOn() {
        block.goOn(this::next, this);
    }

    /** Who is asked for twice at a time is run once after the other. */
    private Request next() {
        Line.Asked next = line.poll(asked -> !under.containsKey(asked.request()));
        if (next == null) return null;
        under.put(next.request(), next);
        return next.request();
    }

    /** Lets everybody who waits know that there is nothing to wait for. */
    void end(Throwable why) {
        under.values().forEach(asked -> asked.answer().completeExceptionally(why));
    }

    @Override
    public void course(Request request, Course course) {
        under.remove(request).answer().complete(course);
    }

    @Override
    public void failed(Request request, RunException failure) {
        under.remove(request).answer().completeExceptionally(failure);
    }
}
