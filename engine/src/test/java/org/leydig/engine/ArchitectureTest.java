package org.leydig.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walls of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.leydig.engine");
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.leydig.engine");

    @Test
    void knowsNothingOfWhatStandsOnIt() {
        noClasses().that().resideInAPackage("org.leydig.engine..").should().dependOnClassesThat()
                .resideInAnyPackage("org.leydig.clinic..", "org.leydig.trial..", "org.leydig.cli..").check(CLASSES);
    }

    @Test
    void schemesKnowNothingOfModels() {
        noClasses().that().resideInAPackage("org.leydig.engine.scheme..").should().dependOnClassesThat()
                .resideInAnyPackage("org.leydig.language..", "org.leydig.engine.evaluate..").check(SHIPPED);
    }

    /** Java lets {@link Math} differ in the last bits from machine to machine; Elementary and StrictMath may not. */
    @Test
    void allComputeTheSameBitsOnEveryMachine() {
        Set<String> inexact = Set.of("exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin",
                "acos",
                "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");
        noClasses().should().callMethodWhere(DescribedPredicate.<JavaCall<?>>describe("Math need not be exact",
                call -> call.getTargetOwner().isEquivalentTo(Math.class) && inexact.contains(call.getName())))
                .check(SHIPPED);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.leydig.engine.(*)..").should().beFreeOfCycles().check(SHIPPED);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(CLASSES);
    }
}
