package org.leydig.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.leydig.bench");

    @Test
    void timesWhatIsBelowTheFaces() {
        noClasses().should().dependOnClassesThat().resideInAPackage("org.leydig.cli..").check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.leydig.bench.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(CLASSES);
    }
}
