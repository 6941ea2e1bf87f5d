package org.leydig.trial.study;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.leydig.units.measure.Numbers;

/** What a paper reports of the samples of one man, or of the men together. */
public sealed interface Statistic {
    /** The observable sampled. */
    String observable();

    /** As written in a study. */
    String words();

    /** What becomes of the samples in a window. */
    enum Summary {
        MEAN, HIGHEST, LOWEST, MEDIAN, VALUE
    }

    /** What is said of pulses. */
    enum PulseTrait {
        PULSES, INTERVAL, AMPLITUDE, PEAK, NADIR
    }

    /** A summary of the samples. */
    record Level(Summary summary, String observable) implements Statistic {
        @Override
        public String words() {
            return summary == Summary.VALUE
                    ? observable
                    : summary.name().toLowerCase(Locale.ROOT) + " "
                            + observable;
        }
    }

    /** A trait of the pulses that a laboratory finds in the samples. */
    record Pulsatility(PulseTrait trait, String observable) implements Statistic {
        @Override
        public String words() {
            return switch (trait) {
                case PULSES -> "pulses " + observable;
                case INTERVAL -> "pulse interval " + observable;
                case AMPLITUDE -> "pulse amplitude " + observable;
                case PEAK -> "pulse peak " + observable;
                case NADIR -> "pulse nadir " + observable;
            };
        }
    }

    /** When the samples are highest. */
    record TimeOfHighest(String observable) implements Statistic {
        @Override
        public String words() {
            return "time of highest " + observable;
        }
    }

    /** What is meant by the time at which a limit is passed. */
    enum Passing {
        /** When the line between two draws of a man crosses it. */
        CROSSING("time to"),
        /**
         * When the curve through the samples of all men crosses it: at each draw the mean of their cube roots, by which
         * sperm counts come near a normal distribution though zeros are among them (D. J. Handelsman, Human Reproduction
         * 2002).
         */
        CURVE("curve of");

        private final String words;

        Passing(String words) {
            this.words = words;
        }

        static Passing of(String words) {
            return Arrays.stream(values()).filter(p -> p.words.equals(words)).findFirst().orElseThrow();
        }
    }

    /** When the samples first pass a limit. */
    record TimeTo(Passing passing, String observable, Limit limit) implements Statistic {
        @Override
        public String words() {
            return passing.words + " " + observable + " " + limit.words();
        }
    }

    /**
     * The share of men beyond a limit.
     *
     * @param ever whether one sample in the window is enough; otherwise the mean over the window counts
     */
    record Share(String observable, Limit limit, boolean ever) implements Statistic {
        @Override
        public String words() {
            return (ever ? "share reaching " : "share with ") + observable + " " + limit.words();
        }
    }

    /** The correlation over men of the window's means. */
    record Correlation(String observable, String other) implements Statistic {
        public Correlation {
            requireNonNull(other);
        }

        @Override
        public String words() {
            return "correlation " + observable + " " + other;
        }
    }

    /**
     * A limit to be passed.
     *
     * @param below whether falling below it passes
     * @param value in {@code unit}
     * @param unit empty for a share (in percent) of the man's own first sample
     */
    record Limit(boolean below, double value, Optional<String> unit) {
        String words() {
            return (below ? "< " : "> ") + Numbers.plain(value) + " " + unit.orElse("%");
        }
    }

    /** Whether it is said of many men at once, so that no single man can show it. */
    default boolean ofMany() {
        return this instanceof Share || this instanceof Correlation;
    }

    /** Whether it is one figure of all men, so that it has no mean or median over them; a man alone may show a curve. */
    default boolean ofAll() {
        return ofMany() || (this instanceof TimeTo time && time.passing() == Passing.CURVE);
    }
}
