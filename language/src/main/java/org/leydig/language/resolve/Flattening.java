package org.leydig.language.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Unit;
import org.leydig.language.resolve.FlatModel.Participant;
import org.leydig.language.resolve.FlatModel.Reaction;
import org.leydig.language.resolve.FlatModel.Role;
import org.leydig.language.resolve.FlatModel.Variable;
import org.leydig.language.resolve.Symbol.Definition;
import org.leydig.language.resolve.Symbol.What;
import org.leydig.language.resolve.Unfolding.Found;
import org.leydig.language.source.Region;
import org.leydig.language.syntax.Name;
import org.leydig.language.syntax.Statement;
import org.leydig.language.syntax.Statement.Constness;
import org.leydig.language.syntax.Term;

/** Writes the unfolded instances down as one flat list of variables, reactions and events. */
final class Flattening {
    private final Unfolding unfolding;
    private final Formulas formulas;
    private final Origins origins;
    private final Lookup lookup;
    private final Troubles troubles;
    private final Map<Symbol, Symbol> compartments = new HashMap<>();

    Flattening(Unfolding unfolding, Formulas formulas, Origins origins, Lookup lookup, Troubles troubles) {
        this.unfolding = unfolding;
        this.formulas = formulas;
        this.origins = origins;
        this.lookup = lookup;
        this.troubles = troubles;
    }

    FlatModel model(Scope main, Unit timeUnit, Optional<String> title) {
        placeSpecies();
        List<Reaction> reactions = unfolding.reactions.stream().map(this::reaction).toList();
        List<Event> events = unfolding.events.stream().map(this::event).toList();
        List<Variable> variables = variables();
        return new FlatModel(main.entry().name(), title, timeUnit, variables, reactions, events, formulas.places(),
                main.entry().model().name().region());
    }

    /**
     * Antimony's rules for the compartment of a species that names none: that of the last of its reactions that has one,
     * else that of the nearest submodel that has one.
     */
    private void placeSpecies() {
        for (Found<Statement.Reaction> found : unfolding.reactions) {
            Optional<Symbol> compartment = found.symbol().lead().compartment;
            if (compartment.isEmpty()) continue;
            for (var side : List.of(found.statement().reactants(), found.statement().products())) {
                for (var participant : side) {
                    lookup.said(participant.species(), found.scope())
                            .ifPresent(symbol -> compartments.put(symbol.lead(), compartment.get()));
                }
            }
        }
    }

    private Optional<String> compartment(Symbol lead) {
        return lead.compartment.or(() -> Optional.ofNullable(compartments.get(lead)))
                .or(() -> lead.home.compartment())
                .map(symbol -> symbol.lead().fullName());
    }

    private List<Variable> variables() {
        Set<Symbol> done = new HashSet<>();
        List<Variable> variables = new ArrayList<>();
        for (Scope scope : unfolding.scopes) {
            for (Symbol symbol : scope.symbols()) {
                Symbol lead = symbol.lead();
                if (!done.add(lead)) continue;
                boolean holds = lead.what == What.VALUE || lead.what == What.SPECIES || lead.what == What.COMPARTMENT;
                if (!holds) continue;
                Optional<Origins.Given> given = origins.of(lead);
                if (lead.known || given.isPresent()) variables.add(variable(lead, given));
            }
        }
        return variables;
    }

    private Variable variable(Symbol lead, Optional<Origins.Given> given) {
        Role role = lead.what == What.SPECIES
                ? Role.SPECIES
                : lead.what == What.COMPARTMENT ? Role.COMPARTMENT : Role.PARAMETER;
        Optional<String> compartment = role == Role.SPECIES ? compartment(lead) : Optional.empty();
        boolean constant = lead.constness.filter(said -> said.value() == Constness.CONST).isPresent();
        Optional<Expression> rule = lead.rule.map(this::plain);
        Optional<Expression> rate = lead.rate.map(this::plain);
        Optional<Expression> initial = lead.initial.map(definition -> initial(lead, compartment, definition))
                .or(() -> given.map(number -> Expression.number(number.value())));
        Optional<Unit> unit = lead.unit.map(Symbol.Said::value).or(() -> given.flatMap(Origins.Given::unit));
        Optional<Origin> origin = given.map(number -> number.row().origin());
        Region region = lead.rate.or(() -> lead.rule).or(() -> lead.initial).map(Definition::region)
                .orElse(lead.region);
        return new Variable(lead.fullName(), role, unit, lead.title.map(Symbol.Said::value), compartment, lead.amount,
                constant, lead.boundary || (role == Role.SPECIES && constant), initial, rule, rate, origin,
                lead.annotations,
                region);
    }

