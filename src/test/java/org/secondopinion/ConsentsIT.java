package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondopinion.OpenedLinks.opened;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Consent;
import org.secondopinion.cases.Consent.Said;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.ConsentWay;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.messages.HomeTeamLinks;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whatever is shared asks the ledger of consents at that moment, and a withdrawal stops what is not yet done. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class ConsentsIT {

    private static final Said ON_PAGE = new Said("Anjali Deshpane", ConsentWay.FAMILY_PAGE, "family");

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    Journal journal;

    @Autowired
    WorkList work;

    @Autowired
    FamilyLinks familyLinks;

    @Autowired
    HomeTeamLinks homeTeamLinks;

    @Autowired
    TestRestTemplate http;

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient sql;

    CaseId caseId;

    @BeforeEach
    void inquiry() {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void theFamilyGivesAndTakesBackEachConsentOnItsPage() throws Exception {
        familySends("consents/HOME_TEAM/give");

        assertThat(consents.standing(caseId)).singleElement().satisfies(given -> {
            assertThat(given.wording())
                    .isEqualTo(
                            "The report and a letter may go to the treating team that the inquiry names, within one year.");
            assertThat(given.recipient()).isEqualTo("Dr. Rohan Kulkarne, Sahyagiri Hospital, Pune");
            assertThat(given.givenBy()).isEqualTo("Anjali Deshpane");
            assertThat(given.givenHow()).isEqualTo(ConsentWay.FAMILY_PAGE);
        });
        assertThat(familyPage()).contains("Given by Anjali Deshpane", "What the team has read cannot be taken back.");
        assertThat(readBy("coordinator").getBody()).contains("Report and letter to the treating team");

        familySends("consents/HOME_TEAM/withdraw");

        assertThat(consents.stands(caseId, ConsentKind.HOME_TEAM)).isFalse();
        assertThat(consents.of(caseId)).singleElement().satisfies(kept -> {
            assertThat(kept.withdrawnBy()).isEqualTo("Anjali Deshpane");
            assertThat(kept.withdrawnAt()).isNotNull();
        });
        assertThatThrownBy(() -> consents.withdraw(caseId, ConsentKind.HOME_TEAM, ON_PAGE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatStandsIsNotWrittenAgainAndWhatHasRunOutIsAskedForAgain() {
        consents.give(caseId, EnumSet.of(ConsentKind.REVIEW), ON_PAGE);
        consents.give(caseId, EnumSet.of(ConsentKind.REVIEW), ON_PAGE);
        assertThat(consents.of(caseId)).hasSize(1);

        sql.sql("update consents set valid_until = current_date - 1 where case_reference = ?")
                .param(caseId.reference())
                .update();
        assertThat(consents.stands(caseId, ConsentKind.REVIEW)).isFalse();
        consents.give(caseId, EnumSet.of(ConsentKind.REVIEW), ON_PAGE);

        assertThat(consents.stands(caseId, ConsentKind.REVIEW)).isTrue();
        assertThat(consents.of(caseId)).extracting(Consent::withdrawnAt).containsExactly(null, null);
    }

    @Test
    void aSpecialistSeesTheNameOnlyWhileThatConsentStands() {
        until("Task_WriteOpinion");
        var specialist = reviewer();
        assertThat(readBy(specialist).getBody()).doesNotContain("Deshpane");

        consents.give(caseId, EnumSet.of(ConsentKind.IDENTITY_TO_SPECIALISTS), ON_PAGE);
        assertThat(readBy(specialist).getBody()).contains("Sunanda Deshpane");

        consents.withdraw(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS, ON_PAGE);
        assertThat(readBy(specialist).getBody()).doesNotContain("Deshpane");
    }

    @Test
    void withoutConsentToTheReviewNobodyOutsideOpensTheCaseAndTheWorkStops() throws Exception {
        until("Task_WriteOpinion");
        var specialist = reviewer();
        assertThat(readBy(specialist).getStatusCode()).isEqualTo(HttpStatus.OK);

        familySends("consents/REVIEW/withdraw");

        assertThat(readBy(specialist).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        rehearsal.runDueJobs(caseId);
        assertThat(work.tasksOf(caseId)).extracting(WorkList.Work::key).containsExactly("Task_SettleWithdrawal");
    }

    @Test
    void aLetterThatWasNotSentWhenTheConsentIsWithdrawnGoesToTheFamilyInstead() {
        until("Task_WriteHandbackLetter");
        consents.withdraw(caseId, ConsentKind.HOME_TEAM, ON_PAGE);
        driver.step(caseId, driver.typicalAnswers(caseId));
        rehearsal.runDueJobs(caseId);

        assertThat(mails()).contains("letter-for-family").doesNotContain("handback-sent");
    }

    @Test
    void theTreatingTeamsPageClosesWhenTheConsentIsWithdrawn() throws Exception {
        until("Task_RecordHomeTeamAnswer");
        assertThat(homeTeamPage()).contains("Coordinator, Second Opinion");

        consents.withdraw(caseId, ConsentKind.HOME_TEAM, ON_PAGE);

        assertThat(homeTeamPage())
                .doesNotContain("Coordinator, Second Opinion")
                .contains("There is nothing for you to read now");
    }

    @Test
    void theTreatingTeamIsToldOfARedFlagWithConsentOrInVitalInterestAndWhichIsKept() {
        cases.raiseRedFlag(caseId, RedFlag.SEVERE_BLEEDING, "The daughter called.");
        rehearsal.runDueJobs(caseId);

        assertThat(mails()).contains("red-flag-raised");
        assertThat(happened()).contains("Home team told of the red flag, in the patient's vital interest");

        var consenting = caseId = driver.open(ExampleCases.inquiry("nsclc"));
        consents.give(consenting, EnumSet.of(ConsentKind.HOME_TEAM), ON_PAGE);
        cases.raiseRedFlag(consenting, RedFlag.SEVERE_BLEEDING, "The daughter called.");
        rehearsal.runDueJobs(consenting);

        assertThat(happened()).contains("Home team told of the red flag, with consent");
    }

    @Test
    void aClosedCaseTakesNoNewConsent() throws Exception {
        cases.close(caseId, CaseStatus.DECLINED);

        familySends("consents/REVIEW/give");

        assertThat(consents.of(caseId)).isEmpty();
    }

    private void until(String task) {
        ExampleCases.lead(driver, caseId, task, answers -> answers);
    }

    private String reviewer() {
        return work.tasksOf(caseId).stream()
                .filter(task -> task.key().equals("Task_WriteOpinion"))
                .map(task -> work.doerOf(task).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private ResponseEntity<String> readBy(String login) {
        return http.withBasicAuth(login, "demo").getForEntity("/api/cases/" + caseId, String.class);
    }

    private void familySends(String action) throws Exception {
        var family = familyLinks.of(caseId).getPath();
        web().perform(post(family + "/" + action).with(opened(family)));
    }

    private String familyPage() throws Exception {
        return page(familyLinks.of(caseId).getPath());
    }

    private String homeTeamPage() throws Exception {
        return page(homeTeamLinks.of(caseId).getPath());
    }

    private MockMvc web() {
        return MockMvcBuilders.webAppContextSetup(application).build();
    }

    private String page(String path) throws Exception {
        return web().perform(get(path).with(opened(path)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> mails() {
        return sql.sql("select template from outbox where case_reference = ?")
                .param(caseId.reference())
                .query(String.class)
                .list();
    }

    private List<String> happened() {
        return journal.of(caseId).stream().map(Journal.Entry::happened).toList();
    }
}
