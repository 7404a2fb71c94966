package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.secondopinion.OpenedLinks.opened;
import static org.secondopinion.OpenedLinks.tokenOf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.demo.TypicalAnswers;
import org.secondopinion.followup.Feedbacks;
import org.secondopinion.followup.Followed.Condition;
import org.secondopinion.followup.FollowedSteps;
import org.secondopinion.followup.NextStep;
import org.secondopinion.followup.NextStepKind;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.followup.TravelItem;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.messages.HomeTeamLinks;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.trials.Trial;
import org.secondopinion.trials.TrialShortlist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From the delivered report to the closed case: next steps, the treating team's answers, day 30 and day 90. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class AftercareIT {

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    WorkList work;

    @Autowired
    Cases cases;

    @Autowired
    HandbackAnswers answers;

    @Autowired
    Outcomes outcomes;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    FollowedSteps steps;

    @Autowired
    TrialShortlist trials;

    @Autowired
    FamilyLinks familyLinks;

    @Autowired
    HomeTeamLinks homeTeamLinks;

    @Autowired
    WebApplicationContext application;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient sql;

    CaseId caseId;

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void aTreatingTeamAsksBackAddsASecondAnswerAndReadsInItsLanguageUntilItsLinkEnds() throws Exception {
        lead("Task_RecordHomeTeamAnswer", usual -> usual.but("Task_WriteHandbackLetter", "languageOfTheTeam", "de"));
        assertThat(anonymous(teamPath())).contains("Ein Brief für das Behandlungsteam", "lang=\"de\"");
        openWithCode();
        assertThat(history()).containsExactly("SENT", "OPENED");
        assertThat(teamPage()).contains("Guten Tag Dr. Rohan Kulkarne,", "Worum wir Sie bitten", "ALK and PD-L1");
        assertThat(web(get(teamPath() + "/letter.pdf")).getContentType()).isEqualTo("application/pdf");

        teamAnswers("PARTLY", "", "");
        assertThat(answers.of(caseId)).isEmpty();
        teamAnswers("PARTLY", "Zu gebrechlich für drei Zyklen.", "Genügen zwei Zyklen?");
        driver.complete(
                task("Task_WriteAddendum"),
                driver.typicalAnswers(caseId).but("Task_WriteAddendum", "answers", "1. Two are enough."));
        rehearsal.runDueJobs(caseId);

        assertThat(mails()).contains("handback-addendum", "addendum-ready", "home-team-answered");
        assertThat(teamPage()).contains("Two are enough.", "Genügen zwei Zyklen?");
        teamAnswers("ADOPTED", "", "");
        assertThat(answers.of(caseId))
                .extracting(HandbackAnswers.Given::decision, HandbackAnswers.Given::reason)
                .containsExactly(
                        tuple(HomeTeamDecision.PARTLY, "Zu gebrechlich für drei Zyklen."),
                        tuple(HomeTeamDecision.ADOPTED, null));
        assertThat(open()).doesNotContain("Task_WriteAddendum");
        questionsAfterTheHandbackAreAnsweredInOneAddendum();
        assertThat(read("").getBody()).contains("Zu gebrechlich", "Opened with the right code", "handback-letter.pdf");

        rehearsal.goTo(outcomes.dayAfterReport(caseId, 400));
        var ended = web(get(teamPath()));
        assertThat(ended.getStatus()).isEqualTo(404);
        assertThat(ended.getContentAsString()).doesNotContain("Kulkarne", caseId.reference());
        assertThat(web(get("/home-team/" + tokenOf(familyPath()))).getStatus()).isEqualTo(404);
    }

    private void questionsAfterTheHandbackAreAnsweredInOneAddendum() throws Exception {
        teamAnswers("ADOPTED", "", "Und bei Fieber?");
        teamAnswers("ADOPTED", "", "Und bei Husten?");
        assertThat(open()).containsOnlyOnce("Task_WriteAddendum");
        assertThatThrownBy(() -> complete("Task_WriteAddendum", "answers", "1. Three.\n2. Call.\n3. Wait."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Question 1 is answered in an addendum already");
        assertThatThrownBy(() -> complete("Task_WriteAddendum", "answers", "2. Call us."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Question 3 is not answered yet");
        complete("Task_WriteAddendum", "answers", "2. Call us at once.\n3. Two days of rest.");
        rehearsal.runDueJobs(caseId);

        assertThat(open()).doesNotContain("Task_WriteAddendum");
        assertThat(teamPage()).contains("Und bei Fieber?", "Call us at once.", "Two days of rest.", "Two are enough.");
        assertThat(mails().stream().filter("handback-addendum"::equals)).hasSize(2);
    }

    @Test
    void eachRecommendationIsAStepOfSomebodyAndAJourneyIsCheckedPointByPoint() throws Exception {
        lead("Task_ListNextSteps", usual -> usual);
        assertThatThrownBy(() -> complete("Task_ListNextSteps", "steps", "test: ALK"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("makes 2 recommendations, and 1 are listed");
        complete(
                "Task_ListNextSteps",
                "steps",
                "test: ALK | family | %s\ntreatment elsewhere: protons | coordinator\nnothing: keep the plan"
                        .formatted(LocalDate.now().plusDays(3)));

        assertThat(steps.of(caseId))
                .extracting(
                        one -> one.step().owner(),
                        one -> one.step().ownerName(),
                        one -> one.step().state().name())
                .containsExactly(
                        tuple(NextStep.Owner.FAMILY, "Anjali Deshpane", "OPEN"),
                        tuple(
                                NextStep.Owner.COORDINATOR,
                                steps.of(caseId).get(1).step().ownerName(),
                                "OPEN"),
                        tuple(
                                NextStep.Owner.COORDINATOR,
                                steps.of(caseId).get(2).step().ownerName(),
                                "DONE"));
        assertThat(familyPage()).contains("Treatment elsewhere", "Passports and medical visa", "Anjali Deshpane");

        var journey = steps.of(caseId).stream()
                .filter(one -> one.step().kind() == NextStepKind.TREATMENT_ELSEWHERE)
                .findFirst()
                .orElseThrow()
                .step();
        assertThatThrownBy(() -> complete(trackOf(journey), "howItEnded", "DONE"))
                .hasMessageContaining("%d points of the check-list".formatted(TravelItem.values().length));
        for (var item : TravelItem.values()) {
            var ticked = put("/next-steps/%s/checks/%s".formatted(journey.id(), item), Map.of("state", "DONE"));
            assertThat(ticked.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        }
        assertThat(put("/next-steps/" + journey.id(), Map.of("owner", "HOME_TEAM", "ownerName", "Dr. Rao"))
                        .getBody())
                .contains("by which day");
        var later = LocalDate.now().plusDays(9);
        put("/next-steps/" + journey.id(), Map.of("owner", "COORDINATOR", "dueOn", later.toString()));
        assertThat(trackOf(journey).due()).isEqualTo(workingDays.startOf(later.plusDays(1)));
        rehearsal.goTo(outcomes.dayAfterReport(caseId, 12));
        rehearsal.runDueJobs(caseId);
        assertThat(mails()).contains("next-steps-listed", "next-step-overdue", "next-step-reminder");
        complete(trackOf(journey), "howItEnded", "DONE");

        trials.pick(caseId, new Trial("NCT09000001", "An invented study", "RECRUITING", List.of("Pune"), null), "c");
        assertThatThrownBy(() ->
                        trials.pick(caseId, new Trial("NCT09000001", "Again", "RECRUITING", List.of(), null), "c"))
                .isInstanceOf(Refusal.class);
        assertThat(familyPage()).contains("Trials to ask about", "NCT09000001", "this list is no promise");
        assertThat(read("/trials").getBody()).contains("\"isOn\":false", "NCT09000001");
    }

    @Test
    void theFamilyTellsItselfHowItWentAndTheCaseIsClosed() throws Exception {
        lead("Task_RecordHomeTeamAnswer", usual -> usual);
        assertThat(familyPage()).doesNotContain("How did it go?");
        leadTo30();
        assertThat(mails()).contains("how-did-it-go");
        assertThat(familyPage()).contains("How did it go?", "How did we do?");

        familyTells("PARTLY_FOLLOWED", "", "STABLE");
        assertThat(outcomes.of(caseId)).isEmpty();
        familyTells("PARTLY_FOLLOWED", "COST", "STABLE");
        assertThat(open()).isEmpty();
        familyTells("FOLLOWED", "", "BETTER");
        assertThat(outcomes.of(caseId)).singleElement().satisfies(told -> {
            assertThat(told.source()).isEqualTo(Outcomes.Source.FAMILY);
            assertThat(told.whyNot().name()).isEqualTo("COST");
        });

        rehearsal.goTo(outcomes.dayAfterReport(caseId, 90).plus(Duration.ofHours(1)));
        driver.nextTask(caseId);
        familyTells("FOLLOWED", "", "WORSE");
        assertThat(open()).as("somebody calls where it is worse").containsExactly("Task_Record90DayOutcome");
        complete("Task_Record90DayOutcome", "whatHappened", "Spoke with the daughter.");
        assertThat(mails()).contains("feedback-asked", "family-wrote");

        web(post(familyPath() + "/feedback").param("rating", "4").param("words", "Calm and clear"));
        assertThat(feedbacks.of(caseId).orElseThrow().rating()).isEqualTo(4);
        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(familyPage()).doesNotContain("How did it go?", "How did we do?");
    }

    @Test
    void afterADeathNobodyIsAskedAnything() throws Exception {
        lead("Task_RecordHomeTeamAnswer", usual -> usual);
        leadTo30();
        var before = mails();

        complete("Task_Record30DayOutcome", "condition", Condition.DIED.name());
        driver.nextTask(caseId);

        assertThat(cases.get(caseId).status()).isEqualTo(CaseStatus.DECEASED);
        assertThat(open()).containsExactly("Task_CloseCaseWithCare");
        assertThat(familyPage()).doesNotContain("How did it go?", "How did we do?", "Next steps");
        familyTells("FOLLOWED", "", "STABLE");
        assertThat(outcomes.of(caseId)).hasSize(1);
        rehearsal.goTo(outcomes.dayAfterReport(caseId, 120));
        rehearsal.runDueJobs(caseId);
        assertThat(before).as("what was queued is taken back").containsAll(mails());
        assertThat(unsentToFamily()).isZero();
    }

    private void leadTo30() {
        ExampleCases.lead(driver, caseId, "Task_RecordHomeTeamAnswer", answers -> answers);
        while (driver.nextTask(caseId).isPresent()) {
            driver.step(caseId, driver.typicalAnswers(caseId));
        }
        rehearsal.goTo(outcomes.dayAfterReport(caseId, 30).plus(Duration.ofHours(1)));
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_Record30DayOutcome");
    }

    private void lead(String task, UnaryOperator<TypicalAnswers> otherwise) {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        ExampleCases.lead(driver, caseId, task, otherwise);
    }

    private void complete(String task, String field, String answer) {
        complete(task(task), field, answer);
    }

    private void complete(WorkList.Work task, String field, String answer) {
        driver.complete(task, driver.typicalAnswers(caseId).but(task.key(), field, answer));
    }

    private WorkList.Work trackOf(NextStep step) {
        return work.tasksOf(caseId).stream()
                .filter(task -> step.words().equals(task.about()))
                .findFirst()
                .orElseThrow();
    }

    private WorkList.Work task(String key) {
        return work.tasksOf(caseId).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open() {
        return work.tasksOf(caseId).stream().map(WorkList.Work::key).toList();
    }

    private void teamAnswers(String decision, String reason, String question) throws Exception {
        web(post(teamPath() + "/answer")
                .param("decision", decision)
                .param("reason", reason)
                .param("question", question)
                .param("name", "Dr. Rohan Kulkarne"));
    }

    private void familyTells(String advice, String whyNot, String condition) throws Exception {
        web(post(familyPath() + "/how-it-went")
                .param("done", "TREATED_OTHERWISE")
                .param("advice", advice)
                .param("whyNot", whyNot)
                .param("condition", condition)
                .param("words", ""));
    }

    /** As the doctor does it, who reads the code in the mail. */
    private void openWithCode() throws Exception {
        bare(post(teamPath() + "/code"));
        var code = sql.sql("select detail from outbox where template = 'access-code' and case_reference = ?"
                        + " and language = 'de' order by queued_at desc limit 1")
                .param(caseId.reference())
                .query(String.class)
                .single();
        bare(post(teamPath() + "/open").param("code", code));
    }

    private List<String> history() {
        return sql.sql("select e.kind from handback_events e join handbacks h on h.id = e.handback_id"
                        + " where h.case_reference = ? order by e.noted")
                .param(caseId.reference())
                .query(String.class)
                .list();
    }

    private List<String> mails() {
        return sql.sql("select template from outbox where case_reference = ? and cancelled_at is null")
                .param(caseId.reference())
                .query(String.class)
                .list();
    }

    private int unsentToFamily() {
        return sql.sql("select count(*) from outbox where case_reference = ? and recipient = 'FAMILY'"
                        + " and sent_at is null and cancelled_at is null")
                .param(caseId.reference())
                .query(Integer.class)
                .single();
    }

    private ResponseEntity<String> read(String path) {
        return http.withBasicAuth("coordinator", "demo").getForEntity("/api/cases/" + caseId + path, String.class);
    }

    private ResponseEntity<String> put(String path, Map<String, String> body) {
        return http.withBasicAuth("coordinator", "demo")
                .exchange("/api/cases/" + caseId + path, HttpMethod.PUT, new HttpEntity<>(body), String.class);
    }

    private String teamPath() {
        return homeTeamLinks.of(caseId).getPath();
    }

    private String familyPath() {
        return familyLinks.of(caseId).getPath();
    }

    private String teamPage() throws Exception {
        return web(get(teamPath())).getContentAsString(StandardCharsets.UTF_8);
    }

    private String familyPage() throws Exception {
        return web(get(familyPath())).getContentAsString(StandardCharsets.UTF_8);
    }

    private String anonymous(String path) throws Exception {
        return bare(get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    /** With both personal pages opened. */
    private MockHttpServletResponse web(MockHttpServletRequestBuilder request) throws Exception {
        return bare(request.with(opened(teamPath(), familyPath())));
    }

    private MockHttpServletResponse bare(MockHttpServletRequestBuilder request) throws Exception {
        MockMvc pages = MockMvcBuilders.webAppContextSetup(application).build();
        return pages.perform(request).andReturn().getResponse();
    }
}
