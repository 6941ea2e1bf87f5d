package org.leydig.language.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.leydig.language.model.Event;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;

/** Validation: declarations, reactions and events mean what Antimony's reference and grammar say. */
class DeclarationTest {
    @Test
    void rolesFollowFromUse() {
        FlatModel model = Shown.read("S1 + 2 S2 -> 3 S3; k * S1", "S1 in C; k = 1; species s = 4; compartment d = 5");
        assertThat(Shown.variable(model, "S1").role()).isEqualTo(Role.SPECIES);
        assertThat(Shown.variable(model, "C").role()).isEqualTo(Role.COMPARTMENT);
        assertThat(Shown.variable(model, "k").role()).isEqualTo(Role.PARAMETER);
        assertThat(Shown.variable(model, "s").role()).isEqualTo(Role.SPECIES);
        assertThat(Shown.variable(model, "d").role()).isEqualTo(Role.COMPARTMENT);
    }

    @Test
    void reactionsKeepTheirCountsAndDirection() {
        FlatModel model = Shown.read("J0: S1 + 2 S2 -> 3 S3; k", "-> S1; k", "S1 => ; k", "k = 1");
        FlatModel.Reaction first = model.reactions().getFirst();
        assertThat(first.reactants()).containsExactly(new Participant("S1", 1), new Participant("S2", 2));
        assertThat(first.products()).containsExactly(new Participant("S3", 3));
        assertThat(model.reactions()).extracting(FlatModel.Reaction::name).containsExactly("J0", "_J0", "_J1");
        assertThat(model.reactions()).extracting(FlatModel.Reaction::reversible).containsExactly(true, true, false);
    }

    @Test
    void aRateMayBeGivenApart() {
        assertThat(Shown.of(Shown.read("J0: S1 -> S2;", "J0 = 3 * S1").reactions().getFirst().rate()))
                .isEqualTo("(* 3 S1)");
    }

    @Test
    void boundariesAndConstants() {
        FlatModel model = Shown.read("$A -> B; 1", "const species X; var species Y; species Z, $W; const k = 3");
        assertThat(Shown.variable(model, "A").boundary()).isTrue();
        assertThat(Shown.variable(model, "A").constant()).isFalse();
        assertThat(Shown.variable(model, "B").boundary()).isFalse();
        assertThat(Shown.variable(model, "X")).matches(Variable::constant).matches(Variable::boundary);
        assertThat(Shown.variable(model, "Y").boundary()).isFalse();
        assertThat(Shown.variable(model, "W").boundary()).isTrue();
        assertThat(Shown.variable(model, "k").constant()).isTrue();
    }

    @Test
    void aListDeclaresAndDefinesAtOnce() {
        FlatModel model = Shown.read("unit nM = 1e-9 mole/litre",
                "compartment V = 3; substanceOnly species A in V = 2/V, B in V; species C in V := 3 + A, D has nM");
        assertThat(Shown.variable(model, "A").amount()).isTrue();
        assertThat(Shown.variable(model, "B").amount()).isTrue();
        assertThat(Shown.variable(model, "B").compartment()).contains("V");
        assertThat(Shown.rule(model, "C")).isEqualTo("(+ 3 A)");
        assertThat(Shown.variable(model, "C").amount()).isFalse();
        assertThat(Shown.factor(model, "D")).isCloseTo(1e-6, Offset.offset(1e-18));
    }

    /** Antimony's special form: a number over the species' own compartment is the amount itself. */
    @Test
    void anAmountOverItsCompartmentIsTheAmount() {
        FlatModel model = Shown.read("compartment V = 3; substanceOnly species A in V = 2 / V; species B in V = 2 / V");
        assertThat(Shown.initial(model, "A")).isEqualTo("2");
        assertThat(Shown.initial(model, "B")).isEqualTo("(/ 2 V)");
    }

    @Test
    void anEventWithoutOptionsHasAntimonysDefaults() {
        Event event = Shown.read("x = 0", "at x > 3: x = 0").events().getFirst();
        assertThat(event.name()).isEqualTo("_E0");
        assertThat(event.persistent()).isTrue();
        assertThat(event.initiallyTrue()).isTrue();
        assertThat(event.fromTrigger()).isTrue();
        assertThat(event.delay()).isEmpty();
        assertThat(event.priority()).isEmpty();
    }

    @Test
    void anEventMaySayEverything() {
        FlatModel model = Shown.read("x = 0; y = 1; z = 2",
                "E1: at 2*z/y after (x>5), priority = 1 + z, t0=false, persistent=false, fromTrigger=false:", "  y=3,",
                "  x=y+2");
        Event event = model.events().getFirst();
        assertThat(event.name()).isEqualTo("E1");
        assertThat(event.delay().map(Shown::of)).contains("(/ (* 2 z) y)");
        assertThat(event.priority().map(Shown::of)).contains("(+ 1 z)");
        assertThat(Shown.of(event.trigger())).isEqualTo("(> x 5)");
        assertThat(event.initiallyTrue()).isFalse();
        assertThat(event.persistent()).isFalse();
        assertThat(event.fromTrigger()).isFalse();
        assertThat(event.assignments()).extracting(a -> a.quantity() + "=" + Shown.of(a.value()))
                .containsExactly("y=3", "x=(+ y 2)");
    }

    @Test
    void assignmentsOfAnEventMayBeJoinedByColons() {
        assertThat(Shown.read("x = 0; y = 0", "at (x>5), priority=0: y=5: x=6").events().getFirst().assignments())
                .hasSize(2);
    }

    @Test
    void statementsEndWithTheLineOrASemicolon() {
        FlatModel model = Shown.read("a = 1; b = 2", "c = 3 # comment", "d = 4 // comment", "e = 5 /* over",
                "two lines */",
                "f = 1 + \\", "   2", "g = /* here */ 6;;");
        assertThat(Shown.names(model)).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(Shown.initial(model, "f")).isEqualTo("(+ 1 2)");
    }

    @Test
    void annotationsAreKeptUnderOneWord() {
        FlatModel model = Shown.read("T = 1", "T is \"testosterone\"", "T identity \"urn:a\",", "\"urn:b\"",
                "T isVersionOf \"urn:c\"", "T biological_entity_is \"urn:d\"");
        assertThat(Shown.variable(model, "T").displayName()).contains("testosterone");
        assertThat(Shown.variable(model, "T").annotations()).extracting(FlatModel.Annotation::qualifier)
                .containsExactly("identity", "hypernym", "identity");
        assertThat(Shown.variable(model, "T").annotations().getFirst().resources()).containsExactly("urn:a", "urn:b");
    }
}
