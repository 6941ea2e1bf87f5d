package org.leydig.trial.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;

/**
 * A case that was run: what a report is made of.
 *
 * @param title the case's title
 * @param man the man's library id or file
 * @param manSays what he is, in a sentence
 * @param men how many men each arm holds
 * @param days the horizon
 * @param observables what is shown, in order
 * @param arms in the case's order; the same men in each
 * @param rules what is done at visits, as the case writes it
 * @param wishes what arms are ranked by, as the case writes it
 * @param ranking the arms, best first; empty without wishes
 * @param origin what was run
 */
public record Comparison(String title, String man, String manSays, int men, double days, List<Observable> observables,
        List<Arm> arms, List<String> rules, List<String> wishes, List<Ranked> ranking, Provenance origin) {
    public Comparison {
        observables = List.copyOf(observables);
        arms = List.copyOf(arms);
        rules = List.copyOf(rules);
        wishes = List.copyOf(wishes);
        ranking = List.copyOf(ranking);
    }

    /**
     * One arm.
     *
     * @param name as in the case
     * @param words the protocol echoed back in words, a line for each regimen; {@code no treatment} where there is none
     * @param doses each dose given, in order
     * @param days the instants of {@code typical}'s columns, in days from the start (day 0 begins at 08:00)
     * @param typical the typical man, column by observable name
     * @param fineDays the instants of {@code fine}'s columns: the whole horizon in steps of minutes
     * @param fine the typical man's pulsing observables
     * @param bands over all men, by observable name; empty for one man
     * @param endPoints in the case's order
     * @param decisions what was decided at visits, by man and time; man 0 is the typical one
     * @param drugs what is said of the drugs used
     */
    public record Arm(String name, List<String> words, List<Given> doses, Series days, Map<String, Series> typical,
            Series fineDays, Map<String, Series> fine, Map<String, Band> bands, List<EndPointResult> endPoints,
            List<Decided> decisions, List<DrugCard> drugs) {
        public Arm {
            words = List.copyOf(words);
            doses = List.copyOf(doses);
            endPoints = List.copyOf(endPoints);
            decisions = List.copyOf(decisions);
            drugs = List.copyOf(drugs);
        }
    }

    /**
     * One arm among the others.
     *
     * @param arm its name
     * @param score the mean of the parts by weight, 0 to 1
     * @param parts for each wish, 1 for the best arm and 0 for the worst
     */
    public record Ranked(String arm, double score, List<Double> parts) {
        public Ranked {
            parts = List.copyOf(parts);
        }
    }

    /** One dose: when, of what, how much. */
    public record Given(double day, String drug, double amount, String unit, String route) {}

    /**
     * One decision at a visit.
     *
     * @param man his number
     * @param day of the visit
     * @param rule place of the rule in {@link Comparison#rules}; -1 when he left by himself
     * @param why what was found
     * @param what what was done
     */
    public record Decided(long man, double day, int rule, String why, String what) {}

    /** The spread over men at each instant of {@code days}: percentiles 5, 25, 50, 75, 95. */
    public record Band(Series days, Series p05, Series p25, Series p50, Series p75, Series p95) {}

    /**
     * An end point in one arm.
     *
     * @param name as the case writes it
     * @param unit of the value: {@code wk}, {@code % of men}, an observable's unit
     * @param typical the typical man's value; empty when it was not reached; of shares that of all men
     * @param p05 over men; empty for one man or when not reached by so many
     * @param p50 the median over men
     * @param p95 over men
     * @param reached share of the men who reached it, 0 to 1
     */
    public record EndPointResult(String name, String unit, Optional<Double> typical, Optional<Double> p05,
            Optional<Double> p50, Optional<Double> p95, double reached) {}

    /**
     * What a report says of a drug.
     *
     * @param id library id
     * @param is what it is
     * @param usual usual regimen
     * @param notWith contraindications
     * @param harms a line each: harm, rate where published, what drives it
     * @param evidence the rows behind its numbers and claims
     */
    public record DrugCard(String id, String is, String usual, List<String> notWith, List<String> harms,
            List<EvidenceRow> evidence) {
        public DrugCard {
            notWith = List.copyOf(notWith);
            harms = List.copyOf(harms);
            evidence = List.copyOf(evidence);
        }
    }

    /** One published fact. */
    public record EvidenceRow(String id, String quantity, String value, String units, String conditions, String source,
            String confidence) {}

    /**
     * What was run, so that it can be run again.
     *
     * @param version the program's version
     * @param model SHA-256 of the library's texts
     * @param inputs SHA-256 of each input file by name
     * @param seed the seed
     * @param method scheme and tolerances in words
     * @param command the command line that repeats it
     */
    public record Provenance(String version, String model, Map<String, String> inputs, long seed, String method,
            String command) {
        public Provenance {
            inputs = Map.copyOf(inputs);
        }
    }
}
