package org.leydig.trial.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Form;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.UnitException;

/**
 * Reads how men are dealt to arms.
 *
 * <pre>
 *   randomise: simple
 *   randomise: blocks of 4
 *   randomise: blocks of 6, stratified by BMI at 35 kg/m2
 *   randomise: blocks of 6, stratified by T at 150 ng/dL 250 ng/dL
 *   allocation: 2:1
 * </pre>
 */
final class AllocationReader {
    private static final Pattern SHAPE = Pattern.compile(
            "(simple|blocks?\\s+of\\s+([0-9]{1,6}))(?:\\s*,?\\s+stratified\\s+by\\s+(\\S+)(?:\\s+at\\s+(.+))?)?");
    private static final Pattern RATIO = Pattern.compile("[0-9]{1,3}(?:\\s*:\\s*[0-9]{1,3})*");
    private static final Pattern CUT = Pattern.compile("([-+0-9.eE]+)\\s*([^\\s,0-9]\\S*)?");
    private static final List<String> SHAPES = List.of(
            "Write `simple`, `blocks of 4` or `blocks of 4, stratified by BMI at 35 kg/m2`.");
    private static final int MOST_CUTS = 5;
    private static final int LARGEST = 1000;
    private final Library library;
    private final Screen screen;
    private final int arms;
    private final Complaints complaints;

    AllocationReader(Library library, Screen screen, int arms, Complaints complaints) {
        this.library = library;
        this.screen = screen;
        this.arms = arms;
        this.complaints = complaints;
    }

    Allocation read(Form form) {
        List<Integer> ratio = form.words("allocation").map(this::ratio).orElse(Collections.nCopies(arms, 1));
        Allocation plain = new Allocation("simple", ratio, 0, Optional.empty());
        return form.words("randomise").flatMap(words -> allocation(words, ratio)).orElse(plain);
    }

    private List<Integer> ratio(Node.Words words) {
        List<Integer> ratio = new ArrayList<>();
        if (RATIO.matcher(words.value().strip()).matches())
            for (String part : words.value().strip().split("\\s*:\\s*")) ratio.add(Integer.parseInt(part));
        if (ratio.size() == arms && ratio.stream().allMatch(r -> r > 0)) return ratio;
        complaints.add(words.region(), "LEY1372", "NOT AN ALLOCATION", ratio.isEmpty()
                ? "`" + words.value() + "` is no allocation."
                : ratio.size() == arms
                        ? "Each arm gets at least one part."
                        : "This deals men to " + ratio.size() + " arms, but there are " + arms + ".",
                List.of("Give each arm a whole number of parts, in the order of the arms: `"
                        + String.join(":", Collections.nCopies(Math.max(arms, 2), "1")) + "`."));
        return Collections.nCopies(arms, 1);
    }

    private Optional<Allocation> allocation(Node.Words words, List<Integer> ratio) {
        Matcher m = SHAPE.matcher(words.value().strip());
        if (!m.matches())
            return refuse(words, 0, words.value().length(), "NOT A WAY TO RANDOMISE",
                    "I cannot read `" + words.value() + "` as how men are dealt to arms.", SHAPES);
        int block = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        int parts = Allocation.sum(ratio);
        if (m.group(2) != null && (block == 0 || block % parts != 0 || block > LARGEST))
            return refuse(words, m.start(2), m.end(2), "A BLOCK THAT CANNOT BE", "A block of " + block
                    + " cannot be shared out: the arms have " + parts + " parts together.",
                    List.of("Take a multiple of " + parts + ", such as " + 2 * parts + "."));
        if (m.group(3) == null)
            return Optional.of(new Allocation(words.value().strip(), ratio, block, Optional.empty()));
        if (block == 0)
            return refuse(words, 0, words.value().length(), "STRATA WITHOUT BLOCKS",
                    "Where each man is drawn by himself, strata change nothing.",
                    List.of("Write `blocks of " + 2 * parts
                            + words.value().strip().substring("simple".length()) + "`."));
        return strata(words, m).map(s -> new Allocation(words.value().strip(), ratio, block, Optional.of(s)));
    }

    private Optional<Strata> strata(Node.Words words, Matcher m) {
        Map<String, Observable> known = new HashMap<>(Asked.of(library));
        screen.criteria().stream().filter(Criterion::drawn).map(c -> c.condition().observable())
                .forEach(o -> known.put(o.name(), o));
        Observable factor = known.get(m.group(3));
        if (factor == null) {
            List<String> suggestions = new ArrayList<>(NearNames.asked(m.group(3), known.keySet()));
            suggestions.add("Men can be parted by "
                    + (known.isEmpty()
                            ? "what the screen draws"
                            : String.join(", ", known.keySet().stream().sorted()
                                    .toList()) + " and whatever else the screen draws")
                    + ".");
            return refuse(words, m.start(3), m.end(3), "NOT KNOWN BEFORE",
                    "Before he is randomised nobody knows a man's `"
                            + m.group(3) + "`.",
                    suggestions);
        }
        if (m.group(4) == null)
            return refuse(words, m.start(3), m.end(3), "WHERE?", "This does not say where strata part.",
                    List.of("Write `stratified by " + factor.name() + " at` and a value in " + factor.unit() + "."));
        return cuts(words, m, factor).map(cuts -> new Strata(factor, cuts));
    }

    private Optional<List<Double>> cuts(Node.Words words, Matcher m, Observable factor) {
        List<Double> cuts = new ArrayList<>();
        String said = m.group(4).strip();
        Matcher cut = CUT.matcher(said);
        int at = 0;
        try {
            while (at < said.length() && cut.find(at) && cut.start() == at) {
                if (cut.group(2) == null) break;
                cuts.add(Amount.number(cut.group(1))
                        * Measure.of(cut.group(2)).to(Measure.of(factor.unit()), factor.molarMass()));
                at = cut.end();
                while (at < said.length() && (said.charAt(at) == ' ' || said.charAt(at) == ','))
                    at++;
            }
        } catch (UnitException e) {
            return refuse(words, m.start(4), m.end(4), "NOT A VALUE OF IT", e.reason(), e.suggestions());
        }
        boolean rising = true;
        for (int i = 1; i < cuts.size(); i++) rising &= cuts.get(i - 1) < cuts.get(i);
        if (at == said.length() && rising && cuts.size() <= MOST_CUTS) return Optional.of(cuts);
        return refuse(words, m.start(4), m.end(4), "NOT WHERE STRATA PART", "I want one to " + MOST_CUTS
                + " rising values, each with its unit.",
                List.of("Such as `at "
                        + said.replaceAll("[^0-9.].*", "") + " " + factor.unit() + "`."));
    }

    private <T> Optional<T> refuse(Node.Words words, int start, int end, String title, String cause,
            List<String> suggestions) {
        complaints.add(words.part(start, end), "LEY1372", title, cause, suggestions);
        return Optional.empty();
    }
}
