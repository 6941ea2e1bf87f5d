package org.leydig.language.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leydig.language.model.Expression.number;
import static org.leydig.language.model.Expression.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;

/** Validation: a pruned model gives the values that the whole one gives. */
class PruningTest {
    private static Expression times(Expression... x) {
        return Expression.of(Operator.MULTIPLY, x);
    }

    private static Expression plus(Expression... x) {
        return Expression.of(Operator.ADD, x);
    }

    private static Expression negative(Expression x) {
        return Expression.of(Operator.NEGATE, x);
    }

    /** A drug: gut and blood, acting through an output on the state LH; and a bystander that nobody asks for. */
    private static Sketch body() {
        return new Sketch().with("k", Kind.PARAMETER, number(0.5)).with("K", Kind.PARAMETER, number(3))
                .state("gut", number(0), negative(times(reference("k"), reference("gut"))))
                .state("blood", number(0), plus(times(reference("k"), reference("gut")),
                        negative(times(reference("k"), reference("blood")))))
                .with("occupancy", Kind.OUTPUT, Expression.of(Operator.DIVIDE, reference("blood"),
                        plus(reference("blood"), reference("K"))))
                .with("drive", Kind.OUTPUT, times(reference("K"), plus(number(1), reference("occupancy"))))
                .state("LH", number(4), plus(reference("drive"), negative(times(reference("k"), reference("LH")))))
                .state("bystander", number(1), reference("LH"));
    }

    private static Set<String> names(Model model, Kind kind) {
        return new TreeSet<>(model.of(kind).stream().map(Quantity::name).toList());
    }

    @Test
    void aDrugThatIsNotGivenVanishes() {
        Model pruned = Pruning.prune(body().model(), Set.of("LH"), Set.of());
        assertThat(names(pruned, Kind.STATE)).containsExactly("LH");
        assertThat(names(pruned, Kind.OUTPUT)).isEmpty();
        assertThat(pruned.find("drive")).map(Quantity::kind).contains(Kind.DERIVED);
        assertThat(pruned.find("drive")).map(Quantity::definition).contains(reference("K"));
        assertThat(names(pruned, Kind.PARAMETER)).containsExactly("K", "k");
    }

    @Test
    void aDrugThatIsGivenStaysAsFarAsTheDoseGoes() {
        Model swallowed = Pruning.prune(body().model(), Set.of("LH"), Set.of("gut"));
        assertThat(names(swallowed, Kind.STATE)).containsExactly("LH", "blood", "gut");
        Model injected = Pruning.prune(body().model(), Set.of("LH"), Set.of("blood"));
        assertThat(names(injected, Kind.STATE)).containsExactly("LH", "blood");
    }

    @Test
    void aStateThatAnEventMovesStays() {
        Model whole = body().event("tablet", Expression.of(Operator.GREATER, new Expression.Time(), number(5)), "gut",
                number(1)).model();
        Model pruned = Pruning.prune(whole, Set.of("LH"), Set.of());
        assertThat(names(pruned, Kind.STATE)).containsExactly("LH", "blood", "gut");
        assertThat(pruned.events()).extracting(Event::name).containsExactly("tablet");
    }

    @Test
    void anEventGoesWhenNothingThatIsKeptDependsOnItAndStaysWhenItIsWanted() {
        Model whole = body().event("count", Expression.of(Operator.GREATER, reference("LH"), number(5)), "bystander",
                number(0)).model();
        assertThat(Pruning.prune(whole, Set.of("LH"), Set.of()).events()).isEmpty();
        Model counted = Pruning.prune(whole, Set.of("LH", "count"), Set.of());
        assertThat(counted.events()).hasSize(1);
        assertThat(names(counted, Kind.STATE)).containsExactly("LH", "bystander");
    }

    @Test
    void statesThatStartOneAnotherAreNotZero() {
        Model whole = new Sketch().state("a", number(0), reference("b")).state("b", number(0), plus(reference("a"),
                number(1))).model();
        assertThat(names(Pruning.prune(whole, Set.of("a"), Set.of()), Kind.STATE)).containsExactly("a", "b");
        Model circle = new Sketch().state("a", number(0), reference("b")).state("b", number(0), reference("a")).model();
        assertThat(names(Pruning.prune(circle, Set.of("a"), Set.of()), Kind.STATE)).isEmpty();
    }

