package org.leydig.clinic.regimen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.leydig.clinic.drug.Drug;
import org.leydig.clinic.form.Complaints;
import org.leydig.clinic.form.Node;
import org.leydig.clinic.library.Library;
import org.leydig.language.diagnostic.Diagnostic;
import org.leydig.language.source.Source;

/**
 * All that one man is given: regimens in the shorthand of prescriptions, or dose records.
 *
 * @param words what was understood, a line for each regimen; empty for no treatment
 * @param orders every dose and repetition
 */
public record Protocol(List<String> words, List<Order> orders) {
    /** No treatment. */
    public static final Protocol NONE = new Protocol(List.of(), List.of());

    public Protocol {
        words = List.copyOf(words);
        orders = List.copyOf(orders);
    }

    /**
     * Reads the shorthand: {@code enclomiphene 25 mg po daily; hcg 500 IU sc q2d for 16wk}, the name of a protocol of the
     * library, or {@code none}.
     *
     * @throws org.leydig.language.diagnostic.InputException with all that is wrong
     */
    public static Protocol parse(Source source, Library library) {
        return parse(List.of(Node.Words.of(source)), library);
    }

    /** Reads several texts that are given together, each a shorthand or the name of a protocol of the library. */
    public static Protocol parse(List<Node.Words> texts, Library library) {
        List<Node.Words> regimens = new ArrayList<>();
        for (Node.Words text : texts) {
            String name = text.value().strip();
            if (library.protocol(name).isPresent()) regimens.addAll(UsualProtocol.read(name, library).give());
            else
                regimens.add(text);
        }
        return parse(regimens, library.drugs(), library.protocols());
    }

    /** Reads several texts that are given together. */
    public static Protocol parse(List<Node.Words> texts, Map<String, Drug> drugs) {
        return parse(texts, drugs, List.of());
    }

    private static Protocol parse(List<Node.Words> texts, Map<String, Drug> drugs, Collection<String> protocols) {
        Complaints complaints = new Complaints();
        RegimenReader reader = new RegimenReader(drugs, protocols, complaints);
        List<Regimen> regimens = texts.stream().flatMap(t -> reader.read(t).stream()).toList();
        complaints.raise();
        return new Protocol(regimens.stream().map(Regimen::words).toList(),
                regimens.stream().flatMap(r -> r.orders().stream()).toList()).refusingRepeats();
    }

    /**
     * Both together.
     *
     * @throws org.leydig.language.diagnostic.InputException when both give the same
     */
    public Protocol and(Protocol other) {
        return followedBy(other).refusingRepeats();
    }

    /** Both, where the other takes over what this one has ended. */
    public Protocol followedBy(Protocol other) {
        List<String> allWords = new ArrayList<>(words);
        allWords.addAll(other.words);
        List<Order> all = new ArrayList<>(orders);
        all.addAll(other.orders);
        return new Protocol(allWords, all);
    }

    /** The same begun later. */
    public Protocol later(double hours) {
        return new Protocol(words, orders.stream().map(o -> o.later(hours)).toList());
    }

    /** The same without what it gives of some drugs from an instant on. */
    public Protocol stopping(Set<String> drugs, double from) {
        return changing(drugs, from, rest -> Optional.empty());
    }

    /** The same with all doses of some drugs changed by a factor from an instant on. */
    public Protocol scaling(Set<String> drugs, double factor, double from) {
        return changing(drugs, from, rest -> Optional.of(rest.times(factor)));
    }

    private Protocol changing(Set<String> drugs, double from, Function<Order, Optional<Order>> then) {
        List<Order> changed = new ArrayList<>();
        for (Order order : orders) {
            if (order.drug().filter(drugs::contains).isEmpty()) {
                changed.add(order);
            } else {
                order.until(from).ifPresent(changed::add);
                order.from(from).flatMap(then).ifPresent(changed::add);
            }
        }
        return new Protocol(words, changed);
    }

    /** What it gives from an instant on. */
    public Protocol from(double instant) {
        return new Protocol(words, orders.stream().flatMap(o -> o.from(instant).stream()).toList());
    }

    private Protocol refusingRepeats() {
        Complaints complaints = new Complaints();
        for (int i = 0; i < orders.size() && orders.size() < 1000; i++) {
            for (int j = 0; j < i; j++) {
                if (orders.get(i).pumpsBeside(orders.get(j)) && !orders.get(i).repeats(orders.get(j)))
                    complaints.add(new Diagnostic("LEY1109", "TWO PUMPS AT ONCE", Optional.of(orders.get(i).region()),
                            List.of(new Diagnostic.Note(orders.get(j).region(), "the other pump")),
                            "Two pumps would give the same drug at the same time.",
                            List.of("Let one end before the other begins, as in `for 12wk then …`.")));
                if (!orders.get(i).repeats(orders.get(j))) continue;
                complaints.add(new Diagnostic("LEY1109", "GIVEN TWICE", Optional.of(orders.get(i).region()),
                        List.of(new Diagnostic.Note(orders.get(j).region(), "the same here")),
                        "The same dose of the same drug is given twice at the same time.",
                        List.of("Write one regimen with the dose that is meant.")));
            }
        }
        complaints.raise();
        return this;
    }

    public boolean isNone() {
        return orders.isEmpty();
    }

    /** The drugs given, in order of first mention. */
    public Map<String, Drug> drugs() {
        Map<String, Drug> drugs = new LinkedHashMap<>();
        for (Order order : orders) {
            if (order.target() instanceof Target.ByRoute to) drugs.putIfAbsent(to.drug().id(), to.drug());
        }
        return drugs;
    }

    /** Full names of the states that receive doses. */
    public Set<String> states() {
        Set<String> states = new LinkedHashSet<>();
        for (Order order : orders) {
            switch (order.target()) {
                case Target.ByRoute to -> to.route().into().forEach(i -> states.add(i.state()));
                case Target.IntoState to -> states.add(to.state());
                case Target.Everything nothing -> {
                }
            }
        }
        return states;
    }

    /** The hour at which the last interval is over; 0 for no treatment, infinite when it goes on. */
    public double end() {
        return orders.stream().mapToDouble(Order::end).max().orElse(0);
    }
}
