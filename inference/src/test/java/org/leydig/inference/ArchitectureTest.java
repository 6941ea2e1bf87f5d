package org.leydig.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.leydig.inference");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.leydig.inference");

    @Test
    void standsOnlyOnWhatIsBelow() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.leydig.clinic..", "org.leydig.trial..", "org.leydig.cli..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.leydig.inference.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(TESTS);
    }
}
