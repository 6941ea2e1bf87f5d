package org.leydig.library;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Validation: the library is text; its tests know language and engine and nothing above them. */
class LibraryArchitectureTest {
    @Test
    void testsOfTheTextReachNoHigherThanTheEngine() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.leydig.clinic..", "org.leydig.trial..", "org.leydig.cli..")
                .check(new ClassFileImporter().importPackages("org.leydig.library"));
    }

    @Test
    void noTestIsSwitchedOffOrConditional() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.junit.jupiter.api.Disabled").orShould()
                .dependOnClassesThat().haveFullyQualifiedName("org.junit.jupiter.api.Assumptions")
                .check(new ClassFileImporter().importPackages("org.leydig.library"));
    }
}
