package org.leydig.language.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Expression;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Variable;

/** Validation: what is left out cannot matter, and what is kept means the same, judged on a model known by heart. */
class ExcerptTest {
    private static final FlatModel SMALL = SmallMan.model();

    private static Variable variable(FlatModel model, String name) {
        return model.variables().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aDrugThatIsNotGivenLeavesWithAllThatItBrought() {
        FlatModel man = Excerpt.only(SMALL, Set.of("testis.T"));
        assertThat(man.variables()).extracting(Variable::name).doesNotContain("drug.A", "k_drug", "tissue")
                .contains("testis.T", "pituitary.LH", "next", "spread", "blood", "drive");
        assertThat(man.reactions()).extracting(FlatModel.Reaction::name)
                .containsExactly("testis.synthesis", "testis.loss", "pituitary.loss");
        assertThat(variable(man, "drive").rule().orElseThrow().references()).containsExactly("testis.T", "T_set");
    }

    @Test
    void aDrugThatIsGivenStays() {
        FlatModel man = Excerpt.only(Excerpt.settled(SMALL, 0, Map.of("drug.A", 3.0)), Set.of("testis.T"));
        assertThat(man.variables()).extracting(Variable::name).contains("drug.A", "k_drug");
        assertThat(variable(man, "drive").rule().orElseThrow().references()).contains("drug.A");
    }

    @Test
    void anEquationWithoutTheDrugIsLeftAsItWas() {
        FlatModel man = Excerpt.only(SMALL, Set.of("testis.T", "tissue"));
        assertThat(variable(man, "tissue")).isEqualTo(variable(SMALL, "tissue"));
    }

    @Test
    void aLaterStartMovesTheClock() {
        FlatModel man = Excerpt.settled(SMALL, 240, Map.of("next", 240.5));
        Variable clock = variable(man, "start_of_export");
        assertThat(clock.initial()).contains(Expression.number(240));
        assertThat(clock.unit()).contains(SmallMan.HOUR);
        assertThat(man.events().getFirst().trigger().references()).containsExactly("start_of_export", "next");
        assertThat(man.events().getFirst().initiallyTrue()).isTrue();
    }

    @Test
    void aTriggerThatIsStillToFireFires() {
        FlatModel man = Excerpt.settled(SMALL, 0, Map.of("next", 0.0), Map.of("pituitary.pulse", false));
        assertThat(man.events().getFirst().initiallyTrue()).isFalse();
    }

    @Test
    void whatARuleComputesCannotBeSet() {
        assertThatIllegalArgumentException().isThrownBy(() -> Excerpt.settled(SMALL, 0, Map.of("drive", 1.0)))
                .withMessageContaining("drive");
        assertThatIllegalArgumentException().isThrownBy(() -> Excerpt.settled(SMALL, 0, Map.of("nobody", 1.0)))
                .withMessageContaining("nobody");
    }
}
