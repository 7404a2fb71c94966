package org.secondopinion.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Consent.Said;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.ConsentWay;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Diagnosis;
import org.secondopinion.cases.NewCase;
import org.secondopinion.cases.Patient;
import org.secondopinion.cases.Question;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Situation;
import org.secondopinion.cases.StageGroup;
import org.secondopinion.cases.TumourType;
import org.secondopinion.cases.Wishes;
import org.secondopinion.pathway.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WholeApplication
@AutoConfigureMockMvc
class DeskIT {

    private static final String FORM = """
            {"type": "default", "id": "write-desk-opinion", "schemaVersion": 16, "components": [
              {"type": "textarea", "id": "Field_1", "key": "opinion", "label": "Opinion", "validate": {"required": true}}
            ]}""";

    @Autowired
    MockMvc pages;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

    private CaseId caseId;
    private String deployment;
    private String task;

    @BeforeEach
    void anOpinionIsAskedFor() {
        var model = Bpmn.createExecutableProcess("DeskOpinion")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_WriteDeskOpinion")
                .name("Write desk opinion")
                .camundaCandidateGroups("specialist")
                .camundaFormRef("write-desk-opinion")
                .camundaFormRefBinding("deployment")
                .camundaTaskListenerDelegateExpression("complete", "${deskOpinionListener}")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("desk-opinion.bpmn", model)
                .addString("write-desk-opinion.form", FORM)
                .deploy()
                .getId();
        caseId = cases.open(inquiry()).id();
        consents.give(caseId, Set.of(ConsentKind.REVIEW), new Said("Meera Kulkarni", ConsentWay.INQUIRY, "family"));
        var opinion = runtime.startProcessInstanceByKey("DeskOpinion", caseId.reference());
        task = tasks.createTaskQuery()
                .processInstanceId(opinion.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void takeTheModelAway() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void theCaseIsShownWithoutANameAndTheReadingIsKept() throws Exception {
        pages.perform(get("/review/tasks/" + task).with(specialist()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lung cancer &lt;b&gt;")))
                .andExpect(content().string(not(containsString("Kulkarni"))));

        assertThat(sql.sql("select username from case_reads where case_reference = ?")
                        .param(caseId.reference())
                        .query(String.class)
                        .list())
                .containsExactly("specialist");
    }

    @Test
    void theCaseIsNotShownWhenTheConsentHasRunOut() throws Exception {
        sql.sql("update consents set valid_until = current_date - 7 where case_reference = ?")
                .param(caseId.reference())
                .update();

        pages.perform(get("/review/tasks/" + task).with(specialist()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("consent to the review does not stand")))
                .andExpect(content().string(not(containsString("Lung cancer"))));
    }

    @Test
    void whatIsMissingIsSaidAndTheTaskStaysOpen() throws Exception {
        answer("").andExpect(content().string(containsString("&#39;Opinion&#39; is needed.")));

        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void aRefusalIsShownAsItsSentenceWithWhatWasTyped() throws Exception {
        answer("too short")
                .andExpect(content().string(containsString("Please write more.")))
                .andExpect(content().string(containsString("too short</textarea>")));

        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .as("others may still take it")
                .isOne();
    }

    @Test
    void anAcceptedAnswerCompletesTheTask() throws Exception {
        answer("Wait for the molecular report.").andExpect(redirectedUrl("/review"));

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void answeringIsNotKeptAsAnotherReading() throws Exception {
        answer("Wait for the molecular report.");

        assertThat(sql.sql("select count(*) from case_reads where case_reference = ?")
                        .param(caseId.reference())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void somebodyElsesTaskIsNotThere() throws Exception {
        pages.perform(get("/review/tasks/" + task).with(user("translator").authorities(group("translator"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void theGroupReadsTheCaseOnlyWhileItMayTakeTheTask() throws Exception {
        var file = get("/api/cases/" + caseId).with(httpBasic("specialist-2", "demo"));
        pages.perform(file).andExpect(status().isOk());

        answer("Wait for the molecular report.");

        pages.perform(file).andExpect(status().isForbidden());
        pages.perform(get("/api/cases/" + caseId).with(httpBasic("specialist", "demo")))
                .andExpect(status().isOk());
    }

    @Test
    void aCardInTasklistSaysWhoseCaseItsTaskIs() throws Exception {
        pages.perform(cards().with(httpBasic("coordinator", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].reference").value(caseId.reference()));
        pages.perform(cards().with(httpBasic("specialist", "demo"))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder cards() {
        return get("/api/tasks").param("id", task).param("id", "done-long-ago");
    }

    private ResultActions answer(String opinion) throws Exception {
        return pages.perform(
                post("/review/tasks/" + task).with(specialist()).with(csrf()).param("opinion", opinion));
    }

    private static RequestPostProcessor specialist() {
        return user("specialist").authorities(group("specialist"));
    }

    private static SimpleGrantedAuthority group(String name) {
        return new SimpleGrantedAuthority(name);
    }

    private static NewCase inquiry() {
        return new NewCase(
                new Patient("Sunita", "Kulkarni", LocalDate.of(1961, 4, 3), Patient.Sex.FEMALE, "IN"),
                new Contact("Meera Kulkarni", "daughter", "meera@example.org", null, "en"),
                null,
                new Diagnosis(
                        "Lung cancer <b>",
                        TumourType.NSCLC_NON_SQUAMOUS,
                        StageGroup.STAGE_IV,
                        Situation.BEFORE_FIRST_LINE,
                        false,
                        null,
                        null,
                        false),
                List.of(new Question(QuestionTopic.SYSTEMIC_THERAPY, "Is chemotherapy right?")),
                Set.of(),
                new Wishes(ReviewFormat.REMOTE, List.of(), List.of()));
    }

    @TestConfiguration
    static class Listener {

        @Bean
        TaskListener deskOpinionListener() {
            return task -> {
                if (Form.of(task).text("opinion").length() < 20) {
                    throw new Refusal("Please write more.");
                }
            };
        }
    }
}
