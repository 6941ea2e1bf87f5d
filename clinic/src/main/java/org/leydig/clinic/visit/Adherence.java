package org.leydig.clinic.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.leydig.clinic.regimen.Order;
import org.leydig.clinic.regimen.Protocol;
import org.leydig.engine.random.KeyedDraws;
import org.leydig.language.model.Distribution;

/**
 * How one man keeps to what is prescribed. Whether he misses a drug on a day depends on nothing but seed, man, drug and
 * day, so that it is the same in every arm and after every visit.
 */
public final class Adherence {
    private static final double DAY = 24;
    private static final double YEAR = 365.25 * DAY;
    private final Practice practice;
    private final long seed;
    private final long man;
    private final Map<String, List<Boolean>> missed = new HashMap<>();

    /** The habits of one man; man 0, the typical one, does all that he is told. */
    public Adherence(Practice practice, long seed, long man) {
        this.practice = practice;
        this.seed = seed;
        this.man = man;
    }

    /** When he gives up treatment and visits, in hours after 08:00 of day 0; empty for never. */
    public OptionalDouble leaves() {
        if (man == 0 || practice.leaving() == 0) return OptionalDouble.empty();
        double left = new KeyedDraws(seed, man).draw("leaves", Distribution.UNIFORM, 0, 1);
        return OptionalDouble.of(YEAR * StrictMath.log(left) / StrictMath.log(1 - practice.leaving()));
    }

    /**
     * What he takes of a protocol.
     *
     * @param until doses before this hour are looked at
     */
    public Protocol taken(Protocol prescribed, double until) {
        if (man == 0 || practice.missed() == 0) return prescribed;
        List<Order> taken = new ArrayList<>();
        for (Order order : prescribed.orders()) {
            if (order.drug().isEmpty()) taken.add(order);
            else
                taken.addAll(taken(order, order.drug().get(), until));
        }
        return new Protocol(prescribed.words(), taken);
    }

    /** An order in pieces that leave out the doses of missed days. */
    private List<Order> taken(Order order, String drug, double until) {
        List<Order> pieces = new ArrayList<>();
        long count = order.count(until);
        long begun = -1;
        for (long i = 0; i <= count; i++) {
            boolean takes = i < count && !misses(drug, (int) Math.floor((order.hour() + i * order.interval()) / DAY));
            if (takes && begun < 0) begun = i;
            if (!takes && begun >= 0) {
                pieces.add(order.piece(begun, i - begun));
                begun = -1;
            }
        }
        return pieces;
    }

    private boolean misses(String drug, int day) {
        List<Boolean> days = missed.computeIfAbsent(drug, d -> new ArrayList<>());
        KeyedDraws draws = null;
        while (days.size() <= day) {
            if (draws == null) draws = new KeyedDraws(seed, man, Map.of("missed:" + drug, (long) days.size()));
            days.add(draws.draw("missed:" + drug, Distribution.UNIFORM, 0, 1) < practice.missed());
        }
        return day >= 0 && days.get(day);
    }
}
