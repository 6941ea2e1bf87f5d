package org.leydig.trial.conduct;

import java.util.Arrays;
import java.util.List;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.run.Counter;
import org.leydig.trial.run.Crew;

/** Who does the tasks of a trial. */
interface Hands {
    /** How many tasks keep them busy. */
    int room();

    /** The answers in the order of the tasks; each man treated is counted. */
    List<Answer> see(List<Task> tasks, Counter counter) throws InterruptedException;

    /** Threads of this machine. */
    static Hands of(Crew crew, Examiner examiner) {
        return new Hands() {
            @Override
            public int room() {
                return crew.ways();
            }

            @Override
            public List<Answer> see(List<Task> tasks, Counter counter) throws InterruptedException {
                return crew.each(0, tasks.size() - 1L, i -> counted(examiner.see(tasks.get((int) i)), counter));
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
            public List<Answer> see(List<Task> tasks, Counter counter) throws InterruptedException {
                Answer[] answers = new Answer[tasks.size()];
                site.see(tasks.stream().map(Parcel::of).toList(), new Site.Hearing() {
                    @Override
                    public void answer(int task, byte[] answer) {
                        answers[task] = counted(Parcel.answer(answer), counter);
                    }

                    @Override
                    public void notice(Diagnostic notice) {
                        counter.notice(notice);
                    }
                });
                return List.copyOf(Arrays.asList(answers));
            }
        };
    }

    private static Answer counted(Answer answer, Counter counter) {
        if (answer instanceof Answer.Treated) counter.step();
        return answer;
    }
}
