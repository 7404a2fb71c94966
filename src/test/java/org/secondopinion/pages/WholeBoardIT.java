package org.secondopinion.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.pages.UsablePage.assertUsable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.Browser;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardReports;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.Board;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Boards;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.TumourType;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.pathway.Rehearsal;
import org.secondopinion.pathway.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A tumour board from its request to the authorisation by all, through the pages of everybody and with real mails. */
@WholeApplication
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "second-opinion.mail-from=boards@second-opinion.example",
            "second-opinion.outbox-interval=PT0.2S"
        })
class WholeBoardIT {

    private static final GreenMail MAILS = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final ZoneId MUNICH = ZoneId.of("Europe/Berlin");

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    WorkList work;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Boards boards;

    @Autowired
    BoardSessions sessions;

    @Autowired
    BoardReports reports;

    @Autowired
    JdbcClient sql;

    private final Map<String, Page> pages = new HashMap<>();
    private final UUID hartmann = UUID.randomUUID();
    private final UUID carter = UUID.randomUUID();
    private final Map<UUID, Specialty> panel = new LinkedHashMap<>();
    private CaseId caseId;
    private UUID session;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILS.start();
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
    }

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @AfterAll
    static void stopMailServer() {
        MAILS.stop();
    }

    @BeforeEach
    void inOctober() {
        rehearsal.goTo(Instant.parse("2026-10-12T06:00:00Z"));
    }

    /** Six in four zones; until the case is matched, and matched again after it was sent back, the logins are with reviewers. */
    private void hireThePanel() {
        seat(UUID.randomUUID(), "Dr. Meera Joshi", "specialist", "Asia/Kolkata", Specialty.PATHOLOGY);
        seat(UUID.randomUUID(), "Prof. Lena Brandt", "specialist-2", "Europe/Berlin", Specialty.RADIOLOGY);
        seat(UUID.randomUUID(), "Dr. Wei Lanying", "specialist-3", "Asia/Shanghai", Specialty.MEDICAL_ONCOLOGY);
        seat(UUID.randomUUID(), "Dr. Joan Miller", null, "America/Chicago", Specialty.SURGICAL_ONCOLOGY);
        seat(UUID.randomUUID(), "Dr. Tim Okafor", null, "America/Chicago", Specialty.RADIATION_ONCOLOGY);
        add(hartmann, "Prof. Ilse Hartmann", null, "Europe/Berlin", true);
        add(carter, "Prof. Helen Carter", "board-chair", "America/Chicago", true);
        sql.sql("update directory_stamps set stamp = gen_random_uuid()").update();
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void aWholeBoard() {
        theBoardIsRequestedAndSentBackOnce();
        itIsScheduledAndEverybodyIsAsked();
        aMemberDropsOutAndTheQuorumIsFoundAgain();
        theBoardMovesOverTheEndOfSummerTime();
        fiveSpecialtiesPrepare();
        theBoardMeetsAndItsMinutesAreTyped();
        allAuthoriseTheMinutes();
    }

    private void theBoardIsRequestedAndSentBackOnce() {
        caseId = driver.open(ExampleCases.inquiry("sarcoma"));
        until("Task_RequestBoard");
        inTasklist("coordinator", "Request board", Map.of("questionForTheBoard", "Operate first?"));
        inTasklist(
                "board-coordinator",
                "Schedule board",
                Map.of("answer", "REJECT", "missingInformation", "The MRI report"));

        until("Task_RequestBoard");
        hireThePanel();
        inTasklist(
                "coordinator",
                "Request board",
                Map.of("questionForTheBoard", "Operate first?", "whatIsNew", "The MRI report is here"));
    }

    private void itIsScheduledAndEverybodyIsAsked() {
        var board = new Board(
                UUID.randomUUID(),
                "Soft tissue",
                Set.of(TumourType.SARCOMA),
                MUNICH,
                Duration.ofHours(1),
                5,
                "https://meet.example.org/soft-tissue",
                null);
        var members = new ArrayList<SessionMember>();
        panel.forEach((id, specialty) -> members.add(SessionMember.asked(id, specialty)));
        members.add(SessionMember.asked(hartmann, Specialty.PALLIATIVE_CARE));
        boards.found(board, members);
        session = sessions.plan(board.id(), at("2026-10-22"), members);
        inTasklist(
                "board-coordinator",
                "Schedule board",
                Map.of(
                        "answer",
                        "LIST",
                        "meetingDate",
                        "2026-10-22",
                        "startTime",
                        "15:00",
                        "timeZone",
                        "Europe/Berlin"));

        var mails = CalendarMail.received(MAILS, 6);
        assertThat(mails).allMatch(mail -> mail.method().equals("REQUEST") && mail.sequence() == 0);
        assertThat(mails).allMatch(mail -> mail.startsAt().equals(Instant.parse("2026-10-22T13:00:00Z")));
        assertThat(mails)
                .noneMatch(mail -> mail.everything().toLowerCase().contains("sarcoma")
                        || mail.everything().contains(caseId.reference()));
        assertThat(CalendarMail.to(mails, "joan.miller").text())
                .contains("Thursday, 22 October 2026, 15:00 (Europe/Berlin)", "08:00 (America/Chicago)");
    }

    private void aMemberDropsOutAndTheQuorumIsFoundAgain() {
        var chair = browser.newPage();
        chair.navigate(house()
                + CalendarMail.to(CalendarMail.received(MAILS, 6), "ilse.hartmann")
                        .answerPath());
        assertUsable(chair);
        chair.getByRole(AriaRole.BUTTON, named("I cannot come")).click();
        assertThat(chair.locator("[role=status]")).containsText("your answer is noted");

        var coordinator = page("board-coordinator");
        coordinator.navigate(house() + "/boards");
        assertThat(coordinator.locator(".light")).hasText("No quorum");
        assertUsable(coordinator);
        assertThat(CalendarMail.subjects(MAILS, "A board has lost its quorum")).isPositive();

        var members = new ArrayList<>(sessions.members(session));
        members.removeIf(member -> member.specialistId().equals(hartmann));
        members.add(SessionMember.asked(carter, Specialty.PALLIATIVE_CARE));
        sessions.changeMembers(session, members);
        coordinator.reload();
        assertThat(coordinator.locator(".light")).hasText("Quorum");
        var told = CalendarMail.received(MAILS, 8);
        assertThat(CalendarMail.to(told, "ilse.hartmann").method()).isEqualTo("CANCEL");
        assertThat(CalendarMail.to(told, "helen.carter").method()).isEqualTo("REQUEST");

        page("specialist").navigate(house() + "/boards");
        page("specialist")
                .getByRole(AriaRole.LINK)
                .filter(hasText("Soft tissue"))
                .click();
        page("specialist").getByRole(AriaRole.BUTTON, named("I come")).click();
        assertThat(page("specialist").locator("[role=status]")).containsText("your answer is noted");
        assertUsable(page("specialist"));
    }

    private void theBoardMovesOverTheEndOfSummerTime() {
        sessions.move(session, at("2026-10-29"));

        var moved = CalendarMail.received(MAILS, 14).stream()
                .filter(mail -> mail.subject().equals("A board meeting has changed"))
                .toList();
        assertThat(moved).hasSize(6);
        assertThat(moved).allMatch(mail -> mail.method().equals("REQUEST") && mail.sequence() == 2);
        assertThat(moved).extracting(CalendarMail::uid).containsOnly(session + "@second-opinion");
        assertThat(moved).allMatch(mail -> mail.startsAt().equals(Instant.parse("2026-10-29T14:00:00Z")));
        assertThat(CalendarMail.to(moved, "meera.joshi").text()).contains("19:30 (Asia/Kolkata)");
        assertThat(CalendarMail.to(moved, "wei.lanying").text()).contains("22:00 (Asia/Shanghai)");
        assertThat(CalendarMail.to(moved, "lena.brandt").text()).contains("29 October 2026, 15:00 (Europe/Berlin)");
        // One week only: Germany has left summer time and the United States have not.
        assertThat(CalendarMail.to(moved, "joan.miller").text()).contains("09:00 (America/Chicago)");
        aCalendarAnswers(CalendarMail.to(moved, "joan.miller").calendar());
    }

    private void aCalendarAnswers(String asked) {
        var file = asked.replaceAll("\r?\n ", "")
                .replace("METHOD:REQUEST", "METHOD:REPLY")
                .replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=TENTATIVE");
        var coordinator = page("board-coordinator");
        coordinator.navigate(house() + "/boards/" + session);

        putAnswer(coordinator, file.replace("joan.miller", "joan.mueller"));
        assertThat(coordinator.locator("[role=alert]")).containsText("is not invited to this board");
        putAnswer(coordinator, file);
        assertThat(coordinator.locator("[role=status]")).hasText("Dr. Joan Miller: perhaps.");
        assertThat(coordinator.locator(".people li").filter(hasText("Joan Miller")))
                .containsText("perhaps");
    }

    private void putAnswer(Page coordinator, String file) {
        coordinator.getByText("An answer from a calendar").click();
        coordinator.getByLabel("Text of the file").fill(file);
        assertUsable(coordinator);
        coordinator.getByRole(AriaRole.BUTTON, named("Take the answer in")).click();
    }

    /** Each tick is sent with its page, which comes back with what is saved. */
    private static void tick(Page page, int box) {
        var place = page.locator("[name=present]").nth(box);
        if (!place.isChecked()) {
            page.evaluate("document.documentElement.dataset.before = 'yes'");
            place.check();
            assertThat(page.locator("html[data-before]")).hasCount(0);
            page.waitForLoadState();
            assertThat(page.locator("[role=status]")).hasText("Saved.");
        }
    }

    /** The five that the quorum needs, and those whom the table invites. */
    private void fiveSpecialtiesPrepare() {
        rehearsal.runDueJobs(caseId);
        var reviewers = List.of("specialist", "specialist-2", "specialist-3");
        var asked = work.tasksOf(caseId).size();
        assertThat(asked).isGreaterThanOrEqualTo(5);
        for (var note = 0; note < asked; note++) {
            prepare(reviewers.get(note % reviewers.size()), note == 0);
        }
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_HoldBoardMeeting");
    }

    private void prepare(String who, boolean first) {
        var desk = ReviewDeskPage.of(page(who), house());
        assertThat(desk.openFirst(caseId.reference())).isEqualTo("Prepare case");
        assertThat(desk.typed("specialtyNote")).contains(":\n");
        if (first) {
            assertThat(desk.complete())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("Please write your findings"));
        }
        desk.fill("Prepare case", Map.of("specialtyNote", "Seen; nothing contradicts the diagnosis."));
        assertThat(desk.complete()).isEmpty();
    }

    private void theBoardMeetsAndItsMinutesAreTyped() {
        rehearsal.goTo(Instant.parse("2026-10-29T14:02:00Z"));
        var scribe = page("board-coordinator");
        scribe.navigate(house() + "/boards/" + session);
        assertThat(scribe.locator(".agenda li")).hasCount(1);
        assertUsable(scribe);
        theChairOpensTheMeeting();
        scribe.reload();
        assertThat(scribe.locator("[name=present]:checked")).hasCount(1);
        for (var box = 0; box < 6; box++) {
            tick(scribe, box);
        }
        assertThat(scribe.locator("main > * > .card .light").first()).hasText("Quorum");
        scribe.locator(".agenda a").click();
        assertUsable(scribe);

        type(scribe, "The patient's wishes", "To walk again by spring.");
        type(scribe, "Recommendation", "Three cycles, then operate.");
        type(scribe, "Dissent", "Radiation oncology would irradiate first.");
        type(scribe, "Minutes", "The scan was shown.");
        scribe.reload();
        assertThat(scribe.getByLabel("Dissent")).hasValue("Radiation oncology would irradiate first.");

        twoScribesMeetInOneField(scribe);
        scribe.getByLabel("Yes").check();
        scribe.getByRole(AriaRole.BUTTON, named("Close this case")).click();
        assertThat(scribe.locator("[role=status]").first()).containsText("is closed");
    }

    private void theChairOpensTheMeeting() {
        var chair = page("board-chair");
        chair.navigate(house() + "/boards/" + session);
        chair.getByRole(AriaRole.BUTTON, named("I am there")).click();
        assertThat(chair.locator("[role=status]")).hasText("Saved.");
    }

    private void twoScribesMeetInOneField(Page scribe) {
        var chair = page("board-chair");
        chair.navigate(house() + "/cases/" + caseId + "/board");
        type(scribe, "Minutes", "The scan was shown. Margins are close.");
        chair.getByLabel("Minutes", new Page.GetByLabelOptions().setExact(true)).fill("Slides first.");
        var conflict = chair.locator("[role=alert]").filter(hasText("Priya Nair has changed 'Minutes'"));
        assertThat(conflict).containsText("Margins are close.");
        chair.getByRole(AriaRole.BUTTON, named("Keep both")).click();
        assertThat(chair.locator(".saved").filter(hasText("Saved at"))).hasCount(1);
        scribe.reload();
        assertThat(scribe.getByLabel("Minutes", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("The scan was shown. Margins are close.\nSlides first.");
    }

    private void allAuthoriseTheMinutes() {
        for (var asked = 0; asked < 10 && !work.tasksOf(caseId).isEmpty(); asked++) {
            var next = driver.nextTask(caseId).orElseThrow();
            if (!next.key().equals("Task_AuthoriseMinutes")) {
                break;
            }
            var who = work.doerOf(next).orElseThrow();
            var desk = ReviewDeskPage.of(page(who), house());
            assertThat(desk.openFirst(caseId.reference())).isEqualTo("Authorise minutes");
            desk.fill("Authorise minutes", Map.of("agrees", "YES"));
            assertThat(desk.complete()).isEmpty();
        }
        assertThat(driver.nextTask(caseId).orElseThrow().key()).isEqualTo("Task_CompleteReport");
        var report = reports.of(caseId).orElseThrow();
        assertThat(report.minutes()).startsWith("The patient's wishes: To walk again by spring.");
        assertThat(report.dissent()).isEqualTo("Radiation oncology would irradiate first.");
        assertThat(report.chair()).isEqualTo("Prof. Helen Carter");
    }

    private void type(Page page, String label, String words) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(words);
        assertThat(page.locator("div").filter(hasExactly(page, label)).locator(".saved"))
                .containsText("Saved at");
    }

    private static Locator.FilterOptions hasExactly(Page page, String label) {
        return new Locator.FilterOptions().setHas(page.locator("> label", new Page.LocatorOptions().setHasText(label)));
    }

    private void inTasklist(String username, String task, Map<String, Object> answers) {
        var tasklist = TasklistPage.of(browser.newPage(), house(), username, caseId.reference());
        assertThat(tasklist.openFirst().task()).isEqualTo(task);
        tasklist.fill(task, answers);
        assertThat(tasklist.complete()).isEmpty();
        rehearsal.runDueJobs(caseId);
    }

    private void until(String task) {
        ExampleCases.lead(
                driver, caseId, task, answers -> answers.but("Task_ChooseService", "service", "TUMOUR_BOARD"));
    }

    private Page page(String username) {
        return pages.computeIfAbsent(username, name -> {
            var page = browser.newPage();
            LoginPage.logIn(page, house(), name);
            return page;
        });
    }

    private void seat(UUID id, String name, String username, String zone, Specialty specialty) {
        add(id, name, username, zone, false);
        panel.put(id, specialty);
    }

    private void add(UUID id, String name, String username, String zone, boolean chairs) {
        sql.sql("update specialists set username = null where username = ?")
                .param(username)
                .update();
        sql.sql("insert into specialists (id, name, languages, username, centre_id, specialties, licence_countries,"
                        + " formats, zone, cases_per_week, price_band, mail, chairs_boards) select ?, ?, '{en}', ?, id, '{}',"
                        + " '{IN}', '{BOARD}', ?, 5, 2, ?, ? from centres limit 1")
                .params(id, name, username, zone, mail(name), chairs)
                .update();
    }

    private static String mail(String name) {
        var words = name.toLowerCase().split(" ");
        return "%s.%s@hospital.example".formatted(words[words.length - 2], words[words.length - 1]);
    }

    private static Appointment at(String date) {
        return Appointment.of(LocalDate.parse(date), "15:00", MUNICH.getId(), "https://meet.example.org/soft-tissue");
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions hasText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
