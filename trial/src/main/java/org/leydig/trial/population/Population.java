package org.leydig.trial.population;

import java.util.Map;
import java.util.TreeMap;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.patient.Setting;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;

/**
 * Men of one kind who differ: every parameter whose origin tells a spread is drawn lognormally around its typical value,
 * keyed by (seed, man, parameter), so that a man is the same alone, in any crowd and on any machine. Man 0 is the typical
 * man. Parameters are drawn independently of each other, as the origins tell no correlations.
 */
public final class Population {
    private final Man kind;
    private final Model body;
    private final long seed;

    /**
     * @param kind what is typical of them
     * @param body the whole body, with the origins of its parameters
     */
    public Population(Man kind, Model body, long seed) {
        this.kind = kind;
        this.body = body;
        this.seed = seed;
    }

    /** One man's parameters that differ from the body's, by full name. */
    public Map<String, Double> man(long number) {
        Map<String, Double> values = new TreeMap<>(kind.values());
        if (number == 0) return values;
        for (Quantity parameter : body.of(Quantity.Kind.PARAMETER)) {
            Setting own = kind.settings().get(parameter.name());
            double ownSpread = own == null ? Double.NaN : own.spread();
            double spread = Double.isNaN(ownSpread) ? parameter.origin().map(Origin::spread).orElse(0.0) : ownSpread;
            if (!(spread > 0)) continue;
            double typical = own == null ? typical(parameter) : own.value();
            double factor = new KeyedDraws(seed, number).draw("man:" + parameter.name(), Distribution.LOGNORMAL, 0,
                    spread);
            values.put(parameter.name(), typical * factor);
        }
        return values;
    }

    private static double typical(Quantity parameter) {
        return parameter.definition() instanceof Expression.Literal literal
                ? literal.value()
                : parameter.origin().orElseThrow().value();
    }
}
