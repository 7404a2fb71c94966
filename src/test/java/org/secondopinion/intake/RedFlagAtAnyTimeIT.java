package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.OpenedLinks.opened;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every red flag, whenever it is noticed: the urgent task and both mails are there although the clock stands still, and the
 * review goes on.
 */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class RedFlagAtAnyTimeIT {

    @Autowired
    CaseDriver driver;

    @Autowired
    WorkList work;

    @Autowired
    Cases cases;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Journal journal;

    @Autowired
    FamilyLinks familyLinks;

    @Autowired
    JdbcClient sql;

    MockMvc web;

    @Autowired
    void application(WebApplicationContext application) {
        web = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @BeforeEach
    void aTuesday() {
        rehearsal.goTo(Instant.parse("2026-11-24T05:00:00Z"));
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void amongTheRecords(RedFlag flag) {
        var caseId = caseAt("Task_ObtainRecord");

        assertAnswered(caseId, flag);
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void onACaseThatRests(RedFlag flag) {
        var caseId = caseAt("Task_ObtainRecord");
        cases.putOnHold(caseId, "The family travels");
        rehearsal.runDueJobs(caseId);

        assertAnswered(caseId, flag);
    }

    @Test
    void whileABoardIsScheduled() {
        var caseId = caseAt("Task_ScheduleBoard");

        for (var flag : RedFlag.values()) {
            assertAnswered(caseId, flag);
        }
    }

    @Test
    void bySignsThatTheFamilyTicksOnItsPage() {
        var caseId = caseAt("Task_ObtainRecord");

        assertAnswered(
                caseId, () -> familySends(caseId, "signs=SEVERE_BLEEDING&signs=CORD_COMPRESSION&message=Since+noon"));
        assertThat(cases.get(caseId).redFlags())
                .containsExactlyInAnyOrder(RedFlag.SEVERE_BLEEDING, RedFlag.CORD_COMPRESSION);
    }

    @Test
    void aMessageWithoutASignGoesToTheCoordinators() throws Exception {
        var caseId = caseAt("Task_ObtainRecord");
        familySends(caseId, "message=She+sleeps+better.");
        familySends(caseId, "message=+");

        assertThat(journal.of(caseId)).extracting(Journal.Entry::words).contains("She sleeps better.");
        assertThat(mails(caseId, "family-wrote", "GROUP")).isOne();
        assertThat(cases.get(caseId).redFlags()).isEmpty();
    }

    @Test
    void byASpecialistAtTheDesk() {
        var caseId = caseAt("Task_WriteOpinion", "REMOTE_OPINION");
        var task = work.tasksOf(caseId).get(0);
        var specialist = work.doerOf(task).orElseThrow();

        assertAnswered(
                caseId,
                () -> web.perform(post("/review/tasks/" + task.id() + "/red-flag")
                        .principal(new TestingAuthenticationToken(specialist, "", "specialist"))
                        .param("flag", "RAISED_INTRACRANIAL_PRESSURE")
                        .param("reason", "Midline shift on the last scan.")));
    }

    @Test
    void byWhatARecordShows() {
        var caseId = caseAt("Task_InspectRecord");
        var task = driver.nextTask(caseId).orElseThrow();

        assertAnswered(
                caseId,
                List.of("Task_InspectRecord"),
                () -> driver.complete(
                        task,
                        driver.typicalAnswers(caseId)
                                .but("Task_InspectRecord", "redFlagInTheRecord", "HYPERCALCAEMIA")));
        assertThat(cases.get(caseId).redFlags()).containsExactly(RedFlag.HYPERCALCAEMIA);
    }

    private void familySends(CaseId caseId, String body) throws Exception {
        var path = familyLinks.of(caseId).getPath();
        web.perform(post(path + "/tell")
                .with(opened(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body));
    }

    private void assertAnswered(CaseId caseId, RedFlag flag) {
        assertAnswered(caseId, () -> cases.raiseRedFlag(caseId, flag, "The daughter called"));
    }

    private void assertAnswered(CaseId caseId, Deed raised) {
        assertAnswered(caseId, List.of(), raised);
    }

    private void assertAnswered(CaseId caseId, List<String> doneByIt, Deed raised) {
        var before = new ArrayList<>(tasks(caseId).toList());
        var lanes = Collections.frequency(before, "Task_ConfirmContact");

        raised.happens();
        rehearsal.runDueJobs(caseId);

        doneByIt.forEach(before::remove);

        assertThat(tasks(caseId)).containsAll(before);
        assertThat(Collections.frequency(tasks(caseId).toList(), "Task_ConfirmContact"))
                .isEqualTo(lanes + 1);
        assertThat(mails(caseId, "act-now", "FAMILY")).isEqualTo(lanes + 1);
        assertThat(mails(caseId, "red-flag-raised", "HOME_TEAM")).isEqualTo(lanes + 1);
    }

    /** What raises the flag; it may be a request that fails. */
    private interface Deed {

        void happen() throws Exception;

        default void happens() {
            try {
                happen();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private int mails(CaseId caseId, String template, String recipient) {
        return sql.sql("select count(*) from outbox where case_reference = ? and template = ? and recipient = ?"
                        + " and cancelled_at is null")
                .params(caseId.reference(), template, recipient)
                .query(Integer.class)
                .single();
    }

    private Stream<String> tasks(CaseId caseId) {
        return work.tasksOf(caseId).stream().map(WorkList.Work::key);
    }

    private CaseId caseAt(String task) {
        return caseAt(task, "TUMOUR_BOARD");
    }

    private CaseId caseAt(String task, String service) {
        var caseId = driver.open(ExampleCases.inquiry("nsclc"));
        ExampleCases.lead(driver, caseId, task, answers -> answers.but("Task_ChooseService", "service", service));
        return caseId;
    }
}
