package org.leydig.units.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.Pair;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;

/**
 * The official UCUM table, loaded when a unit is met that the field seldom uses.
 *
 * <p>UCUM counts a mole as a plain number and each international unit as its own kind; those are in {@link Atoms}, so a
 * unit whose canonical form has any base but metre, gram, second, kelvin, coulomb and candela is left alone.
 */
final class Ucum {
    private static final Map<String, Dimension> BASES = Map.of(
            "m", Dimension.LENGTH, "g", Dimension.MASS, "s", Dimension.TIME,
            "C", new Dimension(0, 0, 1, 1, 0, 0, 0, 0), "K", new Dimension(0, 0, 0, 0, 1, 0, 0, 0),
            "cd", new Dimension(0, 0, 0, 0, 0, 0, 1, 0), "rad", Dimension.NONE);

    private Ucum() {
    }

    /** Waits for the first question. */
    private static final class Table {
        static final UcumService SERVICE = load();

        private static UcumService load() {
            try (InputStream essence = UcumService.class.getResourceAsStream("/ucum-essence.xml")) {
                return new UcumEssenceService(essence);
            } catch (UcumException e) {
                throw new IllegalStateException("UCUM's own table does not read", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static UcumService service() {
        return Table.SERVICE;
    }

    static Optional<Atom> atom(String symbol) {
        if (service().validate(symbol) != null) return Optional.empty();
        try {
            Pair canonical = service().getCanonicalForm(new Pair(new Decimal("1"), symbol));
            double factor = Double.parseDouble(canonical.getValue().asDecimal());
            Dimension dimension = Dimension.NONE;
            for (String part : canonical.getCode().split("\\.")) {
                if (part.isEmpty() || part.equals("1")) continue;
                String base = part.replaceAll("[-0-9]+$", "");
                String power = part.substring(base.length());
                Dimension d = BASES.get(base);
                if (d == null) return Optional.empty();
                int n = power.isEmpty() ? 1 : Integer.parseInt(power);
                dimension = dimension.times(d.raised(n), 1);
                if (base.equals("g")) factor *= Math.pow(1e-3, n);
            }
            return Optional.of(new Atom(factor, dimension, false));
        } catch (UcumException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
