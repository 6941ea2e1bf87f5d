package org.leydig.cli.claim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leydig.cli.table.Csv;
import org.leydig.trial.claim.Condition;
import org.leydig.trial.claim.Judged;
import org.leydig.trial.claim.Seen;
import org.leydig.trial.claim.Verdict;

/** Verdicts for programs. */
public final class VerdictsJson {
    private VerdictsJson() {
    }

    /**
     * {@code verdicts} with how many claims earned each, and {@code claims}: {@code id}, {@code verdict}, {@code says},
     * {@code seen} and {@code limits} with each condition beside its run, {@code evidence}. A time that never comes is null.
     */
    public static ObjectNode of(List<Judged> all) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode verdicts = root.putObject("verdicts");
        for (Verdict verdict : Verdict.values())
            verdicts.put(verdict.words(), all.stream().filter(judged -> judged.verdict() == verdict).count());
        ArrayNode claims = root.putArray("claims");
        all.forEach(judged -> claim(claims.addObject(), judged));
        return root;
    }

    private static void claim(ObjectNode node, Judged judged) {
        node.put("id", judged.claim().id()).put("verdict", judged.verdict().words()).put("says", judged.claim().says());
        conditions(node.putArray("seen"), judged.seen());
        conditions(node.putArray("limits"), judged.limits());
        judged.claim().evidence().forEach(node.putArray("evidence")::add);
    }

    private static void conditions(ArrayNode array, List<Seen> all) {
        for (Seen seen : all) {
            Condition condition = seen.condition();
            ObjectNode node = array.addObject().put("quantity", condition.measured().words())
                    .put("unit", condition.measured().unit()).put("must", condition.must().words())
                    .put("simulated", figure(seen.simulated())).put("holds", seen.holds())
                    .put("opposite", seen.opposite());
            condition.because().forEach(evidence -> node.withArray("because").add(evidence.id()));
        }
    }

    /** Seven digits, as in tables; nothing for what is no number. */
    private static Double figure(double value) {
        return Double.isFinite(value) ? Double.valueOf(Csv.number(value)) : null;
    }
}
