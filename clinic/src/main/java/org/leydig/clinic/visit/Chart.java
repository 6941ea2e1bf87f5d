package org.leydig.clinic.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leydig.clinic.observable.Condition;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.regimen.Order;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.clinic.regimen.Target;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Measure;

/**
 * One man's chart: what he is prescribed, and what was decided at his visits. It changes at each visit; not for sharing.
 *
 * <p>A rule is looked at once at each visit in its time at which all its observables were measured. Its treatment is not
 * added again while it lasts, nor after it ran out, unless a rule stopped it. A dose beyond all use is not raised to.
 */
public final class Chart {
    private final List<Rule> rules;
    private final String arm;
    private final List<Decision> decisions = new ArrayList<>();
    private final int[] inARow;
    private final Set<String> added = new HashSet<>();
    private Protocol prescribed;

    /** A man of an arm who begins with a protocol and is treated by the rules of that arm. */
    public Chart(String arm, Protocol prescribed, List<Rule> rules) {
        this.arm = arm;
        this.prescribed = prescribed;
        this.rules = List.copyOf(rules);
        this.inARow = new int[rules.size()];
    }

    /** What he is prescribed by what is known now, past doses included. */
    public Protocol prescribed() {
        return prescribed;
    }

    /** What was decided so far, in order. */
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** He gives up treatment and visits. */
    public void leave(double hour) {
        prescribed = prescribed.stopping(prescribed.drugs().keySet(), hour);
        decisions.add(new Decision(hour, -1, "", "gives up treatment and visits"));
    }

    /**
     * A visit.
     *
     * @param hour of the visit
     * @param found what was measured
     * @return whether anything was decided
     */
    public boolean visit(double hour, Map<Observable, Double> found) {
        int before = decisions.size();
        Set<String> touched = new HashSet<>();
        for (int r = 0; r < rules.size(); r++) {
            Rule rule = rules.get(r);
            boolean measured = rule.conditions().stream().allMatch(c -> found.containsKey(c.observable()));
            if (!measured || !rule.holdsIn(arm) || hour < rule.from() || hour > rule.until()) continue;
            boolean holds = rule.conditions().stream().allMatch(c -> c.holds(found.get(c.observable())));
            inARow[r] = holds ? inARow[r] + 1 : 0;
            if (inARow[r] < rule.visits()) continue;
            inARow[r] = 0;
            for (Action action : rule.actions()) act(action, r, hour, why(rule, found), touched);
        }
        return decisions.size() > before;
    }

    private static String why(Rule rule, Map<Observable, Double> found) {
        return rule.conditions().stream().map(Condition::observable).distinct()
                .map(o -> o.name() + " " + figure(found.get(o)) + " " + o.unit()).collect(Collectors.joining(", "));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private void act(Action action, int rule, double hour, String why, Set<String> touched) {
        Set<String> drugs = new TreeSet<>(action.drugs());
        drugs.removeAll(touched);
        Set<String> given = prescribed.from(hour).drugs().keySet();
        Optional<String> done = switch (action) {
            case Action.Add add ->
                drugs.size() < add.drugs().size() ? Optional.empty() : add(add.protocol(), hour, given);
            case Action.Stop stop -> stop(drugs, hour, given);
            case Action.Switch to -> stop(drugs, hour, given).map(stopped -> {
                prescribed = prescribed.followedBy(to.protocol().later(hour));
                return stopped + ", begin " + String.join("; ", to.protocol().words());
            });
            case Action.Titrate titrate -> titrate(titrate, drugs, hour, given);
        };
        done.ifPresent(what -> {
            given.stream().filter(action.drugs()::contains).forEach(touched::add);
            if (action instanceof Action.Add add) touched.addAll(add.drugs());
            if (action instanceof Action.Switch to) touched.addAll(to.protocol().drugs().keySet());
            decisions.add(new Decision(hour, rule, why, what));
        });
    }

    private Optional<String> add(Protocol protocol, double hour, Set<String> given) {
        Set<String> drugs = protocol.drugs().keySet();
        if (drugs.stream().anyMatch(d -> given.contains(d) || added.contains(d))) return Optional.empty();
        added.addAll(drugs);
        prescribed = prescribed.followedBy(protocol.later(hour));
        return Optional.of("add " + String.join("; ", protocol.words()));
    }

    private Optional<String> stop(Set<String> drugs, double hour, Set<String> given) {
        Set<String> stopped = new TreeSet<>(drugs);
        stopped.retainAll(given);
        if (stopped.isEmpty()) return Optional.empty();
        added.removeAll(stopped);
        prescribed = prescribed.stopping(stopped, hour);
        return Optional.of("stop " + String.join(", ", stopped));
    }

    private Optional<String> titrate(Action.Titrate titrate, Set<String> drugs, double hour, Set<String> given) {
        List<String> changes = new ArrayList<>();
        for (String drug : drugs) {
            if (!given.contains(drug)) continue;
            List<Order> orders = prescribed.from(hour).orders().stream()
                    .filter(o -> o.drug().filter(drug::equals).isPresent()).toList();
            double factor = orders.stream().mapToDouble(o -> factor(o, titrate)).reduce(titrate.factor(),
                    titrate.factor() > 1 ? Math::min : Math::max);
            if (factor == 1 || factor > 1 != titrate.factor() > 1) continue;
            prescribed = prescribed.scaling(Set.of(drug), factor, hour);
            changes.add(
                    drug + " to " + orders.stream().map(o -> figure(o.amount() * factor) + " " + o.unit()).distinct()
                            .collect(Collectors.joining(", ")));
        }
        if (changes.isEmpty()) return Optional.empty();
        return Optional.of((titrate.factor() > 1 ? "raise " : "lower ") + String.join(", ", changes));
    }

    /** By how much this order may be changed: within the rule's bound, and to no dose that nobody gives. */
    private static double factor(Order order, Action.Titrate titrate) {
        if (!(order.target() instanceof Target.ByRoute to)) return 1;
        Measure unit = Measure.of(order.unit());
        double factor = titrate.factor();
        if (titrate.limit().isPresent()) {
            double bound = titrate.limit().get().in(unit, to.drug().molarMass()).value() / order.amount();
            factor = factor > 1 ? Math.min(factor, Math.max(bound, 1)) : Math.max(factor, Math.min(bound, 1));
        }
        boolean absurd = to.drug().beyondAllUse(new Amount(order.amount() * factor, unit)).isPresent();
        return absurd ? 1 : factor;
    }
}
