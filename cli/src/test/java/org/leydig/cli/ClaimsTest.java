package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Validation: a claim is shown with its verdict, what was to be seen, what was, and by which evidence. */
class ClaimsTest {
    @Test
    void aClaimForAPerson() {
        Said said = Said.by("claims", "AX1", "--quiet");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out()).contains("AX1", "GnRH comes in pulses", "pulses LH, untreated [1/d]", "must be 10 to 14",
                "P-G5", "not supported", "contradicted");
    }

    @Test
    void aClaimForAProgram() throws Exception {
        Said said = Said.by("claims", "AX1", "--json", "--men", "2", "--quiet");
        assertThat(said.status()).as(said.err()).isZero();
        JsonNode claim = new ObjectMapper().readTree(said.out()).path("claims").path(0);
        assertThat(claim.path("id").asText()).isEqualTo("AX1");
        assertThat(claim.path("verdict").asText()).isNotEmpty();
        assertThat(claim.path("seen").path(0).path("simulated").asDouble()).isPositive();
        assertThat(claim.path("seen").path(0).path("because").path(0).asText()).isEqualTo("P-G5");
    }
}
