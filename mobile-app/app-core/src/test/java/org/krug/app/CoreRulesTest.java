package org.krug.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What phones can't run, and what the core must not know. */
class CoreRulesTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.krug.app");

    @Test
    void theCoreKnowsNoScreensAndNoCloud() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "software.amazon..", "io.micronaut..", "com.amazonaws..")
                .check(CORE);
    }

    @Test
    void theCoreUsesNoHttpClientThatPhonesLack() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.awt..", "java.sql..")
                .check(CORE);
    }
}
