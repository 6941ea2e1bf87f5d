package org.leydig.trial.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.library.Library;
import org.leydig.clinic.patient.Man;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.language.source.Source;

/** Validation: every drug of the library runs alone in a healthy man, and where it is measured it is seen in blood. */
class EveryDrugTest {
    private static final Library LIBRARY = Library.open();
    private static final Man MAN = Man.read("healthy-young", LIBRARY);

    /** What is gone may stay a hair below 0, by no more than a step may err, 1e-3 of the largest. */
    private static final double NOTHING = 1e-3;

    static Stream<String> drugs() {
        return LIBRARY.drugs().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("drugs")
    void runsAloneForAFortnight(String id) throws Exception {
        Drug drug = LIBRARY.drugs().get(id);
        Protocol protocol = Protocol.parse(new Source(id, drug.example()), LIBRARY);
        var man = (Simulated.OneMan) Simulating.simulate(new Simulation(MAN, 1, protocol, 14 * 24, 2, 1), LIBRARY,
                Options.usual("test", "test"), Progress.SILENT);
        assertThat(man.names()).contains("T", "LH", "FSH", "E2", "sperm_concentration");
        for (String name : man.names()) {
            double[] values = man.column(name).toArray();
            double most = DoubleStream.of(values).max().orElseThrow();
            assertThat(DoubleStream.of(values).allMatch(v -> Double.isFinite(v) && v > -NOTHING * Math.max(1, most)))
                    .as(name).isTrue();
        }
        if (drug.concentration().isPresent())
            assertThat(DoubleStream.of(man.column("drug:" + id).toArray()).max().orElse(0)).isPositive();
    }
}
