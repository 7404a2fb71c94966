package org.secondopinion.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.ExampleCases;
import org.secondopinion.HouseVisitor;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.demo.CaseDriver;
import org.secondopinion.records.Uploads;
import org.secondopinion.records.UploadsForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Files on their way into a case, over connections that break. */
@WholeApplication
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class UploadsIT {

    private static final int MEGA = 1 << 20;
    private static final String LETTER = "filename " + base64("letter.pdf") + ",kind " + base64("OTHER");

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient sql;

    @Value("${second-opinion.data-folder}")
    Path dataFolder;

    private HttpClient client;
    private final ObjectMapper json = new ObjectMapper();
    private CaseId caseId;

    @BeforeEach
    void aCase() throws Exception {
        client = HouseVisitor.loggedIn(port, "coordinator").browser();
        caseId = driver.open(ExampleCases.inquiry("nsclc"));
    }

    @Test
    void aFileThatComesInSeveralGoesIsOneDocumentWithItsHash() throws Exception {
        var file = UploadsForTests.pdf(11 * MEGA, "resumed");
        var upload = begun(file.length, LETTER);

        append(upload, file, 0, 3 * MEGA);
        append(upload, file, 3 * MEGA, 9 * MEGA);
        assertThat(head(upload)).isEqualTo(9 * MEGA);
        assertThat(unfinished().get(0).get("fileName").textValue()).isEqualTo("letter.pdf");
        append(upload, file, 9 * MEGA, file.length);

        var outcome = outcome(upload);
        assertThat(outcome.get("state").textValue()).isEqualTo("STORED");
        assertThat(content(outcome.get("documentId").textValue())).isEqualTo(file);
        assertThat(sha256(outcome)).isEqualTo(hashOf(file));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aConnectionCutAtNineTenthsLosesNothing() throws Exception {
        var file = UploadsForTests.pdf(10 * MEGA, "cut");
        var upload = begun(file.length, LETTER);
        var cut = file.length / 10 * 9;

        try (var line = new Socket("localhost", port)) {
            var out = line.getOutputStream();
            out.write(("PATCH " + URI.create(upload).getPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: " + login("coordinator")
                            + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                            + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + file.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(file, 0, cut);
            out.flush();
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(head(upload)).isEqualTo(cut));
        assertThat(documents()).isEmpty();
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(append(upload, file, cut, file.length).statusCode())
                                .isEqualTo(204));
        assertThat(sha256(outcome(upload))).isEqualTo(hashOf(file));
    }

    @Test
    void nothingOfAHalfFileLiesInTheClearAndAfterAWeekNothingLiesAtAll() throws Exception {
        var words = "These words must not be found. ".repeat(MEGA / 8).getBytes(StandardCharsets.US_ASCII);
        var upload = begun(2L * words.length, LETTER);
        append(upload, words, 0, words.length);

        assertThat(stored(upload)).isNotEmpty().noneMatch(piece -> piece.contains("must not be found"));
        sql.sql("update record_uploads set touched_at = ? where id = ?")
                .params(Timestamp.from(Instant.now().minus(Duration.ofDays(30))), id(upload))
                .update();
        uploads.forgetUntouched();
        assertThat(stored(upload)).isEmpty();
        assertThat(send("HEAD", upload, Map.of(), new byte[0]).statusCode()).isEqualTo(404);
    }

    @Test
    void aCancelledFileLeavesNothing() throws Exception {
        var upload = begun(2 * MEGA, LETTER);
        append(upload, new byte[MEGA], 0, MEGA);

        assertThat(send("DELETE", upload, Map.of(), new byte[0]).statusCode()).isEqualTo(204);
        assertThat(stored(upload)).isEmpty();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void theSameContentIsOneDocumentInACaseAndAnotherInTheNext() throws Exception {
        var file = UploadsForTests.pdf(1000, "twice");
        var first = outcome(whole(file, LETTER));
        var again = whole(file, LETTER);

        assertThat(outcome(again).get("documentId")).isEqualTo(first.get("documentId"));
        assertThat(outcome(again).get("wasHere").booleanValue()).isTrue();
        assertThat(stored(again)).isEmpty();
        assertThat(documents()).hasSize(1);
        var before = caseId;
        aCase();
        assertThat(outcome(whole(file, LETTER)).get("wasHere").booleanValue()).isFalse();
        assertThat(documents()).hasSize(1);
        caseId = before;
        assertThat(content(first.get("documentId").textValue())).isEqualTo(file);
    }

    @Test
    void aNewVersionMarksTheOldOneAndTakesNothingAway() throws Exception {
        var old = UploadsForTests.pdf(1000, "old");
        var first = outcome(whole(old, LETTER)).get("documentId").textValue();
        var replacing = LETTER + ",replaces " + base64(first);
        var second = outcome(whole(UploadsForTests.pdf(1000, "new"), replacing))
                .get("documentId")
                .textValue();

        assertThat(documents())
                .extracting(document -> document.get("version").intValue())
                .containsExactly(1, 2);
        assertThat(documents().get(0).get("replacedBy").textValue()).isEqualTo(second);
        assertThat(documents().get(1).get("replaces").textValue()).isEqualTo(first);
        assertThat(content(first)).isEqualTo(old);
        assertThat(create(10, replacing).body()).contains("A newer version of that document is here already");
        assertThat(create(10, LETTER + ",replaces " + base64(UUID.randomUUID().toString()))
                        .body())
                .contains("not in this case");
    }

    @Test
    void whatCannotComeIsRefusedBeforeItComes() throws Exception {
        assertThat(create(6L << 30, LETTER)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("too large", "\"code\":\"TOO_LARGE\"");
        });
        assertThat(create(10, "filename " + base64("x.pdf") + ",kind " + base64("NOVEL")))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body()).contains("not one of the kinds");
                });
        assertThat(create(10, LETTER + ",datedOn " + base64("2999-01-01")).body())
                .contains("cannot lie in the future");
        assertThat(create(0, LETTER)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("empty");
        });
        cases.withdraw(caseId, null);
        driver.nextTask(caseId);
        assertThat(create(10, LETTER).body()).contains("closed and takes no more documents");
        assertThat(unfinished()).isEmpty();
        assertThat(documents()).isEmpty();
    }

    @Test
    void aFileIsRefusedForWhatItIsAndNothingStays() throws Exception {
        var program = "MZ".concat("x".repeat(5000)).getBytes(StandardCharsets.US_ASCII);
        var upload = begun(program.length, LETTER);

        assertThat(append(upload, program, 0, program.length).statusCode()).isEqualTo(422);
        assertThat(outcome(upload).get("refusal").textValue()).isNotEmpty();
        assertThat(stored(upload)).isEmpty();
        assertThat(documents()).isEmpty();
        assertThat(form("kind", "OTHER", program).statusCode()).isEqualTo(422);
        assertThat(sql.sql("select count(*) from record_uploads where case_reference = ?")
                        .param(caseId.reference())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aPieceThatDoesNotFitIsRefusedAndTheFileGoesOnWhereItStopped() throws Exception {
        var file = UploadsForTests.pdf(2 * MEGA, "fits");
        var upload = begun(file.length, LETTER);
        append(upload, file, 0, MEGA);

        assertThat(append(upload, file, 0, MEGA).statusCode()).isEqualTo(409);
        var tooMuch = Arrays.copyOf(file, file.length + 2 * MEGA);
        assertThat(append(upload, tooMuch, MEGA, tooMuch.length).statusCode()).isEqualTo(413);
        var here = (int) head(upload);
        assertThat(here).isBetween(MEGA, file.length);
        append(upload, file, here, file.length);
        assertThat(sha256(outcome(upload))).isEqualTo(hashOf(file));
    }

    @ParameterizedTest
    @CsvSource({"board-coordinator, 404", "manager, 403", "analyst, 403", "specialist, 403", "translator, 403"})
    void nobodyElseGoesOnWithIt(String login, int status) throws Exception {
        var upload = begun(10, LETTER);

        assertThat(statusFor(login, "HEAD", upload)).isEqualTo(status);
        assertThat(statusFor(login, "DELETE", upload)).isEqualTo(status);
        assertThat(unfinished()).hasSize(1);
    }

    @Test
    void aFormMaySayTheKindBehindTheFile() throws Exception {
        var file = UploadsForTests.pdf(5 * MEGA, "form");

        assertThat(form("kind", "OTHER", file).statusCode()).isEqualTo(201);
        assertThat(form("kind", "OTHER", file).statusCode()).isEqualTo(200);
        assertThat(form("sort", "OTHER", UploadsForTests.pdf(10, "no kind")).body())
                .contains("Please choose what kind of record it is.");
        assertThat(documents()).hasSize(1);
        assertThat(content(documents().get(0).get("id").textValue())).isEqualTo(file);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void itTellsWhatItCan() throws Exception {
        var answer = send("OPTIONS", door(), Map.of(), new byte[0]);

        assertThat(answer.headers().map())
                .containsEntry("tus-version", List.of("1.0.0"))
                .containsEntry("tus-extension", List.of("creation,termination,expiration"));
        assertThat(send("POST", door(), Map.of("Tus-Resumable", "0.2.2"), new byte[0])
                        .statusCode())
                .isEqualTo(412);
    }

    private String begun(long size, String metadata) throws Exception {
        var answer = create(size, metadata);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return "http://localhost:" + port
                + answer.headers().firstValue("Location").orElseThrow();
    }

    private String whole(byte[] file, String metadata) throws Exception {
        var upload = begun(file.length, metadata);
        assertThat(append(upload, file, 0, file.length).statusCode()).isEqualTo(204);
        return upload;
    }

    private HttpResponse<String> create(long size, String metadata) throws Exception {
        return send(
                "POST", door(), Map.of("Upload-Length", Long.toString(size), "Upload-Metadata", metadata), new byte[0]);
    }

    private HttpResponse<String> append(String upload, byte[] file, int from, int to) throws Exception {
        return send(
                "PATCH",
                upload,
                Map.of("Upload-Offset", Integer.toString(from), "Content-Type", "application/offset+octet-stream"),
                Arrays.copyOfRange(file, from, to));
    }

    private long head(String upload) throws Exception {
        return Long.parseLong(send("HEAD", upload, Map.of(), new byte[0])
                .headers()
                .firstValue("Upload-Offset")
                .orElseThrow());
    }

    private JsonNode outcome(String upload) throws Exception {
        return json.readTree(send("GET", upload, Map.of(), new byte[0]).body());
    }

    private JsonNode unfinished() throws Exception {
        return json.readTree(send("GET", door(), Map.of(), new byte[0]).body());
    }

    private List<JsonNode> documents() throws Exception {
        var list = json.readTree(
                send("GET", house("/documents"), Map.of(), new byte[0]).body());
        return list.findParents("sizeBytes");
    }

    private byte[] content(String document) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house("/documents/" + document)))
                .build();
        return client.send(request, BodyHandlers.ofByteArray()).body();
    }

    /** A form with the file before its field, as some scripts send it. */
    private HttpResponse<String> form(String field, String value, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"letter.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes());
        body.writeBytes(file);
        body.writeBytes(("\r\n--cut\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value
                        + "\r\n--cut--\r\n")
                .getBytes());
        return send(
                "POST",
                house("/documents"),
                Map.of("Content-Type", "multipart/form-data; boundary=cut"),
                body.toByteArray());
    }

    private HttpResponse<String> send(String method, String address, Map<String, String> headers, byte[] body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!headers.containsKey("Tus-Resumable")) {
            request.header("Tus-Resumable", "1.0.0");
        }
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private int statusFor(String login, String method, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", login(login))
                .header("Tus-Resumable", "1.0.0")
                .method(method, BodyPublishers.noBody());
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private List<String> stored(String upload) throws IOException {
        var folder = dataFolder
                .resolve("documents")
                .resolve(caseId.reference())
                .resolve(id(upload).toString());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(UploadsIT::text).collect(Collectors.toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sha256(JsonNode outcome) {
        return sql.sql("select sha256 from record_documents where id = ?")
                .param(UUID.fromString(outcome.get("documentId").textValue()))
                .query(String.class)
                .single();
    }

    private static String hashOf(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    private static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    private String door() {
        return house("/uploads");
    }

    private String house(String path) {
        return "http://localhost:" + port + "/api/cases/" + caseId + path;
    }

    private static String login(String login) {
        return "Basic " + base64(login + ":demo");
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }
}
