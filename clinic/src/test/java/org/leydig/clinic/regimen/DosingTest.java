package org.leydig.clinic.regimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.engine.dose.Compartment;
import org.leydig.engine.dose.Dose;
import org.leydig.language.source.Source;

/** Validation: what reaches the engine, in the body's units and hours, worked out by hand. */
class DosingTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");

    private static Dosing dosing(String text, double shift, double until) {
        return Dosing.of(Protocol.parse(new Source("protocol", text), LIBRARY), LIBRARY.model(), shift, until);
    }

    @Test
    void repeatedDosesStayOneRecord() {
        Dosing dosing = dosing("testosterone-enanthate 0.2 g im q7d x12 then 100 mg q7d", 0, 52 * 168);
        assertThat(dosing.doses()).hasSize(2);
        Dose load = dosing.doses().getFirst();
        assertThat(load.into()).isEqualTo("depot");
        assertThat(load.amount()).as("mg").isCloseTo(200, within(1e-9));
        assertThat(load.interval()).isEqualTo(168);
        assertThat(load.additional()).isEqualTo(11);
        Dose rest = dosing.doses().getLast();
        assertThat(rest.time()).isEqualTo(12 * 168);
        assertThat(rest.additional()).as("up to the horizon").isEqualTo(39);
        assertThat(dosing.compartments()).singleElement().extracting(Compartment::bioavailability)
                .isEqualTo(java.util.Optional.of("F"));
    }

    @Test
    void aHistoryEndsBeforeDayZero() {
        Dosing dosing = dosing("enclomiphene 25000 ug po bid x4", -48, 0);
        assertThat(dosing.doses()).singleElement().satisfies(d -> {
            assertThat(d.time()).isEqualTo(-48);
            assertThat(d.amount()).isCloseTo(25, within(1e-9));
            assertThat(d.additional()).isEqualTo(3);
        });
    }

    @Test
    void dosesAtTheHorizonAreNotGiven() {
        assertThat(dosing("enclomiphene 25 mg po daily start 2d", 0, 48).doses()).isEmpty();
        assertThat(dosing("enclomiphene 25 mg po daily", 0, 48).doses().getFirst().additional()).isEqualTo(1);
    }

    @Test
    void infusionRatesAreConverted() {
        Dose dose = dosing("hcg 5 kIU iv once over 2h", 0, 100).doses().getFirst();
        assertThat(dose.amount()).isCloseTo(5000, within(1e-9));
        assertThat(dose.rate()).isCloseTo(2500, within(1e-9));
    }

    @Test
    void aPatchTakesTheTimeThatItsFormNames() {
        Library library = Library.open();
        Protocol protocol = Protocol.parse(new Source("p", "estradiol-patch 50 ug td daily x14"), library);
        Dosing dosing = Dosing.of(protocol, library.model(), 0, 1000);
        assertThat(dosing.doses()).singleElement().extracting(Dose::rate).isEqualTo(Dose.MODELLED_DURATION);
        assertThat(dosing.compartments()).singleElement().extracting(Compartment::duration)
                .isEqualTo(java.util.Optional.of("drugs.estradiol_patch.worn"));
    }

    @Test
    void theEventTableAndTheRecordsTellTheSame() {
        Protocol protocol = Protocol.parse(
                new Source("p", "hcg 500 IU sc q2d for 3wk; enclomiphene 25 mg po daily at 20:00"),
                LIBRARY);
        List<Given> table = Given.table(protocol, 30 * 24);
        long records = Dosing.of(protocol, LIBRARY.model(), 0, 30 * 24).doses().stream()
                .mapToLong(d -> d.additional() + 1L).sum();
        assertThat(table).hasSize((int) records).isSortedAccordingTo(java.util.Comparator.comparingDouble(Given::hour));
        assertThat(table).filteredOn(g -> g.what().equals("hcg")).hasSize(11);
    }
}
