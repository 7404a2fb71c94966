package org.secondopinion.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.Browser;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.oversight.LivedCases;
import org.secondopinion.oversight.figures.Tallies;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Managers at work in Cockpit; what they see is held against the engine's history. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class CockpitPagesIT {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    CaseDriver driver;

    @Autowired
    Tallies tallies;

    @Autowired
    Pathway pathway;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

    Map<String, CaseId> lived;
    Page page;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @BeforeEach
    void aManagerAtWork() {
        lived = LivedCases.on(application);
        tallies.count();
        page = browser.newPage();
        page.setViewportSize(WIDE, 1000);
        page.setDefaultTimeout(20_000);
        LoginPage.logIn(page, house(), "manager");
    }

    @AfterEach
    void backToNow() {
        page.close();
        rehearsal.backToNow();
    }

    @Test
    void everyCaseIsALineOfItsStagesThatCanBeFoundFilteredAndSaved() throws IOException {
        open("timelines?is=all&group=stage&span=fit");
        showAll();
        assertThat(rows().count())
                .isEqualTo(number("select count(*) from act_hi_procinst where proc_def_key_ = 'SecondOpinion'"));
        assertThat(row("delivered").locator(".bar").count())
                .isEqualTo(
                        number("select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                                + " where a.act_type_ = 'callActivity' and a.proc_def_key_ = 'SecondOpinion' and p.business_key_ = '"
                                + lived.get("delivered") + "'"));
        assertThat(row("held").locator(".pause").count()).isPositive();
        assertUsable();

        page.locator("#timelines-stage").focus();
        page.getByLabel("Stage", exactly()).selectOption("CallActivity_ExpertReview");
        page.waitForURL(Pattern.compile("stage=CallActivity_ExpertReview"));
        shown();
        assertThat(page.locator("#timelines-stage")).isFocused();
        showAll();
        assertThat(rows())
                .hasCount(number("select count(*) from act_hi_actinst where act_id_ = 'CallActivity_ExpertReview'"
                        + " and end_time_ is null"));
        assertThat(downloaded("Save as CSV")).contains(lived.get("reviewed").reference());
        assertThat(downloaded("Save as picture"))
                .startsWith("<svg")
                .contains(lived.get("reviewed").reference(), "Expert review");

        shown();
        page.getByLabel("Find a case").fill(lived.get("held").reference().substring(8));
        page.getByRole(AriaRole.BUTTON, named("Find")).click();
        assertThat(page.getByText("No case fits")).isVisible();
        page.getByText("Clear all filters").click();
        shown();
        page.getByLabel("Find a case").fill("Deshpane");
        page.getByRole(AriaRole.BUTTON, named("Find")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("A case is found by its reference");
    }

    @Test
    void everyFigureOfTheDashboardOpensAsManyCases() {
        open("dashboard");
        var figures = page.locator("section.oversight ul.figures a");
        assertThat(figures.first()).isVisible(PATIENTLY);
        var incidents = page.locator(".card", new Page.LocatorOptions().setHasText("Open incidents"));
        assertThat(incidents.locator("p.figure"))
                .hasText(String.valueOf(number("select count(distinct p.business_key_) from act_hi_incident i"
                        + " join act_hi_procinst p on p.id_ = i.root_proc_inst_id_ where i.incident_state_ = 0")));
        assertThat(page.locator("section.oversight")).containsText("From inquiry to complete");

        for (var figure = 0; figure < figures.count(); figure++) {
            var count = Integer.parseInt(figures.nth(figure).locator("strong").innerText());
            var words = figures.nth(figure).innerText();
            figures.nth(figure).click();
            showAll();
            assertThat(rows().count()).as(words).isEqualTo(count);
            open("dashboard");
            assertThat(figures.first()).isVisible(PATIENTLY);
        }
    }

    @Test
    void whatSecondOpinionsChangeIsToldInSharesOfEnoughCases() {
        open("outcomes?from=1998-01-01&to=1998-12-31");
        assertThat(page.getByText("Fewer than five compared cases")).isVisible(PATIENTLY);
        assertUsable();

        comparedCasesOf1999();
        open("outcomes?from=1999-01-01&to=1999-12-31");
        assertThat(page.getByText("of 8 compared cases changed (2; 7 % to 59 %)"))
                .isVisible(PATIENTLY);
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Histology and grade")))
                .containsText("25 % (7 % to 59 %), 2 of 8");
        assertUsable();

        page.getByRole(AriaRole.LINK, named("Sarcoma")).click();
        page.waitForURL(Pattern.compile("tumourType=SARCOMA"));
        assertThat(page.getByText("of 8 compared cases changed")).isVisible();
        page.getByText("Tumour: Sarcoma ✕").click();
        page.waitForURL(address -> !address.contains("tumourType"));
    }

    /** Eight cases of long ago, two of them with another histology. */
    private void comparedCasesOf1999() {
        sql.sql("""
                        with made as (
                          insert into cases (reference, version, status, urgency, format_wished, patient_given_name,
                            patient_family_name, patient_birth_date, patient_sex, patient_country, contact_name,
                            contact_relation, contact_email, contact_language, diagnosis_as_told, tumour_type,
                            stage_group, situation, in_hospital, plan_clear, opened_at, closed_at)
                          select 'SO-1999-00000' || n, 0, 'CLOSED', 'ROUTINE', 'ANY', 'A', 'B', '1940-01-01', 'FEMALE',
                            'IN', 'C', 'SELF', 'c@example.org', 'en', 'As told', 'SARCOMA', 'STAGE_II',
                            'NEWLY_DIAGNOSED', false, false, '1999-02-01', '1999-08-01'
                          from generate_series(1, 8) n returning reference),
                        reported as (
                          insert into reports (id, case_reference, version, state, drafted_at, signed_by, signed_at,
                            delivered_at)
                          select gen_random_uuid(), reference, 1, 'DELIVERED', '1999-03-01', 'specialist',
                            '1999-03-01', '1999-03-02' from made returning id, case_reference)
                        insert into concordance_entries (report_id, field, outcome, weight, reason, compared_by,
                          compared_at)
                        select id, 'HISTOLOGY_AND_GRADE', case when case_reference < 'SO-1999-000003' then 'CHANGED'
                            else 'CONFIRMED' end,
                          case when case_reference < 'SO-1999-000003' then 'MAJOR' else 'NONE' end, 'Because.',
                          'coordinator', '1999-03-03' from reported""").update();
        sql.sql(
                        "insert into oversight_ledgers select * from oversight_ledgers_now where case_reference like 'SO-1999-%'")
                .update();
    }

    @Test
    void aFinishedCaseShowsEveryStepWhoDidItAndThePathOnTheDiagram() {
        var finished = lived.get("followed-up");
        open("case-timeline/" + finished);
        assertThat(page.locator(".diagram .so-note").first()).isVisible(PATIENTLY);
        page.getByLabel("Waiting", exactly()).uncheck();
        assertThat(page.locator("[data-activity]").count()).isEqualTo(steps(finished, "userTask"));
        assertThat(page.locator("[data-activity='Task_DecideOnInquiry'] title").first())
                .containsText("completed by coordinator");
        assertThat(page.locator(".diagram .djs-connection.so-travelled").count())
                .isPositive();

        page.getByText("Decide on inquiry").first().click();
        assertThat(page.locator(".diagram [data-element-id='Task_DecideOnInquiry'].so-pointed"))
                .isVisible(PATIENTLY);
        assertThat(page.locator("#case-run option:checked")).containsText("Intake");
        page.getByLabel("As of").fill("0");
        assertThat(page.getByRole(AriaRole.REGION, named("What was known then")).locator("tbody tr"))
                .hasCount(1);
        assertUsable();

        open("case-timeline/SO-2026-999999");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }

    @Test
    void aRunAndItsModelHaveTabsForTheirTimes() {
        open("process-instance/" + runOf(lived.get("reviewed")) + "/runtime?tab=second-opinion.case-timeline.tab");
        assertThat(page.locator(".in-tab h1"))
                .containsText(
                        lived.get("reviewed").reference(),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(page.locator(".djs-shape.so-travelled[data-element-id='CallActivity_Intake']")
                        .first())
                .isVisible(PATIENTLY);

        var intake = sql.sql("select id_ from act_re_procdef where key_ = 'Intake'")
                .query(String.class)
                .list()
                .get(0);
        open("process-definition/" + intake + "/runtime?tab=second-opinion.durations");
        var decisions = page.locator("tr", new Page.LocatorOptions().setHasText("Decide on inquiry"));
        assertThat(decisions).isVisible(PATIENTLY);
        assertThat(decisions.locator("td").nth(3))
                .hasText(
                        String.valueOf(
                                number(
                                        "select count(*) from act_hi_actinst where act_id_ = 'Task_DecideOnInquiry'"
                                                + " and end_time_ >= '2026-05-31 18:30' and end_time_ < '2026-08-31 18:30' and act_inst_state_ <> 2")));
        assertThat(page.locator(".so-note").first()).isVisible(PATIENTLY);
        page.getByLabel("From", exactly()).fill("1990-01-01");
        page.getByRole(AriaRole.BUTTON, named("Show")).click();
        assertThat(page.getByRole(AriaRole.ALERT).or(decisions).first()).isVisible();

        page.getByText("History", new Page.GetByTextOptions().setExact(true)).click();
        var more = page.getByText("Show more runs");
        assertThat(page.locator("tbody tr").first()).isVisible(PATIENTLY);
        while (more.count() > 0) {
            more.click();
            page.waitForTimeout(500);
        }
        assertThat(page.locator("tbody tr").count())
                .isEqualTo(number("select count(*) from act_hi_procinst where proc_def_key_ = 'Intake'"
                        + " and end_time_ is not null"));
    }

    @Test
    void aManagerActsOnACaseAndIsRefusedInASentence() {
        var caseId = driver.open(ExampleCases.inquiry("unknown-tumour"));
        var task = driver.nextTask(caseId).orElseThrow().id();
        tasks.setAssignee(task, null);
        pathway.mailUndeliverable(caseId, UUID.randomUUID());
        open("case-timeline/" + caseId);

        page.getByRole(AriaRole.BUTTON, named("Try again")).click();
        inDialog("Try again");
        assertThat(page.getByRole(AriaRole.REGION, named("Incidents"))).not().containsText("open");
        assertThat(number(
                        "select count(*) from act_hi_incident i join act_hi_procinst p on p.id_ = i.root_proc_inst_id_"
                                + " where i.incident_state_ = 0 and p.business_key_ = '" + caseId + "'"))
                .isZero();

        page.getByRole(AriaRole.BUTTON, named("Pause")).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, buttonNamed("Pause"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT)).hasText("Choose the reason.");
        page.locator("#act-pause").selectOption("OWN_DELAY");
        inDialog("Pause");
        assertThat(page.getByRole(AriaRole.BUTTON, named("End the pause"))).isVisible();
        assertThat(page.locator("dl.facts")).containsText("A delay of our own, waits for our house");

        page.getByRole(AriaRole.BUTTON, named("Reassign tasks")).click();
        page.locator(".pick").first().click();
        page.locator("#act-assignee").selectOption("coordinator");
        page.locator("#act-reason").fill("She knows the family.");
        inDialog("Reassign");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(tasks.createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getAssignee())
                        .isEqualTo("coordinator"));

        page.getByRole(AriaRole.BUTTON, named("Change priority")).click();
        page.locator("#act-urgency").selectOption("URGENT");
        page.locator("#act-reason").fill("The first cycle is planned for Monday.");
        inDialog("Change it");
        assertThat(page.locator("dl.facts")).containsText("urgent");
        page.getByRole(AriaRole.BUTTON, named("Escalate")).click();
        page.locator("#act-reason").fill("Please look today.");
        inDialog("Send");
        assertThat(page.getByRole(AriaRole.REGION, named("Deeds"))).containsText("Escalated");
    }

    /** Presses the button of the dialog and waits until it is gone. */
    private void inDialog(String button) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, buttonNamed(button)).click();
        assertThat(dialog).hasCount(0);
    }

    private void open(String place) {
        page.navigate(house() + "/camunda/app/cockpit/default/#/" + place);
    }

    private void shown() {
        assertThat(page.locator("main.oversight[aria-busy='false']")).isVisible(PATIENTLY);
    }

    private void showAll() {
        shown();
        var more = page.locator("#timelines-more");
        while (more.count() > 0) {
            var before = rows().count();
            more.click();
            Awaitility.await().until(() -> rows().count() > before);
        }
    }

    private Locator rows() {
        return page.locator(".row[data-reference]");
    }

    private Locator row(String what) {
        return page.locator(".row[data-reference='%s']".formatted(lived.get(what)));
    }

    private String downloaded(String button) throws IOException {
        Download download = page.waitForDownload(() -> page.getByText(button).click());
        return Files.readString(download.path());
    }

    private int steps(CaseId caseId, String type) {
        return number("select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.root_proc_inst_id_"
                + " where p.business_key_ = '" + caseId + "' and a.act_type_ = '" + type + "'");
    }

    private String runOf(CaseId caseId) {
        return sql.sql("select id_ from act_hi_procinst where proc_def_key_ = 'SecondOpinion' and business_key_ = ?")
                .param(caseId.reference())
                .query(String.class)
                .single();
    }

    private int number(String question) {
        return sql.sql(question).query(Integer.class).single();
    }

    /** For everybody as far as axe can tell, and without scrolling sideways on a phone. */
    private void assertUsable() {
        UsablePage.assertAccessible(page, "main.oversight");
        page.setViewportSize(NARROW, 844);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                (Integer) page.evaluate("document.querySelector('main.oversight').scrollWidth"))
                        .as("width of %s", page.url())
                        .isLessThanOrEqualTo(NARROW));
        page.setViewportSize(WIDE, 1000);
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions buttonNamed(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
