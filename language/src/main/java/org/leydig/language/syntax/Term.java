package org.leydig.language.syntax;

import java.util.List;
import java.util.Optional;
import org.leydig.language.source.Region;

/** A formula as written. */
public sealed interface Term {
    Region region();

    /** {@code 3} or {@code 3 mL}. */
    record Numeral(double value, Optional<Identifier> unit, Region region) implements Term {}

    /** {@code k} or {@code testis.T}. */
    record Reference(Name name) implements Term {
        @Override
        public Region region() {
            return name.region();
        }
    }

    /** A name that Antimony keeps for itself: {@code time}, {@code pi}, {@code true}. */
    record Constant(String word, Region region) implements Term {}

    /** {@code hill(x, k, n)}. */
    record Call(Identifier function, List<Term> arguments, Region region) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code -x} or {@code !x}. */
    record Prefixed(Prefix prefix, Term operand, Region region) implements Term {}

    /** {@code a + b}. */
    record Joined(Infix infix, Term left, Term right, Region region) implements Term {
        /** Whether it stands in parentheses: its region is then wider than its operands. */
        public boolean parenthesised() {
            return region.start() < left.region().start();
        }
    }

    /** Signs that stand before their operand. */
    enum Prefix {
        MINUS, PLUS, NOT
    }

    /** Signs that stand between their operands; those that bind tighter have the greater strength. */
    enum Infix {
        AND("&&", 1), OR("||", 1), //
        LESS("<", 2), LESS_OR_EQUAL("<=", 2), GREATER(">", 2), GREATER_OR_EQUAL(">=", 2), EQUAL("==", 2),
        NOT_EQUAL("!=", 2), //
        PLUS("+", 3), MINUS("-", 3), //
        TIMES("*", 4), OVER("/", 4), REMAINDER("%", 4), //
        POWER("^", 6);

        /** How strongly a sign before an operand binds: looser than a power, tighter than a product. */
        public static final int PREFIX_STRENGTH = 5;

        private final String sign;
        private final int strength;

        Infix(String sign, int strength) {
            this.sign = sign;
            this.strength = strength;
        }

        public String sign() {
            return sign;
        }

        public int strength() {
            return strength;
        }

        public boolean compares() {
            return strength == 2;
        }
    }
}
