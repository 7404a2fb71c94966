package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The clocks of a case on the whole application: what moves them, what people note, and what is read of it. */
@WholeApplication
class ClocksIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Cases cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Pauses pauses;

    @Autowired
    Rehearsal rehearsal;

    CaseId caseId;

    @BeforeEach
    void anInquiryOnAMonday() throws Exception {
        goTo("2026-07-06T05:00:00Z");
        var json = Files.readString(Path.of("examples/inquiries/nsclc.json"), StandardCharsets.UTF_8);
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var answer = http.postForEntity("/api/inquiries", new HttpEntity<>(json, headers), JsonNode.class);
        caseId = CaseId.of(answer.getBody().path("reference").asText());
    }

    @AfterEach
    void backToNow() {
        rehearsal.backToNow();
    }

    @Test
    void theCollectionClockRunsFromTheConsentAndTheReviewClockFromCompleteRecordsToDelivery() {
        goTo("2026-07-07T06:00:00Z");
        consent();
        goTo("2026-07-08T06:00:00Z");
        clocks.waitFor(caseId, PauseReason.RECORDS_AWAITED);
        goTo("2026-07-14T06:00:00Z");
        clocks.goOn(caseId);
        clocks.recordsComplete(caseId);
        goTo("2026-07-22T06:00:00Z");
        clocks.reportDelivered(caseId);
        goTo("2026-07-24T06:00:00Z");

        var standing = clocks.of(caseId);
        assertThat(standing.stage()).isEqualTo(Stage.AFTERWARDS);
        assertThat(standing.collection().begunAt()).isEqualTo("2026-07-07T06:00:00Z");
        assertThat(standing.collection().workingDays()).isEqualTo(1);
        assertThat(standing.collection().pausedDays()).isEqualTo(4);
        assertThat(standing.review().workingDays()).isEqualTo(6);
        assertThat(standing.days())
                .extracting(CaseDays.Span::owner, CaseDays.Span::firstDay, CaseDays.Span::lastDay)
                .containsExactly(
                        tuple(BallOwner.US, 1, 1),
                        tuple(BallOwner.US, 2, 2),
                        tuple(BallOwner.FAMILY, 3, 6),
                        tuple(BallOwner.US, 7, 12),
                        tuple(BallOwner.US, 13, 15));
    }

    @Test
    void whatAPersonNotedIsNotEndedByAnEvent() {
        pauses.pause(caseId, now(PauseReason.SPECIMEN_SEARCHED), "coordinator");
        clocks.waitFor(caseId, PauseReason.RECORDS_AWAITED);
        clocks.goOn(caseId);
        assertThat(clocks.of(caseId).pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.isOpen()).isTrue())
                .satisfies(pause -> assertThat(pause.owner()).isEqualTo(BallOwner.LAB));
        goTo("2026-07-08T05:00:00Z");
        pauses.end(caseId, "coordinator");
        assertThat(clocks.of(caseId).pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.endedBy()).isEqualTo("coordinator"));
    }

    @Test
    void aHoldStopsTheClockAndWhatWasWaitedForIsWaitedForAgain() {
        clocks.waitFor(caseId, PauseReason.RECORDS_AWAITED);
        goTo("2026-07-08T05:00:00Z");
        cases.putOnHold(caseId, "The family travels.");
        goTo("2026-07-13T05:00:00Z");
        cases.resume(caseId, "Back.");
        assertThat(clocks.of(caseId).pauses())
                .extracting(Pause::reason)
                .containsExactly(PauseReason.RECORDS_AWAITED, PauseReason.ON_HOLD, PauseReason.RECORDS_AWAITED);
    }

    @Test
    void anOverlappingPauseIsRefusedInASentence() {
        goTo("2026-07-20T05:00:00Z");
        pauses.pause(caseId, between("2026-07-08T05:00:00Z", "2026-07-10T05:00:00Z"), "coordinator");
        assertThatThrownBy(() ->
                        pauses.pause(caseId, between("2026-07-09T05:00:00Z", "2026-07-13T05:00:00Z"), "coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Another pause, 'Waiting for the hospital (the hospital)', began at 2026-07-08 05:00 UTC until"
                                + " 2026-07-10 05:00 UTC. A case waits for one thing at a time.");
        pauses.pause(caseId, between("2026-07-10T05:00:00Z", "2026-07-13T05:00:00Z"), "coordinator");
        assertThat(clocks.of(caseId).pauses()).hasSize(2);
    }

    @Test
    void timesThatMakeNoPauseAreRefused() {
        goTo("2026-07-20T05:00:00Z");
        assertRefused("2026-07-05T05:00:00Z", "2026-07-10T05:00:00Z", "cannot begin before");
        assertRefused("2026-07-10T05:00:00Z", "2026-07-10T05:00:00Z", "ends after it began");
        assertRefused("2026-07-10T05:00:00Z", "2026-07-21T05:00:00Z", "not for a time to come");
        assertThatThrownBy(() -> pauses.end(caseId, "coordinator")).hasMessageContaining("No pause");
    }

    @Test
    void aPauseIsNotedOverHttpAndReadInTheTimelineAndTheCaseFile() {
        goTo("2026-07-07T06:00:00Z");
        consent();
        assertThat(post("", Map.of("reason", "HOSPITAL_AWAITED", "note", "The blocks are in the cellar."))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("", Map.of("reason", "CENTRE_AWAITED"))
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("Another pause", "end it first");
        assertThat(post("", Map.of()).getBody().at("/errors/0/message").asText())
                .isEqualTo("Choose the reason.");
        goTo("2026-07-09T06:00:00Z");
        assertThat(post("/end", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        var timeline = as("manager").getForObject("/api/cases/" + caseId + "/timeline", JsonNode.class);
        assertThat(timeline.at("/clocks/calendar").asText()).isEqualTo("company");
        assertThat(timeline.at("/clocks/collection/pausedDays").asInt()).isEqualTo(2);
        assertThat(timeline.at("/clocks/pauses/0/owner").asText()).isEqualTo("HOSPITAL");
        assertThat(timeline.at("/clocks/days").size()).isEqualTo(3);
        assertThat(timeline.toString()).doesNotContain("cellar");
        assertThat(as("coordinator").getForObject("/api/cases/" + caseId, String.class))
                .contains("Every working day", "The blocks are in the cellar.");
    }

    private void assertRefused(String from, String to, String sentence) {
        assertThatThrownBy(() -> pauses.pause(caseId, between(from, to), "coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private void consent() {
        cases.recordConsents(caseId, EnumSet.of(ConsentKind.REVIEW));
    }

    private void goTo(String time) {
        rehearsal.goTo(Instant.parse(time));
    }

    private static Pauses.Noted now(PauseReason reason) {
        return new Pauses.Noted(reason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Pauses.Noted between(String from, String to) {
        return new Pauses.Noted(
                PauseReason.HOSPITAL_AWAITED,
                Optional.empty(),
                Optional.of(Instant.parse(from)),
                Optional.of(Instant.parse(to)),
                Optional.empty());
    }

    private ResponseEntity<JsonNode> post(String path, Map<String, String> body) {
        return as("coordinator").postForEntity("/api/cases/" + caseId + "/pauses" + path, body, JsonNode.class);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, "demo");
    }
}
