package org.leydig.language.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.language.Antimony;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/**
 * Validation: what is sound is accepted, what is not is refused with the places and the ways out that a reader needs. The
 * golden files under {@code wrong/} show the messages in full.
 */
class CheckingTest {
    private static final String UNITS = """
            unit time_unit = 3600 second
            unit nmol = 1e-9 mole
            unit pmol = 1e-12 mole
            unit per_hour = 1 / time_unit
            unit nmol_per_L = nmol / litre
            unit nmol_per_hour = nmol / time_unit
            model m()
              compartment V = 3
              V has litre
              k = 0.5; k has per_hour
              tau = 2; tau has time_unit
              K = 4; K has nmol_per_L
              CL = 5; CL has nmol_per_hour
              T has nmol_per_L; T = 18
            """;

    private static FlatModel read(String text) {
        return Antimony.read(new Source("m.ant", text), Shelf.EMPTY);
    }

    private static FlatModel withUnits(String lines) {
        return read(UNITS + lines + "\nend\n");
    }

    private static List<Diagnostic> wrong(String lines) {
        InputException refused = catchThrowableOfType(InputException.class, () -> withUnits(lines));
        assertThat(refused).as("should be refused: %s", lines).isNotNull();
        return refused.diagnostics();
    }

    private static void assertWrong(String lines, String code, String place) {
        assertThat(wrong(lines)).as(lines).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(code);
            assertThat(d.region().orElseThrow().text()).isEqualTo(place);
        });
    }

    private static Unit unit(FlatModel flat, String name) {
        return flat.variables().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow().unit()
                .orElseThrow();
    }

    @Test
    void aModelWithoutUnitsIsFreeOfThem() {
        FlatModel flat = read("model m()\n a = 2; b := exp(a) + a * time\nend");
        assertThat(flat.variables()).allMatch(v -> v.unit().equals(Optional.empty()));
    }

    @Test
    void unitsThatAreNotDeclaredAreInferredFromRulesStartValuesAndRates() {
        FlatModel flat = withUnits("""
                  rate := k * T
                  half_life = ln(2) / k
                  phase' = k; phase = 0
                  share := T / (T + K)
                """);
        assertThat(unit(flat, "rate").words()).isEqualTo("nmol/(L*h)");
        assertThat(unit(flat, "half_life").words()).isEqualTo("h");
        assertThat(unit(flat, "phase").isDimensionless()).isTrue();
        assertThat(unit(flat, "share").isDimensionless()).isTrue();
    }

    @Test
    void soundEquationsAreAccepted() {
        withUnits("""
                  T' = CL / V - k * T
                  middle := sqrt(T * K) + T^2 / K + max(T, K, 0)
                  hill := (T / K)^1.5 / (1 + (T / K)^1.5)
                  signal := piecewise(T, time > tau && T > K, 0)
                  late := rem(time, 2 * tau) / tau + exp(-k * time) + ln(T / K)
                  at tau after T < K / 2: T = T + 2 * K
                """);
    }

    @Test
    void aLiteralMayCarryItsUnit() {
        withUnits("  x := T + 3 nmol_per_L");
        assertWrong("  x := T + 3 nmol", "LEY0301", "T + 3 nmol");
    }

    @Test
    void zeroFitsAnyUnitAndOtherNumbersDoNot() {
        withUnits("  x := T + 0\n  y := max(T, 0)\n  at T < 0: T = 0");
        assertWrong("  x := T + 1", "LEY0301", "T + 1");
    }

    @Test
    void aSumPointsAtBothTermsWithTheirUnitsAndNamesVolumes() {
        Diagnostic sum = wrong("  T' = CL - k * T").getFirst();
        assertThat(sum.notes()).extracting(n -> n.region().text() + " " + n.says())
                .containsExactly("CL in nmol/h", "k * T in nmol/(L*h)");
        assertThat(sum.suggestions()).first().asString().isEqualTo("Divide `CL` by a volume. Volumes in scope: `V`.");
    }

    @Test
    void unitsOfOneKindDifferByTheirFactor() {
        Diagnostic sum = wrong("  E2 = 90; E2 has pmol\n N = 1; N has nmol\n x := N + E2").getFirst();
        assertThat(sum.code()).isEqualTo("LEY0301");
        assertThat(sum.suggestions()).first().asString().contains("1 nmol is 1000 pmol");
    }

    @Test
    void everyPlaceOfAnEquationIsHeldToUnits() {
        assertWrong("  x := exp(T)", "LEY0305", "T");
        assertWrong("  x := 2^T", "LEY0305", "T");
        assertWrong("  n = 2; n has dimensionless\n x := T^n", "LEY0306", "T");
        assertWrong("  x := T; x has nmol", "LEY0307", "T");
        assertWrong("  x = T; x has nmol", "LEY0307", "T");
        assertWrong("  T' = k", "LEY0308", "k");
        assertWrong("  at T > tau: T = 0", "LEY0302", "T > tau");
        assertWrong("  at T > K: T = k", "LEY0307", "k");
        assertWrong("  at k after T > K: T = K", "LEY0311", "k");
        assertWrong("  x := piecewise(T, T > K, k)", "LEY0303", "piecewise(T, T > K, k)");
        assertWrong("  x = normal(T, k)", "LEY0304", "normal(T, k)");
        assertWrong("  x = lognormal(T, 1)", "LEY0305", "T");
        assertWrong("  x := T && T > K", "LEY0305", "T");
    }

    @Test
    void aReactionRunsInAmountPerTime() {
        withUnits("  species S in V; S has nmol_per_L; S = 1\n out: S -> ; k * S * V");
        assertWrong("  species S in V; S has nmol_per_L; S = 1\n out: S -> ; k * S", "LEY0310", "k * S");
        withUnits("  substanceOnly species A in V; A has nmol; A = 1 nmol\n out: A -> ; k * A");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(wrong("  x := T + k\n y := exp(T)\n z' = z\n")).extracting(Diagnostic::code)
                .containsExactly("LEY0301", "LEY0305", "LEY0403");
    }

    @Test
    void aCircleIsShownAllAround() {
        assertThatThrownBy(() -> read("model m()\n a := b\n b := c + 1\n c := 2 * a\nend"))
                .isInstanceOf(InputException.class).hasMessageContaining("`a` uses `b` uses `c` uses `a`");
        assertThatThrownBy(() -> read("model m()\n r: -> S; k\n k := r\n S = 0\nend"))
                .isInstanceOf(InputException.class).hasMessageContaining("LEY0409");
    }

    @Test
    void aCircleThroughAStateIsNone() {
        read("model m()\n a := b; b' = -a; b = 1\nend");
    }

    @Test
    void aPartMayLeaveItsInputsOpen() {
        Source organ = new Source("organ.ant", "model organ()\n LH' = signal - LH\n LH = 4\n var signal\nend");
        assertThat(Antimony.readPart(organ, Shelf.EMPTY).name()).isEqualTo("organ");
        assertThatThrownBy(() -> Antimony.read(organ, Shelf.EMPTY)).hasMessageContaining("LEY0403");
    }
}
