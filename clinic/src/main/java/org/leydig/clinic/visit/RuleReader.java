package org.leydig.clinic.visit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.ConditionReader;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.diagnostic.InputException;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.UnitException;

/**
 * Reads rules of treatment.
 *
 * <pre>
 *   rule      := ['from' time ['until' time] | 'at' time] 'if' condition ('and' condition)* ['at' n 'visits'] 'then' action ('and' action)*
 *   condition := observable range                              T &lt; 300 ng/dL
 *   action    := 'add' regimen | 'stop' drug | 'switch' [drug] 'to' regimen
 *              | ('raise' | 'lower') drug 'by' n '%' ['to at most' | 'to at least' dose]
 * </pre>
 *
 * A drug is named by its id or by what its id begins with: {@code testosterone} is each of its forms. {@code everything}
 * is all that he takes.
 */
public final class RuleReader {
    private static final Pattern RULE = Pattern.compile(
            "(?:(from|at)\\s+(\\S+?):?\\s+(?:until\\s+(\\S+?):?\\s+)?)?if\\s+(.+?)"
                    + "(?:\\s+at\\s+(two|three|four|[0-9]+)\\s+visits(?:\\s+in\\s+a\\s+row)?)?\\s+then\\s+(.+)",
            Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("(\\S+)\\s+(.+)");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*;\\s*");
    private static final Pattern TITRATE = Pattern
            .compile("(raise|lower)\\s+(\\S+)\\s+by\\s+([0-9.]+)\\s*%(?:\\s+to\\s+at\\s+(most|least)\\s+(.+))?");
    private static final Pattern SWITCH = Pattern.compile("switch\\s+(?:(\\S+)\\s+)?to\\s+(.+)", Pattern.DOTALL);
    private static final List<String> SHAPES = List.of(
            "Write `if T < 300 ng/dL at two visits then raise testosterone by 25 %`.",
            "An action reads `add hcg 500 IU sc q2d`, `stop testosterone`, `switch to clomiphene 25 mg po daily` or `lower "
                    + "anastrozole by 50 %`.");
    private static final String EVERYTHING = "everything";
    private static final int MOST_VISITS = 20;
    private static final double MOST_CHANGE = 100;
    private final ConditionReader conditions;
    private final Map<String, Drug> drugs;
    private final Set<String> taken;
    private final double hours;
    private final Complaints complaints;
    private Node.Words words;

    /**
     * @param drugs the library's, by id
     * @param taken ids of the drugs that some arm gives
     * @param hours the horizon
     */
    public RuleReader(ConditionReader conditions, Map<String, Drug> drugs, Set<String> taken, double hours,
            Complaints complaints) {
        this.conditions = conditions;
        this.drugs = drugs;
        this.taken = new TreeSet<>(taken);
        this.hours = hours;
        this.complaints = complaints;
    }

    /**
     * One rule as written.
     *
     * @param arms names of the arms in which it is followed; none for all
     */
    public record Written(Node.Words text, Set<String> arms) {
        public Written {
            requireNonNull(text);
            arms = Set.copyOf(arms);
        }
    }

    /** All rules; what they add may be stopped by any of them. None after a complaint. */
    public List<Rule> read(List<Written> written) {
        for (Node.Words text : written.stream().map(Written::text).toList()) {
            Matcher begun = Pattern.compile("(?:add|to)\\s+(\\S+)").matcher(text.value());
            while (begun.find())
                if (drugs.containsKey(begun.group(1))) taken.add(begun.group(1));
        }
        List<Rule> rules = written.stream().flatMap(w -> rule(w.text(), w.arms()).stream()).toList();
        Contradictions.refuse(rules, complaints);
        return rules;
    }

    private Optional<Rule> rule(Node.Words text, Set<String> arms) {
        words = text;
        Matcher m = RULE.matcher(text.value().strip());
        if (!m.matches()) return refuse("NOT A RULE", "I cannot read `" + text.value() + "` as a rule.", SHAPES);
        double from = m.group(2) == null ? 0 : time(m, 2);
        double until = m.group(3) != null ? time(m, 3) : "at".equals(m.group(1)) ? from : Double.POSITIVE_INFINITY;
        Optional<Integer> visits = visits(m.group(5));
        List<Condition> all = new ArrayList<>();
        List<int[]> parts = parts(m.group(4), m.start(4));
        for (int[] part : parts) condition(part).ifPresent(all::add);
        List<Action> actions = new ArrayList<>();
        List<int[]> doings = parts(m.group(6), m.start(6));
        for (int[] part : doings) action(part[0], part[1]).ifPresent(actions::add);
        boolean whole = all.size() == parts.size() && actions.size() == doings.size() && visits.isPresent();
        if (!whole || Double.isNaN(from) || Double.isNaN(until)) return Optional.empty();
        if (from > until || from > hours)
            return refuse("NEVER", from > hours
                    ? "This rule begins after " + Durations.say(from) + ", but the run ends after "
                            + Durations.say(hours)
                            + "."
                    : "This rule ends before it begins.", List.of());
        return Optional
                .of(new Rule(text.value().strip(), arms, from, until, all, visits.get(), actions, text.region()));
    }

    private <T> Optional<T> refuse(String title, String cause, List<String> suggestions) {
        return refuse(0, words.value().length(), title, cause, suggestions);
    }

    private <T> Optional<T> refuse(int start, int end, String title, String cause, List<String> suggestions) {
        complaints.add(words.part(start, end), "LEY1322", title, cause, suggestions);
        return Optional.empty();
    }

    private double time(Matcher m, int group) {
        String said = m.group(group);
        try {
            return said.matches("0[a-z]*") ? 0 : Durations.hours(said);
        } catch (UnitException e) {
            refuse(m.start(group), m.end(group), "NOT A LENGTH OF TIME", e.reason(), e.suggestions());
            return Double.NaN;
        }
    }

    private Optional<Integer> visits(String said) {
        if (said == null) return Optional.of(1);
        int n = switch (said) {
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            default -> said.length() < 4 ? Integer.parseInt(said) : 0;
        };
        if (n >= 1 && n <= MOST_VISITS) return Optional.of(n);
        return refuse("HOW MANY VISITS?", "A rule waits for 1 to " + MOST_VISITS + " visits, not " + said + ".",
                List.of());
    }

    /** Where the parts between `and` begin and end. */
    private List<int[]> parts(String text, int offset) {
        List<int[]> parts = new ArrayList<>();
        int start = 0;
        Matcher and = AND.matcher(text);
        while (and.find()) {
            parts.add(new int[]{offset + start, offset + and.start()});
            start = and.end();
        }
        parts.add(new int[]{offset + start, offset + text.length()});
        return parts;
    }

    private Optional<Condition> condition(int[] part) {
        Matcher m = CONDITION.matcher(words.value().substring(part[0], part[1]));
        if (!m.matches())
            return refuse(part[0], part[1], "NOT A CONDITION", "`" + words.value().substring(part[0], part[1])
                    + "` says no range: write `T < 300 ng/dL`.", List.of());
        return conditions.read(words, part[0] + m.start(1), part[0] + m.end(1), part[0] + m.start(2),
                part[0] + m.end(2));
    }

    private Optional<Action> action(int start, int end) {
        String said = words.value().substring(start, end);
        String verb = said.split("\\s+", 2)[0];
        Matcher titrate = TITRATE.matcher(said);
        Matcher other = SWITCH.matcher(said);
        if (verb.equals("add") && said.length() > 4)
            return protocol(start + 4, end).map(p -> new Action.Add(said, p));
        if (verb.equals("stop") && said.length() > 5)
            return named(said.substring(5).strip(), start, end).map(d -> new Action.Stop(said, d));
        if (other.matches()) {
            Optional<Set<String>> left = named(other.group(1) == null ? EVERYTHING : other.group(1), start, end);
            Optional<Protocol> begun = protocol(start + other.start(2), end);
            return left.flatMap(d -> begun.map(p -> new Action.Switch(said, d, p)));
        }
        if (titrate.matches()) return titrate(titrate, said, start, end);
        return refuse(start, end, "NOT AN ACTION", "I cannot do `" + said + "`.", SHAPES.subList(1, 2));
    }

    private Optional<Action> titrate(Matcher m, String said, int start, int end) {
        boolean raise = m.group(1).equals("raise");
        Optional<Set<String>> which = named(m.group(2), start, end);
        try {
            double percent = Amount.number(m.group(3));
            if (!(percent > 0 && percent <= MOST_CHANGE) || (!raise && percent == MOST_CHANGE))
                return refuse(start, end, "HOW MUCH?", "A dose is changed by more than 0 and at most 100 %.",
                        raise ? List.of() : List.of("`stop " + m.group(2) + "` gives no more of it."));
            if (m.group(4) != null && raise != m.group(4).equals("most"))
                return refuse(start, end, "THE OTHER BOUND", "A dose that is " + (raise ? "raised" : "lowered")
                        + " has a bound `to at " + (raise ? "most" : "least") + "`.", List.of());
            Optional<Amount> limit = m.group(5) == null ? Optional.empty() : Optional.of(Amount.of(m.group(5)));
            if (limit.isPresent() && which.isPresent()) dosesOf(which.get(), limit.get());
            double factor = 1 + (raise ? percent : -percent) / 100;
            return which.map(d -> new Action.Titrate(said, d, factor, limit));
        } catch (UnitException e) {
            return refuse(start, end, "HOW MUCH?", e.reason(), e.suggestions());
        }
    }

    /** Refuses a bound that is no dose of these drugs. */
    private void dosesOf(Set<String> ids, Amount limit) {
        for (String id : ids) {
            Drug drug = drugs.get(id);
            drug.routes().values().forEach(r -> limit.in(r.unit(), drug.molarMass()));
        }
    }

    private Optional<Protocol> protocol(int start, int end) {
        String said = words.value().substring(start, end);
        Node.Words part = new Node.Words(said.strip(), words.part(start + said.indexOf(said.strip()), end));
        try {
            Protocol protocol = Protocol.parse(List.of(part), drugs);
            if (!protocol.isNone()) return Optional.of(protocol);
            return refuse(start, end, "NOTHING TO GIVE", "A rule that adds nothing does nothing.",
                    List.of("`stop everything` ends all treatment."));
        } catch (InputException refused) {
            complaints.addAll(refused);
            return Optional.empty();
        }
    }

    private Optional<Set<String>> named(String name, int start, int end) {
        if (name.equals(EVERYTHING)) return Optional.of(Set.copyOf(taken));
        Set<String> meant = new TreeSet<>();
        for (String id : taken) if (id.equals(name) || id.startsWith(name + "-")) meant.add(id);
        if (!meant.isEmpty()) return Optional.of(meant);
        boolean known = drugs.keySet().stream().anyMatch(id -> id.equals(name) || id.startsWith(name + "-"));
        int at = words.value().indexOf(name, start);
        return refuse(at, Math.min(at + name.length(), end), known ? "NOBODY TAKES THIS" : "NO SUCH DRUG", known
                ? "No arm and no rule gives " + name + "."
                : "I know no drug called `" + name + "`.",
                known
                        ? List.of("Given are: " + String.join(", ", taken) + ".")
                        : NearNames.asked(name, drugs.keySet()));
    }
}
