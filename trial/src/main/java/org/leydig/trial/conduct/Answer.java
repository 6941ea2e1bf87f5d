package org.leydig.trial.conduct;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leydig.language.diagnostic.Diagnostic;

/** What came of a task. */
sealed interface Answer {
    /** What is to be told of the man. */
    List<Diagnostic> notices();

    /** A man was looked at. */
    record Screened(Screening.Screened man, List<Diagnostic> notices) implements Answer {
        public Screened {
            requireNonNull(man);
            notices = List.copyOf(notices);
        }
    }

    /** A man has been through his arm. */
    record Treated(Batch.Entry entry, List<Diagnostic> notices) implements Answer {
        public Treated {
            requireNonNull(entry);
            notices = List.copyOf(notices);
        }
    }

    /** His run failed. */
    record Failed(Diagnostic why) implements Answer {
        public Failed {
            requireNonNull(why);
        }

        @Override
        public List<Diagnostic> notices() {
            return List.of();
        }
    }
}
