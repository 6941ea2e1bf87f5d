package org.leydig.clinic.visit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.regimen.Protocol;

/**
 * How a treatment is carried out: visits, the rules that are followed at them, and how well men keep to it all.
 *
 * @param visits in order of time
 * @param rules in the order of the text; of two that change the same drug at one visit the first is followed
 * @param missed chance that a day's doses of a drug are not taken, 0 to 1
 * @param leaving share of men who give up treatment and visits within a year, 0 to 1
 */
public record Practice(List<Visit> visits, List<Rule> rules, double missed, double leaving) {
    /** Doses as prescribed, and nobody looks. */
    public static final Practice NONE = new Practice(List.of(), List.of(), 0, 0);

    public Practice {
        visits = List.copyOf(visits);
        rules = List.copyOf(rules);
        if (!(missed >= 0 && missed < 1 && leaving >= 0 && leaving < 1)) {
            throw new IllegalArgumentException("missed " + missed + ", leaving " + leaving);
        }
    }

    /** States that its rules may dose. */
    public Set<String> states() {
        Set<String> states = new LinkedHashSet<>();
        begun().forEach(p -> states.addAll(p.states()));
        return states;
    }

    /** Drugs that its rules may begin, by id. */
    public Map<String, Drug> drugs() {
        Map<String, Drug> drugs = new LinkedHashMap<>();
        begun().forEach(p -> drugs.putAll(p.drugs()));
        return drugs;
    }

    private Stream<Protocol> begun() {
        return rules.stream().flatMap(r -> r.actions().stream()).flatMap(a -> switch (a) {
            case Action.Add add -> Stream.of(add.protocol());
            case Action.Switch to -> Stream.of(to.protocol());
            case Action.Stop stop -> Stream.empty();
            case Action.Titrate titrate -> Stream.empty();
        });
    }
}
