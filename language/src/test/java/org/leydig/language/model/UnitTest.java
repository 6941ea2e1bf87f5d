package org.leydig.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.language.model.Unit.Powers;

/** Validation: unit algebra against the definitions in the SI brochure (9th edition, tables 4 and 8). */
class UnitTest {
    private static final Unit L = unit("litre");
    private static final Unit HOUR = unit("second").scaled(3600);
    private static final Unit NMOL = unit("mole").scaled(1e-9);

    private static Unit unit(String name) {
        return Unit.predefined(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"newton, kilogram metre / second second", "pascal, newton / metre metre", "joule, newton metre",
            "watt, joule / second", "coulomb, ampere second", "volt, watt / ampere", "farad, coulomb / volt",
            "ohm, volt / ampere", "siemens, ampere / volt", "weber, volt second", "tesla, weber / metre metre",
            "henry, weber / ampere", "hertz, dimensionless / second", "becquerel, dimensionless / second",
            "gray, joule / kilogram", "sievert, joule / kilogram", "katal, mole / second", "lumen, candela steradian",
            "lux, lumen / metre metre"})
    void derivedUnitsAreWhatTheSiBrochureSays(String derived, String definition) {
        String[] parts = definition.split(" / ");
        Unit made = Unit.DIMENSIONLESS;
        for (String name : parts[0].split(" ")) made = made.times(unit(name));
        if (parts.length > 1) for (String name : parts[1].split(" ")) made = made.over(unit(name));
        assertThat(made.sameAs(unit(derived))).as("%s against %s", made, unit(derived)).isTrue();
    }

    @Test
    void timesAreWrittenByTheirSymbolsWhateverTheModelCallsThem() {
        assertThat(new Unit("time_unit", HOUR.factor(), HOUR.powers()).words()).isEqualTo("h");
        assertThat(HOUR.scaled(24).words()).isEqualTo("d");
    }

    @Test
    void aLitreIsAThousandthOfACubicMetreAndAGramAThousandthOfAKilogram() {
        assertThat(unit("metre").power(3).scaled(1e-3).sameAs(L)).isTrue();
        assertThat(unit("kilogram").scaled(1e-3).sameAs(unit("gram"))).isTrue();
    }

    @Test
    void powersAndRootsUndoEachOther() {
        Unit root = NMOL.over(L).root(2);
        assertThat(root.powers().mole()).isEqualTo(0.5);
        assertThat(root.power(2).sameAs(NMOL.over(L))).isTrue();
        assertThat(NMOL.root(3).power(3).sameAs(NMOL)).isTrue();
    }

    @Test
    void unitsThatDifferByAFactorMeasureTheSameButAreNotTheSame() {
        Unit pmol = NMOL.scaled(1e-3);
        assertThat(pmol.measuresSameAs(NMOL)).isTrue();
        assertThat(pmol.sameAs(NMOL)).isFalse();
        assertThat(NMOL.scaled(1 + 1e-10).sameAs(NMOL)).isTrue();
        assertThat(NMOL.scaled(1 + 1e-8).sameAs(NMOL)).isFalse();
        assertThat(unit("item").sameAs(Unit.DIMENSIONLESS)).isFalse();
    }

    @Test
    void pluralAndAmericanSpellingsAreKnownAsAntimonyKnowsThem() {
        assertThat(unit("liters").sameAs(L)).isTrue();
        assertThat(unit("meter").sameAs(unit("metre"))).isTrue();
        assertThat(unit("seconds").sameAs(unit("second"))).isTrue();
        assertThat(unit("siemens").name()).isEqualTo("siemens");
        assertThat(Unit.predefined("furlong")).isEmpty();
        assertThat(Unit.predefined("s")).isEmpty();
    }

    @Test
    void itIsWrittenAsAPhysicianWritesIt() {
        assertThat(NMOL.over(L.times(HOUR)).words()).isEqualTo("nmol/(L*h)");
        assertThat(NMOL.over(HOUR).words()).isEqualTo("nmol/h");
        assertThat(unit("gram").scaled(1e-9).over(L.scaled(0.1)).words()).isEqualTo("ng/dL");
        assertThat(unit("item").over(L).words()).isEqualTo("item/L");
        assertThat(unit("hertz").words()).isEqualTo("1/s");
        assertThat(Unit.DIMENSIONLESS.scaled(0.01).words()).isEqualTo("%");
        assertThat(unit("metre").power(2).words()).isEqualTo("m^2");
        assertThat(NMOL.power(0.5).words()).isEqualTo("nmol^0.5");
        assertThat(NMOL.scaled(2.5).over(L).words()).isEqualTo("2.5 nmol/L");
        assertThat(unit("kilogram").over(unit("metre").power(2)).words()).isEqualTo("kg/m^2");
        assertThat(L.scaled(3).words()).isEqualTo("3 L");
    }

    @Test
    void aQuotientOfEqualsIsDimensionless() {
        Unit one = NMOL.over(L).over(NMOL.over(L));
        assertThat(one.isDimensionless()).isTrue();
        assertThat(one.powers()).isEqualTo(Powers.NONE);
        assertThat(one.factor()).isCloseTo(1, within(1e-15));
    }
}
