package org.leydig.clinic.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leydig.clinic.library.Library;
import org.leydig.engine.course.Method;
import org.leydig.language.source.Shelf;
import org.leydig.language.source.Source;

/** Validation: settling and history against closed forms. */
class DayZeroTest {
    private static final Library LIBRARY = Library.open("leydig/small-library");
    private static final Method SHARP = Method.USUAL.within(1e-9);

    private static DayZero dayZero(String man, long seed) {
        Bodies bodies = new Bodies(LIBRARY, Set.of("T", "LH", "depot"));
        Man who = Man.read(man, LIBRARY);
        return DayZero.of(who, who.values(), bodies, SHARP, seed, 0);
    }

    @Test
    void aManAtRestSettles() {
        DayZero start = dayZero("low", 1);
        assertThat(start.settled().moving()).isEmpty();
        assertThat(start.at().time()).isZero();
        assertThat(start.at().values().get("T")).isCloseTo(5, within(1e-6));
    }

    @Test
    void aHistoryLeavesWhatItLeft() {
        DayZero start = dayZero("treated", 1);
        double left = 0;
        for (int week = 1; week <= 10; week++) left += 0.7 * 100 * Math.exp(-0.01 * 168 * week);
        assertThat(start.at().time()).isZero();
        assertThat(start.at().values().get("depot")).isCloseTo(left, within(1e-5 * left));
    }

    @Test
    void theSameSeedSettlesToTheSameBits() {
        assertThat(dayZero("usual", 5).at().values()).isEqualTo(dayZero("usual", 5).at().values());
        assertThat(dayZero("usual", 5).at().values().get("LH"))
                .isNotEqualTo(dayZero("usual", 6).at().values().get("LH"));
    }

    @Test
    void aManWhoNeverRestsIsTold() {
        Settling.Settled settled = settle("""
                model man()
                  fat has dimensionless
                  fat' = growth * fat
                  fat = 1
                  growth = 0.001
                  growth has per_hour
                  unit per_hour = 1 / time_unit
                  unit time_unit = 3600 second
                end
                """, "fat");
        assertThat(settled.moving()).containsExactly("fat");
        assertThat(settled.days()).isEqualTo(39 * 28 + 14);
    }

    @Test
    void aSlowManIsGivenHisTime() {
        Settling.Settled settled = settle("""
                model man()
                  slow has dimensionless
                  slow' = (1 - slow) / tau
                  slow = 0.2
                  tau = 1000
                  tau has time_unit
                  unit time_unit = 3600 second
                end
                """, "slow");
        assertThat(settled.moving()).isEmpty();
        // a stretch is 672 h: the mean of one moves by less than 1 % once what is left is below about 1 %
        assertThat(settled.days()).isBetween(140.0, 224.0);
        assertThat(settled.at().values().get("slow")).isCloseTo(1, within(0.01));
    }

    private static Settling.Settled settle(String text, String wanted) {
        Map<String, String> texts = Map.of("man.ant", text);
        Shelf shelf = path -> Optional.ofNullable(texts.get(path)).map(t -> new Source(path, t));
        Library library = new Library(shelf, new TreeSet<>(texts.keySet()));
        return Settling.settle(new Bodies(library, Set.of(wanted)), Map.of(), SHARP, 1, 0, 0);
    }
}
