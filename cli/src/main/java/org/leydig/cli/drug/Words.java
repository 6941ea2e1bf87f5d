package org.leydig.cli.drug;

import java.util.Optional;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Route;

/** What both faces of a drug's page say alike. */
final class Words {
    static final String DISCLAIMER = "For research and teaching: a model's description, not advice for treating a person.";

    private Words() {
    }

    /** A way in words, and what is given by it. */
    static String says(Route route) {
        if (route.says().isEmpty() || route.says().startsWith(route.words())) return route.says() + bare(route);
        return route.words().equals(route.name()) ? route.says() : route.words() + ": " + route.says();
    }

    private static String bare(Route route) {
        return route.says().isEmpty() ? route.words() : "";
    }

    /** What a laboratory measures of it, if anything. */
    static Optional<String> measured(Drug drug) {
        return drug.concentration()
                .map(c -> (c.says().isEmpty() ? drug.id() : c.says()) + " in " + c.unit() + ", as drug:" + drug.id());
    }
}
