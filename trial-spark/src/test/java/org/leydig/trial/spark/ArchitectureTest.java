package org.leydig.trial.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of this module. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.leydig.trial.spark");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.leydig.trial.spark");

    @Test
    void knowsHowATrialIsHandedOverAndNothingElse() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.leydig.cli..", "org.leydig.clinic..", "org.leydig.inference..",
                        "org.leydig.trial.design..", "org.leydig.trial.run..", "org.leydig.trial.arm..")
                .check(CLASSES);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses().should().dependOnClassesThat().haveNameMatching(".*\\.(Disabled.*|Assumptions)").check(TESTS);
    }
}
