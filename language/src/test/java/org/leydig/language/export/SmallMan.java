package org.leydig.language.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leydig.language.model.Distribution;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Operator;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel;
import org.leydig.language.resolve.FlatModel.Annotation;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;
import org.leydig.language.source.Region;
import org.leydig.language.source.Source;

/**
 * A flat model with one of everything that a writer must say: two substances counted in different units, reactions with
 * and without modifiers, rules, initial assignments, a pulse with a random interval, a drug that is not given.
 */
final class SmallMan {
    static final Region NOWHERE = new Source("small.ant", "model small() end").region(0, 0);

    static final Unit HOUR = Unit.predefined("second").orElseThrow().scaled(3600).named("hour");
    static final Unit LITRE = Unit.predefined("litre").orElseThrow();
    static final Unit NMOL = Unit.predefined("mole").orElseThrow().scaled(1e-9).named("nmol");
    static final Unit NMOL_PER_L = NMOL.over(LITRE).named("nmol_per_L");
    static final Unit IU = Unit.predefined("item").orElseThrow().named("IU");
    static final Unit IU_PER_L = IU.over(LITRE).named("IU_per_L");
    static final Unit PER_H = Unit.DIMENSIONLESS.over(HOUR).named("per_h");

    private final List<Variable> variables = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();

    private SmallMan() {
        compartment("blood", LITRE, number(3));
        species("pituitary.LH", IU_PER_L, number(4), "luteinising hormone", "https://identifiers.org/uniprot/P01229");
        species("testis.T", NMOL_PER_L, of(Operator.MULTIPLY, ref("T_set"), number(2)), "testosterone",
                "https://identifiers.org/chebi/CHEBI:17347");
        species("drug.A", NMOL_PER_L, number(0), "a drug", "https://identifiers.org/chebi/CHEBI:1");
        parameter("T_set", NMOL_PER_L, number(9));
        parameter("secretion", NMOL.over(HOUR).named("nmol_per_h"), number(60));
        parameter("LH_half", IU_PER_L, number(4));
        parameter("k_T", PER_H, number(0.75));
        parameter("k_LH", PER_H, number(0.7));
        parameter("k_drug", PER_H, number(0.1));
        parameter("burst", IU, number(12));
        parameter("rest", HOUR, number(2));
        parameter("spread", Unit.DIMENSIONLESS, number(0.1));
        parameter("next", HOUR, number(0.5));
        rule("drive", Unit.DIMENSIONLESS, of(Operator.SUBTRACT, number(2), of(Operator.DIVIDE,
                of(Operator.ADD, ref("testis.T"), ref("drug.A")), of(Operator.MULTIPLY, number(2), ref("T_set")))));
        rate("tissue", Unit.DIMENSIONLESS, number(1), of(Operator.MULTIPLY, ref("k_T"),
                new Expression.Piecewise(List.of(new Expression.Branch(
                        of(Operator.SUBTRACT, number(1), ref("tissue")),
                        of(Operator.GREATER, ref("testis.T"), number(0)))), number(0))));
        reaction("testis.synthesis", List.of(), List.of(new Participant("testis.T", 1)),
                of(Operator.MULTIPLY, ref("secretion"), of(Operator.MIN, number(1),
                        of(Operator.POWER, of(Operator.DIVIDE, ref("pituitary.LH"), ref("LH_half")), number(2)))));
        reaction("testis.loss", List.of(new Participant("testis.T", 1)), List.of(),
                of(Operator.MULTIPLY, ref("k_T"), ref("testis.T"), ref("blood")));
        reaction("pituitary.loss", List.of(new Participant("pituitary.LH", 1)), List.of(),
                of(Operator.MULTIPLY, ref("k_LH"), ref("pituitary.LH"), ref("blood")));
        reaction("drug.loss", List.of(new Participant("drug.A", 1)), List.of(),
                of(Operator.MULTIPLY, ref("k_drug"), ref("drug.A"), ref("blood")));
    }

    static FlatModel model() {
        SmallMan man = new SmallMan();
        Expression draw = new Expression.Draw(Distribution.LOGNORMAL, List.of(number(0), ref("spread")), "pulse.next");
        Event pulse = new Event("pituitary.pulse", of(Operator.GREATER_OR_EQUAL, new Expression.Time(), ref("next")),
                Optional.empty(), Optional.of(number(1)), true, false, true,
                List.of(new Event.Assignment("pituitary.LH",
                        of(Operator.ADD, ref("pituitary.LH"),
                                of(Operator.DIVIDE, of(Operator.MULTIPLY, ref("drive"), ref("burst")), ref("blood"))),
                        NOWHERE),
                        new Event.Assignment("next", of(Operator.ADD, new Expression.Time(),
                                of(Operator.MULTIPLY, ref("rest"), draw)), NOWHERE)),
                NOWHERE);
        return new FlatModel("small", Optional.of("a small man"), HOUR, man.variables, man.reactions, List.of(pulse),
                NOWHERE);
    }

    private static Expression number(double value) {
        return Expression.number(value);
    }

    private static Expression ref(String name) {
        return Expression.reference(name);
    }

    private static Expression of(Operator operator, Expression... operands) {
        return Expression.of(operator, operands);
    }

    private void compartment(String name, Unit unit, Expression initial) {
        add(name, Role.COMPARTMENT, unit, Optional.empty(), Optional.of(initial), Optional.empty(), Optional.empty());
    }

    private void parameter(String name, Unit unit, Expression initial) {
        add(name, Role.PARAMETER, unit, Optional.empty(), Optional.of(initial), Optional.empty(), Optional.empty());
    }

    private void rule(String name, Unit unit, Expression rule) {
        add(name, Role.PARAMETER, unit, Optional.empty(), Optional.empty(), Optional.of(rule), Optional.empty());
    }

    private void rate(String name, Unit unit, Expression initial, Expression rate) {
        add(name, Role.PARAMETER, unit, Optional.empty(), Optional.of(initial), Optional.empty(), Optional.of(rate));
    }

    private void species(String name, Unit unit, Expression initial, String title, String identity) {
        variables.add(
                new Variable(name, Role.SPECIES, Optional.of(unit), Optional.of(title), Optional.of("blood"), false,
                        false, false, Optional.of(initial), Optional.empty(), Optional.empty(), Optional.empty(),
                        List.of(new Annotation("identity", List.of(identity))), NOWHERE));
    }

    private void add(String name, Role role, Unit unit, Optional<String> compartment, Optional<Expression> initial,
            Optional<Expression> rule, Optional<Expression> rate) {
        variables.add(new Variable(name, role, Optional.of(unit), Optional.empty(), compartment, false, false, false,
                initial, rule, rate, Optional.empty(), List.of(), NOWHERE));
    }

    private void reaction(String name, List<Participant> from, List<Participant> to, Expression rate) {
        reactions.add(new Reaction(name, Optional.empty(), from, to, false, rate, NOWHERE));
    }
}
