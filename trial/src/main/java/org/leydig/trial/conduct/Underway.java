package org.leydig.trial.conduct;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.leydig.engine.course.RunException;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.run.Crew;

/**
 * One replicate while it is held. Men are looked at ahead of those who are treated, dealt in the order of their numbers, and
 * kept in batches that depend on who came before and on nothing else: not on how many are seen at a time, nor on where.
 */
final class Underway {
    private final Enrolment enrolment;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Map<Long, Group> groupOf = new HashMap<>();
    private final List<Task> dealt = new ArrayList<>();
    private List<Task> tasks = List.of();
    private final Deque<Awaited> awaited = new ArrayDeque<>();
    private long next;
    private int looking;

    /** A task that somebody does. */
    private record Awaited(Task task, Future<Answer> answer) {}

    /** Men who will be one batch. */
    private static final class Group {
        private final Map<Long, Batch.Entry> done = new TreeMap<>();
        private final int most;
        private int men;
        private boolean closed;

        private Group(int most) {
            this.most = most;
        }

        private boolean whole() {
            return closed && done.size() == men;
        }
    }

    Underway(Enrolment enrolment) {
        this.enrolment = enrolment;
        this.next = enrolment.next();
    }

    Enrolment enrolment() {
        return enrolment;
    }

    /** Whether all are treated and every batch was taken. */
    boolean done() {
        return enrolment.full() && groups.isEmpty();
    }

    /**
     * What is to be done now: men who were dealt go through their arms, and the next are looked at.
     *
     * @param room for so many tasks
     */
    List<Task> tasks(int room) {
        tasks = new ArrayList<>(dealt);
        dealt.clear();
        int ahead = enrolment.full() ? 0 : enrolment.ahead(room + looking);
        for (; looking < ahead; looking++) tasks.add(new Task.Screen(enrolment.seed(), next++));
        return List.copyOf(tasks);
    }

    /** They were asked: their answers are to come. */
    void asked(Iterator<Future<Answer>> answers) {
        for (Task task : tasks) awaited.addLast(new Awaited(task, answers.next()));
        tasks = List.of();
    }

    /** How many answers are awaited. */
    int awaited() {
        return awaited.size();
    }

    /** Waits for the first answer. */
    void await() throws InterruptedException {
        if (!awaited.isEmpty()) Crew.result(awaited.getFirst().answer());
    }

    /**
     * Takes the answers that are there, in the order of the tasks. Who was looked at beyond the last who is needed has not
     * come.
     *
     * @throws RunException when a man's run failed, or hardly anybody may enter
     */
    void take(Consumer<Diagnostic> notices) throws InterruptedException {
        while (!awaited.isEmpty() && awaited.getFirst().answer().isDone()) {
            Awaited first = awaited.removeFirst();
            boolean screened = first.task() instanceof Task.Screen;
            if (screened) looking--;
            if (screened && enrolment.full()) continue;
            Answer answer = Crew.result(first.answer());
            answer.notices().forEach(notices);
            switch (answer) {
                case Answer.Screened looked -> deal(looked.man());
                case Answer.Treated treated -> {
                    long number = treated.entry().man().number();
                    groupOf.remove(number).done.put(number, treated.entry());
                }
                case Answer.Failed failed -> throw new RunException(failed.why());
            }
        }
    }

    private void deal(Screening.Screened man) {
        if (groups.isEmpty() || groups.getLast().closed) {
            enrolment.refuseEndless();
            groups.addLast(new Group(enrolment.together()));
        }
        Group group = groups.getLast();
        int arm = enrolment.deal(man);
        group.men++;
        group.closed = group.men == group.most || enrolment.full();
        if (arm < 0) {
            group.done.put(man.number(), Treating.excluded(man));
        } else {
            groupOf.put(man.number(), group);
            dealt.add(new Task.Treat(enrolment.seed(), man, arm, enrolment.replicate() == 0));
        }
    }

    /** The next batch, if all its men are through. */
    Optional<Batch> batch() {
        if (groups.isEmpty() || !groups.getFirst().whole()) return Optional.empty();
        Batch batch = new Batch(enrolment.replicate(), List.copyOf(groups.removeFirst().done.values()));
        batch.men().forEach(each -> enrolment.add(each.man()));
        return Optional.of(batch);
    }
}
