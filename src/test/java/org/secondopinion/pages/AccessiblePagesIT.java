package org.secondopinion.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.pages.UsablePage.assertUsable;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.Browser;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.family.HospitalLinks;
import org.secondopinion.messages.AccountLinks;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.messages.HomeTeamLinks;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.records.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Our own pages are usable by everybody (WCAG, as far as axe can tell) and fit on a phone. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class AccessiblePagesIT {

    private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");

    /** The mailbox keeps the codes of all tests, and a new one takes a moment. */
    private static final Set<String> USED_CODES = new HashSet<>();

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    CaseDriver driver;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    FamilyLinks familyLinks;

    @Autowired
    HomeTeamLinks homeTeamLinks;

    @Autowired
    HospitalLinks hospitals;

    @Autowired
    AccountLinks accountLinks;

    @Autowired
    JdbcClient sql;

    private Page page;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    @AfterEach
    void closePage() {
        page.close();
        rehearsal.backToNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/outbox", "/nothing-here"})
    void openPages(String path) {
        if (!path.equals("/login")) {
            LoginPage.logIn(page, house(), "admin");
        }
        page.navigate(house() + path);

        assertUsable(page);
    }

    @Test
    void accountsAndTheirPasswords() {
        LoginPage.logIn(page, house(), "admin");
        assertUsable(page);
        page.navigate(house() + "/accounts/new");
        page.getByRole(AriaRole.BUTTON, named("Make the account")).click();
        assertThat(page.locator("#wrong-name").innerText()).contains("Write the person's name");
        assertUsable(page);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Dr. Ines Falk");
        page.getByLabel("Mail address").fill("ines@falk.example");
        page.getByLabel("Specialist").check();
        page.getByRole(AriaRole.BUTTON, named("Make the account")).click();
        assertThat(page.locator("dl").first().innerText()).contains("ines.falk", "waits for its password");
        assertUsable(page);

        var link = sql.sql("select id from account_links where username = 'ines.falk'")
                .query(UUID.class)
                .single();
        page.navigate(house() + accountLinks.of(link).address().getPath());
        page.getByLabel("New password").fill("short");
        page.getByRole(AriaRole.BUTTON, named("Set the password")).click();
        assertThat(page.locator("#wrong-password").innerText()).contains("at least 12 characters");
        assertUsable(page);
        for (var path : List.of("/password/link/ended", "/password/forgotten?sent")) {
            page.navigate(house() + path);
            assertUsable(page);
        }
        aSpecialistsLoginInTheDirectory();
    }

    private void aSpecialistsLoginInTheDirectory() {
        LoginPage.logIn(page, house(), "coordinator");
        page.navigate(house() + "/directory?words=Venkatraman");
        assertUsable(page);
        page.locator("tbody a").first().click();
        assertThat(page.locator("#login-of").innerText()).contains("specialist, which is open");
        assertThat(page.locator("#zone").inputValue()).isEqualTo("Asia/Kolkata");
        assertUsable(page);
    }

    @Test
    void theReviewDesk() throws Exception {
        var caseId = inquiry("nsclc");
        LoginPage.logIn(page, house(), "specialist");
        until(caseId, "Task_ChooseSpecialist");
        driver.step(caseId, driver.typicalAnswers(caseId));
        driver.nextTask(caseId);
        page.navigate(house() + "/review/invitations");
        assertThat(page.locator("article").count()).isPositive();
        assertUsable(page);

        until(caseId, "Task_WriteOpinion");
        page.navigate(house() + "/review");
        assertThat(page.locator("article").count()).isPositive();
        assertUsable(page);

        page.locator("article").first().getByRole(AriaRole.LINK).click();
        page.getByRole(AriaRole.BUTTON, named("Hand in the opinion")).waitFor();
        assertUsable(page);
    }

    @Test
    void thePagesOfTheFamilyAndOfTheTreatingTeam() throws Exception {
        var caseId = inquiry("nsclc");
        ExampleCases.lead(
                driver,
                caseId,
                "Task_HoldVideoConsultation",
                answers -> answers.but("Task_WriteOpinion", "videoCallUseful", "YES"));
        open(familyLinks.of(caseId));
        assertThat(page.locator("#call").innerText()).contains("Your talk by video", "(India Standard Time)");
        assertUsable(page);

        ExampleCases.lead(
                driver,
                caseId,
                "Task_RecordHomeTeamAnswer",
                answers -> answers.but("Task_CompareOpinions", "regimen", "CHANGED_MAJOR")
                        .but("Task_CompareOpinions", "reasons", "7. Tablets first."));

        page.reload();
        assertThat(page.locator("main").innerText()).contains(caseId.reference());
        assertUsable(page);

        page.getByRole(AriaRole.LINK, named("Read the report")).click();
        assertThat(page.locator("main").innerText()).contains("What stays the same", "Signed by");
        assertUsable(page);
        page.goBack();

        page.getByRole(AriaRole.LINK, named("Guide and letter")).click();
        assertThat(page.locator(".letter").innerText()).contains("Dear Dr. Rohan Kulkarne,", "Anjali Deshpane");
        assertUsable(page);
        assertThat(saved("Deutsch")).contains("Guten Tag Dr. Rohan Kulkarne,");
        assertThat(saved("हिन्दी")).contains("आदरणीय");

        bothOpinionsSideBySide(caseId);

        open(homeTeamLinks.of(caseId));
        assertThat(page.locator("main").innerText()).contains(caseId.reference());
        assertThat(page.locator("#call").innerText()).contains("15:00 Berlin");
        assertUsable(page);
        theTeamAnswersInPartAndAsksBack();
        theFamilyTellsOnDay30HowItWent(caseId);
    }

    private void bothOpinionsSideBySide(CaseId caseId) {
        LoginPage.logIn(page, house(), "coordinator");
        page.navigate(house() + "/cases/%s/doctor-call".formatted(caseId));
        page.getByLabel("Day").fill(LocalDate.now().plusDays(30).toString());
        page.getByLabel("Time, for both places").fill("15:00 Berlin, 19:30 Delhi");
        page.getByLabel("Who takes part").fill("Both doctors");
        page.getByRole(AriaRole.BUTTON, named("Offer it")).click();
        assertThat(page.locator("main").innerText()).contains("The open offer", "Both doctors");
        assertUsable(page);

        var titles = Map.of("de", "Beide Meinungen", "zh", "两份意见", "hi", "दोनों राय", "en", "Both opinions");
        for (var language : List.of("de", "zh", "hi", "en")) {
            sql.sql("update cases set contact_language = ? where reference = ?")
                    .params(language, caseId.reference())
                    .update();
            page.navigate(house() + familyLinks.of(caseId).getPath() + "/two-opinions");
            assertThat(page.locator("h1").innerText()).contains(titles.get(language));
            assertThat(page.locator("main").innerText()).contains("Tablets first.", "15:00 Berlin");
            assertUsable(page);
        }
    }

    private void theTeamAnswersInPartAndAsksBack() throws IOException {
        assertThat(saved("Save the letter as PDF, for print and fax")).contains("Your answer by fax or post");
        page.getByLabel("What the treating team does with the advice").selectOption("PARTLY");
        page.getByRole(AriaRole.BUTTON, named("Send the answer")).click();
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("Please write a short reason");
        page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill("Frail at the moment");
        page.getByLabel("A question to the specialist").fill("Are two cycles enough?");
        page.getByRole(AriaRole.BUTTON, named("Send the answer")).click();
        assertThat(page.locator("#answer").innerText())
                .contains("We adopt it in part", "Frail at the moment", "Asked back: Are two cycles enough?");
        assertUsable(page);
    }

    private void theFamilyTellsOnDay30HowItWent(CaseId caseId) {
        until(caseId, "Task_WriteAddendum");
        driver.step(caseId, driver.typicalAnswers(caseId));
        while (driver.nextTask(caseId).isPresent()) {
            driver.step(caseId, driver.typicalAnswers(caseId));
        }
        driver.waitForTimer(caseId);
        until(caseId, "Task_Record30DayOutcome");
        page.navigate(house() + familyLinks.of(caseId).getPath());
        assertThat(page.locator("#next-steps").innerText())
                .contains("ALK and PD-L1", "Supportive and palliative care", "Done");
        assertUsable(page);

        page.getByLabel("What was done, mostly?").selectOption("TREATED_AS_ADVISED");
        page.getByLabel("Was the advice of the report followed?").selectOption("PARTLY_FOLLOWED");
        page.getByLabel("How is the patient now").selectOption("STABLE");
        page.getByLabel("If in part or not").selectOption("TOLERANCE");
        page.locator("#how-it-went button").click();

        assertThat(page.locator("#how-it-went").count()).isZero();
        assertThat(driver.nextTask(caseId)).isEmpty();
    }

    @Test
    void thePageOfAHospital() throws Exception {
        var caseId = inquiry("nsclc");
        var asked = new HospitalLinks.Asked(
                "City Hospital", "records@hospital.example", "en", List.of(RecordKind.PATHOLOGY_REPORT));
        hospitals.ask(caseId, asked, "coordinator");

        open(URI.create("/hospital/" + hospitals.of(caseId).get(0).token()));
        assertThat(page.locator("main").innerText()).contains("Pathology report");
        assertUsable(page);
    }

    @Test
    void theHonestNoIsALetterOnTheFamilysPageAndAFileToKeep() throws Exception {
        var caseId = inquiry("early-breast");
        ExampleCases.lead(
                driver,
                caseId,
                "Task_WriteHonestNo",
                answers -> answers.but("Task_DecideOnInquiry", "decision", "FIRST_PLAN_IS_RIGHT"));
        driver.step(caseId, driver.typicalAnswers(caseId));

        open(familyLinks.of(caseId));
        assertThat(page.locator(".letter").innerText())
                .contains("the plan that you have is right", "Who else can help", "Agreed with: Dr. Meera Joshi");
        assertUsable(page);
        assertThat(saved("Save the letter as PDF"))
                .contains("the plan that you have is right", "Who else can help", "promises no access");
    }

    @Test
    void theCostRangeOnTheFamilysPage() throws Exception {
        var caseId = inquiry("nsclc");
        until(caseId, "Task_RecordCostAnswer");
        open(familyLinks.of(caseId));
        page.getByText("Ask for another format").click();
        page.getByText("Decline the range").click();
        assertUsable(page);

        page.getByLabel("With a visit to the specialist").check();
        page.getByRole(AriaRole.BUTTON, named("Ask for this format")).click();
        assertThat(page.locator("#cost").innerText()).contains("You have asked for another format.");
        driver.nextTask(caseId);
        page.reload();
        assertThat(page.locator("#cost").innerText())
                .contains("One visit to the specialist", "Journey, visa and lodging");

        page.getByRole(AriaRole.BUTTON, named("Accept the range")).click();
        page.getByText("The cost range that you accepted on").click();
        assertThat(page.locator("details[open]").innerText()).contains("One visit to the specialist");
        assertUsable(page);
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_ObtainRecord");
    }

    @Test
    void aVisitWithItsLetterItsPointsAndWhatTheFamilyAccepts() throws Exception {
        var caseId = inquiry("nsclc");
        ExampleCases.lead(
                driver,
                caseId,
                "Task_ArrangeTravel",
                answers -> answers.but("Task_ChooseService", "service", "IN_PERSON_VISIT"));
        open(familyLinks.of(caseId));
        assertThat(page.locator("#visit").innerText())
                .contains("10:30, Central European", "Dr. Brandt", "Jana Hofer", "+49 30 0000 4711");
        assertThat(saved("English")).contains("is invited to one appointment", "Dr. Brandt", "neither a visa");
        page.locator("#visit-checks summary").first().click();
        page.getByLabel("Done").first().check();
        assertUsable(page);
        page.getByRole(AriaRole.BUTTON, named("Save")).first().click();
        assertThat(page.locator("#visit-checks li").first().innerText()).contains("Done, by");
        theCoordinatorSeesAndTicks(caseId);

        driver.step(caseId, driver.typicalAnswers(caseId));
        driver.step(
                caseId,
                driver.typicalAnswers(caseId)
                        .but("Task_RecordVisit", "moreInvestigations", "YES")
                        .but("Task_RecordVisit", "whichInvestigations", "MRI"));
        driver.step(caseId, driver.typicalAnswers(caseId));
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_RecordInvestigationAnswer");
        page.reload();
        page.getByLabel("I accept the cost").check();
        page.getByLabel("Name of the person who decides").fill("Asha");
        assertUsable(page);
        page.getByRole(AriaRole.BUTTON, named("Send the answer")).click();
        assertThat(page.locator("#investigations").innerText()).contains("Accepted by Asha");
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_ArrangeInvestigations");
    }

    private void theCoordinatorSeesAndTicks(CaseId caseId) {
        var visit = "/api/cases/%s/visit".formatted(caseId);
        var coordinator = http.withBasicAuth("coordinator", "demo");
        assertThat(coordinator.getForObject(visit, String.class))
                .contains("\"letters\":[\"en\"]", "\"item\":\"PASSPORTS\"", "\"changedBy\":\"family\"");
        coordinator.put(visit + "/checks/LODGING", Map.of("state", "NOT_NEEDED", "note", "Lives there"));
        assertThat(coordinator.getForObject(visit, String.class)).contains("Lives there");
        assertThat(http.withBasicAuth("specialist", "demo")
                        .getForEntity(visit, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void aBoardIsFoundedAndWhatCannotBeIsRefusedWithoutAChange() {
        var pathologist = sql.sql("select name from specialists where 'PATHOLOGY' = any(specialties)"
                        + " and 'BOARD' = any(formats) and is_active order by name limit 1")
                .query(String.class)
                .single();
        LoginPage.logIn(page, house(), "board-coordinator");
        page.navigate(house() + "/boards/series");
        foundBoard("Night board", "02:30", pathologist);
        assertThat(page.locator(".card[role=status]").innerText()).contains("its sessions are planned");

        foundBoard("Other board", "02:45", pathologist);
        assertThat(page.locator(".alert").innerText()).contains("Nobody sits on two boards at once.");
        assertThat(page.locator("#name-new").inputValue()).isEqualTo("Other board");
        assertThat(page.locator("article h2").allInnerTexts())
                .contains("Night board")
                .doesNotContain("Other board");
        foundBoard("Other board", "05:00", "Nobody Known");
        assertThat(page.locator(".alert").innerText()).contains("Line 1 of the members: nobody of that name");
        page.locator("article summary").first().click();
        assertUsable(page);
        sql.sql("update boards set weekday = null, meets_at = null, every_weeks = null, first_on = null"
                        + " where name = 'Night board'")
                .update();
        sql.sql("update board_sessions set state = 'CANCELLED', cancelled_for = 'test' where board_id ="
                        + " (select id from boards where name = 'Night board')")
                .update();
    }

    private void foundBoard(String name, String time, String pathologist) {
        page.locator("#name-new").fill(name);
        page.locator("#weekday-new").selectOption("WEDNESDAY");
        page.locator("#time-new").fill(time);
        page.locator("#zone-new").fill("Asia/Kolkata");
        page.locator("#first-new").fill("2026-01-07");
        page.locator("#members-new").fill("Pathology: " + pathologist);
        page.getByRole(AriaRole.BUTTON, named("Found the board")).click();
    }

    /** The text of the PDF behind a link of the page. */
    private String saved(String link) throws IOException {
        var address = page.getByRole(AriaRole.LINK, named(link)).getAttribute("href");
        try (var document = Loader.loadPDF(page.request().get(house() + address).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** With the code that a mail brings, looking at each step. */
    private void open(URI link) {
        page.navigate(house() + link.getPath());
        assertUsable(page);
        page.getByRole(AriaRole.BUTTON, named("Send me a code")).click();
        page.locator("#code").waitFor();
        assertUsable(page);
        page.locator("#code").fill(mailedCode());
        page.locator("form[action$='/open'] button").click();
        page.locator("#code").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private String mailedCode() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> CODE.matcher(http.getForObject("/outbox", String.class))
                                .results()
                                .map(found -> found.group(1))
                                .filter(code -> !USED_CODES.contains(code))
                                .findFirst(),
                        Optional::isPresent)
                .filter(USED_CODES::add)
                .orElseThrow();
    }

    private CaseId inquiry(String example) throws Exception {
        var inquiry = RequestEntity.post("/api/inquiries")
                .contentType(MediaType.APPLICATION_JSON)
                .body(ExampleCases.json(example));
        return CaseId.of(http.exchange(inquiry, JsonNode.class)
                .getBody()
                .path("reference")
                .asText());
    }

    private void until(CaseId caseId, String task) {
        ExampleCases.lead(driver, caseId, task, answers -> answers);
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
