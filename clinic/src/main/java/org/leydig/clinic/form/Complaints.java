package org.leydig.clinic.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.diagnostic.InputException;
import org.leydig.language.source.Region;

/** What is wrong with an input so far: all of it is told at once. */
public final class Complaints {
    private static final int MOST = 100;
    private final List<Diagnostic> found = new ArrayList<>();
    private int untold;

    public void add(Diagnostic diagnostic) {
        if (found.size() < MOST) found.add(diagnostic);
        else
            untold++;
    }

    public void add(Region region, String code, String title, String cause, List<String> suggestions) {
        add(new Diagnostic(code, title, Optional.of(region), List.of(), cause, suggestions));
    }

    public void add(Region region, String code, String title, String cause) {
        add(region, code, title, cause, List.of());
    }

    /** Takes over what another reading complained of. */
    public void addAll(InputException refused) {
        refused.diagnostics().forEach(this::add);
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** Refuses the input if there was anything to complain of. */
    public void raise() {
        if (any()) throw exception();
    }

    /** The refusal, with all that was found, in the order of their places. */
    public InputException exception() {
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(d -> d.region().map(Region::start).orElse(Integer.MAX_VALUE)));
        if (untold > 0)
            all.add(Diagnostic.nowhere(found.getLast().code(), "AND MORE",
                    untold + " further complaints are not shown. Mend these first."));
        return new InputException(all);
    }
}
