package org.leydig.language.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Expression.Operation;
import org.leydig.language.model.Operator;
import org.leydig.language.resolve.Definitions.FunctionEntry;
import org.leydig.language.source.Region;
import org.leydig.language.syntax.Identifier;
import org.leydig.language.syntax.Term;

/** Turns formulas as written into expressions: names become full names, functions are written out, draws get a stream. */
final class Formulas {
    /** More terms than this in one model come from functions that multiply each other. */
    private static final long MOST_TERMS = 300_000;

    /** Higher trees could run a later phase out of stack. */
    private static final int HIGHEST = 1000;

    /** What stands for a term that could not be understood; the phase ends with its diagnostic. */
    private static final Expression UNKNOWN = Expression.number(0);

    private final Definitions definitions;
    private final UnitReading units;
    private final Lookup lookup;
    private final Troubles troubles;
    private final Places.Notebook notebook = new Places.Notebook();
    private final IdentityHashMap<Expression, Extent> extents = new IdentityHashMap<>();
    private final Deque<String> calls = new ArrayDeque<>();
    private long terms = 0;
    private int depth = 0;

    /** How large the tree of a term is, and how high. */
    private record Extent(long size, int height) {
        static final Extent LEAF = new Extent(1, 1);

        static Extent over(List<Extent> parts) {
            long size = 1;
            int height = 0;
            for (Extent part : parts) {
                size = Math.min(size + part.size, Long.MAX_VALUE / 2);
                height = Math.max(height, part.height);
            }
            return new Extent(size, height + 1);
        }
    }

    /** Where random numbers may be drawn, and from which stream; empty where they may not. */
    private Optional<String> stream = Optional.empty();
    private int draws = 0;

    Formulas(Definitions definitions, UnitReading units, Troubles troubles) {
        this.definitions = definitions;
        this.units = units;
        this.lookup = new Lookup(definitions, troubles);
        this.troubles = troubles;
    }

    Places places() {
        return notebook.places();
    }

    /** A formula in which no random number may be drawn. */
    Expression plain(Term term, Scope scope) {
        stream = Optional.empty();
        return build(term, scope, Map.of());
    }

    /** A formula that may draw random numbers from that stream. */
    Expression drawing(Term term, Scope scope, String from) {
        stream = Optional.of(from);
        draws = 0;
        return build(term, scope, Map.of());
    }

    private Expression build(Term term, Scope scope, Map<String, Expression> arguments) {
        if (terms > MOST_TERMS) return tooLarge(term.region(), "there are more than " + MOST_TERMS + " terms");
        if (depth > HIGHEST) return tooLarge(term.region(), "a formula nests too deeply");
        depth++;
        try {
            return switch (term) {
                case Term.Numeral number -> note(literal(number, scope), number.region());
                case Term.Constant constant -> note(constant(constant.word()), constant.region());
                case Term.Reference reference -> reference(reference, scope, arguments);
                case Term.Prefixed prefixed -> prefixed(prefixed, scope, arguments);
                case Term.Joined joined -> joined(joined, scope, arguments);
                case Term.Call call -> call(call, scope, arguments);
            };
        } finally {
            depth--;
        }
    }

    private Expression note(Expression expression, Region region) {
        Extent extent = Extent.over(parts(expression).stream().map(p -> extents.getOrDefault(p, Extent.LEAF)).toList());
        if (extent.height > HIGHEST) return tooLarge(region, "a formula nests too deeply");
        extents.put(expression, extent);
        terms = Math.max(terms + 1, extent.size);
        return notebook.note(expression, region);
    }

    private Expression tooLarge(Region at, String what) {
        if (!troubles.told("LEY0215")) troubles.add(MeaningTrouble.tooLarge(at, what));
        return UNKNOWN;
    }

