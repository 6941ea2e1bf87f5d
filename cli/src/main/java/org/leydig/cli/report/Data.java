package org.leydig.cli.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.leydig.clinic.observable.Observable;
import org.leydig.engine.course.Series;
import org.leydig.trial.run.Comparison;
import org.leydig.trial.run.Comparison.Arm;
import org.leydig.trial.run.Comparison.Band;

/** What the page's charts draw: names and places as JSON, numbers packed. */
public final class Data {
    private final Packing packing = new Packing();
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode series = root.putArray("series");
    private final IdentityHashMap<Series, Integer> times = new IdentityHashMap<>();

    private Data() {
    }

    /** The data of a comparison. */
    public static Data of(Comparison comparison) {
        var data = new Data();
        data.root.put("days", comparison.days());
        ArrayNode observables = data.root.putArray("observables");
        comparison.observables().forEach(o -> data.observable(observables.addObject(), o));
        ArrayNode arms = data.root.putArray("arms");
        comparison.arms().forEach(arm -> data.arm(arms.addObject(), arm, comparison.observables()));
        return data;
    }

    private void observable(ObjectNode node, Observable observable) {
        node.put("name", observable.name()).put("unit", observable.unit()).put("pulsing", observable.pulsing());
        observable.usual().ifPresent(usual -> {
            ArrayNode normal = node.putArray("normal").add(usual.low());
            usual.high().ifPresent(normal::add);
        });
    }

    private void arm(ObjectNode node, Arm arm, List<Observable> shown) {
        node.put("name", arm.name());
        node.put("days", times(arm.days()));
        if (arm.fineDays().size() > 0) node.put("fineDays", times(arm.fineDays()));
        ArrayNode doses = node.putArray("doses");
        arm.doses().forEach(dose -> doses.addArray().add(dose.day())
                .add(Figures.figure(dose.amount()) + " " + dose.unit() + " " + dose.drug() + " " + dose.route()));
        ArrayNode decisions = node.putArray("decisions");
        arm.decisions().stream().filter(d -> d.man() == 0)
                .forEach(d -> decisions.addArray().add(d.day()).add(d.what() + " (" + d.why() + ")"));
        ObjectNode typical = node.putObject("typical");
        ObjectNode fine = node.putObject("fine");
        ObjectNode bands = node.putObject("bands");
        for (Observable observable : shown) {
            String name = observable.name();
            if (arm.typical().containsKey(name)) typical.put(name, values(arm.typical().get(name), Packing.FINE));
            if (arm.fine().containsKey(name)) fine.put(name, values(arm.fine().get(name), Packing.COARSE));
            if (arm.bands().containsKey(name)) band(bands.putArray(name), arm.bands().get(name));
        }
    }

    private void band(ArrayNode node, Band band) {
        node.add(times(band.days()));
        for (Series each : List.of(band.p05(), band.p25(), band.p50(), band.p75(), band.p95())) {
            node.add(values(each, Packing.FINE));
        }
    }

    private int times(Series days) {
        return times.computeIfAbsent(days, _ -> put(packing.addTimes(days)));
    }

    private int values(Series values, int levels) {
        return put(packing.add(values, levels));
    }

    private int put(Packing.Packed packed) {
        series.addArray().add(packed.count()).add(packed.least()).add(packed.step());
        return series.size() - 1;
    }

    /** Names and places; safe inside a script element. */
    public Html json() {
        try {
            return new Html(
                    new ObjectMapper().writeValueAsString(root).replace("<", "\\u003c").replace("&", "\\u0026"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers. */
    public Html numbers() {
        return new Html(packing.text());
    }
}
