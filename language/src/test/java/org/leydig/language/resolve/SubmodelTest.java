package org.leydig.language.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.language.Antimony;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: the examples of Antimony's reference on modules, and its rules on what replaces what. */
class SubmodelTest {
    private static final String SIDE = """
            model side_reaction
              J0: S + E -> SE; k1*k2*S*E - k2*SE;
              S = 5;
              E = 3;
              SE = E+S;
              k1 = 1.2;
              k2 = 0.4;
            end
            """;

    @Test
    void partsGetDottedNames() {
        FlatModel model = Shown.read(SIDE, "model full", "  A: side_reaction();", "  B: side_reaction()", "end");
        assertThat(Shown.names(model)).contains("A.S", "A.k1", "B.SE");
        assertThat(Shown.initial(model, "B.SE")).isEqualTo("(+ B.E B.S)");
        assertThat(model.reactions()).extracting(FlatModel.Reaction::name).containsExactly("A.J0", "B.J0");
        assertThat(Shown.of(model.reactions().getFirst().rate()))
                .isEqualTo("(- (* A.k1 A.k2 A.S A.E) (* A.k2 A.SE))");
    }

    @Test
    void joinedNamesAreOneAndTheRightOneLeads() {
        FlatModel model = Shown.read(SIDE, "model full_reaction", "  var species S;", "  A: side_reaction();",
                "  A.S is S;", "  B: side_reaction();", "  B.S is S;", "  B.k1 = 2.4;", "  B.k2 = 0.8;", "  B.E = 10;",
                "  C: side_reaction();", "  C.S is S;", "  C.J0 = C.k1*C.k2*S*C.E", "  J3: C.SE -> ; C.SE*k3;",
                "  k3 = 0.02;", "end");
        assertThat(Shown.names(model)).contains("S").doesNotContain("A.S", "B.S", "C.S");
        assertThat(Shown.initial(model, "S")).isEqualTo("5");
        assertThat(Shown.initial(model, "B.SE")).isEqualTo("(+ B.E S)");
        assertThat(Shown.initial(model, "B.k1")).isEqualTo("2.4");
        assertThat(Shown.initial(model, "A.k1")).isEqualTo("1.2");
        assertThat(model.reactions()).extracting(r -> Shown.of(r.rate())).containsExactly(
                "(- (* A.k1 A.k2 S A.E) (* A.k2 A.SE))", "(- (* B.k1 B.k2 S B.E) (* B.k2 B.SE))",
                "(* C.k1 C.k2 S C.E)", "(* C.SE k3)");
    }

    @Test
    void argumentsAreNamesOrNumbers() {
        FlatModel model = Shown.read("model clearance(T, k)", "  T' = -k * T", "  T = 1", "  k = 2", "end",
                "model blood()", "  T = 18", "  A: clearance(T, 0.75)", "end");
        assertThat(Shown.variable(model, "T").rate().map(Shown::of)).contains("(* (- A.k) T)");
        assertThat(Shown.initial(model, "T")).isEqualTo("18");
        assertThat(Shown.initial(model, "A.k")).isEqualTo("0.75");
    }

    @Test
    void theOrderOfValueAndConnectionDoesNotMatter() {
        String inner = "model inner(x)\n  x = 5\n  y = x\nend\n";
        assertThat(Shown.initial(Shown.read(inner, "model m()", "x = 3", "A: inner(x)", "end"), "x")).isEqualTo("3");
        assertThat(Shown.initial(Shown.read(inner, "model m()", "A: inner(x)", "x = 3", "end"), "x")).isEqualTo("3");
        assertThat(Shown.initial(Shown.read(inner, "model m()", "A: inner(x)", "end"), "x")).isEqualTo("5");
    }

