package org.leydig.trial.conduct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leydig.engine.course.RunException;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.trial.design.Criterion;
import org.leydig.trial.design.Trial;

/** The men of one replicate so far, and who comes next. Recruitment ends with the last man who is needed. */
final class Enrolment {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 32;
    private static final int PATIENCE = 1000;
    private static final int FOR_ONE = 50;
    private final Trial trial;
    private final int replicate;
    private final List<Candidate> seen = new ArrayList<>();
    private final Map<Integer, Integer> dealt = new HashMap<>();
    private final int[] excluded;
    private int screened;
    private int randomised;

    Enrolment(Trial trial, int replicate) {
        this.trial = trial;
        this.replicate = replicate;
        this.excluded = new int[trial.screen().criteria().size()];
    }

    int replicate() {
        return replicate;
    }

    long seed() {
        return trial.seed() + replicate;
    }

    boolean full() {
        return randomised >= trial.men();
    }

    int randomised() {
        return randomised;
    }

    List<Candidate> seen() {
        return List.copyOf(seen);
    }

    /** The number of the man after those who are kept. */
    long next() {
        return seen.isEmpty() ? 1 : seen.getLast().number() + 1;
    }

    /** How many men the next batch has at most; a function of who came before, so that nothing depends on threads. */
    int together() {
        int missing = trial.men() - randomised;
        return trial.screen().criteria().isEmpty()
                ? Math.min(missing, LARGEST)
                : Math.min(Math.max(missing, SMALLEST), LARGEST);
    }

    /** How many men are worth looking at now where there is room for so many: a batch, or as many as seem to be needed. */
    int ahead(int room) {
        double mayEnter = (randomised + 1.0) / (screened + 1.0);
        double needed = Math.ceil((trial.men() - randomised) / mayEnter);
        return Math.max(together(), (int) Math.min(room, needed));
    }

    /** The arm of the next man, who is thereby dealt; -1 when he may not enter. */
    int deal(Screening.Screened man) {
        screened++;
        if (man.excluded() >= 0) {
            excluded[man.excluded()]++;
            return -1;
        }
        int before = dealt.merge(man.stratum(), 1, Integer::sum) - 1;
        randomised++;
        return trial.allocation().arm(seed(), man.number(), man.stratum(), before);
    }

    /** Takes over a man who was dealt before. */
    void again(Candidate man) {
        screened++;
        if (man.randomised()) {
            dealt.merge(man.stratum(), 1, Integer::sum);
            randomised++;
        } else {
            excluded[man.excluded()]++;
        }
        seen.add(man);
    }

    /** Keeps a man who was dealt, or excluded, and is through. */
    void add(Candidate man) {
        seen.add(man);
    }

    /** Gives up where hardly anybody may enter. */
    void refuseEndless() {
        if (full() || screened < PATIENCE + (long) FOR_ONE * randomised) return;
        List<String> why = new ArrayList<>();
        List<Criterion> criteria = trial.screen().criteria();
        for (int c = 0; c < criteria.size(); c++) {
            if (excluded[c] > 0) why.add("`" + criteria.get(c).words() + "` excluded " + excluded[c] + ".");
        }
        throw new RunException(Diagnostic.nowhere("LEY1390", "HARDLY ANYBODY MAY ENTER", "Of " + screened
                + " men screened, " + randomised + " may enter this trial.",
                why.stream().limit(4).toArray(String[]::new)));
    }
}
