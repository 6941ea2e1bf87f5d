package org.leydig.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leydig.engine.course.Block;
import org.leydig.engine.course.Course;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.Request;
import org.leydig.engine.course.RunException;
import org.leydig.engine.course.Series;
import org.leydig.engine.course.Simulator;
import org.leydig.engine.course.Snapshot;
import org.leydig.engine.dose.Dose;
import org.leydig.engine.evaluate.Lanes;
import org.leydig.engine.evaluate.Loops;
import org.leydig.language.Antimony;
import org.leydig.language.model.Model;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: a man in a block has the bits that he has alone, whoever stands beside him and in whichever lane. */
class BlockTest {
    /** Bursts whose timing depends on the state, with a random height and an echo; every kind of term; a drug. */
    private static final String TEXT = """
            model pulsing()
              drive = 1; exponent = 2.5; squared = 2;
              depot = 0; drug = 0; theta = 0; G = 0; R = 0.8; X = 1; Z = 2; height = 1; S = 1; W = 0.5;
              theta' = 0.75*drive*(1.35 - 0.7*X^squared/(1 + X^squared))/(1 + drug);
              depot' = -0.1*depot;
              drug' = 0.1*depot - 0.05*drug;
              G' = -8*G;
              R' = 0.05*(1 - R) - G*R + exp(-X);
              S' = 0.01*(X*S^0.5 - S);
              W' = 0.02*(S/(1 + S) - W*(1 + 0.2*sin(0.26*time))) + 0.001*drug;
              X' = G*R*S + 0.1*(1.1 + cos(0.26*time)) - 0.4*X*(1.5 - W/(1 + S^exponent)) + piecewise(0.02, (Z > 2) && (X > 0.1), 0.01);
              Z' = 0.3*(ln(1 + X) + X^exponent/(1 + X^exponent) + max(X, 0.2) - abs(Z - 0.5));
              at (theta >= 1): theta = 0, height = lognormal(0, 0.2), G = G + height;
              echo: at 3 after (X > 1.2), fromTrigger=false: Z = Z + 0.1;
              clock: at (time >= 40): R = R + 0.05;
            end
            """;
    private static final Model MODEL = model();
    private static final Simulator SIMULATOR = Simulator.of(MODEL, Set.of("depot", "drug", "S", "W"));
    private static final int MEN = 37;
    private static final double END = 300;

    private static Model model() {
        return Antimony.lower(Antimony.read(new Source("pulsing.ant", TEXT), Shelf.EMPTY));
    }

    private static Method method(String scheme, boolean scaled) {
        return new Method(Method.Scheme.valueOf(scheme), 1e-4, 1e-4, scaled, 100_000);
    }

    private static List<Request> requests(Method method) {
        Random random = new Random(3);
        List<Request> requests = new ArrayList<>();
        for (int man = 0; man < MEN; man++) {
            Map<String, Double> set = Map.of("drive", 0.8 + 0.4 * random.nextDouble(), "exponent",
                    man % 5 == 0 ? 2.0 : 2 + random.nextDouble());
            List<Dose> doses = man % 3 == 0
                    ? List.of()
                    : List.of(Dose.bolus(10.0 + man, "depot", 3),
                            new Dose(50, "drug", 2, 0.5, 12, 3, Dose.SteadyState.NONE, Dose.Kind.DOSE));
            double end = END - (man % 4) * 20.5;
            requests.add(new Request(Optional.empty(), 0, end, Series.every(1.5, 0, end),
                    List.of("X", "Z", "theta", "height", "S", "W"), set, doses, List.of(), method, 7, man));
        }
        return requests;
    }

    private static Map<Long, Course> inBlock(List<Request> requests, Lanes.Maker maker, int width) {
        Map<Long, Course> courses = new HashMap<>();
        Block block = SIMULATOR.block(requests.getFirst().method(), maker, width);
        Iterator<Request> next = requests.iterator();
        block.run(() -> next.hasNext() ? next.next() : null, new Block.Receiver() {
            @Override
            public void course(Request request, Course course) {
                courses.put(request.man(), course);
            }

            @Override
            public void failed(Request request, RunException failure) {
                throw failure;
            }
        });
        return courses;
    }

    private static void assertSame(Course one, Course other) {
        for (String name : one.names()) assertThat(other.column(name)).isEqualTo(one.column(name));
        assertThat(other.happenings()).isEqualTo(one.happenings());
        assertThat(other.work()).isEqualTo(one.work());
        assertThat(other.end()).isEqualTo(one.end());
    }

