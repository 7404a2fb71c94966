package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** The demo, killed in the middle of a step, a click, a message and its mails, and started again on the same data. */
class KilledApplicationIT {

    private static final String ACCEPT = "{\"decision\": {\"value\": \"ACCEPT\"}, \"reason\": {\"value\": \"Agreed\"}}";
    private static final String CONSENT = """
            {"reviewByOurSpecialists": {"value": true}, "whoGivesThem": {"value": "The patient"},
             "howTheyWereGiven": {"value": "TELEPHONE"}}""";
    private static final String UNSENT_MAILS = "select count(*) from outbox where sent_at is null";
    private static final String URGENT_MAILS_SENT =
            "select count(*) from outbox where template in ('act-now', 'red-flag-raised') and sent_at is not null";
    private static final String WAITING_MESSAGES = "select count(*) from pathway_inbox where delivered_at is null";

    @TempDir
    Path data;

    private final String key = UUID.randomUUID().toString();
    private final byte[] document = OnePage.pdf();
    private final TestRestTemplate api = new TestRestTemplate("coordinator", "demo");
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> mailsReceived = new ArrayList<>();
    private final int mailPort = HouseProcess.freePort();
    private final int port = HouseProcess.freePort();
    private GreenMail mailServer;
    private HouseProcess house;
    private HouseVisitor coordinator;
    private String clicked;
    private String stepping;
    private String told;
    private String unsent;

    KilledApplicationIT() throws IOException {}

    @AfterEach
    void stopEverything() throws Exception {
        house.close();
        mailServer.stop();
        stopDatabase();
    }

    @Test
    void everyCaseGoesOnWhereItWasAndNothingHappensTwice() throws Exception {
        startMailServer();
        var firstStart = startHouse();
        casesBegin();
        killInTheMiddle();

        startMailServer();
        var secondStart = startHouse();
        assertTheRedFlagIsAnswered(Instant.now());
        assertEveryCaseGoesOn();
        assertNothingHappenedTwice();
        System.out.printf("Started in %d s, after the kill in %d s%n", firstStart.toSeconds(), secondStart.toSeconds());
    }

    private void casesBegin() throws Exception {
        clicked = inquiry(key);
        stepping = inquiry(UUID.randomUUID().toString());
        told = inquiry(UUID.randomUUID().toString());
        task(clicked, "Task_DecideOnInquiry");
        task(told, "Task_DecideOnInquiry");
        submit(stepping, "Task_DecideOnInquiry", ACCEPT);
        task(stepping, "Task_ObtainConsents");
        awaitRows(0, UNSENT_MAILS);
        stopMailServer();
        unsent = inquiry(UUID.randomUUID().toString());
        task(unsent, "Task_DecideOnInquiry");
    }

    /** Locks let a step, a click and the delivery of a message begin and not end. */
    private void killInTheMiddle() throws Exception {
        try (var locks = database()) {
            locks.setAutoCommit(false);
            lock(locks, "second_opinion.cost_estimates");
            submit(stepping, "Task_ObtainConsents", CONSENT);
            lock(locks, "public.act_ru_task");
            var click = task(clicked, "Task_DecideOnInquiry");
            CompletableFuture.runAsync(() -> clickInVain(click));
            assertThat(upload(told, document)).isEqualTo(HttpStatus.CREATED);
            awaitRows(3, "select count(*) from pg_locks where not granted and relation is not null");
            assertThat(raiseRedFlag(unsent)).isEqualTo(HttpStatus.NO_CONTENT);
            assertThat(rows(UNSENT_MAILS)).isPositive();
            assertThat(rows(WAITING_MESSAGES)).isPositive();
            assertThat(rows(URGENT_MAILS_SENT)).isZero();
            house.kill();
            house.close();
        }
    }

    private void assertEveryCaseGoesOn() throws Exception {
        submit(clicked, "Task_DecideOnInquiry", ACCEPT);
        task(clicked, "Task_ObtainConsents");
        task(stepping, "Task_RecordCostAnswer");
        task(told, "Task_AssessNewRecord");
        task(unsent, "Task_DecideOnInquiry");
        awaitRows(0, WAITING_MESSAGES);
        awaitRows(0, UNSENT_MAILS);
    }