    private static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Operation operation -> operation.operands();
            case Expression.Draw draw -> draw.arguments();
            case Expression.Piecewise piecewise -> {
                List<Expression> parts = new ArrayList<>();
                for (var branch : piecewise.branches()) parts.addAll(List.of(branch.value(), branch.condition()));
                parts.add(piecewise.otherwise());
                yield parts;
            }
            case Expression.Literal leaf -> List.of();
            case Expression.Reference leaf -> List.of();
            case Expression.Time leaf -> List.of();
        };
    }

    private Expression literal(Term.Numeral number, Scope scope) {
        return new Expression.Literal(number.value(), number.unit().flatMap(unit -> units.named(unit, scope)));
    }

    private static Expression constant(String word) {
        return switch (word) {
            case "time" -> new Expression.Time();
            case "pi" -> Expression.number(Math.PI);
            case "exponentiale" -> Expression.number(Math.E);
            case "avogadro" -> Expression.number(6.02214179e23); // the value that SBML L3 fixes, CODATA 2006
            case "true", "True", "TRUE" -> new Operation(Operator.AND, List.of());
            case "false", "False", "FALSE" -> new Operation(Operator.OR, List.of());
            case "inf", "INF", "infinity" -> Expression.number(Double.POSITIVE_INFINITY);
            default -> Expression.number(Double.NaN);
        };
    }

    private Expression reference(Term.Reference reference, Scope scope, Map<String, Expression> arguments) {
        if (!arguments.isEmpty() || !calls.isEmpty()) return argument(reference, arguments);
        Optional<Symbol> found = lookup.used(reference.name(), scope);
        if (found.isEmpty()) return UNKNOWN;
        Symbol lead = found.get().lead();
        if (lead.what == Symbol.What.EVENT || lead.what == Symbol.What.SUBMODEL) {
            troubles.add(NameTrouble.notAValue(reference.region(), lead.what.words));
            return UNKNOWN;
        }
        return note(Expression.reference(lead.fullName()), reference.region());
    }

    private Expression argument(Term.Reference reference, Map<String, Expression> arguments) {
        Expression argument = arguments.get(reference.name().dotted());
        if (argument != null) return argument;
        troubles.add(FunctionTrouble.notAnArgument(reference.region(), calls.getLast(), arguments.keySet()));
        return UNKNOWN;
    }

    private Expression prefixed(Term.Prefixed prefixed, Scope scope, Map<String, Expression> arguments) {
        Expression operand = build(prefixed.operand(), scope, arguments);
        return switch (prefixed.prefix()) {
            case PLUS -> operand;
            case MINUS -> note(Expression.of(Operator.NEGATE, operand), prefixed.region());
            case NOT -> note(Expression.of(Operator.NOT, operand), prefixed.region());
        };
    }

    private Expression joined(Term.Joined joined, Scope scope, Map<String, Expression> arguments) {
        Expression left = build(joined.left(), scope, arguments);
        Expression right = build(joined.right(), scope, arguments);
        if (joined.infix().compares() && joined.left() instanceof Term.Joined before && before.infix().compares()) {
            return chain(joined, before, left, right);
        }
        return note(switch (joined.infix()) {
            case PLUS -> joinedTo(Operator.ADD, left, right);
            case TIMES -> joinedTo(Operator.MULTIPLY, left, right);
            case AND -> joinedTo(Operator.AND, left, right);
            case OR -> joinedTo(Operator.OR, left, right);
            case MINUS -> Expression.of(Operator.SUBTRACT, left, right);
            case OVER -> Expression.of(Operator.DIVIDE, left, right);
            case REMAINDER -> Expression.of(Operator.REMAINDER, left, right);
            case POWER -> Expression.of(Operator.POWER, left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
                Expression.of(comparison(joined.infix()), left, right);
        }, joined.region());
    }

    /** {@code a + b + c} is one sum of three, as in SBML. */
    private static Expression joinedTo(Operator operator, Expression left, Expression right) {
        List<Expression> operands = new ArrayList<>();
        boolean same = left instanceof Operation before && before.operator() == operator
                && before.operands().size() > 1;
        if (same) operands.addAll(((Operation) left).operands());
        else
            operands.add(left);
        operands.add(right);
        return new Operation(operator, operands);
    }

    /** {@code a < b < c} means that both hold. */
    private Expression chain(Term.Joined joined, Term.Joined before, Expression left, Expression right) {
        if (before.parenthesised()) troubles.add(MeaningTrouble.comparesComparison(joined.region()));
        if (!(left instanceof Operation first)) return UNKNOWN;
        Expression middle = first.operator() == Operator.AND
                ? ((Operation) first.operands().getLast()).operands().getLast()
                : first.operands().getLast();
        Expression next = note(Expression.of(comparison(joined.infix()), middle, right), joined.region());
        return note(joinedTo(Operator.AND, left, next), joined.region());
    }

    private static Operator comparison(Term.Infix infix) {
        return switch (infix) {
            case LESS -> Operator.LESS;
            case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            case GREATER -> Operator.GREATER;
            case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case EQUAL -> Operator.EQUAL;
            case NOT_EQUAL -> Operator.NOT_EQUAL;
            case AND, OR, PLUS, MINUS, TIMES, OVER, REMAINDER, POWER ->
                throw new IllegalArgumentException(infix + " compares nothing");
        };
    }

    private Expression call(Term.Call call, Scope scope, Map<String, Expression> outer) {
        List<Expression> arguments = new ArrayList<>();
        for (Term argument : call.arguments()) arguments.add(build(argument, scope, outer));
        String name = call.function().text();
        if (name.equals("piecewise")) return piecewise(call, arguments);
        var distribution = BuiltIns.draw(name);
        if (distribution.isPresent()) {
            if (arguments.size() != distribution.get().arguments()) {
                troubles.add(NameTrouble.arity(call.region(), name, "two arguments", arguments.size()));
                return UNKNOWN;
            }
            if (stream.isEmpty()) {
                troubles.add(MeaningTrouble.drawOutOfPlace(call.region()));
                return UNKNOWN;
            }
            String numbered = ++draws == 1 ? stream.get() : stream.get() + "#" + draws;
            return note(new Expression.Draw(distribution.get(), arguments, numbered), call.region());
        }
        FunctionEntry function = definitions.functions.get(name);
        if (function != null) return inlined(call, function, arguments, scope);
        return builtIn(call, arguments, scope);
    }

    private Expression builtIn(Term.Call call, List<Expression> arguments, Scope scope) {
        String name = call.function().text();
        var builtIn = BuiltIns.find(name);
        if (builtIn.isEmpty()) {
            Set<String> names = new TreeSet<>(BuiltIns.names());
            names.addAll(definitions.functions.keySet());
            if (scope.find(name).isPresent()) names.clear();
            troubles.add(BuiltIns.isNotTaken(name)
                    ? NameTrouble.functionNotTaken(call.function().region())
                    : NameTrouble.noSuchFunction(call.function().region(), name, names));
            return UNKNOWN;
        }
        if (!builtIn.get().takes(arguments.size())) {
            troubles.add(NameTrouble.arity(call.region(), name, builtIn.get().arguments(), arguments.size()));
            return UNKNOWN;
        }
        return note(builtIn.get().meaning().apply(arguments), call.region());
    }

    private Expression piecewise(Term.Call call, List<Expression> arguments) {
        if (arguments.size() % 2 == 0) {
            troubles.add(MeaningTrouble.noOtherwise(call.region()));
            return UNKNOWN;
        }
        List<Expression.Branch> branches = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            branches.add(new Expression.Branch(arguments.get(i), arguments.get(i + 1)));
        }
        if (branches.isEmpty()) return arguments.getLast();
        return note(new Expression.Piecewise(branches, arguments.getLast()), call.region());
    }

    private Expression inlined(Term.Call call, FunctionEntry entry, List<Expression> arguments, Scope scope) {
        String name = call.function().text();
        List<Identifier> parameters = entry.function().parameters();
        if (calls.contains(name)) {
            troubles.add(NameTrouble.callsItself(call.function().region(), name));
            return UNKNOWN;
        }
        int here = calls.isEmpty() ? scope.entry().ordinal() : definitions.functions.get(calls.getLast()).ordinal();
        if (entry.ordinal() > here) {
            troubles.add(
                    NameTrouble.usedBefore(call.function().region(), "function", entry.function().name().region()));
            return UNKNOWN;
        }
        if (arguments.size() != parameters.size()) {
            String takes = parameters.size() + " arguments ("
                    + String.join(", ", parameters.stream().map(Identifier::text).toList()) + ")";
            troubles.add(NameTrouble.arity(call.region(), name, takes, arguments.size()));
            return UNKNOWN;
        }
        Map<String, Expression> values = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) values.put(parameters.get(i).text(), arguments.get(i));
        calls.addLast(name);
        try {
            return build(entry.function().body(), scope, values);
        } finally {
            calls.removeLast();
        }
    }
}
