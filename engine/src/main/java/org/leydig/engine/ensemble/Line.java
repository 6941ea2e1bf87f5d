package org.leydig.engine.ensemble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.evaluate.Lanes;

/** Men of one kind: those who wait in {@link Company}, and parties of those who are under way while no thread is at it. */
final class Line {
    private final Kind kind;
    private final int width;
    private final Rehearsal rehearsal;
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private final List<Party> resting = new ArrayList<>();

    /** What men have in common who can stand in one block. */
    record Kind(Simulator simulator, Method method) {
        /** Whether they can stand in one at all. */
        boolean together() {
            return method.scheme() != Method.Scheme.STIFF;
        }
    }

    /** A man who waits, or is under way. */
    record Asked(Request request, CompletableFuture<Course> answer) {}

    /**
     * @param maker of the model for blocks
     * @param width how many men a block holds
     * @param pays with how many men a block pays; more than its width where that is to be found out
     */
    Line(Kind kind, Lanes.Maker maker, int width, int pays) {
        this.kind = kind;
        this.width = width;
        this.rehearsal = new Rehearsal(kind, maker, width, pays);
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    synchronized void add(Asked asked) {
        waiting.addLast(asked);
    }

    /** The next who waits, if he may come; null for nobody. */
    synchronized Asked poll(Predicate<Asked> may) {
        return waiting.isEmpty() || !may.test(waiting.getFirst()) ? null : waiting.removeFirst();
    }

    synchronized Optional<Request> first() {
        return Optional.ofNullable(waiting.peekFirst()).map(Asked::request);
    }

    /** How many men there are to go on with; those who had better be run one by one count as many as break even. */
    synchronized int worth() {
        int most = fullest().map(Party::present).orElse(0);
        if (most > 0 || waiting.size() >= rehearsal.pays()) return Math.min(width, most + waiting.size());
        return waiting.isEmpty() ? 0 : Math.min(width, rehearsal.pays());
    }

    /** A party to go on with, which no longer rests; empty where the next man had better be run alone. */
    synchronized Optional<Party> set() {
        Optional<Party> party = fullest();
        boolean under = party.isPresent() && party.get().present() > 0;
        if (!under && waiting.size() < rehearsal.pays()) return Optional.empty();
        party.ifPresent(resting::remove);
        return Optional.of(party.orElseGet(() -> new Party(this, rehearsal.block())));
    }

    private Optional<Party> fullest() {
        return resting.stream().max(Comparator.comparingInt(Party::present));
    }

    /** A party rests, or has arrived. */
    synchronized void rest(Party party) {
        resting.add(party);
    }

    /** Runs one man alone. */
    Course run(Request man) {
        return kind.simulator().run(man);
    }

    /** Lets everybody who waits know that there is nothing to wait for. */
    synchronized void end(Throwable why) {
        waiting.forEach(asked -> asked.answer().completeExceptionally(why));
        waiting.clear();
        resting.forEach(party -> party.end(why));
    }
}
