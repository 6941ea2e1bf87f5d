package org.leydig.trial.population;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.library.Library;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/** Reads what the library says of how men differ together: covariates, and correlations between parameters. */
final class SpreadReader {
    static final String COVARIATES = "population/covariates.csv";
    static final String CORRELATIONS = "population/correlations.csv";
    /** Stands for men of every kind. */
    static final String ANY = "any";
    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).get();
    private final Model body;
    private final Complaints complaints = new Complaints();

    private SpreadReader(Model body) {
        this.body = body;
    }

    /**
     * Covariates of a kind of man, his own rows before those of any man.
     *
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong with the table
     */
    static List<List<Covariate>> covariates(String man, Library library) {
        SpreadReader reader = new SpreadReader(library.model());
        Map<String, List<Covariate>> all = new LinkedHashMap<>();
        for (String whose : new LinkedHashSet<>(List.of(man, ANY))) {
            library.shelf().find(COVARIATES).ifPresent(table -> reader.rows(table, (row, region) -> {
                if (!row.get("man").equals(whose)) return;
                String name = row.get("covariate");
                if (!reader.known(name, region)) return;
                all.computeIfAbsent(name, n -> new ArrayList<>()).add(new Covariate(name,
                        Double.parseDouble(row.get("spread").replace("(log)", "").strip()),
                        Double.parseDouble(row.get("from")), Double.parseDouble(row.get("to"))));
            }));
        }
        reader.complaints.raise();
        return List.copyOf(all.values());
    }

    /**
     * @param covariates names that are drawn before all others
     * @throws org.leydig.language.diagnostic.InputException when a name is not known, or no men can have them all
     */
    static Correlations correlations(List<String> covariates, Library library) {
        return library.shelf().find(CORRELATIONS).map(t -> correlations(covariates, t, library.model()))
                .orElse(new Correlations(covariates, List.of()));
    }

    static Correlations correlations(List<String> covariates, Source table, Model body) {
        SpreadReader reader = new SpreadReader(body);
        List<Correlations.Pair> pairs = new ArrayList<>();
        Map<String, Region> places = new LinkedHashMap<>();
        reader.rows(table, (row, region) -> {
            String a = row.get("a");
            String b = row.get("b");
            double r = Double.parseDouble(row.get("r"));
            if (!reader.known(a, region) || !reader.known(b, region)) return;
            boolean told = pairs.stream().anyMatch(p -> (p.a().equals(a) && p.b().equals(b))
                    || (p.a().equals(b) && p.b().equals(a)));
            if (told || a.equals(b) || !(Math.abs(r) < 1)) {
                reader.complaints.add(region, "LEY1321", "NOT A CORRELATION", "`" + a + "` and `" + b
                        + (told
                                ? "` are told twice."
                                : a.equals(b)
                                        ? "` are the same."
                                        : "`: " + r
                                                + " does not lie between -1 and 1."));
                return;
            }
            places.put(a, region);
            places.put(b, region);
            pairs.add(new Correlations.Pair(a, b, r));
        });
        Correlations all = new Correlations(covariates, pairs);
        all.impossible().ifPresent(name -> reader.complaints.add(places.get(name), "LEY1322", "NO SUCH MEN",
                "No men can have all these correlations at once: those of `" + name
                        + "` contradict the others (the matrix is not positive definite).",
                List.of("Bring its correlations nearer to 0, or change one between the names that it goes with.")));
        reader.complaints.raise();
        return all;
    }

    private interface Row {
        void read(CSVRecord row, Region region);
    }

    private void rows(Source table, Row each) {
        try (CSVParser rows = TABLE.parse(new StringReader(table.text()))) {
            for (CSVRecord row : rows) {
                int at = (int) Math.min(row.getCharacterPosition(), table.text().length());
                int end = table.text().indexOf('\n', at);
                each.read(row, table.region(at, end < 0 ? table.text().length() : end));
            }
        } catch (IOException | IllegalArgumentException e) {
            complaints.add(table.region(0, 0), "LEY1323", "NOT A TABLE OF SPREADS", "This table cannot be read: "
                    + e.getMessage());
        }
    }

    private boolean known(String name, Region region) {
        if (body.find(name).isPresent()) return true;
        complaints.add(region, "LEY1320", "NO SUCH PARAMETER", "The body has no parameter `" + name + "`.",
                NearNames.asked(name, body.of(Quantity.Kind.PARAMETER).stream().map(Quantity::name).toList()));
        return false;
    }
}
