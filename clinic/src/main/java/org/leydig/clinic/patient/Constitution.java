package org.leydig.clinic.patient;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.Node;
import org.leydig.language.model.Model;
import org.leydig.language.source.Region;
import org.leydig.units.measure.Numbers;

/**
 * Age, mass and height of a man as parameters of his body: {@code constitution.age} in years, {@code constitution.mass} in
 * kilograms, {@code constitution.height} in metres. A body without a constitution knows them as words only.
 */
final class Constitution {
    static final List<String> FACTS = List.of("age", "mass", "height");
    private static final String PART = "constitution.";
    /** What a form may say before it is taken for a slip of the pen; no claim about the body. */
    private static final double YOUNGEST = 14;
    private static final double OLDEST = 100;
    private static final double LIGHTEST = 13;
    private static final double HEAVIEST = 80;
    private final Model body;
    private final Complaints complaints;

    Constitution(Model body, Complaints complaints) {
        this.body = body;
        this.complaints = complaints;
    }

    /** The parameters of the facts that a form tells; what is absurd is complained of. */
    Map<String, Setting> read(Form form) {
        Map<String, Setting> all = new TreeMap<>();
        SettingsReader reader = new SettingsReader(body, complaints);
        for (String fact : FACTS) {
            String parameter = PART + fact;
            if (body.find(parameter).isEmpty()) continue;
            form.words(fact).flatMap(words -> reader.setting(new Node.Words(parameter, words.region()), words,
                    Double.NaN)).ifPresent(setting -> all.put(parameter, setting));
        }
        Optional.ofNullable(all.get(PART + "age")).filter(age -> age.value() < YOUNGEST || age.value() > OLDEST)
                .ifPresent(age -> refuse(age.region(),
                        "an age of " + Numbers.plain(age.value()) + " years",
                        "ages from " + Numbers.plain(YOUNGEST) + " to " + Numbers.plain(OLDEST) + " years"));
        return all;
    }

    /** Complains of a man whose mass does not go with his height. */
    void weigh(Map<String, Setting> settings, Region otherwise) {
        Setting mass = settings.get(PART + "mass");
        Setting height = settings.get(PART + "height");
        if (mass == null || height == null || complaints.any()) return;
        double index = mass.value() / (height.value() * height.value());
        if (LIGHTEST <= index && index <= HEAVIEST) return;
        boolean his = mass.region().source().equals(otherwise.source());
        refuse(his ? mass.region() : otherwise, String.format(Locale.ROOT, "a body mass index of %.3g", index),
                "indices from " + Numbers.plain(LIGHTEST) + " to " + Numbers.plain(HEAVIEST));
    }

    private void refuse(Region region, String what, String known) {
        complaints.add(region, "LEY1128", "NO SUCH BODY", "He has " + what + "; this body is for " + known + ".");
    }

    /** Assignments that give a man another age (years) or body mass index at the same height. */
    static List<String> assignments(Optional<Double> age, Optional<Double> index, double height) {
        return Stream.concat(age.stream().map(a -> PART + "age=" + Numbers.plain(a) + " a"),
                index.stream().map(i -> PART + "mass=" + Numbers.plain(i * height * height) + " kg")).toList();
    }

    /** Height of a man in metres, his own or the body's. */
    static double height(Map<String, Setting> settings, Model body) {
        Setting own = settings.get(PART + "height");
        return own != null
                ? own.value()
                : body.find(PART + "height").flatMap(q -> q.origin()).orElseThrow().value();
    }
}
