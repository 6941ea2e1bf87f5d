package org.leydig.engine.course;

import java.util.Optional;
import java.util.stream.Stream;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Model;

/** What decides whether a model can have a steady state. */
final class Habits {
    private Habits() {
    }

    /** The first event that draws at random, if any. */
    static Optional<Event> drawing(Model model) {
        return model.events().stream().filter(event -> Stream
                .concat(Stream.concat(event.delay().stream(), event.priority().stream()),
                        event.assignments().stream().map(Event.Assignment::value))
                .flatMap(Habits::parts).anyMatch(Expression.Draw.class::isInstance)).findFirst();
    }

    /** Whether any rate, output or trigger depends on the time itself. */
    static boolean followsClock(Model model) {
        Stream<Expression> rates = model.quantities().stream().flatMap(q -> switch (q.kind()) {
            case STATE -> q.derivative().stream();
            case OUTPUT -> Stream.of(q.definition());
            case CONSTANT, PARAMETER, DERIVED, HELD -> Stream.empty();
        });
        return Stream.concat(rates, model.events().stream().map(Event::trigger)).flatMap(Habits::parts)
                .anyMatch(Expression.Time.class::isInstance);
    }

    private static Stream<Expression> parts(Expression whole) {
        Stream<Expression> inner = switch (whole) {
            case Expression.Literal _,Expression.Reference _,Expression.Time _ -> Stream.empty();
            case Expression.Operation operation -> operation.operands().stream();
            case Expression.Draw draw -> draw.arguments().stream();
            case Expression.Piecewise piecewise -> Stream.concat(
                    piecewise.branches().stream().flatMap(b -> Stream.of(b.value(), b.condition())),
                    Stream.of(piecewise.otherwise()));
        };
        return Stream.concat(Stream.of(whole), inner.flatMap(Habits::parts));
    }
}
