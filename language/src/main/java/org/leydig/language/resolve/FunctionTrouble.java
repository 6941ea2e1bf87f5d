package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.NearNames;
import org.leydig.language.source.Region;

/** What is said about the formulas of functions. */
final class FunctionTrouble {
    private FunctionTrouble() {
    }

    static Diagnostic notAnArgument(Region at, String function, Collection<String> arguments) {
        List<String> advice = new ArrayList<>();
        NearNames.question(at.text(), arguments).ifPresent(advice::add);
        advice.add("Add `" + at.text() + "` to the arguments of `" + function + "`.");
        return new Diagnostic("LEY0201", "NO SUCH NAME", Optional.of(at), List.of(),
                "The function `" + function + "` has no argument `" + at.text() + "`, and functions see nothing else.",
                advice);
    }
}
