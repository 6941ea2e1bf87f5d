package org.leydig.language.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leydig.language.Antimony;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Quantity;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: what is written reads back as the same equations, kinds, units, names and events. */
class AntimonyWriterTest {
    private static FlatModel read(String text) {
        return Antimony.read(new Source("test.ant", text), Shelf.EMPTY);
    }

    private static void comesBack(FlatModel flat) {
        FlatModel back = read(AntimonyWriter.write(flat, "Leydig test"));
        assertThat(back.displayName()).isEqualTo(flat.displayName());
        assertThat(back.timeUnit().sameAs(flat.timeUnit())).isTrue();
        assertThat(back.variables().stream().map(v -> Spelling.dotted(v.name()) + v.annotations() + v.role()))
                .containsExactlyInAnyOrderElementsOf(
                        flat.variables().stream().map(v -> v.name() + v.annotations() + v.role()).toList());
        Model before = Antimony.lower(flat);
        Model after = Antimony.lower(back);
        assertThat(after.quantities()).hasSameSizeAs(before.quantities());
        for (Quantity was : before.quantities()) {
            Quantity is = after.find(Spelling.identifier(was.name())).orElseThrow();
            assertThat(said(is)).isEqualTo(said(was));
            assertThat(is.unit().sameAs(was.unit())).as("unit of %s", was.name()).isTrue();
        }
        assertThat(after.events().stream().map(AntimonyWriterTest::said))
                .containsExactlyElementsOf(before.events().stream().map(AntimonyWriterTest::said).toList());
    }

    /** All that a quantity says, under dotted names. */
    private static List<Object> said(Quantity q) {
        return List.of(Spelling.dotted(q.name()), q.kind(), q.displayName(), dotted(q.definition()),
                q.derivative().map(AntimonyWriterTest::dotted));
    }

    private static List<Object> said(Event e) {
        return List.of(Spelling.dotted(e.name()), dotted(e.trigger()), e.delay().map(AntimonyWriterTest::dotted),
                e.priority().map(AntimonyWriterTest::dotted), e.persistent(), e.initiallyTrue(), e.fromTrigger(),
                e.assignments().stream().map(a -> Spelling.dotted(a.quantity()) + dotted(a.value())).toList());
    }

    /**
     * A term under dotted names. Random streams are named after where they stand, so their names are left out; a sum that
     * begins with a sum is the longer sum, as Antimony reads it.
     */
    private static Expression dotted(Expression term) {
        return term.map(t -> switch (t) {
            case Expression.Reference(String name) -> Expression.reference(Spelling.dotted(name));
            case Expression.Draw draw -> new Expression.Draw(draw.distribution(), draw.arguments(), "");
            case Expression.Operation(Operator o, List<Expression> x) when o == Operator.ADD
                    && x.getFirst() instanceof Expression.Operation(Operator inner, List<Expression> first)
                    && inner == o ->
                new Expression.Operation(o, Stream.concat(first.stream(), x.stream().skip(1)).toList());
            default -> t;
        });
    }

    @Test
    void aManComesBack() {
        comesBack(SmallMan.model());
    }

    @Test
    void oneManOfItComesBack() {
        comesBack(Excerpt.only(Excerpt.settled(SmallMan.model(), 24, Map.of("next", 24.5)), Set.of("testis.T")));
    }

    @Test
    void submodelsAndFunctionsComeBackWrittenOut() {
        comesBack(read("""
                function hill(x, k, n)
                  (x/k)^n / (1 + (x/k)^n)
                end
                model organ()
                  x' = hill(x, 3, 2) - k*x; x = 1; k = 0.5
                end
                model body()
                  a: organ(); b: organ()
                  a.k is b.k
                  y := a.x - (b.x - 1) - -2
                end
                """));
    }

    @Test
    void everyWayToJoinTermsComesBack() {
        comesBack(read("""
                model terms()
                  a = 2; b = 3; c = 5
                  d := a - (b - c) - a/(b/c)/a*(b*c)
                  e := -a^2 + (-a)^2 - -b + a^(b^c) + (a^b)^c + a^-b
                  f := piecewise(a, a < b && (b < c || !(a == c)), b, a >= b || c != 2, -1.5e-7)
                  g := !(a < b) + eq(a < b, b < c) + (a + b + c) + ((a + b) + c) + a*b*c - (a*b)*c
                  h := min(a, b, c) + max(a, -b) + rem(c, a) + log10(a) + ln(b) + exp(-c) + sqrt(a*b)
                  i := floor(a) + ceil(b) + abs(-a) + sin(a) + tanh(-time) + 6.02e23 + 1e-300
                  j := (a + b)*(a - b)/(a*b)^2 - (a + (b + c))
                end
                """));
    }

    @Test
    void everyKindOfDeclarationComesBack() {
        comesBack(read("""
                model kinds()
                  compartment C = 3
                  species A in C = 4; species $D in C = 1
                  substanceOnly species B in C = 2 / C; const species F in C = 7
                  A is "a \u00e4 <thing> & more"
                  A identity "https://identifiers.org/chebi/CHEBI:1", "https://identifiers.org/chebi/CHEBI:2"
                  A hypernym "https://identifiers.org/chebi/CHEBI:3"
                  const q = 3; p = q*2
                  J: 2 A + $D -> 1.5 B; p*A
                  K: => A; q
                  J is "a reaction"
                  u := J + K
                end
                kinds is "all kinds"
                """));
    }

    @Test
    void unitsComeBack() {
        comesBack(read("""
                model measured()
                  unit time_unit = 3600 second
                  unit mL = 1e-3 litre
                  unit area = metre^2
                  unit odd = mole^2 / (litre * 60 second)
                  unit half = 5e-1 dimensionless
                  compartment C = 3; C has mL
                  a = 1; a has area; b = 2; b has odd; c = 40 mL; d = 3; d has half; e := c + C
                end
                """));
    }

    @Test
    void everyKindOfEventComesBack() {
        comesBack(
                read("""
                        model happenings()
                          x = 1; x' = 1; y = 0; z = 2
                          E1: at x > 2: y = 1, z = y + x
                          E2: at (y + 1) after (x > 3), priority = 2 - y, persistent = false, t0 = false, fromTrigger = false: x = 0
                          E3: at 2.5 after (time >= 24): y = normal(x, 2), z = uniform(0, 1) + lognormal(0, 0.1)
                        end
                        """));
    }

    @Test
    void whereANumberComesFromStandsBesideIt() {
        Shelf shelf = path -> Optional.of(new Source(path, """
                symbol,value,unit,spread,method,evidence,says
                k,0.75,dimensionless,0.1,measured,P-T1 P-T2,how fast it goes
                """)).filter(_ -> path.endsWith(".origin.csv"));
        FlatModel flat = Antimony.read(new Source("one.ant", "model one()\n  x' = -k*x; x = 1\nend\n"), shelf);
        assertThat(AntimonyWriter.write(flat, "Leydig test")).contains("k = 0.75;")
                .contains("// measured (P-T1 P-T2): how fast it goes");
    }
}