    /** The urgent task and both mails, within a minute of the start after the kill. */
    private void assertTheRedFlagIsAnswered(Instant ready) throws Exception {
        task(unsent, "Task_ConfirmContact");
        awaitRows(2, URGENT_MAILS_SENT);
        assertThat(Duration.between(ready, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    private void assertNothingHappenedTwice() throws Exception {
        assertThat(inquiry(key)).isEqualTo(clicked);
        assertThat(rows("select count(*) from cases")).isEqualTo(4);
        assertThat(rows("select count(*) from cost_estimates")).isOne();
        assertThat(rows("select count(*) from record_documents")).isOne();
        assertThat(rows("select count(*) from case_entries where happened = 'Consents recorded'"))
                .isOne();
        assertThat(documentOf(told)).isEqualTo(document);
        stopMailServer();
        assertThat(mailsReceived).doesNotHaveDuplicates().hasSize(rows("select count(*) from outbox"));
    }

    private Duration startHouse() throws Exception {
        house = HouseProcess.start(
                "--spring.profiles.active=demo",
                "--second-opinion.demo-cases=false",
                "--second-opinion.data-folder=" + data,
                "--second-opinion.mail-from=house@second-opinion.example",
                "--second-opinion.outbox-first-pause=PT1S",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--server.port=" + port,
                // The steps of a killed application are taken over after ten seconds, not a minute.
                "--camunda.bpm.job-execution.lock-time-in-millis=10000");
        var time = house.serves(port);
        coordinator = HouseVisitor.loggedIn(port, "coordinator");
        return time;
    }

    private void startMailServer() {
        mailServer = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
    }

    private void stopMailServer() throws MessagingException {
        for (var mail : mailServer.getReceivedMessages()) {
            mailsReceived.add(mail.getMessageID());
        }
        mailServer.stop();
    }

    private String inquiry(String key) throws IOException {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Idempotency-Key", key);
        var body = Files.readString(Path.of("examples/inquiries/nsclc.json"));
        var answer = api.postForEntity(at("/api/inquiries"), new HttpEntity<>(body, headers), String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return json.readTree(answer.getBody()).get("reference").textValue();
    }

    private Object upload(String reference, byte[] content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("kind", "OTHER");
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "letter.pdf";
            }
        });
        return api.postForEntity(at("/api/cases/%s/documents".formatted(reference)), parts, String.class)
                .getStatusCode();
    }

    private Object raiseRedFlag(String reference) {
        var noted = Map.of("flag", "SEVERE_BLEEDING", "reason", "The daughter called.");
        return api.postForEntity(at("/api/cases/%s/red-flag".formatted(reference)), noted, String.class)
                .getStatusCode();
    }

    private byte[] documentOf(String reference) throws IOException {
        var documents = at("/api/cases/%s/documents".formatted(reference));
        var id = json.readTree(api.getForObject(documents, String.class))
                .get(0)
                .get("id")
                .textValue();
        return api.getForObject(documents + "/" + id, byte[].class);
    }

    /** Waits for the task, of which there has to be one, and answers with its id. */
    private String task(String reference, String key) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> json.readTree(coordinator.tasksOf(reference)).findParents("taskDefinitionKey").stream()
                                .filter(task -> task.get("taskDefinitionKey")
                                        .textValue()
                                        .equals(key))
                                .map(task -> task.get("id").textValue())
                                .toList(),
                        tasks -> tasks.size() == 1)
                .get(0);
    }

    private void submit(String reference, String key, String form) throws Exception {
        assertThat(coordinator.submitTask(task(reference, key), form).statusCode())
                .isEqualTo(204);
    }

    private void clickInVain(String task) {
        try {
            coordinator.submitTask(task, ACCEPT);
        } catch (IOException | InterruptedException killed) {
            // As meant.
        }
    }

    private static void lock(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
    }

    private void awaitRows(int expected, String query) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(rows(query)).as(query).isEqualTo(expected));
    }

    private int rows(String query) throws SQLException, IOException {
        try (var connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The demo's own database, with the port and the password that it keeps beside its data. */
    private Connection database() throws SQLException, IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("pg17.properties"))) {
            settings.load(file);
        }
        var address = "jdbc:postgresql://127.0.0.1:%s/second_opinion?currentSchema=second_opinion,public";
        return DriverManager.getConnection(
                address.formatted(settings.getProperty("port")), "second_opinion", settings.getProperty("password"));
    }

    /** In case the application did not come to its end by itself. */
    private void stopDatabase() throws IOException {
        var pid = data.resolve("pg17/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                    .ifPresent(server -> {
                        server.destroy();
                        server.onExit().join();
                    });
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
