package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.language.source.Region;

/**
 * One number that a paper reports.
 *
 * @param evidence ids of evidence rows
 * @param role what it is for
 * @param what of which samples
 * @param arm in which arm
 * @param window when
 * @param against set against what, if anything
 * @param of over men
 * @param published the number
 * @param unit as published
 * @param note what a reader should know; may be empty
 * @param region where it is written
 */
public record Reported(List<String> evidence, Role role, Statistic what, String arm, Window window,
        Optional<Against> against, Over of, Published published, String unit, String note, Region region) {
    public Reported {
        evidence = List.copyOf(evidence);
        requireNonNull(role);
        requireNonNull(what);
        requireNonNull(arm);
        requireNonNull(window);
        requireNonNull(against);
        requireNonNull(of);
        requireNonNull(published);
        requireNonNull(unit);
        requireNonNull(note);
        requireNonNull(region);
    }

    /** Whether it is a fold-change, which no assay's scale touches. */
    public boolean ratio() {
        return against.filter(a -> a.kind() == Against.Kind.RATIO).isPresent();
    }

    /** Whether it is a difference, which may have any sign. */
    public boolean difference() {
        return against.filter(a -> a.kind() == Against.Kind.DIFFERENCE).isPresent();
    }

    /** What is reported, in words: {@code mean LH, blocked over baseline}. */
    public String words() {
        StringBuilder words = new StringBuilder();
        boolean plain = of.kind() == Over.Kind.MEAN
                || (of.kind() == Over.Kind.MEDIAN && what instanceof Statistic.TimeTo);
        if (!plain && !what.ofMany()) words.append(of.words()).append(" of ");
        words.append(what.words());
        if (window.instant()) words.append(" at ").append(Instants.words(window.from().getAsDouble()));
        else if (!window.equals(Window.ALL)) words.append(' ').append(Instants.words(window));
        words.append(", ").append(arm);
        against.ifPresent(a -> {
            words.append(a.kind() == Against.Kind.RATIO ? " over" : " minus");
            a.arm().ifPresent(other -> words.append(' ').append(other));
            a.window().ifPresent(w -> words.append(w.instant()
                    ? " at " + Instants.words(w.from().getAsDouble())
                    : " " + Instants.words(w)));
        });
        return words.toString();
    }
}
