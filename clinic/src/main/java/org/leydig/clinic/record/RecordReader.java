package org.leydig.clinic.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.regimen.Order;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.clinic.regimen.Target;
import org.leydig.engine.dose.Dose;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.model.Model;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;
import org.leydig.units.duration.Durations;
import org.leydig.units.measure.Amount;
import org.leydig.units.measure.Measure;
import org.leydig.units.measure.Numbers;
import org.leydig.units.measure.UnitException;

/** Reads dose records row by row; every cell that is refused gets its reason. */
final class RecordReader {
    private static final Set<String> KNOWN = Set.of("ID", "TIME", "AMT", "RATE", "EVID", "CMT", "II", "ADDL", "SS",
            "MDV",
            "DV", "DRUG", "ROUTE", "UNIT");
    private static final int MOST_FURTHER = 1_000_000;
    private final Source source;
    private final Whereto whereto;
    private final Complaints complaints = new Complaints();
    private final Map<String, List<Order>> orders = new LinkedHashMap<>();
    private final Map<String, List<DoseRecords.Observation>> observations = new LinkedHashMap<>();
    private final Map<String, Double> latest = new LinkedHashMap<>();
    private int others;
    private boolean faulty;

    RecordReader(Source source, Map<String, Drug> drugs, Supplier<Model> body) {
        this.source = source;
        this.whereto = new Whereto(drugs, body, complaints);
    }