    /** As libAntimony 2.14 was seen to do. */
    @Test
    void theModelAroundMayReplaceAnEquationByOneOfItsKind() {
        String inner = "model inner()\n  x := 2 * time\n  y = 1\n  z' = 1\n  z = 0\nend\n";
        FlatModel model = Shown.read(inner, "model m()", "A: inner()", "A.x := 3", "A.y := 4", "A.z' = 2", "A.z = 5",
                "end");
        assertThat(Shown.rule(model, "A.x")).isEqualTo("3");
        assertThat(Shown.rule(model, "A.y")).isEqualTo("4");
        assertThat(Shown.variable(model, "A.z").rate().map(Shown::of)).contains("2");
        assertThat(Shown.initial(model, "A.z")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.x = 3", "A.x' = 3", "A.z := 3"})
    void theModelAroundMayNotReplaceAnEquationByOneOfAnotherKind(String statement) {
        String inner = "model inner()\n  x := 2 * time\n  z' = 1\n  z = 0\nend\n";
        assertThatThrownBy(() -> Shown.read(inner, "model m()", "A: inner()", statement, "end"))
                .isInstanceOf(InputException.class).hasMessageContaining("LEY0207");
    }

    @Test
    void namesWithinOneModelMayBeJoinedToo() {
        FlatModel model = Shown.read("A -> B; k * A", "A is ABA", "B is ABA8OH", "k = 1; ABA = 2; B = 0");
        assertThat(Shown.names(model)).containsExactlyInAnyOrder("ABA", "ABA8OH", "k");
        assertThat(model.reactions().getFirst().reactants().getFirst().species()).isEqualTo("ABA");
    }

    @Test
    void aModelMayBeAskedForByName() {
        var source = new Source("main.ant", "model a()\nx = 1\nend\nmodel b()\ny = 1\nend\n");
        assertThat(Antimony.read(source, Shelf.EMPTY, "a").name()).isEqualTo("a");
        assertThatThrownBy(() -> Antimony.read(source, Shelf.EMPTY, "bb")).isInstanceOf(InputException.class)
                .hasMessageContaining("LEY0224");
    }

    @Test
    void unitsAndTitlesPassThroughTheConnection() {
        FlatModel model = Shown.read("unit nmol = 1e-9 mole", "model inner(x)", "  x has nmol", "  x is \"the dose\"",
                "end",
                "model m()", "  A: inner(y)", "  y = 3", "end");
        assertThat(Shown.variable(model, "y").unit().orElseThrow().name()).isEqualTo("nmol");
        assertThat(Shown.variable(model, "y").displayName()).contains("the dose");
    }

    @Test
    void aSubmodelMayStandDeepInOthers() {
        FlatModel model = Shown.read("model a()", "x = 1", "end", "model b()", "A: a()", "end", "model c()", "B: b()",
                "B.A.x = 7", "y := B.A.x", "end");
        assertThat(Shown.initial(model, "B.A.x")).isEqualTo("7");
        assertThat(Shown.rule(model, "y")).isEqualTo("B.A.x");
    }

    @Test
    void theModelIsTheMarkedOneElseTheBareStatementsElseTheLast() {
        assertThat(Shown.read("model *a()", "x = 1", "end", "model b()", "y = 1", "end").name()).isEqualTo("a");
        assertThat(Shown.read("model a()", "x = 1", "end", "z = 1").name()).isEqualTo("__main");
        assertThat(Shown.read("model a()", "x = 1", "end", "model b()", "y = 1", "end").name()).isEqualTo("b");
    }

    @Test
    void aModelMayHaveATitle() {
        assertThat(Shown.read("model a()", "x = 1", "end", "a is \"The first\"").displayName()).contains("The first");
    }

    @Test
    void speciesTakeTheCompartmentOfTheirReactionOrSubmodel() {
        FlatModel model = Shown.read("model inner()", "S1 -> S2; 1", "S1 in own", "own = 1", "end", "model m()",
                "J in C: x -> y; 1", "y -> z; 1 in D", "A in E: inner()", "C = 1; D = 1; E = 1", "end");
        assertThat(Shown.variable(model, "x").compartment()).contains("C");
        assertThat(Shown.variable(model, "y").compartment()).contains("D");
        assertThat(Shown.variable(model, "z").compartment()).contains("D");
        assertThat(Shown.variable(model, "A.S1").compartment()).contains("A.own");
        assertThat(Shown.variable(model, "A.S2").compartment()).contains("E");
        assertThat(Shown.variable(model, "E").role()).isEqualTo(Role.COMPARTMENT);
    }
}
