package org.leydig.trial.design;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.observable.Observable;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;

/** What a man is asked and not bled for: his age, and his body mass index. A body without a constitution knows neither. */
public final class Asked {
    private static final String PART = "constitution.";
    private static final Map<String, Observable> ALL = all();

    private Asked() {
    }

    private static Map<String, Observable> all() {
        Map<String, Observable> all = new LinkedHashMap<>();
        all.put("age", new Observable("age", "a", PART + "age", 1, "age", "constitution", false));
        all.put("BMI", new Observable("BMI", "kg/m2", PART + "BMI", 1, "body mass index", "constitution", false));
        return all;
    }

    /** Those that men of a library have, by name. */
    public static Map<String, Observable> of(Library library) {
        Map<String, Observable> his = new LinkedHashMap<>();
        ALL.forEach((name, o) -> {
            if (library.model().find(o.quantity()).isPresent()) his.put(name, o);
        });
        return his;
    }

    /**
     * One man's answer; NaN when his body has no constitution.
     *
     * @param values his parameters that differ from the body's
     */
    public static double answer(String name, Map<String, Double> values, Model body) {
        if (!name.equals("BMI")) return parameter(name, values, body).orElse(Double.NaN);
        double height = parameter("height", values, body).orElse(Double.NaN);
        return parameter("mass", values, body).orElse(Double.NaN) / (height * height);
    }

    private static OptionalDouble parameter(String name, Map<String, Double> values, Model body) {
        Double own = values.get(PART + name);
        if (own != null) return OptionalDouble.of(own);
        return body.find(PART + name).map(q -> q.definition() instanceof Expression.Literal literal
                ? OptionalDouble.of(literal.value())
                : q.origin().map(o -> OptionalDouble.of(o.value())).orElse(OptionalDouble.empty()))
                .orElse(OptionalDouble.empty());
    }
}
