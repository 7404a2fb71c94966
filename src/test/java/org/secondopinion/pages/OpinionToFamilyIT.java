package org.secondopinion.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.secondopinion.Browser;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** From the specialist's first words to the family's last question, on the pages of those who do it. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class OpinionToFamilyIT {

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    CaseDriver driver;

    @Autowired
    WorkList work;

    @Autowired
    FamilyLinks familyLinks;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    JdbcClient sql;

    private CaseId caseId;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void anOpinionBecomesAReportThatTheFamilyReadsAndAsksAbout() throws Exception {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
        ExampleCases.lead(driver, caseId, "Task_WriteOpinion", answers -> answers);
        var specialist = doer();

        aHalfWrittenOpinionIsThereAgain(specialist);
        twoWindowsDoNotOverwriteEachOther(specialist);
        theOpinionIsHandedInWithoutAScript(specialist);
        theGateRefusesAReportOfAnotherPatient();
        theReportIsSigned(specialist);
        aChangedNumberIsNoticedInPlainLanguage();
        theFamilyReadsAndAsks();
        theAnswerStandsBelowTheReport(specialist);
    }

    private void aHalfWrittenOpinionIsThereAgain(String specialist) {
        try (var page = opinion(specialist)) {
            assertThat(page.locator("#verdict-MODALITY .first")).containsText("Carboplatin and pemetrexed");
            page.locator("#finding-PATHOLOGY").fill("The slides show an adenocarcinoma.");
            page.locator("input[name=verdict-DIAGNOSIS][value=CONFIRMS]").check();
            assertThat(page.locator("#saved")).containsText("Saved");
        }
        try (var page = opinion(specialist)) {
            assertThat(page.locator("#finding-PATHOLOGY")).hasValue("The slides show an adenocarcinoma.");
            assertThat(page.locator("input[name=verdict-DIAGNOSIS][value=CONFIRMS]"))
                    .isChecked();
            page.getByRole(AriaRole.BUTTON, named("Hand in the opinion")).click();
            assertThat(page.locator("[role=alert]")).containsText("Question 1 is not answered yet.");
            assertThat(page.locator("[role=alert]")).not().containsText("'Pathology, read again'");
        }
    }

    private void twoWindowsDoNotOverwriteEachOther(String specialist) {
        try (var one = opinion(specialist);
                var other = opinion(specialist)) {
            other.locator("#summary").fill("Written in the other window.");
            assertThat(other.locator("#saved")).containsText("Saved");
            one.locator("#summary").fill("Written in this window.");
            assertThat(one.locator("#saved")).containsText("saved in another window");
            one.getByRole(AriaRole.BUTTON, named("Save and go on later")).click();
            assertThat(one.locator("[role=alert]")).containsText("Nothing of yours is lost");
            assertThat(one.locator("#summary")).hasValue("Written in this window.");
            one.getByRole(AriaRole.BUTTON, named("Save and go on later")).click();
            assertThat(one.locator("[role=alert]")).hasCount(0);
        }
    }

    private void theOpinionIsHandedInWithoutAScript(String specialist) {
        var plain = browser.newContext(new NewContextOptions().setJavaScriptEnabled(false));
        try (var page = opinion(plain.newPage(), specialist)) {
            for (var area : page.locator("form.opinion textarea").all()) {
                if (area.inputValue().isEmpty() && area.isVisible()) {
                    area.fill("Give 8 Gy on the left side.");
                }
            }
            for (var choice : page.locator("form.opinion input[value=CONFIRMS]").all()) {
                choice.check();
            }
            for (var marker : page.locator("form.opinion select").all()) {
                marker.selectOption("BEFORE_TREATMENT");
            }
            page.locator("input[name=verdict-STAGE][value=REFINES]").check();
            page.locator("#second-STAGE").fill("Perhaps IVA.");
            page.locator("input[name=confidence][value=HIGH]").check();
            page.locator("input[name=video][value=NO]").check();
            page.getByRole(AriaRole.BUTTON, named("Hand in the opinion")).click();
            assertThat(page.locator("[role=status]")).containsText("Done: Write opinion");
        } finally {
            plain.close();
        }
        assertThat(next()).isEqualTo("Task_CompleteReport");
    }

    private void theGateRefusesAReportOfAnotherPatient() {
        try (var page = browser.newPage()) {
            var tasklist = TasklistPage.of(page, house(), "coordinator", caseId.reference());
            tasklist.openFirst();
            tasklist.fill("Complete report", Map.of("patientName", "Somebody Else"));
            assertThat(tasklist.complete()).isEmpty();
            assertThat(next()).isEqualTo("Task_CompleteReport");

            tasklist.openFirst();
            assertThat(tasklist.caseFile()).contains("The patient's name on the report is not the one of the case.");
            tasklist.fill("Complete report", Map.of("patientName", "Sunanda Deshpane"));
            assertThat(tasklist.complete()).isEmpty();
        }
        assertThat(next()).isEqualTo("Task_SignReport");
    }

    private void theReportIsSigned(String specialist) {
        try (var page = browser.newPage()) {
            var desk = ReviewDeskPage.of(page, house(), specialist);
            desk.openFirst(caseId.reference());
            desk.fill("Sign report", Map.of("decision", "SIGN", "readAndSign", true));
            assertThat(desk.complete()).isEmpty();
        }
        assertThat(next()).isEqualTo("Task_WritePlainLanguage");
    }

    private void aChangedNumberIsNoticedInPlainLanguage() {
        try (var page = browser.newPage()) {
            LoginPage.logIn(page, house(), "coordinator");
            page.navigate(house() + "/cases/%s/plain-language".formatted(caseId));
            page.locator("#whatChanges").fill("The left side gets 18 Gy.");
            page.locator("#whatStaysTheSame").fill("The diagnosis is right.");
            page.locator("#whatToDoNext").fill("Ask for the tests. Perhaps the stage is IVA.");
            page.locator("#whatToAsk").fill("When do we start?");
            assertThat(page.locator("#added")).containsText("18 gy: here, not in the report");
            assertThat(page.locator("#reading")).containsText("Easy to read. Flesch reading ease:");
            page.locator("#whyDifferent").fill("Not needed to decide.");
            page.locator("[name=checkedAgainstReport]").check();
            var handIn = page.getByRole(AriaRole.BUTTON, named("Hand in; the report is then delivered"));
            handIn.click();
            assertThat(page.locator("[role=alert]")).containsText("18 gy: here, not in the report");

            page.locator("#whatChanges").fill("The left side gets 8 Gy.");
            assertThat(page.locator("#added")).not().containsText("18 gy");
            for (var reason : page.locator("#added input").all()) {
                reason.fill("Said by the specialist on the telephone.");
            }
            handIn.click();
            assertThat(page.locator("[role=status]")).containsText("Nothing is to be written here now.");
        }
        assertThat(next()).isEqualTo("Task_ExplainReport");
    }

    private void theFamilyReadsAndAsks() {
        try (var page = familyPage()) {
            page.getByRole(AriaRole.LINK, named("Read the report")).click();
            assertThat(page.locator("main")).containsText("The left side gets 8 Gy.");
            assertThat(page.locator(".disclaimer")).containsText("the decision stays with you");
            var file = page.getByRole(AriaRole.LINK, named("Save the report as PDF"));
            assertThat(page.request().get(house() + file.getAttribute("href")).body())
                    .startsWith("%PDF".getBytes());
            page.getByRole(AriaRole.BUTTON, named("Please call me")).click();
            page.locator("#question").fill("May she travel in spring?");
            page.getByRole(AriaRole.BUTTON, named("Send the question")).click();
            assertThat(page.locator("#ask")).containsText("May she travel in spring?");
        }
        try (var page = browser.newPage()) {
            page.navigate(house() + familyLinks.of(caseId).getPath() + "/report");
            assertThat(page.locator("main")).not().containsText("8 Gy");
            assertThat(page.url()).doesNotContain("/report");
            var answer = page.navigate(house() + "/family/not-a-link/report");
            assertThat(answer.text()).doesNotContain(caseId.reference(), "8 Gy");
        }
        anExpiredLinkShowsNothing();
    }

    private void anExpiredLinkShowsNothing() {
        close("2020-01-01");
        try (var page = browser.newPage()) {
            var answer = page.navigate(house() + familyLinks.of(caseId).getPath());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(caseId.reference());
        } finally {
            close(null);
        }
    }

    private void close(String day) {
        sql.sql("update cases set closed_at = cast(? as date) where reference = ?")
                .params(Arrays.asList(day, caseId.reference()))
                .update();
    }

    private void theAnswerStandsBelowTheReport(String specialist) {
        try (var page = browser.newPage()) {
            var tasklist = TasklistPage.of(page, house(), "coordinator", caseId.reference());
            tasklist.openFirst();
            assertThat(tasklist.caseFile())
                    .contains("Opened by the family", "May she travel in spring?")
                    .doesNotContain("not yet");
            tasklist.fill("Explain report", Map.of("call", "NOT_WANTED"));
            assertThat(tasklist.complete()).isEmpty();
        }
        assertThat(next()).isEqualTo("Task_WriteAddendum");
        try (var page = browser.newPage()) {
            var desk = ReviewDeskPage.of(page, house(), specialist);
            desk.openFirst(caseId.reference());
            desk.fill("Write addendum", Map.of("answers", "1. Yes, by train.", "readAndSign", true));
            assertThat(desk.complete()).isEmpty();
        }
        assertThat(next()).isEqualTo("Task_CompareOpinions");
        try (var page = familyPage()) {
            page.getByRole(AriaRole.LINK, named("Read the report")).click();
            assertThat(page.locator("article")).containsText("Yes, by train.");
        }
    }

    private Page opinion(String specialist) {
        return opinion(browser.newPage(), specialist);
    }

    private Page opinion(Page page, String specialist) {
        LoginPage.logIn(page, house(), specialist);
        page.navigate(house() + "/review");
        page.locator("article", new Page.LocatorOptions().setHasText(caseId.reference()))
                .getByRole(AriaRole.LINK)
                .click();
        page.locator("form.opinion").waitFor();
        return page;
    }

    private Page familyPage() {
        var page = browser.newPage();
        page.navigate(house() + familyLinks.of(caseId).getPath());
        var before = code();
        page.getByRole(AriaRole.BUTTON, named("Send me a code")).click();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> code().isPresent() && !code().equals(before));
        page.locator("#code").fill(code().orElseThrow());
        page.locator("form[action$='/open'] button").click();
        return page;
    }

    /** The newest code in the outbox for this case. */
    private Optional<String> code() {
        return Pattern.compile("Your code is (\\d{6})[^<]*case " + caseId.reference())
                .matcher(http.getForObject("/outbox", String.class))
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    private String doer() {
        return work.doerOf(driver.nextTask(caseId).orElseThrow()).orElseThrow();
    }

    private String next() {
        return driver.nextTask(caseId).orElseThrow().key();
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
