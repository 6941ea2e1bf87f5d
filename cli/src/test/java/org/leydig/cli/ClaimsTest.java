package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aPageOfClaims(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("claims");
        Said said = Said.by("claims", "TH3", "--out", place.toString(), "--quiet");
        assertThat(said.status()).as(said.err()).isZero();
        String page = Files.readString(place.resolve("claims.html"));
        assertThat(page).contains("Clomiphene is two isomers", "supported with limits", "research and teaching tool",
                "33 to 55", "id=\"evidence-R-A7\"", "href=\"#evidence-R-A7\"", "Helo S, BJU Int", "<svg");
        assertThat(Files.readString(place.resolve("figures/TH3.svg"))).contains("drug:clomiphene");
        assertThat(new ObjectMapper().readTree(place.resolve("claims.json").toFile()).path("claims")).hasSize(1);
        assertThat(new ObjectMapper().readTree(place.resolve("run.json").toFile()).path("files")).hasSize(4);
    }

    @Test
    void aFolderOfAnothersIsLeftAlone(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        Said said = Said.by("claims", "TH3", "--out", folder.toString(), "--quiet");
        assertThat(said.status()).isNotZero();
        assertThat(said.err()).contains("LEY3106", "thesis.txt");
        assertThat(folder.resolve("claims.html")).doesNotExist();
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
