package org.leydig.cli.explain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leydig.clinic.library.Evidence;

/** An explanation as JSON for a program. */
public final class ExplanationJson {
    private ExplanationJson() {
    }

    /** All of it; what does not apply is empty. */
    public static ObjectNode of(Explained e) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", e.name()).put("kind", e.kind()).put("says", e.says());
        e.facts().forEach(root.putObject("facts")::put);
        var computed = root.putArray("computed_by");
        e.computedBy().forEach(line -> computed.addObject().put("where", line.where()).put("text", line.text()));
        e.reads().forEach(root.putObject("reads")::put);
        var readBy = root.putArray("read_by");
        e.readBy().forEach(line -> readBy.addObject().put("where", line.where()).put("text", line.text()));
        e.reaches().forEach(root.putArray("reaches")::add);
        var evidence = root.putArray("evidence");
        e.evidence().forEach(row -> evidence(evidence.addObject(), row));
        var measured = root.putArray("measured_in");
        e.measured().forEach(row -> measured.addObject().put("study", row.study()).put("quantity", row.quantity())
                .put("published", row.published()).put("evidence", row.evidence()));
        e.calibration().forEach(root.putObject("calibration")::put);
        var moves = root.putArray("ten_percent_more");
        e.moves().forEach(m -> moves.addObject().put("observable", m.observable()).put("unit", m.unit())
                .put("before", finite(m.before())).put("after", finite(m.after())).put("share", finite(m.share())));
        return root;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** One published fact. */
    public static void evidence(ObjectNode node, Evidence row) {
        node.put("id", row.id()).put("quantity", row.quantity()).put("value", row.value()).put("units", row.units())
                .put("spread", row.spread()).put("conditions", row.conditions()).put("source", row.source())
                .put("confidence", row.confidence());
    }
}
