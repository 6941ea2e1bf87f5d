package org.leydig.clinic.visit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.units.measure.Amount;

/** What a doctor does at a visit. */
public sealed interface Action {
    /** The action as written. */
    String words();

    /** Ids of the drugs that it stops or changes. */
    Set<String> drugs();

    /** Begins a further treatment. Its own drugs must not be under way. */
    record Add(String words, Protocol protocol) implements Action {
        public Add {
            requireNonNull(words);
            requireNonNull(protocol);
        }

        @Override
        public Set<String> drugs() {
            return protocol.drugs().keySet();
        }
    }

    /** Gives no more of some drugs; what is in the body stays there. */
    record Stop(String words, Set<String> drugs) implements Action {
        public Stop {
            requireNonNull(words);
            drugs = Set.copyOf(drugs);
        }
    }

    /** Stops some drugs and begins a treatment in their place. */
    record Switch(String words, Set<String> drugs, Protocol protocol) implements Action {
        public Switch {
            requireNonNull(words);
            drugs = Set.copyOf(drugs);
            requireNonNull(protocol);
        }
    }

    /**
     * Changes all further doses of some drugs.
     *
     * @param factor of each dose
     * @param limit the most (or, for a factor below 1, the least) that a single dose becomes
     */
    record Titrate(String words, Set<String> drugs, double factor, Optional<Amount> limit) implements Action {
        public Titrate {
            requireNonNull(words);
            drugs = Set.copyOf(drugs);
            requireNonNull(limit);
            if (!(factor > 0) || factor == 1) throw new IllegalArgumentException("a factor of " + factor);
        }
    }
}
