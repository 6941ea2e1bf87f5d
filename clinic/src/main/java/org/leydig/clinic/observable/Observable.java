package org.leydig.clinic.observable;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a clinic measures, and where it lives in the body: one entry of the library's {@code observables.yaml}.
 *
 * @param name stable public name, such as {@code T} or {@code drug:enclomiphene}
 * @param unit the unit that people see, in UCUM or the field's usual spelling ({@code ng/dL}, {@code M/mL})
 * @param quantity full name of the model's quantity
 * @param factor public value = factor times model value
 * @param says what it is, in a few words
 * @param topic the group it is shown with: {@code hormones}, {@code semen}, {@code testis}, {@code drugs}
 * @param pulsing whether it moves within hours, so that a picture must be able to show minutes
 * @param usual where healthy young men lie, where the library says so
 * @param molarMass in g/mol, where masses and amounts of substance are both in use
 */
public record Observable(String name, String unit, String quantity, double factor, String says, String topic,
        boolean pulsing, Optional<Usual> usual, OptionalDouble molarMass) {
    public Observable {
        requireNonNull(molarMass);
        requireNonNull(name);
        requireNonNull(unit);
        requireNonNull(quantity);
        requireNonNull(says);
        requireNonNull(topic);
        requireNonNull(usual);
    }

    /** An observable of which no usual range is known. */
    public Observable(String name, String unit, String quantity, double factor, String says, String topic,
            boolean pulsing) {
        this(name, unit, quantity, factor, says, topic, pulsing, Optional.empty());
    }

    /** An observable that is only ever said in units of one kind. */
    public Observable(String name, String unit, String quantity, double factor, String says, String topic,
            boolean pulsing, Optional<Usual> usual) {
        this(name, unit, quantity, factor, says, topic, pulsing, usual, OptionalDouble.empty());
    }

    /** The column header of every table: {@code name[unit]}. */
    public String header() {
        return name + "[" + unit + "]";
    }
}
