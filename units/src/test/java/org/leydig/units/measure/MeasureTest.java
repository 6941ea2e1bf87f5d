package org.leydig.units.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.fhir.ucum.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation: units against the official UCUM table and against published conversions. */
class MeasureTest {
    @ParameterizedTest
    @CsvSource({"ng/dL, ug/L", "ng/mL, ng/dL", "pg/mL, ng/L", "nmol/L, pmol/mL", "m[IU]/mL, [IU]/L", "mg, ug", "kg, g",
            "mL, dL", "cm, m", "wk, d", "mo, d", "a, d", "h, min", "min, s", "%, 10*-2", "ug/kg, ng/g", "L/h, mL/min",
            "fmol, pmol", "g/m2, mg/cm2", "mm[Hg], kPa", "1/d, 1/h", "mg/(kg.d), ug/(kg.h)"})
    void agreesWithUcum(String from, String to) throws Exception {
        double official = Double.parseDouble(Ucum.service().convert(new Decimal("1"), from, to).asDecimal());
        assertThat(Measure.of(from).to(Measure.of(to))).isCloseTo(official, within(1e-9 * official));
    }

    @ParameterizedTest
    @CsvSource({"IU/L, [IU]/L, 1", "mIU/mL, IU/L, 1", "mcg, ug, 1", "M/mL, 10*6.item/mL, 1", "M, item, 1e6", "y, a, 1",
            "µg, ug, 1", "/d, 1/d, 1", "{pulses}/d, 1/d, 1", "10*6/mL, 1/L, 1e9", "10^6/mL, 1/L, 1e9"})
    void knowsTheFieldsSpellings(String from, String to, double factor) {
        assertThat(Measure.of(from).to(Measure.of(to))).isCloseTo(factor, within(1e-9 * factor));
    }

    @Test
    void tiesMassToAmountByMolarMass() {
        // 300 ng/dL of testosterone (288.42 g/mol) is 10.4 nmol/L, as laboratories print it
        double factor = Measure.of("ng/dL").to(Measure.of("nmol/L"), OptionalDouble.of(288.42));
        assertThat(300 * factor).isCloseTo(10.40, within(0.005));
        double back = Measure.of("pmol/L").to(Measure.of("pg/mL"), OptionalDouble.of(272.38));
        assertThat(back).isCloseTo(1 / 3.671, within(1e-4));
    }

    @Test
    void refusesToMixWhatDiffers() {
        assertThatThrownBy(() -> Measure.of("ng/dL").to(Measure.of("nmol/L"))).isInstanceOf(UnitException.class)
                .hasMessageContaining("only a molar mass");
        assertThatThrownBy(() -> Measure.of("mg").to(Measure.of("IU"), OptionalDouble.of(100)))
                .hasMessage(
                        "`mg` is a mass, `IU` is a count of units or cells: no factor leads from one to the other.");
        assertThatThrownBy(() -> Measure.of("L/h").to(Measure.of("mg/L"))).hasMessageContaining("a volume per time")
                .hasMessageContaining("a mass per volume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nMol/L", "mg/", "blob", "mg//mL", "(mg", "mg)", "{x", "0", "m99", "10*99", "mg^",
            "nM", "[degF]", "mg mL", "^", "-", "\u0000", "m[", "M[iU", "(((((((((m)))))))))"})
    void refusesWhatIsNoUnit(String text) {
        assertThatThrownBy(() -> Measure.of(text)).isInstanceOf(UnitException.class);
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThatThrownBy(() -> Measure.of("Ng/dL")).isInstanceOfSatisfying(UnitException.class,
                e -> assertThat(e.suggestions()).first().isEqualTo("Did you mean `ng/dL`?"));
        assertThat(Measure.of("ng/dl ").to(Measure.of("ng/dL"))).as("a litre may be small").isEqualTo(1);
    }

    @Test
    void readsAmounts() {
        assertThat(Amount.of("0.5mg")).hasToString("0.5 mg");
        assertThat(Amount.of(" 3e3 IU ").value()).isEqualTo(3000);
        assertThatThrownBy(() -> Amount.of("200")).hasMessage("`200` has no unit.");
        assertThatThrownBy(() -> Amount.of("1e999 mg")).hasMessageContaining("beyond all numbers");
        assertThatThrownBy(() -> Amount.of("1.2.3 mg")).hasMessageContaining("not a number");
        assertThatThrownBy(() -> Amount.number("NaN")).isInstanceOf(UnitException.class);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "0.05, 0.05", "1e-7, 1e-7", "1.5e12, 1.5e12", "0, 0", "-2.50, -2.5", "123456.78, 123457"})
    void printsPlainNumbers(double value, String text) {
        assertThat(Numbers.plain(value)).isEqualTo(text);
    }
}
