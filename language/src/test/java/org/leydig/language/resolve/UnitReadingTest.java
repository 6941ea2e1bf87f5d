package org.leydig.language.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.language.model.Unit;

/** Validation: unit formulas, against SI by hand. */
class UnitReadingTest {
    @ParameterizedTest
    @CsvSource({"1e-9 mole / litre, 1e-6", "nmol / mL, 1e-3", "1 / hour, 2.777777777777778e-4", "mL^2, 1e-12",
            "1000 grams * meters^2 / seconds^3 / ampere, 1", "item / (86400 seconds), 1.1574074074074073e-5",
            "mole * litre^-1, 1000", "litre^(1/3), 0.1", "dimensionless, 1", "1e-2 dimensionless, 0.01",
            "liters, 1e-3"})
    void unitsAreMadeOfUnits(String formula, double factor) {
        FlatModel model = Shown.read("unit hour = 3600 second; unit nmol = 1e-9 mole; unit mL = 1e-3 litre",
                "unit u = " + formula, "x = 1; x has u");
        Unit unit = Shown.variable(model, "x").unit().orElseThrow();
        assertThat(unit.factor()).isCloseTo(factor, Percentage.withPercentage(1e-10));
        assertThat(unit.name()).isEqualTo("u");
    }

    @Test
    void aUnitMayBeUsedBeforeItsDefinition() {
        assertThat(Shown.factor(Shown.read("x = 3 mL", "unit mL = 1e-3 litre"), "x")).isEqualTo(1e-6);
    }

    @Test
    void unitsOfTheFileHoldInItsModelsAndOwnUnitsWithinOneModel() {
        FlatModel model = Shown.read("unit dose = 1e-3 gram", "model a()", "  unit dose = 1e-6 gram", "  x = 1 dose",
                "end",
                "model b()", "  A: a()", "  y = 1 dose", "end");
        assertThat(Shown.factor(model, "A.x")).isCloseTo(1e-9, Percentage.withPercentage(1e-10));
        assertThat(Shown.factor(model, "y")).isCloseTo(1e-6, Percentage.withPercentage(1e-10));
    }

    @Test
    void theUnitOfTimeIsSaidOrSecondsOrNone() {
        assertThat(Shown.read("unit time_unit = 3600 second", "x = 1").timeUnit().factor()).isEqualTo(3600);
        assertThat(Shown.read("unit mL = 1e-3 litre", "x = 1 mL").timeUnit().name()).isEqualTo("second");
        assertThat(Shown.read("x = 1").timeUnit().isDimensionless()).isTrue();
    }
}
