package org.secondopinion.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;

@WholeApplication
class OutboxPageIT {

    @Autowired
    TestRestTemplate http;

    @Test
    void whatLeftTheHouseIsReadInTheDemo() throws Exception {
        http.exchange(
                RequestEntity.post("/api/inquiries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Files.readString(Path.of("examples/inquiries/nsclc.json"))),
                String.class);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(http.getForObject("/outbox", String.class))
                        .contains("anjali.deshpane@example.org")
                        .contains("/family/"));
    }
}