    DoseRecords read() {
        Table table = Table.read(source);
        List<Diagnostic> notices = header(table);
        complaints.raise();
        table.rows().forEach(this::row);
        complaints.raise();
        if (orders.isEmpty()) complaints.add(source.region(0, 0), "LEY1201", "NO RECORDS", "This table has no rows.");
        complaints.raise();
        List<DoseRecords.Subject> subjects = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, List<Order>> e : orders.entrySet()) {
            String words = e.getValue().size() + " dose records of " + source.name();
            Protocol protocol = e.getValue().isEmpty() ? Protocol.NONE : new Protocol(List.of(words), e.getValue());
            subjects.add(new DoseRecords.Subject(e.getKey(), protocol, observations.get(e.getKey())));
            seen += observations.get(e.getKey()).size();
        }
        if (seen > 0) notices.add(notice(seen + " rows are observations (EVID 0); a simulation does not use them."));
        if (others > 0) notices.add(notice(others + " rows have EVID 2, which changes nothing here."));
        return new DoseRecords(subjects, notices);
    }

    private Diagnostic notice(String says) {
        return Diagnostic.at(source.region(0, 0), "LEY1210", "READ BUT NOT USED", says);
    }

    private List<Diagnostic> header(Table table) {
        List<Diagnostic> notices = new ArrayList<>();
        Set<String> unused = new HashSet<>(table.header());
        unused.removeAll(KNOWN);
        for (String needed : List.of("TIME", "AMT")) {
            if (!table.header().contains(needed))
                complaints.add(table.headerRegion(0), "LEY1204", "A COLUMN IS MISSING",
                        "Dose records need a column `" + needed + "`.", NearNames.asked(needed, table.header()));
        }
        boolean target = table.header().contains("CMT") || table.header().contains("DRUG");
        if (!target)
            complaints.add(table.headerRegion(0), "LEY1204", "A COLUMN IS MISSING",
                    "Dose records need a column `DRUG` or `CMT` that says what is given.");
        if (!unused.isEmpty())
            notices.add(notice("I do not use the columns "
                    + String.join(", ", unused.stream().sorted().toList()) + "."));
        return notices;
    }

    private void row(Table.Row row) {
        faulty = false;
        String id = row.cell("ID").map(Table.Cell::text).orElse("1");
        orders.computeIfAbsent(id, i -> new ArrayList<>());
        observations.computeIfAbsent(id, i -> new ArrayList<>());
        Optional<Double> time = time(row, id);
        double amount = number(row, "AMT", 0, Double.MAX_VALUE).orElse(0.0);
        double rate = number(row, "RATE", Dose.MODELLED_DURATION, Double.MAX_VALUE).orElse(0.0);
        long steady = whole(row, "SS", 0, 2);
        int usual = amount > 0 || rate != 0 || steady > 0 ? 1 : 0;
        long evid = row.cell("EVID").isPresent() ? whole(row, "EVID", 0, 4) : usual;
        whole(row, "MDV", 0, 1);
        if (time.isEmpty() || faulty) return;
        switch ((int) evid) {
            case 0 -> observation(row, id, time.get(), amount, rate);
            case 2 -> others++;
            case 3 -> orders.get(id).add(new Order(new Target.Everything(), time.get(), 0, 0, "", 0, OptionalInt.of(0),
                    Dose.SteadyState.NONE, Dose.Kind.RESET, row.region()));
            case 4 ->
                dose(row, time.get(), amount, rate, steady, Dose.Kind.RESET_AND_DOSE).ifPresent(orders.get(id)::add);
            default -> dose(row, time.get(), amount, rate, steady, Dose.Kind.DOSE).ifPresent(orders.get(id)::add);
        }
    }

    private void observation(Table.Row row, String id, double time, double amount, double rate) {
        if (amount != 0 || rate != 0)
            complain(row, "AMT", "A DOSE THAT IS NONE",
                    "EVID 0 is an observation, but AMT or RATE says that something is given.");
        double value = number(row, "DV", -Double.MAX_VALUE, Double.MAX_VALUE).orElse(Double.NaN);
        observations.get(id).add(new DoseRecords.Observation(time, value));
    }

    private Optional<Double> time(Table.Row row, String id) {
        if (row.cell("TIME").isEmpty()) {
            complain(row, "TIME", "NO TIME", "This row has no TIME.");
            return Optional.empty();
        }
        Table.Cell cell = row.cell("TIME").get();
        if (cell.text().matches("[0-9]{4}-[0-9]{2}.*|[0-9]{1,2}:[0-9]{2}.*|[0-9]+/.*")) {
            complaints.add(cell.region(), "LEY1205", "NOT HOURS",
                    "`" + cell.text() + "` is a date or a time of day. TIME is "
                            + "hours from 08:00 of day 0.");
            return Optional.empty();
        }
        Optional<Double> time = number(row, "TIME", 0, Durations.LONGEST);
        if (time.isEmpty()) return time;
        double before = latest.getOrDefault(id, 0.0);
        if (time.get() < before) {
            complaints.add(cell.region(), "LEY1205", "TIME RUNS BACKWARDS",
                    "The row before is at " + Numbers.plain(before)
                            + " h, this one at " + Numbers.plain(time.get())
                            + " h. Rows of one ID stand in order of time.");
            return Optional.empty();
        }
        latest.put(id, time.get());
        return time;
    }

    private Optional<Order> dose(Table.Row row, double time, double amount, double rate, long steady, Dose.Kind kind) {
        double interval = number(row, "II", 0, Durations.LONGEST).orElse(0.0);
        long further = whole(row, "ADDL", 0, MOST_FURTHER);
        if (faulty) return Optional.empty();
        boolean constant = steady == 1 && amount == 0 && rate > 0 && interval == 0;
        if (rate < 0 && rate != Dose.MODELLED_DURATION) {
            complain(row, "RATE", "NO SUCH RATE", rate == -1
                    ? "RATE -1 asks for a modelled rate, which this version has not; -2 asks for a modelled duration."
                    : "A rate is 0 (at once), more than 0, or -2 (the body's duration).");
            return Optional.empty();
        }
        if (amount == 0 && !constant) {
            complain(row, "AMT", "NO SUCH DOSE", "A dose is more than nothing.");
            return Optional.empty();
        }
        if (interval == 0 && (further > 0 || (steady > 0 && !constant))) {
            complain(row, "II", "HOW OFTEN?", "ADDL and SS need an interval II above 0.");
            return Optional.empty();
        }
        Dose.SteadyState state = steady == 0
                ? Dose.SteadyState.NONE
                : steady == 1
                        ? Dose.SteadyState.REPLACE
                        : Dose.SteadyState.ADD;
        return whereto.target(row).map(target -> new Order(target, time, checked(row, target, amount), rate,
                unit(row, target), interval, OptionalInt.of((int) further), state, kind, row.region()));
    }

    private String unit(Table.Row row, Target target) {
        return switch (target) {
            case Target.ByRoute to -> row.cell("UNIT").map(Table.Cell::text).orElse(to.route().unit().text());
            case Target.IntoState to -> "";
            case Target.Everything all -> "";
        };
    }

    private double checked(Table.Row row, Target target, double amount) {
        Optional<Table.Cell> unit = row.cell("UNIT");
        if (target instanceof Target.IntoState && unit.isPresent())
            complaints.add(unit.get().region(), "LEY1207",
                    "NO UNIT HERE", "A dose into a state is in the state's own unit.");
        if (!(target instanceof Target.ByRoute to)) return amount;
        try {
            Measure measure = Measure.of(unit(row, target));
            measure.to(to.route().unit(), to.drug().molarMass());
            Optional<String> absurd = to.drug().beyondAllUse(new Amount(amount, measure));
            if (absurd.isPresent()) complain(row, "AMT", "A DOSE THAT NOBODY GIVES", absurd.get());
        } catch (UnitException e) {
            complaints.add(row.cell("UNIT").map(Table.Cell::region).orElse(row.region()), "LEY1207", "THE WRONG UNIT",
                    e.reason(), e.suggestions());
        }
        return amount;
    }

    private Optional<Double> number(Table.Row row, String column, double least, double most) {
        Optional<Table.Cell> cell = row.cell(column);
        if (cell.isEmpty()) return Optional.empty();
        try {
            double value = Amount.number(cell.get().text());
            if (value >= least && value <= most) return Optional.of(value);
            complaints.add(cell.get().region(), "LEY1206", "OUT OF RANGE", in(row) + column + " is "
                    + cell.get().text() + ", which is " + (value < least ? "too low." : "too high."));
        } catch (UnitException e) {
            complaints.add(cell.get().region(), "LEY1206", "NOT A NUMBER", in(row) + "in column " + column + ", "
                    + e.reason());
        }
        faulty = true;
        return Optional.empty();
    }

    private long whole(Table.Row row, String column, long least, long most) {
        double value = number(row, column, (double) least, (double) most).orElse((double) least);
        if (value == Math.rint(value)) return (long) value;
        complain(row, column, "NOT A WHOLE NUMBER",
                column + " is a whole number; this is " + Numbers.plain(value) + ".");
        return least;
    }

    private static String in(Table.Row row) {
        return "In row " + row.number() + ", ";
    }

    private void complain(Table.Row row, String column, String title, String cause) {
        faulty = true;
        Region region = row.cell(column).map(Table.Cell::region).orElse(row.region());
        complaints.add(region, "LEY1206", title, in(row) + "column " + column + ": " + cause);
    }
}