    private Expression plain(Definition definition) {
        return formulas.plain(definition.term(), definition.scope());
    }

    /** The start value; a plain number for an amount would be read as a concentration by Antimony, so it is refused. */
    private Expression initial(Symbol lead, Optional<String> compartment, Definition definition) {
        Term term = definition.term();
        if (lead.amount && compartment.isPresent()) {
            if (isPlainNumber(term)) {
                troubles.add(MeaningTrouble.amountOrConcentration(term.region(), lead.name, compartment.get()));
            }
            boolean amountInCompartment = term instanceof Term.Joined(Term.Infix infix, Term.Numeral number, Term.Reference divisor, Region region)
                    && infix == Term.Infix.OVER && number.unit().isEmpty()
                    && lookup.used(divisor.name(), definition.scope())
                            .filter(symbol -> symbol.lead().fullName().equals(compartment.get()))
                            .isPresent();
            if (amountInCompartment) return formulas.plain(((Term.Joined) term).left(), definition.scope());
        }
        return formulas.drawing(term, definition.scope(), lead.fullName());
    }

    private static boolean isPlainNumber(Term term) {
        return switch (term) {
            case Term.Numeral number -> number.unit().isEmpty();
            case Term.Prefixed prefixed -> isPlainNumber(prefixed.operand());
            case Term.Joined other -> false;
            case Term.Call other -> false;
            case Term.Constant other -> false;
            case Term.Reference other -> false;
        };
    }

    private Reaction reaction(Found<Statement.Reaction> found) {
        Symbol lead = found.symbol().lead();
        Statement.Reaction said = found.statement();
        // a rate given apart, `J0 = k * S`, replaces that of the reaction
        Optional<Expression> rate = lead.initial.map(this::plain)
                .or(() -> said.rate().map(term -> formulas.plain(term, found.scope())));
        if (rate.isEmpty()) troubles.add(MeaningTrouble.noRate(said.region(), lead.fullName()));
        if (lead.rule.isPresent() || lead.rate.isPresent()) {
            Region at = lead.rule.or(() -> lead.rate).map(Definition::region).orElse(said.region());
            troubles.add(MeaningTrouble.ruleOfReaction(at, lead.fullName()));
        }
        return new Reaction(lead.fullName(), lead.title.map(Symbol.Said::value),
                participants(said.reactants(), found.scope()), participants(said.products(), found.scope()),
                said.reversible(),
                rate.orElse(Expression.number(0)), said.region());
    }

    private List<Participant> participants(List<Statement.Participant> side, Scope scope) {
        List<Participant> all = new ArrayList<>();
        for (var participant : side) {
            fullName(participant.species(), scope)
                    .ifPresent(name -> all.add(new Participant(name, participant.stoichiometry())));
        }
        return all;
    }

    private Optional<String> fullName(Name name, Scope scope) {
        return lookup.said(name, scope).map(symbol -> symbol.lead().fullName());
    }

    private Event event(Found<Statement.Happening> found) {
        Statement.Happening said = found.statement();
        Scope scope = found.scope();
        String name = found.symbol().lead().fullName();
        List<Event.Assignment> assignments = new ArrayList<>();
        for (Statement.Setting setting : said.settings()) {
            Optional<Symbol> target = lookup.said(setting.name(), scope).map(Symbol::lead);
            if (target.isEmpty()) continue;
            What what = target.get().what;
            if (what == What.REACTION || what == What.EVENT || what == What.SUBMODEL) {
                troubles.add(MeaningTrouble.eventSetsOther(setting.name().region(), setting.name().dotted(), what));
                continue;
            }
            String quantity = target.get().fullName();
            Expression value = formulas.drawing(setting.value(), scope, name + ":" + quantity);
            assignments.add(new Event.Assignment(quantity, value, setting.region()));
        }
        Expression trigger = formulas.plain(said.trigger(), scope);
        return new Event(name, trigger, said.delay().map(term -> formulas.plain(term, scope)),
                said.priority().map(term -> formulas.plain(term, scope)), said.persistent(), said.initiallyTrue(),
                said.fromTrigger(), assignments, said.region());
    }
}
