package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is asked of the draws of an experiment: a statistic, where and when, alone or set against another.
 *
 * @param what of which samples
 * @param arm in which arm
 * @param window when
 * @param against set against what, if anything
 * @param of over men
 * @param unit of the figure; empty for the observable's public one
 */
public record Measured(Statistic what, String arm, Window window, Optional<Against> against, Over of, String unit) {
    public Measured {
        requireNonNull(what);
        requireNonNull(arm);
        requireNonNull(window);
        requireNonNull(against);
        requireNonNull(of);
        requireNonNull(unit);
    }

    /** Whether it is a fold-change, which no assay's scale touches. */
    public boolean ratio() {
        return against.filter(a -> a.kind() == Against.Kind.RATIO).isPresent();
    }

    /** Whether it is a difference, which may have any sign. */
    public boolean difference() {
        return against.filter(a -> a.kind() == Against.Kind.DIFFERENCE).isPresent();
    }

    /** In words: {@code mean LH, blocked over baseline}. */
    public String words() {
        StringBuilder words = new StringBuilder();
        boolean plain = of.kind() == Over.Kind.MEAN
                || (of.kind() == Over.Kind.MEDIAN && what instanceof Statistic.TimeTo);
        if (!plain && !what.ofMany()) words.append(of.words()).append(" of ");
        words.append(what.words());
        words.append(Instants.when(window)).append(", ").append(arm);
        against.ifPresent(a -> {
            words.append(a.kind() == Against.Kind.RATIO ? " over" : " minus");
            a.arm().ifPresent(other -> words.append(' ').append(other));
            a.window().ifPresent(w -> words.append(Instants.when(w)));
        });
        return words.toString();
    }
}
