package org.leydig.language.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leydig.language.parse.Cursor.Refused;
import org.leydig.language.parse.Token.Kind;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Statement.Setting;
import org.leydig.language.syntax.Term;

/** Reads {@code at 2 after (x > 3), priority = 1, t0 = false: a = b, c = d}. */
final class EventParser {
    private enum Flag {
        T0, PERSISTENT, FROM_TRIGGER
    }

    private final Cursor cursor;
    private final TermParser terms;

    EventParser(Cursor cursor, TermParser terms) {
        this.cursor = cursor;
        this.terms = terms;
    }

    Statement read(Optional<Identifier> name, Token first) {
        cursor.expect("at", "`at`");
        Term trigger = terms.term();
        Optional<Term> delay = Optional.empty();
        if (cursor.skip("after")) {
            delay = Optional.of(trigger);
            trigger = terms.term();
        }
        Optional<Term> priority = Optional.empty();
        Map<Flag, Boolean> flags = new EnumMap<>(Flag.class);
        while (cursor.skip(",")) {
            Token word = cursor.here();
            cursor.identifier("an option of the event");
            cursor.expect("=", "`=` and the value of the option");
            boolean again = switch (word.text()) {
                case "priority" -> {
                    boolean given = priority.isPresent();
                    priority = Optional.of(terms.term());
                    yield given;
                }
                case "t0" -> flags.put(Flag.T0, truth()) != null;
                case "persistent" -> flags.put(Flag.PERSISTENT, truth()) != null;
                case "fromTrigger" -> flags.put(Flag.FROM_TRIGGER, truth()) != null;
                default -> throw new Refused(SyntaxTrouble.noEventOption(word));
            };
            if (again) throw new Refused(SyntaxTrouble.twiceOption(word));
        }
        cursor.expect(":", "`:` and what the event sets");
        cursor.skipLineEnds();
        return new Statement.Happening(name, trigger, delay, priority, flags.getOrDefault(Flag.PERSISTENT, true),
                flags.getOrDefault(Flag.T0, true), flags.getOrDefault(Flag.FROM_TRIGGER, true), settings(),
                cursor.since(first));
    }

    private boolean truth() {
        Token word = cursor.take();
        return switch (word.text()) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> throw new Refused(SyntaxTrouble.expected("`true` or `false`", word));
        };
    }

    private List<Setting> settings() {
        List<Setting> all = new ArrayList<>();
        do {
            if (!all.isEmpty() && cursor.here().is(Kind.LINE_END)) cursor.take();
            Token first = cursor.here();
            if (first.is("end"))
                throw new Refused(SyntaxTrouble.expected("what the event sets, such as `x = 0`", first));
            Name name = cursor.name("the name of what the event sets");
            cursor.expect("=", "`=` and the new value");
            Term value = terms.term();
            all.add(new Setting(name, value, cursor.since(first)));
        } while (cursor.skip(",") || cursor.skip(":"));
        return all;
    }
}
