package org.leydig.cli.evidence;

import static org.leydig.cli.table.Csv.number;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.util.Optional;
import org.leydig.cli.evidence.Tally.Line;
import org.leydig.cli.table.Csv;
import org.leydig.trial.study.Interval;
import org.leydig.trial.study.Reported;
import org.leydig.trial.study.Role;
import org.leydig.trial.study.Scored;
import org.leydig.trial.study.Validation;
import org.leydig.trial.study.Validation.Score;

/** A validation for programs: a row for each published number, and the totals. */
public record Tables(Validation validation) {
    /** A table with a row for each published number. */
    public void csv(OutputStream out) {
        var csv = new Csv(out);
        csv.row("study", "topic", "role", "evidence", "quantity", "unit", "published", "published_low",
                "published_high", "simulated", "simulated_low", "simulated_high", "accepted_low", "accepted_high",
                "off", "inside", "close");
        for (Line line : Tally.of(validation).lines()) row(csv, line);
        csv.flush();
    }

    private static void row(Csv csv, Line line) {
        Scored scored = line.scored();
        Reported row = scored.row();
        Optional<Interval> published = row.published().interval();
        csv.row(line.study().id(), line.study().topic(), Words.role(row.role()), String.join(" ", row.evidence()),
                row.words(), row.unit(), number(row.published().value()), low(published), high(published),
                number(scored.simulated()), low(scored.simulatedInterval()), high(scored.simulatedInterval()),
                number(scored.accepted().low()), number(scored.accepted().high()), number(scored.off()),
                scored.inside() ? "yes" : "no", scored.close() ? "yes" : "no");
    }

    private static String low(Optional<Interval> interval) {
        return interval.map(i -> number(i.low())).orElse("");
    }

    private static String high(Optional<Interval> interval) {
        return interval.map(i -> number(i.high())).orElse("");
    }

    /** {@code totals} by role, {@code topics} by topic and role, {@code rows}, and the ids of studies that {@code failed}. */
    public ObjectNode json() {
        Tally tally = Tally.of(validation);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode totals = root.putObject("totals");
        ObjectNode topics = root.putObject("topics");
        for (Role role : Role.values()) {
            score(totals.putObject(Words.role(role)), tally.of(role));
            for (String topic : tally.topics().keySet())
                score(topics.withObjectProperty(topic).putObject(Words.role(role)), tally.of(topic, role));
        }
        var rows = root.putArray("rows");
        tally.lines().forEach(line -> row(rows.addObject(), line));
        var failed = root.putArray("failed");
        Tally.failed(validation).map(result -> result.study().id()).forEach(failed::add);
        return root;
    }

    private static void score(ObjectNode node, Score score) {
        node.put("inside", score.inside()).put("close", score.close()).put("of", score.of());
    }

    private static void row(ObjectNode node, Line line) {
        Scored scored = line.scored();
        Reported row = scored.row();
        node.put("study", line.study().id()).put("topic", line.study().topic()).put("role", Words.role(row.role()));
        row.evidence().forEach(node.putArray("evidence")::add);
        node.put("quantity", row.words()).put("unit", row.unit());
        node.set("published", value(row.published().value(), row.published().interval()));
        node.set("simulated", value(scored.simulated(), scored.simulatedInterval()));
        node.putArray("accepted").add(figure(scored.accepted().low())).add(figure(scored.accepted().high()));
        node.put("off", figure(scored.off())).put("inside", scored.inside())
                .put("close", scored.close());
    }

    private static ObjectNode value(double value, Optional<Interval> interval) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("value", figure(value));
        interval.ifPresent(
                i -> node.putArray("interval").add(figure(i.low())).add(figure(i.high())));
        return node;
    }

    /** Seven digits, as in the tables; nothing for what is no number. */
    private static Double figure(double value) {
        return Double.isFinite(value) ? Double.valueOf(number(value)) : null;
    }
}
