package org.leydig.language.resolve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.leydig.language.model.Event;
import org.leydig.language.model.Expression;
import org.leydig.language.model.Origin;
import org.leydig.language.model.Unit;
import org.leydig.language.source.Region;

/**
 * A model with its imports, submodels and functions unfolded: one flat list of variables, reactions and events under
 * full dotted names. Reactions and compartments are still there, so this is also what SBML is written from.
 *
 * @param timeUnit the unit of {@code time}
 * @param places where the terms of the equations stand
 */
public record FlatModel(String name, Optional<String> displayName, Unit timeUnit, List<Variable> variables,
        List<Reaction> reactions, List<Event> events, Places places, Region region) {
    /** What a variable stands for. */
    public enum Role {
        PARAMETER, SPECIES, COMPARTMENT
    }

    /**
     * A named value.
     *
     * @param name full name
     * @param role parameter, species or compartment
     * @param unit its unit: for a species that of the symbol in equations (concentration, or amount when
     *     {@code amount}); empty when the text gives none
     * @param compartment where a species lives
     * @param amount whether a species' symbol means its amount (Antimony's {@code substanceOnly})
     * @param constant declared {@code const}: nothing may change it
     * @param boundary reactions do not change this species (Antimony's {@code $})
     * @param initial value or initial assignment
     * @param rule assignment rule ({@code :=})
     * @param rate rate rule ({@code '})
     * @param origin row of the origin table that gives the value
     */
    public record Variable(String name, Role role, Optional<Unit> unit, Optional<String> displayName,
            Optional<String> compartment, boolean amount, boolean constant, boolean boundary,
            Optional<Expression> initial, Optional<Expression> rule, Optional<Expression> rate, Optional<Origin> origin,
            List<Annotation> annotations, Region region) {
        public Variable {
            requireNonNull(name);
            requireNonNull(role);
            annotations = List.copyOf(annotations);
            requireNonNull(region);
        }
    }

    /** An identity annotation: {@code LH identity "https://identifiers.org/..."}. */
    public record Annotation(String qualifier, List<String> resources) {
        public Annotation {
            resources = List.copyOf(resources);
        }
    }

    /** A species and how many of it. */
    public record Participant(String species, double stoichiometry) {}

    /** A reaction; its rate is an extent (amount) per unit of time. */
    public record Reaction(String name, Optional<String> displayName, List<Participant> reactants,
            List<Participant> products, boolean reversible, Expression rate, Region region) {
        public Reaction {
            reactants = List.copyOf(reactants);
            products = List.copyOf(products);
        }
    }

    public FlatModel {
        variables = List.copyOf(variables);
        reactions = List.copyOf(reactions);
        events = List.copyOf(events);
        requireNonNull(places);
    }

    /** A model that does not know where its terms stand. */
    public FlatModel(String name, Optional<String> displayName, Unit timeUnit, List<Variable> variables,
            List<Reaction> reactions, List<Event> events, Region region) {
        this(name, displayName, timeUnit, variables, reactions, events, Places.NONE, region);
    }
}
