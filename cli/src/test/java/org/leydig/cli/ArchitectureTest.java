package org.leydig.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Validation: the command line is the last room, its packages form no cycle, and no test of it is skipped. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.leydig.cli");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.leydig.cli");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.leydig.cli.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void onlyCommandsAskForRuns() {
        noClasses().that().resideInAnyPackage("..cli.figure..", "..cli.table..", "..cli.output..", "..cli.terminal..")
                .should().dependOnClassesThat().resideInAPackage("..cli.command..").check(CLASSES);
    }

    @Test
    void noTestIsSkipped() {
        noClasses().should().dependOnClassesThat().haveNameMatching("org\\.junit\\..*\\.(Disabled.*|Assumptions)")
                .check(CLASSES);
    }
}
