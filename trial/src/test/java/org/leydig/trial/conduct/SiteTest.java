package org.leydig.trial.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Method;
import org.leydig.engine.course.RunException;
import org.leydig.engine.ensemble.Company;
import org.leydig.engine.evaluate.Loops;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;
import org.leydig.trial.design.Trial;
import org.leydig.trial.run.Crew;
import org.leydig.trial.run.Options;
import org.leydig.trial.run.Progress;

/** Validation: a trial held elsewhere, by whoever, is the trial held here, to the last bit of its ledger. */
class SiteTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final Options OPTIONS = new Options("test", "leydig trial", Method.USUAL, 1);
    private static final String TEXT = """
            title: Oil
            for: 3wk
            arms:
              none: none
              oil: testosterone-enanthate 20 mg im q7d x3
            population: {low: 50 %, men/low.yaml: 50 %}
            screen: [T < 500 ng/dL at two visits]
            men: 70
            randomise: blocks of 4, stratified by T at 200 ng/dL
            visits: every 1wk draw T
            rules: [if T < 150 ng/dL then raise everything by 25 %]
            drop-out: 90 % a year
            missed doses: 10 %
            end points: [T at 2wk, share with T < 300 ng/dL at 2wk, time to T > 150 ng/dL]
            replicates: 3
            """;

    @TempDir
    private Path place;

    /** Knows nothing but the dossier, does tasks in any order, and sometimes twice. */
    private static final class Elsewhere implements Site {
        private final Examiner examiner;
        private final int room;
        private final Random chance = new Random(4);
        private int most;

        private Elsewhere(byte[] dossier, int room) {
            this.examiner = Examiner.of(dossier);
            this.room = room;
        }

        @Override
        public int room() {
            return room;
        }

        @Override
        public void see(List<byte[]> tasks, Hearing hearing) {
            most = Math.max(most, tasks.size());
            List<Integer> order = new ArrayList<>(IntStream.range(0, tasks.size()).boxed().toList());
            Collections.shuffle(order, chance);
            order.forEach(i -> {
                if (chance.nextInt(8) == 0) examiner.see(tasks.get(i));
                hearing.answer(i, examiner.see(tasks.get(i)));
            });
        }

        @Override
        public void close() {
        }
    }

    private Trial trial() throws java.io.IOException {
        Path men = Files.createDirectories(place.resolve("men")); // called as the library calls its own text
        Files.writeString(men.resolve("low.yaml"), "name: mine\nsays: of my own\nstarts from: low\nset: {T_made: 9}\n");
        return Trial.read(new Source("trial.yaml", TEXT), place, LIBRARY);
    }

    private static List<byte[]> elsewhere(Trial trial, int room, List<byte[]> kept) throws InterruptedException {
        List<byte[]> batches = new ArrayList<>(kept);
        try (Elsewhere site = new Elsewhere(Conducting.dossier(trial, LIBRARY, OPTIONS), room)) {
            Conducting.conduct(trial, LIBRARY, OPTIONS, new InList(batches), Progress.SILENT, site);
            if (kept.isEmpty() && room > 32) assertThat(site.most).as("more than a batch at a time").isGreaterThan(32);
        }
        return batches;
    }

    @Test
    void theLedgerIsTheSameWhereverMenAreSeen() throws Exception {
        Trial trial = trial();
        List<byte[]> here = new ArrayList<>();
        Conducting.conduct(trial, LIBRARY, OPTIONS, new InList(here), Progress.SILENT);
        for (int room : new int[]{1, 7, 40, 1000})
            assertThat(elsewhere(trial, room, List.of())).as("room for " + room).containsExactlyElementsOf(here);
        for (int stop = 1; stop < here.size(); stop++)
            assertThat(elsewhere(trial, 50, here.subList(0, stop))).as("stopped after " + stop)
                    .containsExactlyElementsOf(here);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5"})
    void theLedgerIsTheSameWhereMenAreRunSideBySide(int threads) throws Exception {
        Trial trial = trial();
        List<byte[]> alone = new ArrayList<>();
        Conducting.conduct(trial, LIBRARY, OPTIONS, new InList(alone), Progress.SILENT);
        List<byte[]> together = new ArrayList<>();
        try (Crew crew = new Crew(threads, new Company(threads, new Loops.Maker(), 5, 3))) {
            Conducting.conduct(trial, LIBRARY, OPTIONS, new InList(together), Progress.SILENT, crew);
        }
        assertThat(together).containsExactlyElementsOf(alone);
    }

    @Test
    void whatWentWrongInAManIsToldAsItIsHere() {
        Source text = new Source("testis/leydig.ant", "T' = -k * T\n");
        Region where = text.region(5, 11);
        Diagnostic why = new Diagnostic("LEY2001", "TOO MANY STEPS", Optional.of(where),
                List.of(new Diagnostic.Note(text.region(0, 2), "this state")), "Man 7 could not go on.",
                List.of("Make `k` smaller."));
        assertThat(Parcel.answer(Parcel.of(new Answer.Failed(why)))).isEqualTo(new Answer.Failed(why));
    }

    @Test
    void aTrialThatHardlyAnybodyMayEnterIsGivenUpTheSameWay() {
        Trial trial = Trial.read(new Source("trial.yaml", """
                title: Nobody
                population: low
                screen: [T > 600 ng/dL]
                men: 4
                for: 2d
                arms: {none: none, oil: testosterone-enanthate 20 mg im q7d x1}
                end points: [T at 1d]
                """), Path.of(""), LIBRARY);
        String here = refusal(() -> Conducting.conduct(trial, LIBRARY, OPTIONS, Ledger.inMemory(), Progress.SILENT));
        assertThat(refusal(() -> elsewhere(trial, 100, List.of()))).isEqualTo(here).contains("LEY1390");
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable run) {
        var said = new StringBuilder();
        assertThatThrownBy(run).isInstanceOfSatisfying(RunException.class,
                e -> said.append(e.diagnostic().code()).append(e.diagnostic().cause())
                        .append(e.diagnostic().suggestions()));
        return said.toString();
    }
}
