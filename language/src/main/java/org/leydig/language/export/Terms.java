package org.leydig.language.export;

import java.util.Optional;
import java.util.stream.Stream;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.resolve.FlatModel;

/** The equations of a flat model, and the terms in them. */
final class Terms {
    private Terms() {
    }

    /** Every equation of the model: initial values, rules, rates, triggers, delays, priorities, assignments. */
    static Stream<Expression> of(FlatModel model) {
        return Stream.of(model.variables().stream().flatMap(Terms::of),
                model.reactions().stream().map(FlatModel.Reaction::rate), model.events().stream().flatMap(Terms::of))
                .flatMap(equations -> equations);
    }

    /** How a variable starts and what rules it. */
    static Stream<Expression> of(FlatModel.Variable variable) {
        return Stream.of(variable.initial(), variable.rule(), variable.rate()).flatMap(Optional::stream);
    }

    /** When an event happens and what it assigns. */
    static Stream<Expression> of(Event event) {
        return Stream.concat(timing(event), event.assignments().stream().map(Event.Assignment::value));
    }

    /** When an event happens: trigger, delay, priority. */
    static Stream<Expression> timing(Event event) {
        return Stream.concat(Stream.of(event.trigger()),
                Stream.concat(event.delay().stream(), event.priority().stream()));
    }

    /** The term and all terms inside it. */
    static Stream<Expression> within(Expression term) {
        return Stream.concat(Stream.of(term), term.parts().stream().flatMap(Terms::within));
    }
}
