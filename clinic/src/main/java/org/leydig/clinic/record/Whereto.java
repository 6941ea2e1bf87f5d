package org.leydig.clinic.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.drug.Route;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.NearNames;
import org.leydig.clinic.regimen.Target;
import org.leydig.language.model.Model;
import org.leydig.language.model.Quantity;

/** Finds where the dose of a row goes: {@code DRUG} and {@code ROUTE}, or {@code CMT}. */
final class Whereto {
    private final Map<String, Drug> drugs;
    private final Supplier<Model> body;
    private final Complaints complaints;

    Whereto(Map<String, Drug> drugs, Supplier<Model> body, Complaints complaints) {
        this.drugs = drugs;
        this.body = body;
        this.complaints = complaints;
    }

    /** The target; empty after a complaint. */
    Optional<Target> target(Table.Row row) {
        Optional<Table.Cell> drug = row.cell("DRUG");
        Optional<Table.Cell> compartment = row.cell("CMT");
        if (drug.isPresent()) return byDrug(drug.get(), drug.get().text(), row.cell("ROUTE"));
        if (compartment.isEmpty()) {
            complaints.add(row.region(), "LEY1208", "GIVEN WHERE?", "In row " + row.number()
                    + ", neither DRUG nor CMT says what is given.");
            return Optional.empty();
        }
        Table.Cell cell = compartment.get();
        String name = cell.text();
        if (name.matches("[0-9]+")) {
            complaints.add(cell.region(), "LEY1208", "A NUMBER FOR A PLACE",
                    "Compartments have names here, not numbers: `"
                            + name + "` says nothing.",
                    List.of("Write a drug (`hcg`), a drug and route (`hcg:sc`), or a state."));
            return Optional.empty();
        }
        int colon = name.indexOf(':');
        String id = colon < 0 ? name : name.substring(0, colon);
        if (drugs.containsKey(id)) {
            Optional<Table.Cell> route = colon < 0
                    ? row.cell("ROUTE")
                    : Optional.of(new Table.Cell("CMT", name.substring(colon + 1), cell.region()));
            return byDrug(cell, id, route);
        }
        return state(cell);
    }

    private Optional<Target> byDrug(Table.Cell cell, String id, Optional<Table.Cell> route) {
        Drug drug = drugs.get(id);
        if (drug == null) {
            complaints.add(cell.region(), "LEY1104", "NO SUCH DRUG", "I know no drug called `" + id + "`.",
                    NearNames.asked(id, drugs.keySet()));
            return Optional.empty();
        }
        List<String> names = List.copyOf(drug.routes().keySet());
        String known = id + " is given " + String.join(" or ", names) + ".";
        if (route.isEmpty() && names.size() > 1) {
            complaints.add(cell.region(), "LEY1106", "BY WHICH ROUTE?", known);
            return Optional.empty();
        }
        Route by = drug.routes().get(route.map(Table.Cell::text).orElse(names.getFirst()));
        if (by == null) {
            complaints.add(route.map(Table.Cell::region).orElse(cell.region()), "LEY1105", "NO SUCH ROUTE", known);
            return Optional.empty();
        }
        return Optional.of(new Target.ByRoute(drug, by));
    }

    private Optional<Target> state(Table.Cell cell) {
        List<String> states = body.get().of(Quantity.Kind.STATE).stream().map(Quantity::name).toList();
        if (states.contains(cell.text())) return Optional.of(new Target.IntoState(cell.text()));
        List<String> known = new ArrayList<>(drugs.keySet());
        known.addAll(states);
        complaints.add(cell.region(), "LEY1208", "NO SUCH PLACE", "`" + cell.text()
                + "` is neither a drug nor a state of the body.", NearNames.asked(cell.text(), known));
        return Optional.empty();
    }
}
