package org.leydig.trial.run;

import java.util.List;
import java.util.Optional;
import org.leydig.clinic.patient.Settling;
import org.leydig.language.diagnostic.Diagnostic;

/** Says, if so, that a man had not come to rest before he was treated. */
public final class Unsettled {
    private Unsettled() {
    }

    /** The notice, if one is due. */
    public static Optional<Diagnostic> notice(String man, long number, Settling.Settled settled) {
        List<String> moving = settled.moving();
        if (moving.isEmpty()) return Optional.empty();
        String first = String.join(", ", moving.subList(0, Math.min(4, moving.size())));
        return Optional.of(Diagnostic.nowhere("LEY1126", "NOT SETTLED",
                "After " + Math.round(settled.days()) + " days man " + number
                        + " (" + man + ") still changes: " + first
                        + (moving.size() > 4 ? " and " + (moving.size() - 4) + " more" : "")
                        + ". What follows begins from there."));
    }
}