    @ParameterizedTest
    @CsvSource({"EXPLICIT, true, 8", "EXPLICIT, false, 16", "EXPLICIT_LOW, true, 24", "EXPLICIT_LOW, false, 64",
            "TWO_PACES, true, 16",
            "TWO_PACES, false, 8"})
    void aManInABlockIsTheManAlone(String scheme, boolean scaled, int width) {
        Method method = method(scheme, scaled);
        List<Request> requests = requests(method);
        Map<Long, Course> alone = new HashMap<>();
        for (Request request : requests) alone.put(request.man(), SIMULATOR.run(request));
        assertThat(alone.get(0L).work().events()).isGreaterThan(100);
        assertThat(inBlock(requests, new VectorLanes.Maker(), width)).hasSize(MEN)
                .allSatisfy((man, course) -> assertSame(alone.get(man), course));
        Collections.shuffle(requests, new Random(width));
        assertThat(inBlock(requests, new VectorLanes.Maker(), width))
                .allSatisfy((man, course) -> assertSame(alone.get(man), course));
        assertThat(inBlock(requests, new Loops.Maker(), width - 1))
                .allSatisfy((man, course) -> assertSame(alone.get(man), course));
    }

    /** Men whose runs end where they begin come last, so that lanes stay empty after them. */
    @ParameterizedTest
    @ValueSource(strings = {"EXPLICIT", "TWO_PACES"})
    void menWhoHaveNowhereToGoHoldNobodyUp(String scheme) {
        List<Request> requests = new ArrayList<>(requests(method(scheme, true)).subList(0, 9));
        for (Request r : List.copyOf(requests)) {
            requests.add(new Request(r.from(), 0, 0, Series.of(), r.report(), r.set(), List.of(), List.of(), r.method(),
                    r.seed(), 100 + r.man()));
        }
        assertThat(inBlock(requests, Lanes.fastest(), 8)).hasSize(18).allSatisfy((man, course) -> assertSame(
                SIMULATOR.run(requests.stream().filter(r -> r.man() == man).findFirst().orElseThrow()), course));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPLICIT", "TWO_PACES"})
    void aRunTakenUpInABlockIsTheRunThatWasNeverStopped(String scheme) {
        List<Request> whole = requests(method(scheme, true));
        Map<Long, Course> courses = inBlock(whole, Lanes.fastest(), 16);
        List<Request> first = whole.stream().map(r -> part(r, Optional.empty(), 123.25)).toList();
        Map<Long, Course> halfway = inBlock(first, Lanes.fastest(), 8);
        List<Request> second = whole.stream()
                .map(r -> part(r, Optional.of(halfway.get(r.man()).end()), r.end())).toList();
        inBlock(second, Lanes.fastest(), 32)
                .forEach((man, course) -> assertThat(course.end().values()).isEqualTo(courses.get(man).end().values()));
        for (Request request : second) {
            assertThat(SIMULATOR.run(request).end().values()).isEqualTo(courses.get(request.man()).end().values());
        }
    }

    private static Request part(Request whole, Optional<Snapshot> from, double end) {
        return new Request(from, 0, end, Series.of(), whole.report(), whole.set(), whole.doses(), List.of(),
                whole.method(), whole.seed(), whole.man());
    }

    @Test
    void aManWhoFailsLeavesTheOthersAlone() {
        List<Request> requests = requests(method("EXPLICIT", true));
        Request bad = requests.get(5);
        requests.set(5, new Request(bad.from(), 0, bad.end(), bad.samples(), bad.report(),
                Map.of("drive", Double.NaN), bad.doses(), bad.compartments(), bad.method(), bad.seed(), bad.man()));
        List<Long> arrived = new ArrayList<>();
        List<Long> failed = new ArrayList<>();
        Iterator<Request> next = requests.iterator();
        SIMULATOR.block(bad.method(), Lanes.fastest(), 8).run(() -> next.hasNext() ? next.next() : null,
                new Block.Receiver() {
                    @Override
                    public void course(Request request, Course course) {
                        arrived.add(request.man());
                    }

                    @Override
                    public void failed(Request request, RunException failure) {
                        failed.add(request.man());
                    }
                });
        assertThat(failed).containsExactly(bad.man());
        assertThat(arrived).hasSize(MEN - 1);
    }

    @Test
    void vectorCodeIsFoundAsAService() {
        assertThat(Lanes.fastest()).isInstanceOf(VectorLanes.Maker.class);
    }
}
