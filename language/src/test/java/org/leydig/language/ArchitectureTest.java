package org.leydig.language;

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

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.leydig.language.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void phasesFollowEachOther() {
        noClasses().that().resideInAPackage("..language.syntax..").should().dependOnClassesThat()
                .resideInAnyPackage("..language.parse..", "..language.resolve..", "..language.check..",
                        "..language.lower..")
                .check(CLASSES);
        noClasses().that().resideInAPackage("..language.parse..").should().dependOnClassesThat()
                .resideInAnyPackage("..language.resolve..", "..language.check..", "..language.lower..")
                .check(CLASSES);
        noClasses().that().resideInAPackage("..language.resolve..").should().dependOnClassesThat()
                .resideInAnyPackage("..language.check..", "..language.lower..")
                .check(CLASSES);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(CLASSES);
    }
}
