package org.secondopinion.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
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
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.messages.HomeTeamLinks;
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

    @Autowired
    HomeTeamLinks homeTeamLinks;

    @Autowired
    HandbackAnswers answers;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Cases cases;

    private final Map<String, Page> pages = new HashMap<>();
    private CaseId caseId;
    private TasklistPage tasklist;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
        pages.values().forEach(Page::close);
    }

    @Test
    void aRemoteOpinionBecomesAReportThatTheFamilyReadsAndAsksAbout() {
        open("nsclc", "REMOTE_OPINION", "Task_WriteOpinion");
        var specialist = doer();

        aHalfWrittenOpinionIsThereAgain(specialist);
        twoWindowsDoNotOverwriteEachOther(specialist);
        theOpinionIsHandedInWithoutAScript(specialist);
        theGateRefuses("The patient's name on the report is not the one of the case.", "Somebody Else", "");
        fromTheSignatureToThirtyDays();
    }

    @Test
    void aSpecialistWhoHasSeenThePatientWritesOnTheSamePage() {
        open("mid-treatment-progression", "IN_PERSON_VISIT", "Task_WriteVisitOpinion");

        try (var page = opinion(doer())) {
            assertThat(page.locator("#video")).hasCount(0);
            var note = driver.typicalAnswers(caseId).to("Task_RecordVisit").get("visitNote");
            assertThat(page.locator("main")).containsText(note.toString());
        }
        theOpinionIsHandedInWithoutAScript(doer());
        theGateRefuses("The patient's name on the report is not the one of the case.", "Ravi", "");
        fromTheReportToThirtyDays();
    }

    @Test
    void aBoardSaysInItsMinutesWhatItThinksOfTheFirstOpinion() {
        open("sarcoma", "TUMOUR_BOARD", "Task_HoldBoardMeeting");

        theVerdictsOfTheBoardAreTyped();
        ExampleCases.lead(
                driver,
                caseId,
                "Task_CompleteReport",
                answers -> answers.but("Task_HoldBoardMeeting", "verdictsOnTheFirstOpinion", ""));
        theGateRefuses("Question 1 has neither an answer nor a reason why it has none.", null, "Give 8 Gy.");
        fromTheReportToThirtyDays();
    }

    private void open(String example, String service, String task) {
        caseId = driver.open(ExampleCases.inquiry(example));
        sql.sql("update cases set contact_language = 'en' where reference = ?")
                .param(caseId.reference())
                .update();
        ExampleCases.lead(driver, caseId, task, answers -> answers.but("Task_ChooseService", "service", service));
    }

    private void fromTheSignatureToThirtyDays() {
        theReportIsSigned();
        aChangedNumberIsNoticedInPlainLanguage();
        theFamilyReadsAndAsks();
        strangersReadNothing();
        theAnswerStandsBelowTheReport();
        theOpinionsDifferAndTheFamilyReadsBoth();
        theDifferenceIsSettled();
        theTreatingTeamAdoptsItInPart();
        theFamilyTellsHowItWentAfterThirtyDays();
    }

    /** Pages that the remote way has shown, and that are the same here, are passed by. */
    private void fromTheReportToThirtyDays() {
        lead("Task_WritePlainLanguage");
        aChangedNumberIsNoticedInPlainLanguage();
        theFamilyReadsAndAsks();
        lead("Task_CompareOpinions");
        theOpinionsDifferAndTheFamilyReadsBoth();
        theTreatingTeamAdoptsItInPart();
        theFamilyTellsHowItWentAfterThirtyDays();
    }

    private void lead(String task) {
        ExampleCases.lead(driver, caseId, task, answers -> answers);
    }

    private void aHalfWrittenOpinionIsThereAgain(String specialist) {
        try (var page = opinion(specialist)) {
            assertThat(page.locator("#verdict-MODALITY .first")).containsText("Carboplatin and pemetrexed");
            isSavedAfter(page, () -> {
                page.locator("#finding-PATHOLOGY").fill("The slides show an adenocarcinoma.");
                page.locator("input[name=verdict-DIAGNOSIS][value=CONFIRMS]").check();
            });
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
            isSavedAfter(other, () -> other.locator("#summary").fill("Written in the other window."));
            one.locator("#summary").fill("Written in this window.");
            assertThat(one.locator("#saved")).containsText("saved in another window");
            one.getByRole(AriaRole.BUTTON, named("Save and go on later")).click();
            assertThat(one.locator("[role=alert]")).containsText("Nothing of yours is lost");
            assertThat(one.locator("#summary")).hasValue("Written in this window.");
            one.getByRole(AriaRole.BUTTON, named("Save and go on later")).click();
            assertThat(one.locator("[role=alert]")).hasCount(0);
        }
    }

    /** Not by what the page said of the time before. */
    private static void isSavedAfter(Page page, Runnable typing) {
        page.waitForResponse(answer -> answer.url().endsWith("/draft") && answer.ok(), typing);
        assertThat(page.locator("#saved")).containsText(Pattern.compile("^Saved"));
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
            page.locator("input[name=verdict-REGIMEN][value=CHALLENGES]").check();
            page.locator("#second-REGIMEN").fill("Tablets first.");
            page.locator("input[name=confidence][value=HIGH]").check();
            if (page.locator("#video").isVisible()) {
                page.locator("input[name=video][value=NO]").check();
            }
            page.getByRole(AriaRole.BUTTON, named("Hand in the opinion")).click();
            assertThat(page.locator("[role=alert], [role=status]:not(#saved)"))
                    .containsText(Pattern.compile("Done: Write (visit )?opinion"));
        } finally {
            plain.close();
        }
        assertThat(next()).isEqualTo("Task_CompleteReport");
    }

    private void theVerdictsOfTheBoardAreTyped() {
        var page = page("board-coordinator");
        page.navigate(house() + "/cases/%s/board".formatted(caseId));
        verdict(page, "stage", "refined", "Perhaps IVA.");
        verdict(page, "regimen", "challenged", "Tablets first.");
        page.reload();
        assertThat(page.getByLabel("Verdict on the regimen", exactly())).hasValue("challenged: Tablets first.");
    }

    private static void verdict(Page page, String about, String standing, String instead) {
        var field = page.getByLabel("Verdict on the " + about, exactly());
        field.fill("confirmed: " + instead);
        page.getByRole(AriaRole.BUTTON, named("Verdict on the %s: %s".formatted(about, standing)))
                .click();
        assertThat(field).hasValue("%s: %s".formatted(standing, instead));
        assertThat(field.locator("xpath=..").locator(".saved")).containsText("Saved at");
    }

    /** Sent on with what is wrong, it comes back; then it is put right. */
    private void theGateRefuses(String sentence, String wrongName, String answer) {
        var tasklist = tasklist();
        tasklist.openFirst();
        tasklist.fill("Complete report", wrongName == null ? Map.of() : Map.of("patientName", wrongName));
        assertThat(tasklist.complete()).isEmpty();
        assertThat(next()).isEqualTo("Task_CompleteReport");

        tasklist.openFirst();
        assertThat(tasklist.caseFile()).contains(sentence);
        var file = cases.get(caseId);
        var answers = new StringBuilder();
        for (var number = 1; !answer.isEmpty() && number <= file.questions().size(); number++) {
            answers.append(number).append(". ").append(answer).append('\n');
        }
        tasklist.fill(
                "Complete report",
                Map.of(
                        "patientName",
                        file.patient().fullName(),
                        "answers",
                        answers.toString().strip()));
        assertThat(tasklist.complete()).isEmpty();
        assertThat(next()).isEqualTo("Task_SignReport");
    }

    private void theReportIsSigned() {
        var desk = desk(doer());
        desk.openFirst(caseId.reference());
        desk.fill("Sign report", Map.of("decision", "SIGN", "readAndSign", true));
        assertThat(desk.complete()).isEmpty();
        assertThat(next()).isEqualTo("Task_WritePlainLanguage");
    }

    private void aChangedNumberIsNoticedInPlainLanguage() {
        var page = page("coordinator");
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
        assertThat(next()).isEqualTo("Task_ExplainReport");
    }

    private void theFamilyReadsAndAsks() {
        var page = familyPage();
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

    private void strangersReadNothing() {
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

    private void theAnswerStandsBelowTheReport() {
        var tasklist = tasklist();
        tasklist.openFirst();
        assertThat(tasklist.caseFile())
                .contains("Opened by the family", "May she travel in spring?")
                .doesNotContain("not yet");
        tasklist.fill("Explain report", Map.of("call", "NOT_WANTED"));
        assertThat(tasklist.complete()).isEmpty();
        assertThat(next()).isEqualTo("Task_WriteAddendum");

        var desk = desk(doer());
        desk.openFirst(caseId.reference());
        desk.fill("Write addendum", Map.of("answers", "1. Yes, by train.", "readAndSign", true));
        assertThat(desk.complete()).isEmpty();
        assertThat(next()).isEqualTo("Task_CompareOpinions");
        var page = familyPage();
        page.getByRole(AriaRole.LINK, named("Read the report")).click();
        assertThat(page.locator("article")).containsText("Yes, by train.");
    }

    /** What was proposed stands in the form; a person takes it. */
    private void theOpinionsDifferAndTheFamilyReadsBoth() {
        var tasklist = tasklist();
        tasklist.openFirst();
        assertThat(tasklist.caseFile()).contains("challenges it: Tablets first.", "changed, weight major");
        tasklist.fill("Compare opinions", Map.of());
        assertThat(tasklist.complete()).isEmpty();
        assertThat(next()).isEqualTo("Task_ReconcileOpinions");

        var page = familyPage();
        page.getByRole(AriaRole.LINK, named("Both opinions, side by side")).click();
        assertThat(page.locator("main")).containsText("Tablets first.");
        assertThat(page.locator("main")).containsText("does not say which one is right");
    }

    private void theDifferenceIsSettled() {
        var tasklist = tasklist();
        tasklist.openFirst();
        tasklist.fill(
                "Reconcile opinions",
                Map.of("howReconciled", "FAMILY_DECIDED", "whatWasDecided", "Tablets, with its own doctor."));
        assertThat(tasklist.complete()).isEmpty();
    }

    private void theTreatingTeamAdoptsItInPart() {
        lead("Task_RecordHomeTeamAnswer");
        try (var page = opened(homeTeamLinks.of(caseId).getPath())) {
            page.locator("#decision").selectOption("PARTLY");
            page.locator("#name").fill("Dr. Kulkarne");
            var send = page.getByRole(AriaRole.BUTTON, named("Send the answer"));
            send.click();
            assertThat(page.locator("[role=alert]")).isVisible();
            page.locator("#decision").selectOption("PARTLY");
            page.locator("#reason").fill("The tablets are not to be had here.");
            send.click();
            assertThat(page.locator("#answer")).containsText("The tablets are not to be had here.");
        }
        assertThat(answers.of(caseId))
                .extracting(HandbackAnswers.Given::decision)
                .containsExactly(HomeTeamDecision.PARTLY);
    }

    private void theFamilyTellsHowItWentAfterThirtyDays() {
        while (driver.nextTask(caseId).isPresent()) {
            driver.step(caseId, driver.typicalAnswers(caseId));
        }
        assertThat(familyPage().locator("#how-it-went")).hasCount(0);
        rehearsal.goTo(outcomes.dayAfterReport(caseId, 30).plus(Duration.ofHours(1)));
        assertThat(next()).isEqualTo("Task_Record30DayOutcome");
        var page = familyPage();
        page.locator("#went-done").selectOption("TREATED_OTHERWISE");
        page.locator("#went-advice").selectOption("PARTLY_FOLLOWED");
        page.locator("#went-why").selectOption("ACCESS");
        page.locator("#went-condition").selectOption("STABLE");
        page.locator("#how-it-went button").click();
        assertThat(page.locator("#how-it-went")).hasCount(0);
        assertThat(outcomes.of(caseId))
                .extracting(outcome -> outcome.whyNot().name())
                .containsExactly("ACCESS");
        assertThat(driver.nextTask(caseId)).isEmpty();
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
        page.waitForLoadState();
        return page;
    }

    private Page familyPage() {
        var page = pages.computeIfAbsent(
                "family", none -> opened(familyLinks.of(caseId).getPath()));
        page.navigate(house() + familyLinks.of(caseId).getPath());
        return page;
    }

    /** A personal page, opened with the code from the mail. */
    private Page opened(String path) {
        var page = browser.newPage();
        page.navigate(house() + path);
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

    /** One for each person, who logs in once. */
    private Page page(String username) {
        return pages.computeIfAbsent(username, name -> {
            var page = browser.newPage();
            LoginPage.logIn(page, house(), name);
            return page;
        });
    }

    private TasklistPage tasklist() {
        if (tasklist == null) {
            tasklist = TasklistPage.of(browser.newPage(), house(), "coordinator", caseId.reference());
        }
        return tasklist;
    }

    private ReviewDeskPage desk(String username) {
        return ReviewDeskPage.of(page(username), house());
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

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
