package org.leydig.trial.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.patient.Setting;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.engine.random.NormalQuantile;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Quantity;

/**
 * Men of one kind who differ: every parameter whose origin tells a spread, and every covariate of the kind, is drawn
 * lognormally around its typical value. Draws are keyed by (seed, man, parameter), so that a man is the same alone, in any
 * crowd and on any machine; they depend on each other as the library's correlations say, else not at all. A man whose
 * covariates lie outside the stated range is drawn again. Man 0 is the typical man.
 *
 * <p>A few men stand for their kind best when they are {@linkplain #stratified stratified}.
 */
public final class Population {
    private static final int MOST_TRIES = 10_000;
    private static final String BMI = "constitution.BMI";
    private static final String MASS = "constitution.mass";
    private static final String HEIGHT = "constitution.height";
    private final Man kind;
    private final Map<String, Quantity> parameters = new LinkedHashMap<>();
    private final long seed;
    private final List<Covariate> covariates;
    private final Correlations correlations;
    private final int crowd;
    private final Map<String, int[]> parts = new ConcurrentHashMap<>();

    /**
     * @param kind what is typical of them
     * @param library the body with the origins of its parameters, covariates and correlations
     * @throws org.leydig.language.diagnostic.InputException when covariates or correlations cannot be
     */
    public Population(Man kind, Library library, long seed) {
        this(kind, library, seed, 0);
    }

    private Population(Man kind, Library library, long seed, int crowd) {
        this.crowd = crowd;
        this.kind = kind;
        for (Quantity q : library.model().of(Quantity.Kind.PARAMETER)) parameters.put(q.name(), q);
        this.seed = seed;
        List<Covariate> his = new ArrayList<>();
        for (List<Covariate> rows : SpreadReader.covariates(kind.id(), library)) {
            rows.stream().filter(row -> row.holds(typical(row.quantity()))).findFirst().ifPresent(his::add);
        }
        this.covariates = List.copyOf(his);
        List<String> names = SpreadReader.covariates(SpreadReader.ANY, library).stream()
                .map(rows -> rows.get(0).quantity()).toList();
        this.correlations = SpreadReader.correlations(names, library);
    }

    /**
     * A crowd of so many men who lie as evenly as chance allows: each parameter's distribution is cut into as many parts of
     * equal probability as there are men, and each man is drawn from another part (McKay, Beckman and Conover,
     * Technometrics 1979;21:239-245). What such a crowd shows on average strays far less than in as many men drawn freely;
     * the same man in a larger crowd is another one. A man drawn again for his covariates has those freely.
     *
     * @param men at least 1; only men 1 to {@code men} can be asked for
     */
    public static Population stratified(Man kind, Library library, long seed, int men) {
        if (men < 1) throw new IllegalArgumentException("a crowd of " + men + " men");
        return new Population(kind, library, seed, men);
    }

    /** One man's parameters that differ from the body's, by full name. */
    public Map<String, Double> man(long number) {
        Map<String, Double> values = new TreeMap<>(kind.values());
        if (number == 0) return values;
        Draw draws = new Draw(number);
        Map<String, Double> own = new HashMap<>();
        values.putAll(covariates(draws, own));
        for (String name : correlations.names()) own.computeIfAbsent(name, draws::first);
        for (Quantity parameter : parameters.values()) {
            String name = parameter.name();
            double spread = spread(parameter);
            if (!(spread > 0)) continue;
            own.computeIfAbsent(name, draws::first);
            values.put(name, typical(name) * StrictMath.exp(spread * correlations.dependent(name, own)));
        }
        return values;
    }

    /** Age, mass and height of a man within the stated ranges; his draws are left in {@code own}. */
    private Map<String, Double> covariates(Draw draws, Map<String, Double> own) {
        Map<String, Double> drawn = new LinkedHashMap<>();
        if (covariates.isEmpty()) return drawn;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            for (String name : correlations.names()) {
                if (isCovariate(name)) own.put(name, tries == 0 ? draws.first(name) : draws.again(name));
            }
            for (Covariate c : covariates)
                drawn.put(c.quantity(), typical(c.quantity())
                        * StrictMath.exp(c.spread() * correlations.dependent(c.quantity(), own)));
            if (covariates.stream().allMatch(c -> c.holds(drawn.get(c.quantity())))) return weighed(drawn);
        }
        throw new IllegalStateException("no man of the kind " + kind.id() + " lies within its stated ranges");
    }

    private boolean isCovariate(String name) {
        return covariates.stream().anyMatch(c -> c.quantity().equals(name));
    }

    /** The body reckons with mass, not with the index that was drawn. */
    private Map<String, Double> weighed(Map<String, Double> drawn) {
        Double index = drawn.remove(BMI);
        if (index == null) return drawn;
        double height = drawn.getOrDefault(HEIGHT, typical(HEIGHT));
        drawn.put(MASS, index * height * height);
        return drawn;
    }

    /** The standard normal draws of one man. */
    private final class Draw {
        private final long man;
        private final KeyedDraws draws;

        Draw(long man) {
            if (crowd > 0 && man > crowd) throw new IllegalArgumentException("man " + man + " in a crowd of " + crowd);
            this.man = man;
            this.draws = new KeyedDraws(seed, man);
        }

        /** A parameter's, in his own part of the distribution when the crowd is stratified. */
        double first(String name) {
            if (crowd == 0) return again(name);
            double within = draws.draw("man:" + name, Distribution.UNIFORM, 0, 1);
            return NormalQuantile.of((part(name) + within) / crowd);
        }

        double again(String name) {
            return draws.draw("man:" + name, Distribution.NORMAL, 0, 1);
        }

        /** Which part is his. */
        private int part(String name) {
            return parts.computeIfAbsent(name, Population.this::dealt)[(int) man - 1];
        }
    }

    /** The part of each man, dealt in a random order of each parameter's own. */
    private int[] dealt(String name) {
        KeyedDraws dealing = new KeyedDraws(seed, 0);
        double[] lots = IntStream.range(0, crowd)
                .mapToDouble(i -> dealing.draw("part:" + name, Distribution.UNIFORM, 0, 1)).toArray();
        return Arrays.stream(lots).mapToInt(lot -> (int) Arrays.stream(lots).filter(l -> l < lot).count()).toArray();
    }

    private double spread(Quantity parameter) {
        Setting own = kind.settings().get(parameter.name());
        if (own != null && !Double.isNaN(own.spread())) return own.spread();
        return parameter.origin().map(Origin::spread).orElse(0.0);
    }

    private double typical(String name) {
        if (name.equals(BMI)) return typical(MASS) / (typical(HEIGHT) * typical(HEIGHT));
        Setting own = kind.settings().get(name);
        return own != null ? own.value() : typical(parameters.get(name));
    }

    private static double typical(Quantity parameter) {
        return parameter.definition() instanceof Expression.Literal literal
                ? literal.value()
                : parameter.origin().orElseThrow().value();
    }
}
