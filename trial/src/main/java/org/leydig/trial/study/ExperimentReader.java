package org.leydig.trial.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;

/** Reads the fields that every experiment has: {@code who}, {@code arms} and {@code draws}. */
public final class ExperimentReader {
    private static final Set<String> ARM = Set.of("give", "by turns", "says", "man", "age", "BMI", "set", "before",
            "for", "n");
    private static final String AS_IN = "as in";
    private static final Set<String> CLAIMED_ARM = Set.of(AS_IN);
    private final Library library;
    private final Complaints complaints;
    private final boolean namesStudies;

    /**
     * @param complaints what is wrong is told there
     */
    public ExperimentReader(Library library, Complaints complaints) {
        this(library, complaints, false);
    }

    private ExperimentReader(Library library, Complaints complaints, boolean namesStudies) {
        this.library = library;
        this.complaints = complaints;
        this.namesStudies = namesStudies;
    }

    /** For experiments that are no studies themselves: an arm may be that of a study, by its name. */
    public static ExperimentReader namingStudies(Library library, Complaints complaints) {
        return new ExperimentReader(library, complaints, true);
    }

    /**
     * The men.
     *
     * @throws InputException when there are none
     */
    public Subjects who(Form form) {
        if (!(form.any("who").orElse(null) instanceof Node.Fields fields)) {
            form.missing("who");
            throw complaints.exception();
        }
        return new SubjectsReader(library, complaints).read(fields);
    }

    /**
     * The arms.
     *
     * @param who the men, where an arm does not say otherwise
     * @throws InputException when any is wrong
     */
    public List<StudyArm> arms(Form form, Subjects who) {
        Map<String, Node.Field> inside = form.inside("arms");
        if (inside.isEmpty()) form.missing("arms");
        Map<String, StudyArm> arms = new LinkedHashMap<>();
        inside.forEach((name, field) -> {
            try {
                arms.put(name, arm(name, field, who, form));
            } catch (InputException refused) {
                complaints.addAll(refused);
            }
        });
        complaints.raise();
        return List.copyOf(arms.values());
    }

    private StudyArm arm(String name, Node.Field field, Subjects who, Form form) {
        if (field.value() instanceof Node.Fields inner) {
            if (namesStudies && inner.byName().containsKey(AS_IN))
                return asIn(name, new Form(inner, "An arm as in a study", CLAIMED_ARM, complaints).needed(AS_IN), who);
            Form own = new Form(inner, "An arm", ARM, complaints);
            Subjects his = new SubjectsReader(library, complaints).read(own, who);
            return new StudyArm(name, his, turns(own));
        }
        return new StudyArm(name, who, List.of(given(form, name, field.value())));
    }

    /** The one arm of a study: its men, of whom as many are run as of all, and what they are given. */
    private StudyArm asIn(String name, Node.Words study, Subjects who) {
        if (!library.studies().contains(study.value()))
            throw refused(study, "LEY1350", "NO SUCH STUDY", "I know no study called `" + study.value() + "`.",
                    NearNames.asked(study.value(), library.studies()));
        List<StudyArm> arms = Study.read(study.value(), library).arms();
        if (arms.size() != 1)
            throw refused(study, "LEY1366", "A STUDY OF SEVERAL ARMS", "An arm can be as in a study of one arm; `"
                    + study.value() + "` has " + arms.size() + ".",
                    List.of("Say with `give` what the men are given."));
        Subjects his = arms.getFirst().who();
        return new StudyArm(name, new Subjects(his.says(), his.man(), his.n(), who.men(), his.screen(), his.before(),
                his.lived()), arms.getFirst().turns());
    }

    private static InputException refused(Node.Words at, String code, String title, String message,
            List<String> suggestions) {
        return new InputException(
                new Diagnostic(code, title, Optional.of(at.region()), List.of(), message, suggestions));
    }

    /** One regimen or a list of those that are given together. */
    private Protocol given(Form form, String name, Node node) {
        return Protocol.parse(parts(node).stream().flatMap(i -> form.asWords(name, i).stream()).toList(), library);
    }

    private static List<Node> parts(Node node) {
        return node instanceof Node.Listing listing ? listing.items() : List.of(node);
    }

    private List<Protocol> turns(Form arm) {
        List<Node> turns = arm.any("by turns").map(ExperimentReader::parts).orElse(List.of());
        if (turns.isEmpty()) return List.of(Protocol.parse(arm.list("give"), library));
        arm.any("give").ifPresent(give -> complaints.add(give.region(), "LEY1364", "GIVE OR BY TURNS",
                "An arm has `give`, for all its men, or `by turns`, not both.", List.of()));
        return turns.stream().map(turn -> given(arm, "by turns", turn)).toList();
    }

    /**
     * The lines of draws.
     *
     * @throws InputException when any is wrong
     */
    public List<Draw> draws(Form form) {
        DrawReader reader = new DrawReader(library, complaints);
        List<Node.Words> texts = form.list("draws");
        if (texts.isEmpty()) form.missing("draws");
        List<Draw> draws = texts.stream().flatMap(t -> reader.read(t).stream()).toList();
        complaints.raise();
        return draws;
    }
}
