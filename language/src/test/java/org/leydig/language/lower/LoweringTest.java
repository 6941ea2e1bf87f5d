package org.leydig.language.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.language.Antimony;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.model.Quantity.Kind;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: kinds, order and rates against what SBML says of the same text. */
class LoweringTest {
    private static Model lowered(String... lines) {
        String text = "model m()\n" + String.join("\n", lines) + "\nend\n";
        return Antimony.lower(Antimony.read(new Source("m.ant", text), Shelf.EMPTY));
    }

    private static Kind kind(Model model, String name) {
        return model.find(name).orElseThrow().kind();
    }

    private static double rate(Model model, String state, Map<String, Double> at) {
        return Sketch.rates(model, at).get(state);
    }

    @Test
    void eachQuantityHasItsKind() {
        Model model = lowered("const two = 2", "k = 3", "k2 = 10 / 4", "half = k / two", "twice := 2 * k",
                "x' = -k * x",
                "x = 1", "seen := x + time", "noon := time + 12", "n = 0", "at x < 0.5: n = n + 1", "from_x = 2 * x",
                "drawn = normal(k, 1)", "shown := drawn + 1");
        assertThat(kind(model, "two")).isEqualTo(Kind.CONSTANT);
        assertThat(kind(model, "k")).isEqualTo(Kind.PARAMETER);
        assertThat(kind(model, "k2")).isEqualTo(Kind.PARAMETER);
        assertThat(model.find("k2").orElseThrow().definition()).isEqualTo(Expression.number(2.5));
        assertThat(kind(model, "half")).isEqualTo(Kind.DERIVED);
        assertThat(kind(model, "twice")).isEqualTo(Kind.DERIVED);
        assertThat(kind(model, "x")).isEqualTo(Kind.STATE);
        assertThat(kind(model, "seen")).isEqualTo(Kind.OUTPUT);
        assertThat(kind(model, "noon")).isEqualTo(Kind.OUTPUT);
        assertThat(kind(model, "n")).isEqualTo(Kind.HELD);
        assertThat(kind(model, "from_x")).isEqualTo(Kind.HELD);
        assertThat(kind(model, "drawn")).isEqualTo(Kind.HELD);
        assertThat(kind(model, "shown")).isEqualTo(Kind.OUTPUT);
    }

    @Test
    void whatIsUsedComesFirst() {
        Model model = lowered("a := 2 * b + time", "b := c + time", "c := x", "x' = -a", "x = y + 1", "y' = x", "y = p",
                "p = 5");
        List<String> order = model.quantities().stream().map(Quantity::name).toList();
        assertThat(order).containsSubsequence("c", "b", "a").containsSubsequence("p", "y", "x", "c");
    }

    @Test
    void concentrationsAreRatesOverVolume() {
        Model model = lowered("compartment V = 4", "compartment W = 2", "species A in V, B in W", "A = 1; B = 0",
                "k = 3", "move: 2 A -> B; k * A");
        Map<String, Double> at = Map.of("A", 5.0, "B", 7.0);
        assertThat(rate(model, "A", at)).isEqualTo(-2 * 3 * 5 / 4.0);
        assertThat(rate(model, "B", at)).isEqualTo(3 * 5 / 2.0);
        assertThat(kind(model, "move")).isEqualTo(Kind.OUTPUT);
    }

    @Test
    void amountsAreRatesAndBoundarySpeciesStay() {
        Model model = lowered("compartment V = 4", "substanceOnly species A in V", "A = 1 / V", "species $S in V",
                "S = 9",
                "feed: $S -> A; 0.5 * S", "loss: A -> ; 2 * A");
        assertThat(rate(model, "A", Map.of("A", 3.0))).isEqualTo(0.5 * 9 - 2 * 3);
        assertThat(kind(model, "S")).isEqualTo(Kind.PARAMETER);
    }

