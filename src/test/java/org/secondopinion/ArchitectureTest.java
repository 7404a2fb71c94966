package org.secondopinion;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.secondopinion.broken.NosyService;
import org.secondopinion.broken.process.CleverDelegate;
import org.springframework.data.repository.Repository;

/** Only glue, pathway and oversight know the engine. */
class ArchitectureTest {

    private static final String ENGINE = ProcessEngine.class.getPackageName().replace(".engine", "") + "..";
    private static final String GLUE_API = JavaDelegate.class.getPackageName();
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackagesOf(SecondOpinionApplication.class);

    private static final ArchRule ENGINE_STAYS_BEHIND_ITS_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..pathway..", "..oversight..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    private static final ArchRule GLUE_HAS_THE_NAME_OF_ITS_STEP = classes()
            .that()
            .implement(JavaDelegate.class)
            .or()
            .implement(TaskListener.class)
            .should()
            .haveNameMatching(".*(Delegate|Listener)")
            .andShould()
            .resideInAPackage("..process..")
            .andShould()
            .bePackagePrivate();

    private static final ArchRule GLUE_ONLY_TRANSLATES = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .orShould()
            .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine..")
                    .and(not(resideInAPackage(GLUE_API)))
                    .and(not(resideInAPackage("org.camunda.bpm.engine.variable.."))));

    @Test
    void onlyGluePathwayAndOversightKnowTheEngine() {
        ENGINE_STAYS_BEHIND_ITS_DOOR.check(CODE);
    }

    @Test
    void glueOnlyTranslates() {
        GLUE_HAS_THE_NAME_OF_ITS_STEP.check(CODE);
        GLUE_ONLY_TRANSLATES.check(CODE);
    }

    @Test
    void theRulesNoticeWhatBreaksThem() {
        var broken = new ClassFileImporter().importClasses(NosyService.class, CleverDelegate.class);
        Assertions.assertThat(ENGINE_STAYS_BEHIND_ITS_DOOR.evaluate(broken).hasViolation())
                .isTrue();
        Assertions.assertThat(GLUE_HAS_THE_NAME_OF_ITS_STEP.evaluate(broken).hasViolation())
                .isTrue();
        Assertions.assertThat(GLUE_ONLY_TRANSLATES.evaluate(broken).hasViolation())
                .isTrue();
    }
}
