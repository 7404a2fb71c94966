package org.secondopinion.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondopinion.ExampleCases.inquiry;
import static org.secondopinion.ExampleCases.lead;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Coordinators keep the directory, and the invited ask, suggest, decline and accept. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class DirectoryIT {

    @Autowired
    WebApplicationContext application;

    @Autowired
    CaseDriver driver;

    @Autowired
    Directory directory;

    @Autowired
    ShortLists shortLists;

    @Autowired
    Invitations invitations;

    @Autowired
    Reviewers reviewers;

    @Autowired
    BoardMembers board;

    @Autowired
    JdbcClient sql;

    MockMvc pages;

    @BeforeEach
    void openTheDoors() {
        pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void onlyCoordinatorsReadAndSearchTheDirectory() throws Exception {
        pages.perform(get("/directory?tumour=SARCOMA&country=US&words=oduya").with(coordinator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dr. Miriam Oduya")))
                .andExpect(content().string(not(containsString("Dr. Wei Lanying"))));
        pages.perform(get("/directory").with(as("specialist", "specialist"))).andExpect(status().isForbidden());
        pages.perform(get("/directory/centres.csv").with(as("manager", "manager")))
                .andExpect(status().isForbidden());
        assertThat(board.all()).hasSizeGreaterThan(250).anyMatch(BoardMember::chairs);
    }

    @Test
    void anEntryIsChangedOnceAndWhoComesLateReadsSo() throws Exception {
        var before = called("Dr. Henrik Sandahl");
        keep(before, Map.of("absences", "2027-03-01 to 2027-03-14", "ties", "SHARES: Albion Care Trust"))
                .andExpect(status().is3xxRedirection());

        keep(before, Map.of("absences", ""))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Somebody else changed this entry")));
        var after = called("Dr. Henrik Sandahl");
        assertThat(after.absences()).hasSize(1);
        assertThat(after.ties()).extracting(Specialist.Tie::party).containsExactly("Albion Care Trust");

        keep(after, Map.of("zone", "Europe/Atlantis", "licences", "XX"))
                .andExpect(content().string(containsString("zone: a time zone is written as Asia/Kolkata.")))
                .andExpect(content().string(containsString("licences: a country is its code")));
        assertThat(called("Dr. Henrik Sandahl")).isEqualTo(after);
    }

    @Test
    void aFileThatIsTakenInAgainChangesNothingAndAWrongRowTakesNothing() throws Exception {
        var before = words();
        var file = pages.perform(get("/directory/specialists.csv").with(coordinator()))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var wrong = file.replaceFirst("Asia/Shanghai", "Asia/Nowhere").replaceFirst("Prof. ", "Professor ");

        send("/directory/specialists/file", "rows", file)
                .andExpect(flash().attribute("done", "400 rows were taken in."));
        send("/directory/specialists/file", "rows", wrong)
                .andExpect(flash().attribute("refusal", containsString("column zone: a time zone is written as")));
        assertThat(words()).isEqualTo(before);
    }

    @Test
    void theInvitedAskSuggestDeclineAndAccept() throws Exception {
        var caseId = driver.open(inquiry("nsclc"));
        lead(driver, caseId, "Task_ChooseSpecialist", answers -> answers);
        assertThat(shortLists.of(caseId).get(0).name()).isEqualTo("Dr. Asha Venkatraman");
        assertThat(shortLists.of(caseId).get(0).reasons()).contains("sees 120 cases of this tumour a year");
        assertThat(shortLists.leftOut(caseId))
                .extracting(ShortLists.LeftOut::reason)
                .contains("is in the same hospital or hospital group as the home team");
        chooseFirst(caseId);

        var asked = invitationTo("specialist");
        pages.perform(get("/review/invitations").with(as("specialist", "specialist")))
                .andExpect(content().string(containsString("NSCLC non-squamous")))
                .andExpect(content().string(not(containsString("Deshpane"))));
        send(asked + "/ask", "question", "Is there a biopsy of this year?");
        send(asked + "/ask", "question", "And another thing")
                .andExpect(flash().attribute("refusal", containsString("is with the coordinator")));
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_AnswerInvitedSpecialist");
        chooseFirst(caseId);
        pages.perform(get("/review/invitations").with(as("specialist", "specialist")))
                .andExpect(content().string(containsString("All records are in the case file.")));

        sendAs("specialist", asked + "/decline", "reason", "On leave", "colleague", "Wei Lanying");
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_ChooseSpecialist");
        assertThat(shortLists.of(caseId).get(0).reasons()).contains("suggested by Dr. Asha Venkatraman");
        assertThat(shortLists.of(caseId)).noneMatch(listed -> listed.name().contains("Venkatraman"));
        chooseFirst(caseId);

        var second = invitationTo("specialist-3");
        sendAs("specialist", second + "/accept", "independent", "true")
                .andExpect(flash().attribute("refusal", "This invitation is no longer open."));
        sendAs("specialist-3", second + "/accept").andExpect(flash().attribute("refusal", containsString("declare")));
        sendAs("specialist-3", second + "/accept", "independent", "true").andExpect(flash().attribute("done", true));
        assertThat(reviewers.of(caseId))
                .extracting(Reviewers.Reviewer::username)
                .containsExactly("specialist-3");
        assertThat(sql.sql("select is_independent from invitations where case_reference = ? and state = 'ACCEPTED'")
                        .param(caseId.reference())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_WriteOpinion");
    }

    private void chooseFirst(CaseId caseId) {
        driver.complete(driver.nextTask(caseId).orElseThrow(), driver.typicalAnswers(caseId));
        driver.nextTask(caseId);
    }

    private String invitationTo(String login) {
        var waiting = invitations.waitingFor(login);
        return "/review/invitations/" + waiting.get(waiting.size() - 1).id();
    }

    private ResultActions keep(Specialist before, Map<String, String> changes) throws Exception {
        var request = post("/directory/specialists")
                .param("id", before.id().toString())
                .param("version", String.valueOf(before.version()));
        var values = SpecialistColumns.write(before);
        values.putAll(changes);
        values.forEach(request::param);
        return pages.perform(request.with(coordinator()).with(csrf()));
    }

    private ResultActions send(String path, String field, String value) throws Exception {
        var request = post(path).param(field, value).with(csrf());
        return pages.perform(request.with(path.startsWith("/review") ? as("specialist", "specialist") : coordinator()));
    }

    private ResultActions sendAs(String login, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return pages.perform(request.with(as(login, "specialist")).with(csrf()));
    }

    private List<Map<String, String>> words() {
        return directory.snapshot().specialists().stream()
                .map(SpecialistColumns::write)
                .toList();
    }

    private Specialist called(String name) {
        UUID id = directory.snapshot().specialists().stream()
                .filter(specialist -> specialist.name().equals(name))
                .map(Specialist::id)
                .findFirst()
                .orElseThrow();
        return directory.specialist(id).orElseThrow();
    }

    private static RequestPostProcessor coordinator() {
        return as("coordinator", "coordinator");
    }

    private static RequestPostProcessor as(String login, String group) {
        return user(login).authorities(new SimpleGrantedAuthority(group));
    }
}
