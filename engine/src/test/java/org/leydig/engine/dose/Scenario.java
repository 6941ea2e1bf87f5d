package org.leydig.engine.dose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leydig.engine.dose.Dose.Kind;
import org.leydig.engine.dose.Dose.SteadyState;
import org.leydig.testkit.exact.FirstOrderAbsorption;
import org.leydig.testkit.exact.FirstOrderAbsorption.Amounts;

/**
 * Records given to a man of one compartment with first-order absorption, and what must follow from them by superposition.
 *
 * @param lag of doses into the central compartment
 * @param share bioavailability of doses into the central compartment
 * @param duration modelled duration of infusions into the central compartment
 */
record Scenario(String title, List<Dose> doses, double lag, double share, double duration) {
    static final double KA = 1.3;
    static final double KE = 0.07;
    private static final FirstOrderAbsorption EXACT = new FirstOrderAbsorption(KA, KE);

    @Override
    public String toString() {
        return title;
    }

    /** The scenarios of {@code scenarios.csv}. */
    static List<Scenario> all() {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Scenario.class.getResourceAsStream("scenarios.csv")), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",", -1);
                rows.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows.values().stream().map(Scenario::of).toList();
    }

    private static Scenario of(List<String[]> rows) {
        String[] first = rows.getFirst();
        return new Scenario(first[0] + ": " + first[1], rows.stream().map(Scenario::dose).toList(),
                Double.parseDouble(first[10]), Double.parseDouble(first[11]), Double.parseDouble(first[12]));
    }

    private static Dose dose(String[] cells) {
        SteadyState steady = switch (cells[9]) {
            case "no" -> SteadyState.NONE;
            case "replace" -> SteadyState.REPLACE;
            case "add" -> SteadyState.ADD;
            default -> throw new IllegalArgumentException(cells[9]);
        };
        Kind kind = switch (cells[3]) {
            case "dose" -> Kind.DOSE;
            case "reset" -> Kind.RESET;
            case "resetdose" -> Kind.RESET_AND_DOSE;
            default -> throw new IllegalArgumentException(cells[3]);
        };
        return new Dose(Double.parseDouble(cells[2]), cells[4], Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]), Double.parseDouble(cells[7]), Integer.parseInt(cells[8]), steady, kind);
    }

    /** What is there at an instant, after all that happens at it. */
    Amounts exact(double time) {
        Amounts sum = Amounts.NONE;
        for (int i = 0; i < doses.size(); i++) sum = sum.plus(left(i, time));
        return sum;
    }

    /** What one record leaves, unless a later one clears the body. */
    private Amounts left(int record, double time) {
        Dose dose = doses.get(record);
        if (dose.kind() == Kind.RESET || dose.time() > time) return Amounts.NONE;
        double clears = Double.POSITIVE_INFINITY;
        for (int j = record + 1; j < doses.size(); j++) {
            Dose later = doses.get(j);
            if (later.kind() != Kind.DOSE || later.steadyState() == SteadyState.REPLACE) {
                clears = Math.min(clears, later.time());
            }
        }
        if (time >= clears) return Amounts.NONE;
        boolean oral = dose.into().equals("depot");
        double behind = oral ? 0 : lag;
        double amount = oral ? dose.amount() : share * dose.amount();
        double rate = dose.rate() == Dose.MODELLED_DURATION ? amount / duration : dose.rate();
        if (amount == 0) return stopped(oral, rate, time - dose.time());
        Amounts sum = Amounts.NONE;
        for (int k = 0; k <= dose.additional(); k++) {
            sum = sum.plus(EXACT.after(time - dose.time() - behind - k * dose.interval(), oral, amount, rate));
        }
        if (dose.steadyState() == SteadyState.NONE) return sum;
        double since = time - dose.time() - behind + dose.interval();
        while (since < 0)
            since += dose.interval();
        return sum.plus(EXACT.row(since, dose.interval(), oral, amount, rate));
    }

    /** A constant infusion that had no beginning and stopped so long ago. */
    private static Amounts stopped(boolean oral, double rate, double ago) {
        Amounts plateau = EXACT.plateau(oral, rate);
        return EXACT.after(ago, true, plateau.depot(), 0).plus(EXACT.after(ago, false, plateau.central(), 0));
    }
}
