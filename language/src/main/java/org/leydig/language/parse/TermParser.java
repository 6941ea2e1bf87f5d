package org.leydig.language.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leydig.language.parse.Cursor.Refused;
import org.leydig.language.parse.Token.Kind;
import org.leydig.language.source.Region;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Term;
import org.leydig.language.syntax.Term.Infix;
import org.leydig.language.syntax.Term.Prefix;

/**
 * Reads formulas by precedence climbing (Pratt 1973), with the precedences of libSBML's L3 formula parser, which Antimony
 * hands its formulas to: powers bind tightest and group to the right, then signs, products, sums, comparisons, logic.
 */
final class TermParser {
    /** Deeper formulas are refused, so that no later phase runs out of stack. */
    static final int DEEPEST = 200;

    /** Higher trees, as long chains of signs make them, are refused for the same reason. */
    private static final int HIGHEST = 500;

    private static final Map<String, Infix> INFIXES = Stream.of(Infix.values())
            .collect(Collectors.toUnmodifiableMap(Infix::sign, Function.identity()));

    private final Cursor cursor;
    private final IdentityHashMap<Term, Integer> heights = new IdentityHashMap<>();
    private int depth = 0;

    TermParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Term term() {
        return term(0);
    }

    /** A term whose signs all bind tighter than {@code strength}. */
    private Term term(int strength) {
        if (++depth > DEEPEST) throw new Refused(SyntaxTrouble.tooDeep(cursor.here().region()));
        try {
            Term left = operand();
            while (true) {
                Infix infix = infixHere();
                if (infix == null || infix.strength() <= strength) return left;
                cursor.take();
                Term right = term(infix == Infix.POWER ? infix.strength() - 1 : infix.strength());
                if (mixesLogic(infix, left) || mixesLogic(infix, right)) {
                    cursor.troubles().add(SyntaxTrouble.mixedLogic(left.region().to(right.region())));
                }
                left = high(new Term.Joined(infix, left, right, left.region().to(right.region())), left, right);
            }
        } finally {
            depth--;
        }
    }

    private Infix infixHere() {
        Token token = cursor.here();
        if (!token.is(Kind.SIGN)) return null;
        if (token.is("&") || token.is("|")) throw new Refused(SyntaxTrouble.singleSign(token));
        if (token.is("--")) throw new Refused(OutsideSubset.strand(token.region()));
        if (token.is("...")) throw new Refused(OutsideSubset.ellipsis(token.region()));
        return INFIXES.get(token.text());
    }

    /** Whether a bare `&&` meets a bare `||`: parentheses show in the region being wider than the operands. */
    private static boolean mixesLogic(Infix infix, Term operand) {
        if (infix.strength() != Infix.AND.strength() || !(operand instanceof Term.Joined joined)) return false;
        return joined.infix().strength() == infix.strength() && joined.infix() != infix && !joined.parenthesised();
    }

    private Term operand() {
        Token first = cursor.here();
        if (first.is("-") || first.is("+") || first.is("!")) {
            cursor.take();
            Prefix prefix = first.is("-") ? Prefix.MINUS : first.is("+") ? Prefix.PLUS : Prefix.NOT;
            Term operand = term(Infix.PREFIX_STRENGTH);
            return high(new Term.Prefixed(prefix, operand, first.region().to(operand.region())), operand);
        }
        if (first.is("(")) return parenthesised();
        if (first.is("{")) throw new Refused(OutsideSubset.vector(first.region()));
        if (first.is("--")) throw new Refused(OutsideSubset.strand(first.region()));
        if (first.is("...")) throw new Refused(OutsideSubset.ellipsis(first.region()));
        if (first.is(Kind.NUMBER)) return number();
        if (first.is(Kind.WORD) && Vocabulary.isConstant(first.text())) {
            cursor.take();
            return new Term.Constant(first.text(), first.region());
        }
        if (first.isName() && cursor.ahead(1).is("(")) return call();
        if (first.is(Kind.LINE_END) && depth > 1) throw new Refused(SyntaxTrouble.lineBreak(first.region()));
        return new Term.Reference(cursor.name("a formula"));
    }

    private Term high(Term term, Term... parts) {
        int height = 0;
        for (Term part : parts) height = Math.max(height, heights.getOrDefault(part, 1));
        if (height >= HIGHEST) throw new Refused(SyntaxTrouble.tooDeep(cursor.here().region()));
        heights.put(term, height + 1);
        return term;
    }

    private Term parenthesised() {
        Token open = cursor.take();
        Term inside = term(0);
        close(open);
        Region region = cursor.since(open);
        return switch (inside) {
            case Term.Joined joined ->
                high(new Term.Joined(joined.infix(), joined.left(), joined.right(), region), joined.left(),
                        joined.right());
            case Term.Numeral number -> new Term.Prefixed(Prefix.PLUS, number, region);
            case Term.Prefixed same -> same;
            case Term.Call same -> same;
            case Term.Constant same -> same;
            case Term.Reference same -> same;
        };
    }

    private Term number() {
        Token number = cursor.take();
        Optional<Identifier> unit = Optional.empty();
        if (cursor.here().isName()) unit = Optional.of(cursor.identifier("a unit"));
        return new Term.Numeral(number.value(), unit, cursor.since(number));
    }

    private Term call() {
        Token first = cursor.here();
        Identifier function = cursor.identifier("a function");
        Token open = cursor.take();
        List<Term> arguments = new ArrayList<>();
        if (!cursor.here().is(")")) {
            do {
                arguments.add(term(0));
            } while (cursor.skip(","));
        }
        close(open);
        return high(new Term.Call(function, arguments, cursor.since(first)), arguments.toArray(Term[]::new));
    }

    private void close(Token open) {
        if (cursor.skip(")")) return;
        if (cursor.here().is(Kind.LINE_END)) throw new Refused(SyntaxTrouble.openParenthesis(open.region()));
        cursor.expect(")", "`,` or `)`, or a sign such as `+`");
    }
}
