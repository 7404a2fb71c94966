package org.secondopinion.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.report.Concordance;
import org.secondopinion.report.Concordance.Field;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.report.Concordance.Weight;
import org.secondopinion.report.sheet.OpinionSheet;
import org.secondopinion.report.sheet.OpinionSheet.Verdict;
import org.secondopinion.report.sheet.OpinionSheets;
import org.secondopinion.report.sheet.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** From the reviewer's verdicts to the ledger that a person confirmed. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class TwoOpinionsIT {

    private static final List<String> KEYS = List.of(
            "diagnosis",
            "histologyAndGrade",
            "stage",
            "biomarkers",
            "intent",
            "modality",
            "regimen",
            "trial",
            "goalsOfCare");

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Cases cases;

    @Autowired
    OpinionSheets sheets;

    @Autowired
    ComparisonProposals proposals;

    @Autowired
    Concordance concordance;

    @Autowired
    LedgerSection section;

    @Autowired
    LedgerLines lines;

    @Autowired
    WorkList work;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

    CaseId caseId;

    @BeforeEach
    void anOpinionWithVerdicts() throws Exception {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        lead("Task_CompleteReport");
        var opinion = sql.sql("select id from opinions where case_reference = ?")
                .param(caseId.reference())
                .query(UUID.class)
                .single();
        sheets.keep(
                opinion,
                new OpinionSheet(
                        Map.of(),
                        List.of(
                                new Verdict(Field.DIAGNOSIS, Standing.CONFIRMS, null, null),
                                new Verdict(Field.STAGE, Standing.REFINES, "IVA", "IVA, one metastasis"),
                                new Verdict(Field.REGIMEN, Standing.CHALLENGES, "Chemotherapy", "Tablets first")),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null));
        lead("Task_CompareOpinions");
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void whatTheVerdictsProposeIsChosenInTheFormAndItsWordsStandInTheCaseFile() {
        assertThat(proposals.of(caseId)).hasSize(Field.values().length);
        assertThat(chosen())
                .containsEntry("diagnosis", "CONFIRMED")
                .containsEntry("stage", "REFINED_MINOR")
                .containsEntry("regimen", "CHANGED_MAJOR")
                .containsEntry("trial", "CANNOT_COMPARE");
        assertThat(chosen().values()).as("words").doesNotContain("Tablets first");

        assertThat(caseFile())
                .contains("Tablets first", "refines it: IVA, one metastasis", "No reviewer has given a verdict on it.")
                .contains("changed, weight major");
    }

    @Test
    void aPersonConfirmsAndBothAreKept() {
        complete(Map.of("stage", "CONFIRMED"), "");

        assertThat(concordance.of(caseId))
                .hasSize(9)
                .filteredOn(entry -> entry.field() == Field.REGIMEN)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo(Outcome.CHANGED);
                    assertThat(entry.weight()).isEqualTo(Weight.MAJOR);
                    assertThat(entry.reason()).endsWith("challenges it: Tablets first");
                });
        assertThat(line(Field.STAGE).proposed()).isEqualTo(Outcome.REFINED);
        assertThat(line(Field.STAGE).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(line(Field.STAGE).comparedBy()).isNotBlank();
        assertThat(line(Field.STAGE).comparedAt())
                .isAfterOrEqualTo(line(Field.STAGE).proposedAt());
        assertThat(task()).isEqualTo("Task_ReconcileOpinions");
    }

    @Test
    void whoSeesItOtherwiseSaysWhy() {
        assertThatThrownBy(() -> complete(Map.of("regimen", "REFINED_MINOR"), ""))
                .isInstanceOf(Refusal.class)
                .hasMessage("Field 7 (regimen) is not confirmed and needs its reason.");
        assertThat(concordance.of(caseId)).isEmpty();
        assertThat(chosen()).containsEntry("regimen", "CHANGED_MAJOR");

        complete(Map.of("regimen", "REFINED_MINOR"), "7. Both are drugs.");
        assertThat(line(Field.REGIMEN).reason()).isEqualTo("Both are drugs.");
        assertThat(line(Field.REGIMEN).proposedReason()).endsWith("Tablets first");
    }

    private void complete(Map<String, Object> otherwise, String reasons) {
        var answers = driver.typicalAnswers(caseId).but("Task_CompareOpinions", "reasons", reasons);
        var form = new HashMap<>(chosen());
        form.putAll(otherwise);
        for (var field : form.entrySet()) {
            answers = answers.but("Task_CompareOpinions", field.getKey(), field.getValue());
        }
        driver.complete(work.tasksOf(caseId).get(0), answers);
    }

    private Map<String, Object> chosen() {
        return tasks.getVariables(work.tasksOf(caseId).get(0).id(), KEYS);
    }

    private LedgerLines.Line line(Field field) {
        return lines.of(caseId).get(field.ordinal());
    }

    private String caseFile() {
        return section.of(cases.get(caseId), Audience.COORDINATION).tables().toString();
    }

    private String task() {
        return driver.nextTask(caseId).orElseThrow().key();
    }

    private void lead(String task) {
        ExampleCases.lead(driver, caseId, task, answers -> answers);
    }
}
