package org.leydig.language;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.leydig.language");

    @Test
    void standsOnUnitsAlone() {
        noClasses().that().resideInAPackage("org.leydig.language..").should().dependOnClassesThat()
                .resideInAnyPackage("org.leydig.engine..", "org.leydig.clinic..", "org.leydig.trial..",
                        "org.leydig.cli..")
                .check(CLASSES);
    }

    /** But that a diagnostic points into a source, and that a source may be refused with a diagnostic. */
    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.leydig.language.(*)..").should().beFreeOfCycles()
                .ignoreDependency(resideInAPackage("..source.."), resideInAPackage("..diagnostic..")).check(CLASSES);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(CLASSES);
    }
}
