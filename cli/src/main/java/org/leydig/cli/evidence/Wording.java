package org.leydig.cli.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leydig.cli.figure.Palette;
import org.leydig.trial.study.Draw;
import org.leydig.trial.study.Experiment;
import org.leydig.trial.study.Study;
import org.leydig.trial.study.StudyArm;
import org.leydig.trial.study.Subjects;

/**
 * What an experiment says of itself, in words: who, what was given, what was drawn.
 *
 * @param whom its men
 */
public record Wording(Experiment experiment, Subjects whom) {
    /** Of a study. */
    static Wording of(Study study) {
        return new Wording(study, study.who());
    }

    /** Who was studied: {@code young men, n = 6}. */
    public String who() {
        return who(whom);
    }

    private static String who(Subjects who) {
        return who.says() + (who.n() > 0 ? ", n = " + who.n() : "");
    }

    /** What the men of an arm were given, and who they are where they are not the study's. */
    public String given(StudyArm arm) {
        var words = new ArrayList<String>();
        if (!who(arm.who()).equals(who())) words.add(who(arm.who()));
        if (!arm.who().before().isNone()) words.add("on " + String.join("; ", arm.who().before().words()));
        words.add(arm.given());
        return String.join("; ", words);
    }

    /** What was drawn, a line for each kind of draw. */
    public List<String> draws() {
        return experiment.draws().stream().map(Draw::words).toList();
    }

    /** The place of each arm in the palette, in order. */
    public Map<String, Integer> places() {
        List<Integer> places = Palette
                .ofTreated(experiment.arms().stream().map(arm -> !arm.untreated()).toList())
                .places();
        var byName = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < places.size(); i++) byName.put(experiment.arms().get(i).name(), places.get(i));
        return byName;
    }
}
