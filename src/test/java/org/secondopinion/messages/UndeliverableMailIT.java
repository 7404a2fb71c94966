package org.secondopinion.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** No mail server answers here. */
@WholeApplication
@TestPropertySource(
        properties = {
            "spring.mail.host=localhost",
            "spring.mail.port=1",
            "second-opinion.mail-from=house@second-opinion.example",
            "second-opinion.outbox-first-pause=PT0.001S",
            "second-opinion.outbox-interval=PT0.1S"
        })
class UndeliverableMailIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient sql;

    @Test
    void aMailThatIsGivenUpBecomesAnIncidentOfItsCase() throws Exception {
        var inquiry = Files.readString(Path.of("examples/inquiries/nsclc.json"));
        var answer = http.exchange(
                RequestEntity.post("/api/inquiries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(inquiry),
                String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(runtime.createIncidentQuery()
                                .incidentType("mailUndeliverable")
                                .list())
                        .extracting(Incident::getActivityId)
                        .containsExactly("CallActivity_Intake"));
        assertThat(sql.sql("select attempts from outbox where given_up_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(Dispatcher.ATTEMPTS);
    }
}
