package org.leydig.language.syntax;

import java.util.List;
import java.util.Optional;
import org.leydig.language.source.Region;

/** One thing that a model says. A line such as {@code species A in C = 3, B} says several. */
public sealed interface Statement {
    Region region();

    /** {@code const species X}: what a name stands for; what is not said is empty. */
    record Declare(Name name, Optional<Constness> constness, Optional<Kind> kind, boolean amount) implements Statement {
        @Override
        public Region region() {
            return name.region();
        }
    }

    /** {@code $X}: reactions leave the species as it is. */
    record Boundary(Name name) implements Statement {
        @Override
        public Region region() {
            return name.region();
        }
    }

    /** {@code X in C}. */
    record Within(Name name, Name compartment) implements Statement {
        @Override
        public Region region() {
            return name.region().to(compartment.region());
        }
    }

    /** {@code X = …}, {@code X := …} or {@code X' = …}. */
    record Assign(Name name, Manner manner, Term value, Region region) implements Statement {}

    /** {@code X has unit}. */
    record Measured(Name name, Term unit, Region region) implements Statement {}

    /** {@code X is "display name"}. */
    record Titled(Name name, String title, Region region) implements Statement {}

    /** {@code A.x is y}. */
    record Same(Name left, Name right, Region region) implements Statement {}

    /** {@code X identity "https://…", "…"}. */
    record Annotate(Name name, String qualifier, List<String> resources, Region region) implements Statement {
        public Annotate {
            resources = List.copyOf(resources);
        }
    }

    /** {@code unit mL = 1e-3 litre}. */
    record UnitDefinition(Identifier name, Term definition, Region region) implements Statement {}

    /** {@code J: 2 A + B -> C; k*A*B in V}. */
    record Reaction(Optional<Name> name, List<Participant> reactants, boolean reversible, List<Participant> products,
            Optional<Term> rate, Optional<Name> compartment, Region region) implements Statement {
        public Reaction {
            reactants = List.copyOf(reactants);
            products = List.copyOf(products);
        }
    }

    /** {@code 2 A} in a reaction. */
    record Participant(double stoichiometry, Name species) {}

    /** {@code testis: leydig_cell(LH, 3)}; without a name its parts cannot be spoken of. */
    record Submodel(Optional<Identifier> name, Identifier model, List<Argument> arguments, Optional<Name> compartment,
            Region region) implements Statement {
        public Submodel {
            arguments = List.copyOf(arguments);
        }
    }

    /** What a submodel's parameter is connected to. */
    sealed interface Argument {
        Region region();

        /** A name of the surrounding model. */
        record Named(Name name) implements Argument {
            @Override
            public Region region() {
                return name.region();
            }
        }

        /** A number. */
        record Fixed(double value, Region region) implements Argument {}
    }

    /** {@code E: at 2 after (x > 3), priority = 1: a = b, c = d}. */
    record Happening(Optional<Identifier> name, Term trigger, Optional<Term> delay, Optional<Term> priority,
            boolean persistent, boolean initiallyTrue, boolean fromTrigger, List<Setting> settings, Region region)
            implements
                Statement {
        public Happening {
            settings = List.copyOf(settings);
        }
    }

    /** One assignment of an event. */
    record Setting(Name name, Term value, Region region) {}

    /** How an assignment defines its name. */
    enum Manner {
        /** {@code =}: the value at the start. */
        INITIAL("="),
        /** {@code :=}: the value at all times. */
        RULE(":="),
        /** {@code ' =}: the rate of change. */
        RATE("' =");

        private final String sign;

        Manner(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    enum Constness {
        CONST, VAR
    }

    enum Kind {
        SPECIES, COMPARTMENT, FORMULA, REACTION
    }
}
