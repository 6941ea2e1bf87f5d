package org.leydig.trial.arm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.ConditionReader;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.visit.Practice;
import org.leydig.clinic.visit.Rule;
import org.leydig.clinic.visit.RuleReader;
import org.leydig.clinic.visit.Visit;
import org.leydig.clinic.visit.VisitReader;

/** Reads the part of a case that says how its treatments are carried out. */
public final class PracticeReader {
    private static final String ALL = "all arms";
    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*%(?:\\s+(?:a|in a|per) year)?");
    private final Library library;
    private final double hours;
    private final List<Arm> arms;
    private final Complaints complaints;

    public PracticeReader(Library library, double hours, List<Arm> arms, Complaints complaints) {
        this.library = library;
        this.hours = hours;
        this.arms = arms;
        this.complaints = complaints;
    }

    /** Visits, rules, missed doses and drop-out. */
    public Practice read(Form form) {
        List<Visit> visits = form.words("visits").map(this::visits).orElse(List.of());
        List<RuleReader.Written> texts = written(form);
        List<Rule> rules = rules(texts);
        if (!texts.isEmpty() && form.any("visits").isEmpty())
            complaints.add(texts.getFirst().text().region(), "LEY1324", "NOBODY LOOKS",
                    "Rules are followed at visits, and this case has none.",
                    List.of("Add `visits: every 4wk draw T LH FSH E2`."));
        else if (!visits.isEmpty())
            rules.forEach(rule -> seen(rule, visits));
        return new Practice(visits, rules, percent(form, "missed doses"), percent(form, "drop-out"));
    }

    private List<Visit> visits(Node.Words text) {
        Map<String, Observable> measured = new HashMap<>(library.observables());
        return new VisitReader(measured, library.assays(), hours, complaints).read(text);
    }

    /** A list of rules for all arms, or lists by the name of an arm. */
    private List<RuleReader.Written> written(Form form) {
        if (!(form.any("rules").orElse(null) instanceof Node.Fields byArm))
            return form.list("rules").stream().map(t -> new RuleReader.Written(t, Set.of())).toList();
        List<RuleReader.Written> all = new ArrayList<>();
        List<String> names = arms.stream().map(Arm::name).toList();
        byArm.byName().forEach((name, field) -> {
            List<String> known = new ArrayList<>(names);
            known.add(ALL);
            if (!known.contains(name))
                complaints.add(field.name().region(), "LEY1324", "NO SUCH ARM", "No arm is called `" + name + "`.",
                        NearNames.asked(name, known));
            Form inner = new Form(byArm, "Rules", byArm.byName().keySet(), complaints);
            inner.list(name)
                    .forEach(t -> all.add(new RuleReader.Written(t, name.equals(ALL) ? Set.of() : Set.of(name))));
        });
        return all;
    }

    private List<Rule> rules(List<RuleReader.Written> texts) {
        Set<String> taken = new HashSet<>();
        arms.forEach(a -> taken.addAll(a.protocol().drugs().keySet()));
        ConditionReader conditions = new ConditionReader(library.observables(), library.model(), complaints);
        return new RuleReader(conditions, library.drugs(), taken, hours, complaints).read(texts);
    }

    /** Refuses a rule whose values no visit in its time measures together. */
    private void seen(Rule rule, List<Visit> visits) {
        boolean ever = visits.stream().filter(v -> v.hour() >= rule.from() && v.hour() <= rule.until())
                .anyMatch(v -> rule.conditions().stream().map(Condition::observable)
                        .allMatch(o -> v.drawn().stream().anyMatch(w -> w.observable().equals(o))));
        if (ever) return;
        String names = String.join(" and ",
                rule.conditions().stream().map(c -> c.observable().name()).distinct().toList());
        complaints.add(rule.region(), "LEY1324", "NOBODY LOOKS", "No visit in the time of this rule measures " + names
                + (rule.conditions().size() > 1 ? " together." : "."),
                List.of("Let a visit draw it, as in `every 4wk draw " + names.replace(" and ", " ") + "`."));
    }

    private double percent(Form form, String name) {
        return form.words(name).map(w -> {
            Matcher m = PERCENT.matcher(w.value().strip());
            double share = m.matches() ? Double.parseDouble(m.group(1)) / 100 : 1;
            if (share < 1) return share;
            complaints.add(w.region(), "LEY1158", "NOT A SHARE", "`" + name + "` is a share below 100 %, such as `10 %`"
                    + (name.equals("drop-out") ? " (of the men, within a year)." : " (of the days)."));
            return 0.0;
        }).orElse(0.0);
    }
}
