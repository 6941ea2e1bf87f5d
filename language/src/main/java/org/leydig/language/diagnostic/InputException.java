package org.leydig.language.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** An input was refused: carries every diagnostic of the phase that refused it. The command line exits with 2. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Diagnostic> diagnostics;

    /**
     * @param diagnostics all that was found, in the order of their places; never empty
     */
    public InputException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(d -> d.code() + " " + d.region().map(r -> r.place() + ": ").orElse("") + d.cause())
                .collect(Collectors.joining("\n")));
        if (diagnostics.isEmpty()) throw new IllegalArgumentException("an input is not refused without a reason");
        this.diagnostics = List.copyOf(diagnostics);
    }

    public InputException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
