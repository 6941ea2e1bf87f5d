package org.leydig.clinic.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.regimen.Order;
import org.leydig.clinic.regimen.Target;
import org.leydig.engine.dose.Dose;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Source;

/** Validation: NONMEM's columns mean here what they mean there. */
class DoseRecordsTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");

    private static DoseRecords read(String text) {
        return DoseRecords.read(new Source("doses.csv", text), LIBRARY);
    }

    @Test
    void readsEveryColumn() {
        DoseRecords records = read("""
                id,Time,amt,rate,evid,cmt,ii,addl,ss,mdv,dv
                7,0,25,0,1,enclomiphene,24,6,0,1,.
                7,12,500,250,1,hcg:sc,.,.,.,1,.
                7,24,3,-2,4,depot,12,0,1,1,.
                7,36,.,.,3,.,.,.,.,1,.
                7,48,0,2,1,vein,0,0,1,1,.
                7,50,.,.,0,.,.,.,.,0,3.4
                7,50,.,.,2,.,.,.,.,1,.
                """);
        assertThat(records.subjects()).singleElement().satisfies(s -> {
            assertThat(s.id()).isEqualTo("7");
            assertThat(s.observations()).containsExactly(new DoseRecords.Observation(50, 3.4));
        });
        var orders = records.only().orders();
        assertThat(orders).hasSize(5);
        Order first = orders.getFirst();
        assertThat(first.further()).isEqualTo(OptionalInt.of(6));
        assertThat(first.interval()).isEqualTo(24);
        assertThat(orders.get(1).rate()).isEqualTo(250);
        assertThat(((Target.ByRoute) orders.get(1).target()).route().name()).isEqualTo("sc");
        assertThat(orders.get(2).rate()).isEqualTo(Dose.MODELLED_DURATION);
        assertThat(orders.get(2).kind()).isEqualTo(Dose.Kind.RESET_AND_DOSE);
        assertThat(orders.get(2).steadyState()).isEqualTo(Dose.SteadyState.REPLACE);
        assertThat(orders.get(2).target()).isEqualTo(new Target.IntoState("depot"));
        assertThat(orders.get(3).kind()).isEqualTo(Dose.Kind.RESET);
        assertThat(orders.get(4).amount()).isZero();
        assertThat(records.notices()).hasSize(2);
    }

    @Test
    void drugsRoutesAndUnitsMayHaveTheirColumns() {
        Order order = read("TIME,AMT,DRUG,ROUTE,UNIT,WT\n0,5,hcg,iv,kIU,80\n").only().orders().getFirst();
        assertThat(order.unit()).isEqualTo("kIU");
        assertThat(((Target.ByRoute) order.target()).route().name()).isEqualTo("iv");
    }

    @Test
    void nothingIsLeftOutSilently() {
        assertThat(read("TIME,AMT,DRUG,WT\n0,25,enclomiphene,80\n").notices()).singleElement()
                .satisfies(n -> assertThat(n.cause()).contains("WT"));
    }

    @Test
    void severalPeopleAreTold() {
        DoseRecords two = read("ID,TIME,AMT,DRUG\n1,0,25,enclomiphene\n2,0,50,enclomiphene\n");
        assertThat(two.subjects()).hasSize(2);
        assertThatThrownBy(two::only).hasMessageContaining("LEY1209");
    }

    @Test
    void tablesWithoutEndAreRefused() {
        String rows = "0,25,enclomiphene\n".repeat(100_001);
        assertThatThrownBy(() -> read("TIME,AMT,DRUG\n" + rows)).hasMessageContaining("LEY1202");
        assertThatThrownBy(() -> read("A,".repeat(300) + "B\n")).hasMessageContaining("LEY1202");
    }

    /** Any text is read or refused; nothing else happens. */
    @Test
    void noTextBringsItDown() {
        Random chance = new Random(11);
        String letters = "0125.,,,\n\n\"#-+eENaTIMEAMDRUGhcg \t;é";
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder("TIME,AMT,DRUG\n");
            for (int k = chance.nextInt(40); k > 0; k--) text.append(letters.charAt(chance.nextInt(letters.length())));
            try {
                read(text.toString());
            } catch (InputException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(2000);
    }
}
