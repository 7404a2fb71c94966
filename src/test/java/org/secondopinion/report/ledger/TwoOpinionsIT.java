package org.secondopinion.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondopinion.OpenedLinks.opened;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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
import org.secondopinion.cases.Consent;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Refusal;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.messages.HomeTeamLinks;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.report.Concordance;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.report.Concordance.Weight;
import org.secondopinion.report.ledger.DoctorCall.Ending;
import org.secondopinion.report.ledger.DoctorCall.Offer;
import org.secondopinion.report.sheet.OpinionSheet;
import org.secondopinion.report.sheet.OpinionSheets;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From the reviewer's verdicts to the ledger that a person confirmed, and to the talk about where they differ. */
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
    DoctorCalls calls;

    @Autowired
    Consents consents;

    @Autowired
    FamilyLinks familyLinks;

    @Autowired
    HomeTeamLinks homeTeamLinks;

    @Autowired
    WebApplicationContext application;

    @Autowired
    Clock clock;

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
        // A family of its own: who has reviewed an earlier case of the family reviews no other.
        sql.sql("update cases set contact_email = ? where reference = ?")
                .params(caseId + "@example.org", caseId.reference())
                .update();
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
    void aPersonConfirmsAndTheFamilyReadsBothSides() throws Exception {
        assertThat(web(get(familyPath() + "/two-opinions")).getStatus()).isEqualTo(404);
        assertThat(page(familyPath())).doesNotContain("two-opinions");

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

        assertThat(page(familyPath())).contains("two-opinions");
        assertThat(page(familyPath() + "/two-opinions"))
                .contains("Both opinions, side by side", "does not say which one is right", "keeps the decision")
                .contains("Tablets first", "First opinion: Dr. Rohan Kulkarne")
                .contains("What you can ask both doctors", "Please tell your coordinator")
                .doesNotContain("challenges it");
        var stranger = bare(get(familyPath() + "/two-opinions"));
        assertThat(stranger.getRedirectedUrl()).isEqualTo(familyPath());
        assertThat(stranger.getContentAsString()).isEmpty();
    }

    @Test
    void whatIsProposedIsChosenInTheFormAndWhoSeesItOtherwiseSaysWhy() {
        assertThat(proposals.of(caseId)).hasSize(Field.values().length);
        assertThat(chosen())
                .containsEntry("diagnosis", "CONFIRMED")
                .containsEntry("stage", "REFINED_MINOR")
                .containsEntry("regimen", "CHANGED_MAJOR")
                .containsEntry("trial", "CANNOT_COMPARE");
        assertThat(chosen().values()).as("words").doesNotContain("Tablets first");

        assertThat(caseFile())
                .contains("Tablets first", "refines it: IVA, one metastasis", "Nobody has given a verdict on it.")
                .contains("changed, weight major");

        assertThatThrownBy(() -> complete(Map.of("regimen", "REFINED_MINOR"), ""))
                .isInstanceOf(Refusal.class)
                .hasMessage("Field 7 (regimen) is not confirmed and needs its reason.");
        assertThat(concordance.of(caseId)).isEmpty();
        assertThat(chosen()).containsEntry("regimen", "CHANGED_MAJOR");

        complete(Map.of("regimen", "REFINED_MINOR"), "7. Both are drugs.");
        assertThat(line(Field.REGIMEN).reason()).isEqualTo("Both are drugs.");
        assertThat(line(Field.REGIMEN).proposedReason()).endsWith("Tablets first");
    }

    @Test
    void opinionsThatAgreeNeedNoPageAndNoCall() throws Exception {
        complete(Map.of("regimen", "CONFIRMED"), "");

        assertThat(work.tasksOf(caseId)).noneMatch(task -> task.key().equals("Task_ReconcileOpinions"));
        assertThat(web(get(familyPath() + "/two-opinions")).getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> calls.offer(caseId, offer(today(), null), "coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("compared and differ");
    }

    @Test
    void aCallIsOfferedAnsweredTwiceAndEnds() throws Exception {
        complete(Map.of(), "");
        assertThatThrownBy(() -> calls.offer(caseId, offer(today().minusDays(1), null), "coordinator"))
                .hasMessageContaining("it is today or later");
        assertThatThrownBy(() -> calls.offer(caseId, offer(today(), "http://meet.example"), "coordinator"))
                .hasMessageContaining("begins with https://");
        assertThat(calls.of(caseId)).isEmpty();
        assertThat(page(teamPath())).contains("nothing for you to read");

        calls.offer(caseId, offer(today(), "https://meet.example/1"), "coordinator");
        assertThatThrownBy(() -> calls.offer(caseId, offer(today(), null), "coordinator"))
                .hasMessageContaining("offered already");
        assertThat(mails()).contains("doctor-call-offered");
        assertThat(page(familyPath() + "/two-opinions")).contains("has not answered yet");
        assertThat(page(teamPath()))
                .contains("A call with a colleague", "15:00 Berlin, 19:30 Delhi", "https://meet.example/1")
                .doesNotContain("Tablets first");

        teamSays("true", " ");
        assertThat(answers()).isEmpty();
        teamSays("true", "20:00 Delhi");
        teamSays("false", "");
        assertThat(answers()).extracting(DoctorCall.Answer::isAccepted).containsExactly(true, false);
        assertThat(mails()).contains("doctor-call-answered");
        assertThat(page(teamPath())).contains("yes, 20:00 Delhi");
        assertThat(caseFile())
                .contains("Dr. Rohan Kulkarne: yes, 20:00 Delhi", "/cases/%s/doctor-call".formatted(caseId));

        assertThatThrownBy(() -> calls.end(caseId, new Ending(DoctorCall.Outcome.HELD, today(), " "), "coordinator"))
                .hasMessageContaining("in a few words");
        assertThatThrownBy(() -> driver.step(caseId, driver.typicalAnswers(caseId)))
                .hasMessageContaining("The call that was offered is still open");
        calls.end(caseId, new Ending(DoctorCall.Outcome.HELD, today(), "Tablets, then look again."), "coordinator");
        assertThat(page(familyPath() + "/two-opinions"))
                .contains("talked with each other on")
                .doesNotContain("then look again");
        driver.step(caseId, driver.typicalAnswers(caseId));
        assertThat(task()).isNotEqualTo("Task_ReconcileOpinions");
        teamSays("true", "21:00 Delhi");
        assertThat(calls.answers(calls.of(caseId).get(0).id())).hasSize(2);
        withoutConsentTheTreatingTeamHearsOfNoCall();
    }

    private void withoutConsentTheTreatingTeamHearsOfNoCall() throws Exception {
        consents.withdraw(caseId, ConsentKind.HOME_TEAM, Consent.Said.onPage(cases.get(caseId)));
        calls.offer(caseId, offer(today(), null), "coordinator");

        assertThat(mails()).containsOnlyOnce("doctor-call-offered");
        assertThat(page(teamPath())).contains("nothing for you to read").doesNotContain("15:00 Berlin");
        teamSays("true", "20:00 Delhi");
        assertThat(answers()).isEmpty();
    }

    private static Offer offer(LocalDate day, String link) {
        return new Offer(day, "15:00 Berlin, 19:30 Delhi", link, "Dr Kulkarne and Dr Rao");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<DoctorCall.Answer> answers() {
        return calls.answers(calls.open(caseId).orElseThrow().id());
    }

    private void teamSays(String yes, String time) throws Exception {
        web(post(teamPath() + "/call").param("yes", yes).param("time", time).param("name", "Dr. Rohan Kulkarne"));
    }

    private List<String> mails() {
        return sql.sql("select template from outbox where case_reference = ?")
                .param(caseId.reference())
                .query(String.class)
                .list();
    }

    private String teamPath() {
        return homeTeamLinks.of(caseId).getPath();
    }

    private String familyPath() {
        return familyLinks.of(caseId).getPath();
    }

    private String page(String path) throws Exception {
        return web(get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    /** With both personal pages opened. */
    private MockHttpServletResponse web(MockHttpServletRequestBuilder request) throws Exception {
        return bare(request.with(opened(teamPath(), familyPath())));
    }

    private MockHttpServletResponse bare(MockHttpServletRequestBuilder request) throws Exception {
        var pages = MockMvcBuilders.webAppContextSetup(application).build();
        return pages.perform(request).andReturn().getResponse();
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
