package org.leydig.trial.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.leydig.engine.course.RunException;
import org.leydig.language.diagnostic.InputException;

/** Validation: what a place means, and that nobody waits for a master who is not there. */
class AddressTest {
    @Test
    void aPlaceIsThisProgramOrACluster() {
        assertThat(Address.of("").url()).isEqualTo("local[*]");
        assertThat(Address.of("local[3]").here()).isTrue();
        Address two = Address.of("spark://one.example:7077,[::1]:7078");
        assertThat(two.here()).isFalse();
        assertThat(two.masters()).containsExactly(new Address.Master("one.example", 7077),
                new Address.Master("[::1]", 7078));
    }

    @Test
    void anythingElseIsRefused() {
        for (String place : new String[]{"yarn", "local[0]", "local[*,4]", "spark://", "spark://host",
                "spark://host:99999",
                "spark://host:7077,", "host:7077", "http://host:8080"})
            assertThatThrownBy(() -> Address.of(place)).as(place).isInstanceOfSatisfying(InputException.class,
                    e -> assertThat(e.diagnostics().getFirst().code()).isEqualTo("LEY3120"));
    }

    @Test
    void aMasterIsReachedOrSaidToBeAbsentAtOnce() throws IOException {
        int port;
        try (ServerSocket master = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = master.getLocalPort();
            assertThat(Address.of("spark://127.0.0.1:1,127.0.0.1:" + port).reach().isLoopbackAddress())
                    .as("the second answers").isTrue();
        }
        assertThatThrownBy(() -> Address.of("spark://127.0.0.1:" + port).reach())
                .isInstanceOfSatisfying(RunException.class,
                        e -> assertThat(e.diagnostic().code()).isEqualTo("LEY3121"));
    }
}
