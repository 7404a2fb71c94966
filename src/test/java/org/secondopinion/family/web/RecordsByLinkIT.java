package org.secondopinion.family.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.family.HospitalLinks;
import org.secondopinion.messages.FamilyLinks;
import org.secondopinion.records.Chasing;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.UploadsForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Records that families and hospitals send by their personal links, in a browser without scripts and in pieces. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class RecordsByLinkIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+/records[^\"]*)\"");
    private static final String ASKED = """
            {"hospital": "City Hospital", "address": "records@hospital.example", "language": "de",
             "kinds": ["PATHOLOGY_REPORT", "CT_IMAGES"]}""";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    RecordRequests requests;

    @Autowired
    Chasing chasing;

    @Autowired
    HospitalLinks hospitals;

    @Autowired
    FamilyLinks families;

    @Autowired
    JdbcClient sql;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private CaseId caseId;

    @BeforeEach
    void aCase() {
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
    }

    @Test
    void aFamilySendsAFileWithAPlainFormAndInPieces() throws Exception {
        var page = families.of(caseId).getPath();
        assertThat(form(page, "OTHER", UploadsForTests.pdf(10, "x"), "").statusCode())
                .isEqualTo(403);
        var opened = open(page);

        assertThat(opened).contains("type=\"file\"");
        var sent = form(page, "OTHER", UploadsForTests.pdf(5_000_000, "form"), opened);
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(get(page)).contains("letter.pdf");
        assertThat(inPieces(page, opened, UploadsForTests.pdf(1000, "pieces"))).isEqualTo(204);
        assertThat(requests.documents(caseId))
                .hasSize(2)
                .extracting(RecordDocument::uploadedBy)
                .containsOnly("family");
        assertThat(form(page, "", UploadsForTests.pdf(10, "y"), opened).statusCode())
                .isEqualTo(302);
        assertThat(get(page)).contains("Please choose what it is.");
    }

    @Test
    void aHospitalReadsWhoseRecordsAreAskedForAndSendsThemAndReadsNothingElse() throws Exception {
        assertThat(ask("coordinator", ASKED)).isEqualTo(204);
        var link = sql.sql("select detail from outbox where template = 'hospital-asked' and case_reference = ?")
                .param(caseId.reference())
                .query(String.class)
                .single();
        var page = URI.create(link).getPath();
        assertThat(get(page)).doesNotContain(cases.get(caseId).patient().familyName());
        var opened = open(page);

        assertThat(opened)
                .contains(
                        "lang=\"de\"",
                        cases.get(caseId).patient().fullName(),
                        "Pathologiebericht",
                        "CT-Bilder",
                        "Andere Unterlage")
                .doesNotContain("Molekularer Befund")
                .doesNotContain(cases.get(caseId).questions().get(0).words());
        assertThat(form(page, "PATHOLOGY_REPORT", UploadsForTests.pdf(1000, "report"), opened)
                        .statusCode())
                .isEqualTo(302);
        assertThat(inPieces(page, opened, UploadsForTests.pdf(1000, "pieces"))).isEqualTo(204);
        assertThat(requests.documents(caseId))
                .hasSize(2)
                .extracting(RecordDocument::uploadedBy)
                .containsOnly("records@hospital.example");
        assertThat(get("/family/" + page.substring("/hospital/".length()))).doesNotContain("type=\"file\"");
    }

    @Test
    void aHospitalIsRemindedOfWhatItOwesUntilItsLinkIsWithdrawn() throws Exception {
        ExampleCases.lead(driver, caseId, "Task_ObtainRecord", answers -> answers);
        var owed = requests.of(caseId).stream()
                .filter(request -> request.kind() == RecordKind.PATHOLOGY_REPORT)
                .findFirst()
                .orElseThrow();
        ask("coordinator", ASKED);
        chasing.remind(caseId, owed.id());
        chasing.remind(caseId, owed.id());
        assertThat(mails("hospital-reminder")).hasSize(1);
        assertThat(mails("record-reminder")).isEmpty();
        var page = URI.create(mails("hospital-reminder").get(0)).getPath();
        assertThat(open(page)).contains("Pathologiebericht");

        var sent = hospitals.of(caseId).get(0);
        assertThat(withdraw("manager", sent.id())).isEqualTo(403);
        assertThat(withdraw("coordinator", sent.id())).isEqualTo(204);
        assertThat(withdraw("coordinator", sent.id())).isEqualTo(422);
        assertThat(get(page)).doesNotContain("Pathologiebericht", "_csrf");
        chasing.remind(caseId, owed.id());
        assertThat(mails("hospital-reminder")).hasSize(1);
        assertThat(mails("record-reminder")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    coordinator | records@hospital.example | nobody | 422
                    coordinator | records@hospital.example | records | 422
                    manager     | records@hospital.example | records@hospital.example | 403
                    specialist  | records@hospital.example | records@hospital.example | 403
                    coordinator | CT_IMAGES | NOVEL | 204
                    coordinator | "PATHOLOGY_REPORT", "CT_IMAGES" | | 422
                    coordinator | City Hospital | | 422
                    """)
    void onlyACoordinatorAsksAndOnlyForSomething(String login, String word, String instead, int status)
            throws Exception {
        assertThat(ask(login, ASKED.replace(word, instead == null ? "" : instead)))
                .isEqualTo(status);
    }

    private int ask(String login, String body) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/cases/" + caseId + "/hospital-links"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + base64(login + ":demo"))
                .POST(BodyPublishers.ofString(body));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }

    private int withdraw(String login, UUID link) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/cases/" + caseId + "/hospital-links/" + link))
                .header("Authorization", "Basic " + base64(login + ":demo"))
                .DELETE();
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }

    private List<String> mails(String template) {
        return sql.sql("select detail from outbox where template = ? and case_reference = ?")
                .params(template, caseId.reference())
                .query(String.class)
                .list();
    }

    /** Asks for the code, reads it in the mail and opens the page. */
    private String open(String page) throws Exception {
        post(page + "/code", Map.of("_csrf", csrf(get(page))));
        var code = sql.sql("select detail from outbox where case_reference = ? and template = 'access-code'"
                        + " order by queued desc limit 1")
                .param(caseId.reference())
                .query(String.class)
                .single();
        post(page + "/open", Map.of("code", code, "_csrf", csrf(get(page))));
        return get(page);
    }

    private HttpResponse<String> form(String page, String kind, byte[] file, String opened) throws Exception {
        var action = ACTION.matcher(opened);
        var address = action.find() ? action.group(1).replace("&amp;", "&") : page + "/records";
        var head = "--cut\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"letter.pdf\"\r\n\r\n";
        var request = HttpRequest.newBuilder(at(address))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--cut--\r\n")));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private int inPieces(String page, String opened, byte[] file) throws Exception {
        var begun = browser.send(
                tus(page + "/uploads", opened)
                        .header("Upload-Length", Integer.toString(file.length))
                        .header("Upload-Metadata", "filename " + base64("b.pdf") + ",kind " + base64("OTHER"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var request = tus(begun.headers().firstValue("Location").orElseThrow(), opened)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(file));
        return browser.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder tus(String path, String opened) {
        return HttpRequest.newBuilder(at(path)).header("Tus-Resumable", "1.0.0").header("X-CSRF-TOKEN", csrf(opened));
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String path, Map<String, String> fields) throws Exception {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String csrf(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
