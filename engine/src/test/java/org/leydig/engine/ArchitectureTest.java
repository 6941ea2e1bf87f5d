package org.leydig.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.leydig.engine.(*)..").should().beFreeOfCycles().check(SHIPPED);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(CLASSES);
    }
}
