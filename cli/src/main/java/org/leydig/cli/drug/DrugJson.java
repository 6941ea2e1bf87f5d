package org.leydig.cli.drug;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leydig.cli.explain.ExplanationJson;
import org.leydig.clinic.drug.Drug;

/** A drug as JSON for a program. */
public final class DrugJson {
    private DrugJson() {
    }

    /** All of it; what does not apply is empty. */
    public static ObjectNode of(DrugFacts facts) {
        Drug drug = facts.drug();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", drug.id()).put("kind", "drug").put("says", drug.is()).put("acts", drug.acts());
        var routes = root.putArray("routes");
        drug.routes().values().forEach(route -> routes.addObject().put("name", route.name())
                .put("dose_in", route.unit().text()).put("says", route.says()));
        drug.usual().forEach(root.putArray("usual")::add);
        drug.concentration().ifPresent(c -> root.putObject("measured").put("observable", "drug:" + drug.id())
                .put("unit", c.unit()).put("says", c.says()));
        var numbers = root.putArray("numbers");
        for (DrugFacts.Figure n : facts.numbers()) {
            var node = numbers.addObject().put("name", n.name()).put("value", n.value()).put("unit", n.unit())
                    .put("spread_log", n.between().spread()).put("known", n.known()).put("says", n.says());
            n.evidence().forEach(node.putArray("evidence")::add);
        }
        drug.notWith().forEach(root.putArray("not_with")::add);
        var harms = root.putArray("harms");
        drug.harms().forEach(harm -> {
            var node = harms.addObject().put("harm", harm.harm()).put("rate", harm.rate())
                    .put("driven_by", harm.drivenBy());
            harm.evidence().forEach(node.putArray("evidence")::add);
        });
        drug.watch().forEach(root.putObject("watch")::put);
        var sources = root.putArray("evidence");
        facts.sources().forEach(row -> ExplanationJson.evidence(sources.addObject(), row));
        return root;
    }
}
