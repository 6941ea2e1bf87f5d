package org.leydig.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation: what a person sees for simple commands and for wrong ones. */
class CommandLineTest {
    @Test
    void versionGoesToTheDataStream() {
        Said said = Said.by("--version");
        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("leydig 0.");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void nothingAskedShowsHelpWithLinesThatRun() {
        assertThat(Said.by().out()).contains("leydig simulate healthy-young").contains("research and teaching");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulate", "compare", "check", "list", "export", "calibrate", "validate", "explain",
            "claims", "trial"})
    void everyCommandHelpsWithALineThatRuns(String command) {
        Said said = Said.by(command, "--help");
        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("Try:").contains("  leydig " + command + " ");
        assertThat(said.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"simulat|I know no command `simulat`.|`simulate`",
            "completon|I know no command `completon`.|`completion`",
            "optimise TH1|planned|--help", "claims AX0|`AX0`|AX1", "claims AX1 --men 0|from 1|LEY3005",
            "--versoin|no option `--versoin`|--version",
            "simulate healthy-young --fo 2d|no option `--fo`|`--for`", "simulate|Missing required|--help",
            "simulate healthy-young|--for|--help",
            "list|Missing required|--help", "list cats|cats|--help", "list studie|studie|--help",
            "compare x.yaml|--out|--help", "simulate healthy-young --for 2d --men many|many|--help",
            "simulate healthy-young --for 2d --grain fine|`fine`|mean-field",
            "simulate healthy-young --for 2d --grain mean-field --sample 1h|means of days|LEY3005",
            "simulate healthy-young --for 2d --grain mean-field --draw LH,at,08:00|instant|LEY3005",
            "simulate healthy-young --for 2d --draw x|`x`|observables",
            "simulate healthy-young --for 2d --draw LH|what hour|08:00",
            "simulate healthy-young --for 2d --draw LH,at,08:00 --sample 1h|either|--draw",
            "simulate healthy-young --for 2d --out a.parquet --json|JSON or Parquet|LEY3005",
            "simulate healthy-young --for soon|soon|LEY3006", "simulate healthy-young --for -2d|-2d|LEY",
            "simulate healthy-young --for 2d --sample 3d|3d|LEY3005",
            "simulate healthy-young --for 2d --men 0|from 1|LEY3005",
            "simulate healthy-young --for 2d --seed -1|whole number|LEY3005",
            "simulate healthy-jung --for 2d|healthy-jung|healthy-young",
            "simulate healthy-young --for 2d --set nothing.here=1|nothing.here|LEY",
            "simulate healthy-young --for 2d --set x|x|LEY",
            "simulate healthy-young --for 2d --protocol none.csv|none.csv|LEY",
            "compare none.yaml --out d|none.yaml|LEY",
            "trial none.yaml --out d|none.yaml|LEY", "trial x.yaml|--out|--help",
            "trial x.yaml --out d --men 2|from 4|LEY3005", "trial x.yaml --out d --replicates 0|from 1|LEY3005",
            "check none.ant|none.ant|LEY", "check pom.xml what.is|what.is|.yaml",
            "calibrate --write|--library|LEY3005", "calibrate --seed -1|whole number|LEY3005",
            "calibrate --library .|man.ant|LEY3005",
            "validate zwart-1979|zwart-1979|zwart-1997", "validate none.yaml|none.yaml|LEY",
            "validate --men 0|from 1|LEY3005", "validate --seed -1|whole number|LEY3005",
            "validate --role fitt|`fitt`|`fit`", "validate zwart-1997 --topic feedbak|feedbak|feedback",
            "explain|Missing required|--help", "explain LHH|LHH|`LH`", "explain clomifene|clomifene|`clomiphene`",
            "list men --out d|Only drugs|list drugs --out",
            "explain leydig.tau_receptor|tau_receptor|leydig.tau_receptors",
            "explain E2_reference|Several|blood.E2_reference",
            "export healthy-young|in which form|--sbml"})
    void wrongWordsAreRefusedWithStatusTwo(String words, String cause, String way) {
        Said said = Said.by(words.split(" "));
        assertThat(said.status()).as(said.err()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(cause).contains(way).contains("LEY").doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void aWrongDrugNamesNearOnes() {
        Said said = Said.by("simulate", "healthy-young", "--for", "2d", "--protocol", "clomifene 25 mg po daily");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("clomifene").contains("clomiphene");
    }

    @Test
    void sparkIsNotCarriedAlongAndNotMissedInSilence() {
        String[] trial = {"trial", "../examples/trial-enclomiphene.yaml", "--out", "target/never-written", "--on"};
        assertThatThrownBy(() -> Class.forName("org.apache.spark.SparkContext")).isInstanceOf(
                ClassNotFoundException.class);
        Said spark = Said.by(add(trial, "spark"));
        assertThat(spark.status()).isEqualTo(2);
        assertThat(spark.err()).contains("LEY3119").contains("mvn -pl trial-spark -am package");
        Said elsewhere = Said.by(add(trial, "the-moon"));
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("LEY3118").contains("`the-moon`");
        assertThat(Path.of("target/never-written.journal")).doesNotExist();
    }

    private static String[] add(String[] words, String last) {
        return Stream.concat(Arrays.stream(words), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void aProgramGetsItsErrorsAsJson() throws Exception {
        Said said = Said.by("simulate", "nobody", "--for", "soon", "--json");
        assertThat(said.status()).isEqualTo(2);
        JsonNode errors = new ObjectMapper().readTree(said.err());
        assertThat(errors.path(0).path("code").asText()).isEqualTo("LEY3006");
        assertThat(errors.path(0).path("cause").asText()).isNotEmpty();
    }

    @Test
    void completionIsAScriptForTheShell() {
        assertThat(Said.by("completion").out()).contains("complete -F").contains("simulate").contains("--protocol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"men", "drugs", "observables", "protocols", "studies", "claims"})
    void listsAreForPeopleAndPrograms(String shelf) throws Exception {
        assertThat(Said.by("list", shelf).out().lines()).hasSizeGreaterThan(3);
        JsonNode list = new ObjectMapper().readTree(Said.by("list", shelf, "--json").out());
        assertThat(list.path(0).path("name").asText()).isNotEmpty();
        assertThat(list.path(0).path("says").asText()).isNotEmpty();
    }
}
