package org.leydig.vector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.leydig.vector");

    @Test
    void knowsNothingOfWhatStandsOnIt() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.leydig.clinic..", "org.leydig.trial..", "org.leydig.cli..").check(CLASSES);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(CLASSES);
    }
}
