package org.leydig.clinic.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Route;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.observable.Observable;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Dosing;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Source;

/** Validation: the library that comes with the program hangs together; what it names is there and fits. */
class LibraryTest {
    private static final Library LIBRARY = Library.open();

    @Test
    void holdsTheDrugsAndMenOfTheFirstPart() {
        assertThat(LIBRARY.drugs().keySet()).contains("testosterone-enanthate", "testosterone-cypionate",
                "enclomiphene",
                "clomiphene", "hcg", "ganirelix", "ketoconazole");
        assertThat(LIBRARY.men()).contains("healthy-young", "obese", "after-testosterone", "chh");
    }

    @Test
    void everyManCanBeRead() {
        for (String id : LIBRARY.men()) assertThat(Man.read(id, LIBRARY).says()).as(id).isNotBlank();
    }

    @Test
    void everyUsualRegimenCanBeGivenToTheBody() {
        for (Drug drug : LIBRARY.drugs().values()) {
            for (String regimen : drug.usual()) {
                Source usual = new Source(drug.id(), drug.id() + " " + regimen);
                Protocol protocol = Protocol.parse(List.of(Node.Words.of(usual)), LIBRARY.drugs());
                assertThat(Dosing.of(protocol, LIBRARY.model(), 0, 1000).doses()).as(usual.text()).isNotEmpty();
            }
        }
    }

    @Test
    void everyDrugSaysWhereItActsWhatItHarmsByWhatAndWhatToWatch() {
        for (Drug drug : LIBRARY.drugs().values()) {
            assertThat(drug.acts()).as(drug.id()).isNotBlank();
            assertThat(drug.notWith()).as(drug.id()).isNotEmpty();
            assertThat(drug.watch()).as(drug.id()).isNotEmpty();
            assertThat(drug.evidence()).as(drug.id()).isNotEmpty();
            assertThat(drug.harms()).as(drug.id()).isNotEmpty().allSatisfy(harm -> {
                assertThat(harm.rate()).as(harm.harm()).isNotBlank();
                assertThat(harm.drivenBy()).as(harm.harm()).isNotBlank();
                assertThat(!harm.evidence().isEmpty() || harm.rate().contains("no rate published")).as(harm.harm())
                        .isTrue();
            });
        }
    }

    @Test
    void whatRulesAnArrivalIsInTheBody() {
        for (Drug drug : LIBRARY.drugs().values()) {
            for (Route route : drug.routes().values()) {
                for (Route.Inlet inlet : route.into()) {
                    assertThat(LIBRARY.model().find(inlet.state())).as(inlet.state()).get().extracting(Quantity::kind)
                            .isEqualTo(Quantity.Kind.STATE);
                    List.of(inlet.lag(), inlet.bioavailability(), inlet.duration()).stream().flatMap(Optional::stream)
                            .forEach(name -> assertThat(LIBRARY.model().find(name)).as(name).isPresent());
                }
            }
        }
    }

    @Test
    void everyRowOfEvidenceThatIsCitedIsThere() {
        for (Drug drug : LIBRARY.drugs().values()) {
            assertThat(LIBRARY.evidence().keySet()).as(drug.id()).containsAll(drug.evidence());
            drug.harms().forEach(h -> assertThat(LIBRARY.evidence().keySet()).as(h.harm()).containsAll(h.evidence()));
        }
        for (String id : LIBRARY.men()) {
            assertThat(LIBRARY.evidence().keySet()).as(id).containsAll(Man.read(id, LIBRARY).evidence());
        }
    }

    @Test
    void publicUnitsAreThoseOfTheLaboratory() {
        Observable t = LIBRARY.observables().get("T");
        assertThat(t.header()).isEqualTo("T[ng/dL]");
        assertThat(t.factor()).as("ng/dL in a nmol/L").isCloseTo(28.842, within(1e-9));
        assertThat(LIBRARY.observables().get("E2").factor()).as("pg/mL in a pmol/L").isCloseTo(0.27238, within(1e-9));
        assertThat(LIBRARY.observables()).containsKeys("LH", "FSH", "sperm_concentration", "drug:enclomiphene");
        assertThat(LIBRARY.counted()).containsKey("LH_pulses");
        assertThat(LIBRARY.pulseRule()).isPresent();
    }

    @Test
    void theHashFollowsTheTexts() {
        Library small = Library.open("leydig/small-library");
        assertThat(LIBRARY.hash()).hasSize(64).isNotEqualTo(small.hash());
        assertThat(Library.open("leydig/small-library").hash()).isEqualTo(small.hash());
        var fewer = new java.util.TreeSet<>(small.paths());
        fewer.removeFirst();
        assertThat(new Library(small.shelf(), fewer).hash()).isNotEqualTo(small.hash());
    }
}
