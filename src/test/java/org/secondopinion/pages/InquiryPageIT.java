package org.secondopinion.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.Browser;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.intake.InquiryDrafts;
import org.secondopinion.messages.OutboxReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A family writes its inquiry on a phone: with the keyboard alone, without JavaScript, in its language. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class InquiryPageIT {

    private static final int KEYS = 200;
    private static final Pattern REFERENCE = Pattern.compile("SO-\\d{4}-\\d{6}");
    private static final List<String> STEPS =
            List.of("who", "patient", "illness", "signs", "questions", "team", "wishes", "check");

    @AutoClose
    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    InquiryDrafts drafts;

    @Autowired
    OutboxReader outbox;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    private BrowserContext phone;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.launch();
    }

    @AfterEach
    void closePhone() {
        phone.close();
    }

    @Test
    void anInquiryIsWrittenAndSentWithTheKeyboardAloneAndWithoutJavaScript() throws Exception {
        open(false, "en-GB");
        var told = nsclc();
        var planned = LocalDate.now(clock).plusDays(21);

        page.navigate(house() + "/inquiry");
        press("main button", "Enter");
        write("contact.name", told.at("/contact/name").asText());
        write("contact.relation", told.at("/contact/relation").asText());
        write("contact.email", told.at("/contact/email").asText());
        write("contact.phone", told.at("/contact/phone").asText());
        goOn("/patient");

        write("patient.givenName", told.at("/patient/givenName").asText());
        write("patient.familyName", told.at("/patient/familyName").asText());
        writeDay(
                "patient.birthDate",
                LocalDate.parse(told.at("/patient/birthDate").asText()));
        choose("patient.sex", "FEMALE");
        select("patient.country", "IN");
        goOn("/illness");

        write("diagnosis.asTold", told.at("/diagnosis/asTold").asText());
        select("diagnosis.tumourType", "NSCLC_NON_SQUAMOUS");
        select("diagnosis.stageGroup", "STAGE_IV");
        choose("diagnosis.situation", "BEFORE_FIRST_LINE");
        write(
                "diagnosis.treatmentProposed",
                told.at("/diagnosis/treatmentProposed").asText());
        writeDay("diagnosis.plannedTreatmentOn", planned);
        choose("diagnosis.inHospital", "false");
        goOn("/signs");
        goOn("/questions");

        for (var number = 0; number < told.at("/questions").size(); number++) {
            if (number > 0) {
                press("details:nth-of-type(%d) > summary".formatted(number), "Enter");
            }
            write(
                    "questions[%d].words".formatted(number),
                    told.at("/questions/" + number + "/words").asText());
            select(
                    "questions[%d].topic".formatted(number),
                    told.at("/questions/" + number + "/topic").asText());
        }
        goOn("/team");

        write("homeTeam.doctor", told.at("/homeTeam/doctor").asText());
        write("homeTeam.hospital", told.at("/homeTeam/hospital").asText());
        write("homeTeam.email", told.at("/homeTeam/email").asText());
        select("homeTeam.country", "IN");
        goOn("/wishes");
        choose("formatWished", "ANY");
        goOn("/check");

        assertThat(page.locator("main").innerText()).contains("Sunanda", "9 March 1964", "India", "Stage IV (4)");
        press("button[value=send]", "Enter");
        page.waitForURL(address -> address.endsWith("/sent"));

        assertIsAsTold(sentCase(), told, planned);
    }

    @Test
    void aSecondSendingGetsTheCaseOfTheFirst() throws Exception {
        open(false, "en");
        var address = house() + "/inquiry/" + filled("en") + "/check";
        var again = phone.newPage();
        page.navigate(address);
        again.navigate(address);

        page.locator("button[value=send]").click();
        var first = sentCase();
        again.locator("button[value=send]").click();

        assertThat(again.locator("main").innerText()).contains(first.reference());
        assertThat(sql.sql("select count(*) from inquiry_drafts where sent_reference = ? and answers = '{}'")
                        .param(first.reference())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsTypedStaysWhenAPageIsWrongOrLeftOrReadInAnotherLanguage() {
        open(false, "de-DE");
        page.navigate(house() + "/inquiry");
        page.locator("main button").click();
        page.locator("[name='contact.email']").fill("anjali@pune");
        page.locator("button[value=next]").click();

        assertThat(page.locator("[role=alert] a").allInnerTexts()).hasSize(3);
        page.locator("[role=alert] a", new Page.LocatorOptions().setHasText("name@example.org"))
                .click();
        assertThat(page.locator("[name='contact.email']:focus").inputValue()).isEqualTo("anjali@pune");

        page.locator("[name='contact.name']").fill("Anjali");
        page.locator(".later summary").click();
        page.locator("button[value=save]").click();
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("Diese Seite ist gespeichert.");
        assertThat(page.locator("[name='contact.name']").inputValue()).isEqualTo("Anjali");
        page.locator("[name='contact.name']").fill("Anjali D.");
        page.locator("button[lang=hi]").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("hi");
        assertThat(page.locator("[name='contact.name']").inputValue()).isEqualTo("Anjali D.");
    }

    @Test
    void aContradictionIsAskedAboutAndPassesWhenItIsRight() throws Exception {
        open(false, "en");
        var token = filled("en");
        drafts.keep(token, Map.of("diagnosis.tumourType", List.of("AML"), "diagnosis.stageGroup", List.of("STAGE_I")));
        page.navigate(house() + "/inquiry/" + token + "/check");
        page.locator("button[value=send]").click();
        assertThat(page.url()).endsWith("/check");

        page.locator("[role=alert] a").click();
        page.locator("[name='right.EARLY_STAGE_OF_LEUKAEMIA']").check();
        page.locator("button[value=next]").click();
        page.navigate(house() + "/inquiry/" + token + "/check");
        page.locator("button[value=send]").click();

        assertThat(page.url()).endsWith("/sent");
    }

    @Test
    void theLinkBackComesByMailOnceADay() throws Exception {
        open(false, "de-DE");
        var token = filled("de");
        for (var time = 0; time < 2; time++) {
            page.navigate(house() + "/inquiry/" + token + "/team");
            page.locator(".later summary").click();
            page.locator("button[value=mail]").click();
            assertThat(page.locator("[role=status]").count()).isEqualTo(1);
        }

        assertThat(sql.sql(
                                "select address || ' ' || language from outbox where template = 'inquiry-link' and detail like ?")
                        .param("%/inquiry/" + token)
                        .query(String.class)
                        .list())
                .containsExactly("anjali.deshpane@example.org de");
        Awaitility.await()
                .untilAsserted(() -> assertThat(outbox.latest())
                        .anyMatch(mail -> mail.subject().equals("Ihre Anfrage")
                                && mail.body().contains("/inquiry/" + token)));
    }

    @Test
    void aDraftThatNobodyCameBackToIsForgotten() throws Exception {
        open(false, "zh-CN");
        var kept = filled("zh");
        var forgotten = filled("zh");
        touched(kept, Duration.ofDays(29));
        touched(forgotten, Duration.ofDays(31));

        drafts.forgetUntouched();

        assertThat(drafts.find(kept)).isPresent();
        assertThat(page.navigate(house() + "/inquiry/" + forgotten).status()).isEqualTo(404);
        assertThat(page.locator("[role=status]").innerText()).contains("30");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh", "hi"})
    void everyPageIsUsableInEveryLanguage(String language) throws Exception {
        open(true, "en");
        page.navigate(house() + "/inquiry?lang=" + language);
        assertUsable(language);
        page.locator("main button").click();
        var token = page.url().replaceAll(".*/inquiry/([^/]+)/.*", "$1");

        look(token, "illness", language);
        assertThat(page.locator(".wrong").count()).isEqualTo(5);
        assertUsable(language);
        drafts.keep(token, contradictory());
        for (var step : STEPS) {
            look(token, step, language);
            assertUsable(language);
        }
        page.locator("button[value=send]").click();
        assertThat(page.url()).endsWith("/sent");
        assertUsable(language);
    }

    private void look(String token, String step, String language) {
        page.navigate("%s/inquiry/%s/%s?look=true&lang=%s".formatted(house(), token, step, language));
    }

    /** What axe sees is the same in every language; how much room the words take is not. */
    private void assertUsable(String language) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        if (language.equals("en")) {
            UsablePage.assertUsable(page);
        } else {
            UsablePage.assertFits(page);
        }
    }

    private void assertIsAsTold(CaseId caseId, JsonNode told, LocalDate planned) {
        transaction.executeWithoutResult(status -> {
            var file = cases.get(caseId);
            assertThat(file.contact().relation()).isEqualTo("daughter");
            assertThat(file.contact().email())
                    .isEqualTo(told.at("/contact/email").asText());
            assertThat(file.patient().fullName()).isEqualTo("Sunanda Deshpane");
            assertThat(file.patient().birthDate()).isEqualTo("1964-03-09");
            assertThat(file.patient().country()).isEqualTo("IN");
            assertThat(file.diagnosis().asTold())
                    .isEqualTo(told.at("/diagnosis/asTold").asText());
            assertThat(file.diagnosis().tumourType()).hasToString("NSCLC_NON_SQUAMOUS");
            assertThat(file.diagnosis().stageGroup()).hasToString("STAGE_IV");
            assertThat(file.diagnosis().situation()).hasToString("BEFORE_FIRST_LINE");
            assertThat(file.diagnosis().treatmentPlannedOn()).isEqualTo(planned);
            assertThat(file.homeTeam().hospital())
                    .isEqualTo(told.at("/homeTeam/hospital").asText());
            assertThat(file.questions())
                    .extracting(question -> question.topic() + ": " + question.words())
                    .containsExactlyElementsOf(told.at("/questions").findParents("words").stream()
                            .map(question -> question.path("topic").asText() + ": "
                                    + question.path("words").asText())
                            .toList());
            assertThat(file.redFlags()).isEmpty();
            assertThat(file.formatWished()).isEqualTo(ReviewFormat.ANY);
        });
    }

    private CaseId sentCase() {
        var text = page.locator("main").innerText();
        var reference = REFERENCE.matcher(text);
        assertThat(reference.find()).as(text).isTrue();
        return CaseId.of(reference.group());
    }

    private void goOn(String next) {
        press("button[value=next]", "Enter");
        page.waitForURL(address -> address.endsWith(next));
    }

    private void write(String name, String text) {
        reach("[name='%s']".formatted(name));
        page.keyboard().type(text);
    }

    private void writeDay(String name, LocalDate day) {
        write(name + ".day", Integer.toString(day.getDayOfMonth()));
        write(name + ".month", Integer.toString(day.getMonthValue()));
        write(name + ".year", Integer.toString(day.getYear()));
    }

    private void select(String name, String value) {
        var select = "select[name='%s']".formatted(name);
        reach(select);
        for (var key = 0; key < KEYS * 2 && !page.locator(select).inputValue().equals(value); key++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator(select).inputValue()).isEqualTo(value);
    }

    private void choose(String name, String value) {
        var radio = "[name='%s']".formatted(name);
        var wanted = page.locator("%s[value='%s']".formatted(radio, value));
        press(radio, "Space");
        for (var key = 0; key < KEYS && !wanted.isChecked(); key++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(wanted.isChecked()).isTrue();
    }

    private void press(String place, String key) {
        reach(place);
        page.keyboard().press(key);
    }

    private void reach(String place) {
        var focused = page.locator(place.replaceFirst("$", ":focus"));
        for (var key = 0; key < KEYS && focused.count() == 0; key++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused.count()).as("focus on " + place).isEqualTo(1);
    }

    private void open(boolean withJavaScript, String locale) {
        phone = browser.newContext(new NewContextOptions()
                .setJavaScriptEnabled(withJavaScript)
                .setLocale(locale)
                .setViewportSize(UsablePage.PHONE, 740));
        page = phone.newPage();
    }

    /** A draft that holds what an inquiry needs. */
    private String filled(String language) throws IOException {
        var token = drafts.begin(language);
        drafts.keep(token, answers());
        return token;
    }

    private Map<String, List<String>> answers() throws IOException {
        var told = nsclc();
        var answers = new HashMap<String, List<String>>();
        for (var place : List.of(
                "contact.name",
                "contact.relation",
                "contact.email",
                "patient.givenName",
                "patient.familyName",
                "patient.country",
                "diagnosis.asTold",
                "diagnosis.tumourType",
                "diagnosis.stageGroup",
                "diagnosis.situation",
                "diagnosis.inHospital")) {
            answers.put(place, List.of(told.at("/" + place.replace('.', '/')).asText()));
        }
        answers.putAll(day("patient.birthDate", LocalDate.of(1964, 3, 9)));
        answers.put("questions[0].words", List.of(told.at("/questions/0/words").asText()));
        answers.put("questions[0].topic", List.of("SYSTEMIC_THERAPY"));
        return answers;
    }

    /** With everything in it that the family is asked about, and told to be right. */
    private Map<String, List<String>> contradictory() throws IOException {
        var answers = answers();
        answers.putAll(day("diagnosis.plannedTreatmentOn", LocalDate.now(clock).minusDays(3)));
        answers.put("diagnosis.tumourType", List.of("APL"));
        answers.put("diagnosis.stageGroup", List.of("STAGE_II"));
        answers.put("diagnosis.inHospital", List.of("true"));
        answers.put("formatWished", List.of("IN_PERSON"));
        answers.put("redFlags", List.of("SUSPECTED_APL", "SEVERE_BLEEDING"));
        answers.put("consents", List.of("REVIEW"));
        for (var right : List.of("PLAN_IN_THE_PAST", "EARLY_STAGE_OF_LEUKAEMIA", "TRAVEL_FROM_HOSPITAL")) {
            answers.put("right." + right, List.of("yes"));
        }
        return answers;
    }

    private static Map<String, List<String>> day(String field, LocalDate day) {
        return Map.of(
                field + ".day", List.of(Integer.toString(day.getDayOfMonth())),
                field + ".month", List.of(Integer.toString(day.getMonthValue())),
                field + ".year", List.of(Integer.toString(day.getYear())));
    }

    private void touched(String token, Duration ago) {
        sql.sql("update inquiry_drafts set changed_at = now() - ? * interval '1 second' where token = ?")
                .params(ago.toSeconds(), token)
                .update();
    }

    private JsonNode nsclc() throws IOException {
        return json.readTree(Path.of("examples/inquiries/nsclc.json").toFile());
    }

    private String house() {
        return "http://localhost:" + port;
    }
}
