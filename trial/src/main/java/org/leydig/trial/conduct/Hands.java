package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.run.Counter;
import org.leydig.trial.run.Crew;

/** Who does the tasks of a trial. */
interface Hands {
    /** How many tasks under way keep them busy. */
    int room();

    /** The answers to come, in the order of the tasks; each man treated is counted. */
    List<Future<Answer>> see(List<Task> tasks, Counter counter) throws InterruptedException;

    /** Threads of this machine. */
    static Hands of(Crew crew, Examiner examiner) {
        return new Hands() {
            @Override
            public int room() {
                return 2 * crew.ways(); // answers are taken in order: many wait for an earlier one
            }

            @Override
            public List<Future<Answer>> see(List<Task> tasks, Counter counter) throws InterruptedException {
                List<Future<Answer>> answers = new ArrayList<>();
                for (Task task : tasks) answers.add(crew.begin(() -> counted(examiner.see(task), counter)));
                return answers;
            }
        };
    }

    /** A site elsewhere. */
    static Hands of(Site site) {
        return new Hands() {
            @Override
            public int room() {
                return site.room();
            }

            @Override
            public List<Future<Answer>> see(List<Task> tasks, Counter counter) throws InterruptedException {
                List<CompletableFuture<Answer>> answers = tasks.stream().map(_ -> new CompletableFuture<Answer>())
                        .toList();
                site.see(tasks.stream().map(Parcel::of).toList(), new Site.Hearing() {
                    @Override
                    public void answer(int task, byte[] answer) {
                        answers.get(task).complete(counted(Parcel.answer(answer), counter));
                    }

                    @Override
                    public void notice(Diagnostic notice) {
                        counter.notice(notice);
                    }
                });
                return List.copyOf(answers);
            }
        };
    }

    private static Answer counted(Answer answer, Counter counter) {
        if (answer instanceof Answer.Treated) counter.step();
        return answer;
    }
}
