package org.leydig.language.resolve;

import java.util.Optional;
import org.leydig.language.diagnostic.Troubles;
import org.leydig.language.resolve.Symbol.Definition;
import org.leydig.language.resolve.Symbol.What;
import org.leydig.language.source.Region;

/**
 * Makes two names one, as Antimony's {@code left is right} does: what only the left has goes to the right, and where both
 * have a start value, a title or a compartment the right one's stays. Where Antimony would silently drop an equation, we
 * refuse.
 */
final class Joining {
    private final Troubles troubles;

    Joining(Troubles troubles) {
        this.troubles = troubles;
    }

    void join(Symbol one, Symbol other, Region at) {
        Symbol left = one.lead();
        Symbol right = other.lead();
        if (left == right) return;
        kinds(left, right, at);
        units(left, right, at);
        equations(left, right, at);
        right.title = right.title.or(() -> left.title);
        right.constness = right.constness.or(() -> left.constness);
        right.compartment = right.compartment.or(() -> left.compartment);
        right.amount |= left.amount;
        right.boundary |= left.boundary;
        right.known |= left.known;
        right.annotations.addAll(left.annotations);
        left.follow(right);
    }

    private void kinds(Symbol left, Symbol right, Region at) {
        boolean unequal = left.what != right.what && left.what != What.VALUE && right.what != What.VALUE;
        boolean alone = left.what == What.SUBMODEL || left.what == What.EVENT || left.what == What.REACTION;
        if (unequal || (alone && left.what == right.what)) {
            troubles.add(MeaningTrouble.twoKinds(at, right.whatRegion, right.fullName(), left.what, right.what));
        }
        if (right.what == What.VALUE && left.what != What.VALUE) {
            right.what = left.what;
            right.whatRegion = left.whatRegion;
        }
    }

    private void units(Symbol left, Symbol right, Region at) {
        if (left.unit.isPresent() && right.unit.isPresent()
                && !left.unit.get().value().sameAs(right.unit.get().value())) {
            troubles.add(MeaningTrouble.twoUnits(at, left.fullName(), left.unit.get().value(), right.fullName(),
                    right.unit.get().value()));
        }
        right.unit = right.unit.or(() -> left.unit);
    }

    private void equations(Symbol left, Symbol right, Region at) {
        Optional<Definition> leftRule = left.rule.or(() -> left.rate);
        Optional<Definition> rightRule = right.rule.or(() -> right.rate);
        if (leftRule.isPresent() && rightRule.isPresent()) {
            troubles.add(MeaningTrouble.twoRules(at, left.fullName(), leftRule.get().region(), right.fullName(),
                    rightRule.get().region()));
        } else if (left.rule.isPresent() && right.initial.isPresent()) {
            troubles.add(MeaningTrouble.twoRules(at, left.fullName(), left.rule.get().region(), right.fullName(),
                    right.initial.get().region()));
        }
        right.rule = right.rule.or(() -> left.rule);
        right.rate = right.rate.or(() -> left.rate);
        if (right.rule.isEmpty()) right.initial = right.initial.or(() -> left.initial);
    }
}
