package org.leydig.clinic.regimen;

import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.InputException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.clinic.Bench;
import org.leydig.clinic.form.Node;
import org.leydig.language.source.Source;

/** Validation: what a prescription means, told as times and doses worked out by hand. */
class ProtocolTest {
    private static Protocol parse(String text) {
        return Protocol.parse(List.of(Node.Words.of(new Source("protocol", text))), Bench.DRUGS);
    }

    /** Days and amounts before a day: {@code 0:200 7:200}. */
    private static String given(String text, double untilDay) {
        return Given.table(parse(text), untilDay * 24).stream()
                .map(g -> trimmed(g.hour() / 24) + ":" + trimmed(g.amount())).collect(Collectors.joining(" "));
    }

    private static String trimmed(double x) {
        return org.leydig.units.measure.Numbers.rounded(x, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "testosterone-enanthate 200 mg im q7d x3 then 100 mg im q7d | 36 | 0:200 7:200 14:200 21:100 28:100 35:100",
            "testosterone-enanthate 200mg q7d x2, then 100mg q14d x2    | 99 | 0:200 7:200 14:100 28:100",
            "enclomiphene 25 mg po daily                                | 3  | 0:25 1:25 2:25",
            "enclomiphene 25 mg po bid                                  | 1  | 0:25 0.5:25",
            "enclomiphene 25 mg po every other day                      | 5  | 0:25 2:25 4:25",
            "hcg 500 IU sc twice a week                                 | 8  | 0:500 3.5:500 7:500",
            "hcg 3000 IU sc q2d for 1wk                                 | 99 | 0:3000 2:3000 4:3000 6:3000",
            "hcg 3000 IU sc q2d until 5d start 1d                       | 99 | 1:3000 3:3000",
            "enclomiphene 25 mg po daily start 12wk                     | 86 | 84:25 85:25",
            "enclomiphene 25 mg po daily at 20:00                       | 2  | 0.5:25 1.5:25",
            "enclomiphene 25 mg po daily at 06:00 x1                    | 9  | 0.91667:25",
            "enclomiphene 25 mg po once                                 | 9  | 0:25",
            "testosterone-enanthate load 400 mg then 100 mg q7d x2      | 99 | 0:400 7:100 14:100",
            "enclomiphene 25 mg po daily x2 then pause 3d then 50 mg daily x1 | 99 | 0:25 1:25 5:50",
            "hcg 500 IU sc q 2 d x 2                                    | 99 | 0:500 2:500",
            "enclomiphene 25 mg po 2x daily                             | 99 | 0:25 1:25",
            "enclomiphene 25 mg po daily, 3 times                       | 99 | 0:25 1:25 2:25",
            "enclomiphene 25 mg po daily x1; hcg 500 IU sc once         | 99 | 0:25 0:500",
            "enclomiphene 25 mg po daily x1 + hcg 500 IU sc once        | 99 | 0:25 0:500",
            "none                                                       | 99 | ''"})
    void means(String text, double untilDay, String expected) {
        assertThat(given(text, untilDay)).isEqualTo(expected);
    }

    @Test
    void readsFilesWithLinesAndComments() {
        assertThat(given(
                "# before\nenclomiphene 25 mg po daily x1 # morning\n  then 50 mg daily x1\nhcg 500 IU sc once", 9))
                .isEqualTo("0:25 0:500 1:50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "testosterone-enanthate 200 mg im q7d x12 then 100 mg im q7d | testosterone-enanthate: 200 mg into a muscle every "
                    + "7 days, 12 times; then 100 mg into a muscle every 7 days",
            "enclomiphene 25 mg po daily start 12wk | enclomiphene: 25 mg by mouth every day, starting after 12 weeks",
            "enclomiphene 25 mg po q12h | enclomiphene: 25 mg by mouth every 12 hours",
            "enclomiphene 25 mg po daily at 20:00 | enclomiphene: 25 mg by mouth every day at 20:00",
            "hcg 5000 IU iv once over 2h | hcg: 5000 IU into a vein over 2 hours once"})
    void saysItBack(String text, String words) {
        assertThat(parse(text).words()).containsExactly(words);
    }

    @Test
    void infusionsHaveARate() {
        Order order = parse("hcg 5000 IU iv daily x2 over 2h").orders().getFirst();
        assertThat(order.rate()).isCloseTo(2500, within(1e-9));
        assertThat(order.end()).isEqualTo(48);
    }

    @Test
    void endlessOrdersAreCountedUpToTheHorizon() {
        Protocol protocol = parse("enclomiphene 25 mg po daily start 1d");
        assertThat(protocol.end()).isInfinite();
        assertThat(protocol.orders().getFirst().count(24)).isZero();
        assertThat(protocol.orders().getFirst().count(24.1)).isEqualTo(1);
        assertThat(protocol.orders().getFirst().count(72)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enclomiphene 25 mg po daily; enclomiphene 50 mg po daily",
            "enclomiphene 25 mg po daily x7; enclomiphene 25 mg po daily start 1wk"})
    void theSameDrugTwiceIsFineWhenItDiffersOrFollows(String text) {
        assertThat(parse(text).orders()).hasSize(2);
    }

    @Test
    void aMisspeltProtocolOfTheLibraryIsAskedFor() {
        InputException wrong = catchThrowableOfType(InputException.class,
                () -> Protocol.parse(new Source("protocol", "restrat"), Library.open()));
        assertThat(wrong).hasMessageContaining("no drug and no protocol called `restrat`");
        assertThat(wrong.diagnostics().getFirst().suggestions()).contains("Did you mean `restart`?");
    }
}
