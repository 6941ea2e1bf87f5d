package org.leydig.language.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.leydig.language.Antimony;
import org.leydig.language.model.Origin;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: numbers of origin tables reach the names that need them, in the unit that the model wants. */
class OriginTest {
    private static final String HEADER = "symbol,value,unit,spread,method,evidence,says\n";

    private static FlatModel read(String model, Map<String, String> others) {
        Shelf shelf = path -> Optional.ofNullable(others.get(path)).map(text -> new Source(path, text));
        return Antimony.read(new Source("main.ant", model), shelf);
    }

    private static FlatModel read(String model, String rows) {
        return read(model, Map.of("main.origin.csv", HEADER + rows));
    }

    @Test
    void aNameWithoutValueTakesItsRow() {
        FlatModel model = read("k = 2 * base", "base,3.5,dimensionless,0.2 (log),fitted,P-T1 R-B2,\"what, and why\"\n");
        FlatModel.Variable base = Shown.variable(model, "base");
        assertThat(Shown.initial(model, "base")).isEqualTo("3.5");
        Origin origin = base.origin().orElseThrow();
        assertThat(origin.value()).isEqualTo(3.5);
        assertThat(origin.spread()).isEqualTo(0.2);
        assertThat(origin.method()).isEqualTo(Origin.Method.FITTED);
        assertThat(origin.evidence()).containsExactly("P-T1", "R-B2");
        assertThat(origin.says()).isEqualTo("what, and why");
        assertThat(origin.region().place()).isEqualTo("main.origin.csv:2:1");
    }

    @Test
    void theValueIsConvertedToTheUnitOfTheModel() {
        String units = "unit hour = 3600 second; unit day = 86400 second; unit time_unit = 3600 second\n";
        FlatModel model = read(units + "tau has hour\nx := time / tau", "tau,6.9,day,-,fitted,P-G24,memory\n");
        assertThat(Shown.initial(model, "tau")).isEqualTo(Double.toString(6.9 * 86400 / 3600));
        assertThat(Shown.variable(model, "tau").origin().orElseThrow().value()).isEqualTo(6.9);
    }

    @Test
    void withoutAUnitOfItsOwnTheNameTakesThatOfTheRow() {
        FlatModel model = read("unit nmol = 1e-9 mole\nx = K", "K,1,nmol/litre,-,measured,-,affinity\n");
        assertThat(Shown.factor(model, "K")).isCloseTo(1e-6, Percentage.withPercentage(1e-10));
    }

    @Test
    void aPlainSpreadBecomesThatOfALogNormalOfTheSameMeanAndSpread() {
        FlatModel model = read("x = V", "V,2,dimensionless,0.5,measured,-,volume\n");
        double sigma = Shown.variable(model, "V").origin().orElseThrow().spread();
        assertThat(Math.sqrt(Math.exp(sigma * sigma) - 1)).isCloseTo(0.25, Percentage.withPercentage(1e-10));
    }

    @Test
    void aRowMaySpeakToOneModelOfTheFile() {
        FlatModel model = read("model a()\nx = K\nend\nmodel b()\nx = K\nA: a()\nend\n",
                "a.K,1,dimensionless,-,measured,-,of a\nK,2,dimensionless,-,measured,-,of the others\n");
        assertThat(Shown.initial(model, "A.K")).isEqualTo("1");
        assertThat(Shown.initial(model, "K")).isEqualTo("2");
    }

    @Test
    void importedFilesBringTheirOwnTables() {
        FlatModel model = read("import \"organs/testis.ant\"\nmodel body()\ngonad: testis()\nend\n",
                Map.of("organs/testis.ant", "import \"../units.ant\"\nmodel testis()\nx = K\nend\n", "units.ant",
                        "unit nmol = 1e-9 mole\n", "organs/testis.origin.csv",
                        HEADER + "K,7,nmol,-,measured,-,of the testis\n"));
        assertThat(Shown.initial(model, "gonad.K")).isEqualTo("7");
        assertThat(Shown.variable(model, "gonad.K").unit().orElseThrow().name()).isEqualTo("nmol");
    }

    @Test
    void theModelAroundMayGiveAnotherValue() {
        FlatModel model = read("import \"testis.ant\"\nmodel body()\ngonad: testis()\ngonad.K = 3\nend\n", Map.of(
                "testis.ant", "model testis()\nx = K\nend\n", "testis.origin.csv",
                HEADER + "K,7,dimensionless,-,measured,-,of the testis\n"));
        assertThat(Shown.initial(model, "gonad.K")).isEqualTo("3");
        assertThat(Shown.variable(model, "gonad.K").origin()).isEmpty();
    }

    @Test
    void aFileImportedTwiceIsReadOnce() {
        FlatModel model = read("import \"a.ant\"\nimport \"b.ant\"\nmodel m()\nA: a()\nB: b()\nend\n", Map.of("a.ant",
                "import \"c.ant\"\nmodel a()\nC: c()\nend\n", "b.ant", "import \"c.ant\"\nmodel b()\nC: c()\nend\n",
                "c.ant",
                "model c()\nx = 1\nend\n"));
        assertThat(Shown.names(model)).containsExactly("A.C.x", "B.C.x");
    }
}
