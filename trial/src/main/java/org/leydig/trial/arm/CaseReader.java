package org.leydig.trial.arm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.FormReader;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.visit.Practice;
import org.leydig.language.source.Source;
import org.leydig.trial.endpoint.EndPoint;
import org.leydig.trial.endpoint.EndPointReader;

/** Reads case files. */
final class CaseReader {
    private static final Set<String> FIELDS = Set.of("title", "man", "men", "for", "arms", "visits",
            "rules", "missed doses", "drop-out", "partner", "end points",
            "ranking", "seed");
    private static final Set<String> LATER = Set.of("draws", "reported", "grain");
    private static final String PARTNER_AGE = "couple.partner_age";
    private static final Pattern WISH = Pattern
            .compile("(more|less|fewer|higher|lower)\\s+(.+?)(?:\\s*,\\s*weight\\s+([0-9]+(?:\\.[0-9]+)?))?");
    private static final Pattern AGE = Pattern.compile("([0-9]{2}(?:\\.[0-9]+)?)\\s*(?:a|y|years?|years old)?");
    private static final double YOUNGEST = 18;
    private static final double OLDEST = 45;
    private static final int MOST_MEN = 100_000;
    private final Library library;
    private final Complaints complaints = new Complaints();

    private CaseReader(Library library) {
        this.library = library;
    }

    static Case read(Source text, Path folder, Library library) {
        return new CaseReader(library).read(text, folder);
    }

    private Case read(Source text, Path folder) {
        Node.Fields fields = FormReader.read(text);
        Form form = new Form(fields, "A case", known(fields), complaints);
        String title = form.needed("title").value();
        CaseParts parts = new CaseParts(library, complaints);
        Optional<Man> man = parts.man(form.needed("man"), folder).flatMap(m -> withPartner(m, form));
        long men = form.whole("men", 1, MOST_MEN).orElse(1L);
        long seed = form.whole("seed", 0, Long.MAX_VALUE).orElse(1L);
        double hours = parts.hours(form);
        List<Arm> arms = parts.arms(form);
        Practice practice = hours > 0 ? new PracticeReader(library, hours, arms, complaints).read(form) : Practice.NONE;
        List<EndPoint> endPoints = hours > 0 ? endPoints(form, hours) : List.of();
        List<Wish> wishes = wishes(form, endPoints);
        complaints.raise();
        return new Case(title, man.orElseThrow(), (int) men, hours, arms, practice, endPoints, wishes, seed, text);
    }

    private Set<String> known(Node.Fields fields) {
        for (Node.Field field : fields.byName().values()) {
            String name = field.name().value();
            if (LATER.contains(name))
                complaints.add(field.name().region(), "LEY1301", "NOT IN THIS VERSION",
                        "`" + name
                                + "` is part of the plan, but this version cannot carry it out. A case that needs it would "
                                + "give the wrong answer, so I do not run it.",
                        List.of("Take `" + name + "` out to run the rest."));
        }
        Set<String> known = new HashSet<>(LATER);
        known.addAll(FIELDS);
        return known;
    }

    /** The man, with the partner that the case gives him. */
    private Optional<Man> withPartner(Man man, Form form) {
        Optional<Node.Words> partner = form.words("partner");
        if (partner.isEmpty()) return Optional.of(man);
        return age(partner.get()).map(age -> man.with(List.of(PARTNER_AGE + "=" + age), library));
    }

    /** The partner's age in years; empty after a complaint. */
    private Optional<Double> age(Node.Words words) {
        Matcher m = AGE.matcher(words.value());
        double age = m.matches() ? Double.parseDouble(m.group(1)) : 0;
        boolean known = library.model().find(PARTNER_AGE).isPresent();
        if (known && age >= YOUNGEST && age <= OLDEST) return Optional.of(age);
        complaints.add(words.region(), "LEY1302", known ? "THE PARTNER'S AGE" : "NO COUPLE IN THIS BODY", known
                ? "Chances of a pregnancy are known for partners of 18 to 45 years; write `partner: 32 years`."
                : "This library's body has no `" + PARTNER_AGE + "`.");
        return Optional.empty();
    }

    /** What the asker wishes for: {@code more TMSC at 52wk, weight 2} or {@code less injections}. */
    private List<Wish> wishes(Form form, List<EndPoint> endPoints) {
        List<Wish> wishes = new ArrayList<>();
        List<String> known = endPoints.stream().map(EndPoint::text).toList();
        for (Node.Words words : form.list("ranking")) {
            Matcher m = WISH.matcher(words.value().strip());
            int place = m.matches() ? known.indexOf(m.group(2).strip()) : -1;
            double weight = m.matches() && m.group(3) != null ? Double.parseDouble(m.group(3)) : 1;
            if (place >= 0 && weight > 0) {
                wishes.add(new Wish(place, m.group(1).matches("more|higher"), weight, words.value().strip()));
            } else if (m.matches() && weight > 0) {
                List<String> near = new ArrayList<>(NearNames.asked(m.group(2).strip(), known));
                near.add("Add it to `end points`.");
                complaints.add(words.part(m.start(2), m.end(2)), "LEY1325", "NOT AN END POINT OF THIS CASE",
                        "Arms are ranked by end points of the case; `" + m.group(2).strip() + "` is none.", near);
            } else {
                complaints.add(words.region(), "LEY1325", "NOT A WISH", "I cannot read `" + words.value()
                        + "` as a wish.", List.of("Write `more TMSC at 52wk, weight 2` or `less injections`."));
            }
        }
        return wishes;
    }

    private List<EndPoint> endPoints(Form form, double hours) {
        List<Node.Words> texts = form.list("end points");
        if (texts.isEmpty()) return List.of();
        EndPointReader reader = new EndPointReader(library.observables(), library.model(), hours, complaints);
        List<EndPoint> all = new ArrayList<>();
        Map<String, Node.Words> seen = new HashMap<>();
        for (Node.Words text : texts) {
            if (seen.putIfAbsent(text.value(), text) != null)
                complaints.add(text.region(), "LEY1153", "SAID TWICE",
                        "`" + text.value() + "` is asked for twice.");
            reader.read(text).ifPresent(all::add);
        }
        return all;
    }
}
