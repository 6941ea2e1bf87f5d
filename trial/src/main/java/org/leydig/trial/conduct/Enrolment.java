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
    private int randomised;

    Enrolment(Trial trial, int replicate) {
        this.trial = trial;
        this.replicate = replicate;
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

    /** The number of the next man. */
    long next() {
        return seen.isEmpty() ? 1 : seen.getLast().number() + 1;
    }

    /** How many men are screened together; a function of who came before, so that nothing depends on threads. */
    int together() {
        int missing = trial.men() - randomised;
        return trial.screen().criteria().isEmpty()
                ? Math.min(missing, LARGEST)
                : Math.min(Math.max(missing, SMALLEST), LARGEST);
    }

    /** The arm of the next man of a stratum, who is thereby dealt. */
    int deal(long man, int stratum) {
        int before = dealt.merge(stratum, 1, Integer::sum) - 1;
        randomised++;
        return trial.allocation().arm(seed(), man, stratum, before);
    }

    /** Takes over a man who was dealt before. */
    void again(Candidate man) {
        if (man.randomised()) {
            dealt.merge(man.stratum(), 1, Integer::sum);
            randomised++;
        }
        seen.add(man);
    }

    /** Takes a man who was dealt just now, or excluded. */
    void add(Candidate man) {
        seen.add(man);
    }

    /** Gives up where hardly anybody may enter. */
    void refuseEndless() {
        if (full() || seen.size() < PATIENCE + (long) FOR_ONE * randomised) return;
        List<String> why = new ArrayList<>();
        List<Criterion> criteria = trial.screen().criteria();
        for (int c = 0; c < criteria.size(); c++) {
            int place = c;
            long n = seen.stream().filter(m -> m.excluded() == place).count();
            if (n > 0) why.add("`" + criteria.get(c).words() + "` excluded " + n + ".");
        }
        throw new RunException(Diagnostic.nowhere("LEY1390", "HARDLY ANYBODY MAY ENTER", "Of " + seen.size()
                + " men screened, " + randomised + " may enter this trial.",
                why.stream().limit(4).toArray(String[]::new)));
    }
}