    @Test
    void aWantedStateThatVanishedIsReportedAsZero() {
        Model pruned = Pruning.prune(body().model(), Set.of("blood"), Set.of());
        assertThat(pruned.find("blood")).map(Quantity::kind).contains(Kind.OUTPUT);
        assertThat(pruned.find("blood")).map(Quantity::definition).contains(number(0));
    }

    @Test
    void aWantedNameThatIsNotThereIsRefused() {
        Model whole = body().model();
        assertThatThrownBy(() -> Pruning.prune(whole, Set.of("FSH"), Set.of())).hasMessageContaining("FSH");
    }

    @Test
    void randomModelsGiveTheSameRatesPrunedAndWhole() {
        int vanished = 0;
        int compared = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            Model whole = randomModel(random, Terms.smooth(seed));
            Set<String> dosed = random.nextBoolean() ? Set.of("drug0") : Set.of();
            Model pruned = Pruning.prune(whole, Set.of("a", "effect1"), dosed);
            Map<String, Double> at = new HashMap<>(Map.of("time", random.nextDouble(1, 2)));
            for (Quantity state : whole.of(Kind.STATE)) {
                boolean zero = !names(pruned, Kind.STATE).contains(state.name());
                at.put(state.name(), zero && state.name().startsWith("drug") ? 0 : random.nextDouble(0.5, 2));
            }
            if (!Sketch.values(whole, at).values().stream().allMatch(Double::isFinite)) continue;
            if (!wholeIsFinite(whole, Sketch.values(whole, at))) continue;
            if (!names(pruned, Kind.STATE).containsAll(List.of("drug0", "drug1"))) vanished++;
            Map<String, Double> rates = Sketch.rates(whole, at);
            for (var rate : Sketch.rates(pruned, at).entrySet()) {
                assertThat(rate.getValue() + 0.0).as("seed %d: %s", seed, rate.getKey())
                        .isEqualTo(rates.get(rate.getKey()) + 0.0);
                compared++;
            }
            assertThat(Sketch.values(pruned, at).get("effect1") + 0.0).as("seed %d", seed)
                    .isEqualTo(Sketch.values(whole, at).get("effect1") + 0.0);
        }
        assertThat(vanished).isGreaterThan(300);
        assertThat(compared).isGreaterThan(1_000);
    }

    private static boolean wholeIsFinite(Model model, Map<String, Double> values) {
        Set<Expression> terms = new HashSet<>();
        for (Quantity q : model.quantities()) {
            terms.add(q.definition());
            q.derivative().ifPresent(terms::add);
        }
        return terms.stream().allMatch(term -> Terms.finite(term, values));
    }

    /** Three states of the body with random rates in which two drugs' effects take part; drugs of random rates. */
    private static Model randomModel(RandomGenerator random, Terms terms) {
        Sketch sketch = new Sketch().with("k", Kind.PARAMETER, number(random.nextDouble(0.1, 2)));
        for (int i = 0; i < 2; i++) {
            Expression drug = reference("drug" + i);
            Expression loss = negative(times(reference("k"), drug));
            Expression gain = switch (random.nextInt(4)) {
                case 0 -> times(reference("drug" + (1 - i)), terms.term(2));
                case 1 -> Expression.of(Operator.DIVIDE, drug, plus(reference("k"), drug));
                case 2 -> times(Expression.of(Operator.ABS, drug), terms.term(2));
                default -> random.nextInt(3) == 0 ? reference("a") : number(0);
            };
            sketch.state("drug" + i, number(0), plus(gain, loss));
            sketch.with("effect" + i, Kind.OUTPUT, plus(terms.term(2), times(drug, terms.term(2))));
        }
        for (String name : List.of("a", "b", "c")) {
            sketch.state(name, number(1),
                    plus(terms.term(3), times(reference("effect" + random.nextInt(2)), terms.term(1))));
        }
        return sketch.model();
    }
}