    @Test
    void whatIsMadeAndUsedAlikeDoesNotChange() {
        Model model = lowered("species E, A, P", "E = 2; A = 3; P = 0", "catalysis: E + A -> E + P; E * A");
        assertThat(kind(model, "E")).isEqualTo(Kind.PARAMETER);
        assertThat(rate(model, "P", Map.of("A", 3.0, "P", 0.0))).isEqualTo(6);
    }

    @Test
    void partialsOfAModelGoThroughItsOutputs() {
        Model model = lowered("k = 3; K = 2", "half = K / 2", "o1 := x * y / half", "o2 := o1^2 + time",
                "unused := x^7",
                "x' = -k * o2 + o1", "y' = -y * k", "x = K; y = 3 * x");
        Map<String, Double> at = Map.of("x", 1.5, "y", 0.7, "time", 4.0);
        PartialDerivatives jacobian = Jacobian.byStates(model);
        assertThat(jacobian.entries()).extracting(e -> e.row() + " " + e.column()).containsExactly("0 0", "0 1", "1 1");
        assertThat(jacobian.partials()).extracting(PartialDerivatives.Partial::name)
                .containsExactlyInAnyOrder("∂o1/∂x", "∂o2/∂x", "∂o1/∂y", "∂o2/∂y");
        // o1 = x y, o2 = (x y)^2 + t: d(rate x)/dx = -3 * 2 x y^2 + y
        assertThat(entry(model, jacobian, 0, 0, at)).isCloseTo(-6 * 1.5 * 0.49 + 0.7, within());
        assertThat(entry(model, jacobian, 0, 1, at)).isCloseTo(-6 * 1.5 * 1.5 * 0.7 + 1.5, within());
        assertThat(entry(model, jacobian, 1, 1, at)).isEqualTo(-3);
        assertThat(entry(model, Jacobian.byTime(model), 0, 0, at)).isEqualTo(-3);
        PartialDerivatives byParameters = Sensitivity.ofRates(model, List.of("k", "K"));
        assertThat(entry(model, byParameters, 0, 0, at)).isCloseTo(-(1.05 * 1.05 + 4), within());
        // o1 = 2 x y / K: d(o1)/dK = -o1 / K
        assertThat(entry(model, byParameters, 0, 1, at)).isCloseTo((-3 * 2 * 1.05 + 1) * -1.05 / 2, within());
        PartialDerivatives start = Sensitivity.ofStart(model, List.of("k", "K"));
        assertThat(start.entries()).extracting(e -> e.row() + " " + e.column() + " " + e.value())
                .containsExactly("0 1 " + Expression.number(1), "1 1 " + Expression.number(3));
    }

    @Test
    void pruningTheLoweredModelKeepsItsRates() {
        Model whole = lowered("gut = 0; blood = 0; T = 18", "k = 0.5; K = 4", "absorb: gut -> blood; k * gut",
                "clear: blood -> ; k * blood", "block := blood / (K + blood)", "T' = 9 * (1 - block) - k * T",
                "count' = 1; count = 0");
        Model pruned = Pruning.prune(whole, Set.of("T"), Set.of());
        assertThat(pruned.of(Kind.STATE)).extracting(Quantity::name).containsExactly("T");
        assertThat(rate(pruned, "T", Map.of("T", 7.0)))
                .isEqualTo(rate(whole, "T", Map.of("T", 7.0, "gut", 0.0, "blood", 0.0, "count", 3.0)));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-12);
    }

    private static double entry(Model model, PartialDerivatives derivatives, int row, int column,
            Map<String, Double> at) {
        Map<String, Double> values = Sketch.values(model, at);
        for (PartialDerivatives.Partial partial : derivatives.partials()) {
            values.put(partial.name(), Terms.value(partial.value(), values));
        }
        return derivatives.entries().stream().filter(e -> e.row() == row && e.column() == column)
                .mapToDouble(e -> Terms.value(e.value(), values)).findFirst().orElseThrow();
    }
}
