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

    /** What was looked at. */
    public Measured measured() {
        return new Measured(what, arm, window, against, of, unit);
    }

    /** Whether it is a fold-change, which no assay's scale touches. */
    public boolean ratio() {
        return measured().ratio();
    }

    /** Whether it is a difference, which may have any sign. */
    public boolean difference() {
        return measured().difference();
    }

    /** What is reported, in words: {@code mean LH, blocked over baseline}. */
    public String words() {
        return measured().words();
    }
}
