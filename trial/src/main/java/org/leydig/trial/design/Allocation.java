package org.leydig.trial.design;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Distribution;

/**
 * How men are dealt to arms. Each man's arm depends on nothing but the seed, his number, and (in blocks) how many men of his
 * stratum came before him.
 *
 * @param words as written
 * @param ratio of each arm, in the order of the arms
 * @param block how many men a block holds; 0 when each man is drawn by himself
 * @param strata each with blocks of its own
 */
public record Allocation(String words, List<Integer> ratio, int block, Optional<Strata> strata) {
    public Allocation {
        requireNonNull(words);
        ratio = List.copyOf(ratio);
        requireNonNull(strata);
        if (block > 0 && block % sum(ratio) != 0) throw new IllegalArgumentException("a block of " + block);
    }

    static int sum(List<Integer> ratio) {
        return ratio.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The arm of one man.
     *
     * @param man his number
     * @param stratum his stratum
     * @param before how many men of his stratum were dealt before him
     */
    public int arm(long seed, long man, int stratum, int before) {
        if (block == 0) {
            double drawn = new KeyedDraws(seed, man).draw("arm", Distribution.UNIFORM, 0, sum(ratio));
            int arm = 0;
            for (double end = ratio.getFirst(); drawn >= end; end += ratio.get(arm)) arm++;
            return arm;
        }
        return dealt(seed, stratum, before / block).get(before % block);
    }

    /** A block in random order, after R. Durstenfeld, Commun ACM 1964;7:420. */
    private List<Integer> dealt(long seed, int stratum, int number) {
        List<Integer> arms = new ArrayList<>();
        for (int a = 0; a < ratio.size(); a++)
            arms.addAll(Collections.nCopies(block / sum(ratio) * ratio.get(a), a));
        String stream = "block of stratum " + stratum;
        KeyedDraws draws = new KeyedDraws(seed, 0, Map.of(stream, (long) number * block));
        for (int i = block - 1; i > 0; i--)
            Collections.swap(arms, i, (int) draws.draw(stream, Distribution.UNIFORM, 0, i + 1));
        return arms;
    }
}
