package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.secondopinion.OpenedLinks.opened;
import static org.secondopinion.OpenedLinks.tokenOf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Consent.Said;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.ConsentWay;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.intake.TriageAnswer;
import org.secondopinion.pathway.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The clocks of a case on the whole application: what moves them, what people note, and what is read of it. */
@WholeApplication
class ClocksIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Pauses pauses;

    @Autowired
    Promises promises;

    @Autowired
    TreatmentWindows windows;

    @Autowired
    MorningRound morning;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    WebApplicationContext application;

    CaseId caseId;
    String familyLink;

    @BeforeEach
    void anInquiryOnAMonday() throws Exception {
        goTo("2026-07-06T05:00:00Z");
        caseId = received("nsclc");
    }

    private CaseId received(String example) throws Exception {
        var json = Files.readString(Path.of("examples/inquiries/" + example + ".json"), StandardCharsets.UTF_8);
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        var answer = http.postForEntity("/api/inquiries", new HttpEntity<>(json, headers), JsonNode.class);
        familyLink = answer.getBody().path("familyLink").asText();
        return CaseId.of(answer.getBody().path("reference").asText());
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
        assertThat(post("/pauses", Map.of("reason", "HOSPITAL_AWAITED", "note", "The blocks are in the cellar."))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("/pauses", Map.of("reason", "CENTRE_AWAITED"))
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("Another pause", "end it first");
        assertThat(post("/pauses", Map.of()).getBody().at("/errors/0/message").asText())
                .isEqualTo("Choose the reason.");
        goTo("2026-07-09T06:00:00Z");
        assertThat(post("/pauses/end", Map.of()).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        var timeline = as("manager").getForObject("/api/cases/" + caseId + "/timeline", JsonNode.class);
        assertThat(timeline.at("/clocks/calendar").asText()).isEqualTo("company");
        assertThat(timeline.at("/clocks/collection/pausedDays").asInt()).isEqualTo(2);
        assertThat(timeline.at("/clocks/pauses/0/owner").asText()).isEqualTo("HOSPITAL");
        assertThat(timeline.at("/clocks/days").size()).isEqualTo(3);
        assertThat(timeline.toString()).doesNotContain("cellar");
        assertThat(as("coordinator").getForObject("/api/cases/" + caseId, String.class))
                .contains("Every working day", "The blocks are in the cellar.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "dlbcl, DOES_NOT_FIT, 2026-07-20, ACCEPT_IN_PARALLEL",
        "sarcoma, TIGHT, 2026-08-05, ACCEPT_EXPEDITED",
        "nsclc, TIGHT, 2026-07-27, ACCEPT_EXPEDITED"
    })
    void theExamplesShowHowTheTreatmentWindowIsMet(
            String example, WindowFit.Verdict verdict, LocalDate latest, TriageAnswer answer) throws Exception {
        var other = received(example);
        awaitTriage(other);
        var timeline = as("manager").getForObject("/api/cases/" + other + "/timeline", JsonNode.class);
        assertThat(timeline.at("/windowFit/verdict").asText()).isEqualTo(verdict.name());
        assertThat(timeline.at("/windowFit/latestUsefulOn").asText()).isEqualTo(latest.toString());
        assertThat(as("coordinator").getForObject("/api/cases/" + other, String.class))
                .contains("working days", answer.words(), verdict.words());
    }

    @Test
    void anExpeditedPromiseStandsBesideTheFirstWithItsReason() throws Exception {
        awaitTriage(caseId);
        goTo("2026-07-13T05:00:00Z");
        clocks.recordsComplete(caseId);
        assertThat(post("/promises", Map.of("urgency", "EXPEDITED", "reason", "Pain."))
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("Nothing is promised");
        promises.make(caseId, "REMOTE_OPINION", new Promises.Ruled(15, "the table", LocalDate.of(2026, 11, 23)));
        goTo("2026-07-16T05:00:00Z");
        assertThat(post("/promises", Map.of("reason", "Pain."))
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("either the urgency or the working days");
        assertThat(post("/promises", Map.of("urgency", "EXPEDITED", "reason", "Pain grows."))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(promises.of(caseId))
                .extracting(Promise::workingDays, Promise::countedFrom, Promise::dueOn, Promise::reason)
                .containsExactly(
                        tuple(15, LocalDate.of(2026, 7, 13), LocalDate.of(2026, 8, 3), null),
                        tuple(5, LocalDate.of(2026, 7, 13), LocalDate.of(2026, 7, 20), "Pain grows."));
        assertThat(cases.get(caseId).urgency()).isEqualTo(Urgency.EXPEDITED);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(as("admin").getForObject("/outbox", String.class))
                        .contains("News on your case")
                        .doesNotContain("Pain grows"));
        assertThat(as("coordinator").getForObject("/api/cases/" + caseId, String.class))
                .contains("Pain grows.", "2026-08-03");
        assertThat(familyPage())
                .contains(
                        "We promise the report by July 20, 2026.", "takes the place of an earlier one", "Pain grows.");
        assertThat(post("/promises", Map.of("urgency", "ROUTINE", "reason", "No hurry."))
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("is EXPEDITED already");
    }

    @Test
    void aPauseOfTheReviewMovesThePromisedDayAndNarrowsTheWindow() {
        awaitTriage(caseId);
        goTo("2026-07-08T05:00:00Z");
        clocks.recordsComplete(caseId);
        promises.make(caseId, "REMOTE_OPINION", new Promises.Ruled(5, "the table", LocalDate.of(2026, 11, 23)));
        goTo("2026-07-10T05:00:00Z");
        pauses.pause(caseId, now(PauseReason.TESTS_AWAITED), "coordinator");
        assertThat(windows.current(caseId).orElseThrow().occasion()).isEqualTo(WindowAssessment.Occasion.PAUSE);
        goTo("2026-07-17T05:00:00Z");
        pauses.end(caseId, "coordinator");
        goTo("2026-07-20T05:00:00Z");
        assertThat(promises.dueOn(caseId, promises.current(caseId).orElseThrow()))
                .as("8 July, then 9, 17, 20, 21 and 22 July")
                .isEqualTo("2026-07-22");

        goTo("2026-07-24T05:00:00Z");
        morning.look();
        assertThat(windows.current(caseId).orElseThrow())
                .satisfies(fit -> assertThat(fit.occasion()).isEqualTo(WindowAssessment.Occasion.DAILY))
                .satisfies(fit -> assertThat(fit.verdict()).isEqualTo(WindowFit.Verdict.DOES_NOT_FIT));
        assertThat(as("coordinator").getForObject("/api/cases/" + caseId, String.class))
                .contains("Treatment window: Does not fit");
    }

    /** The engine's own threads do the triage. */
    private void awaitTriage(CaseId of) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(as("coordinator").getForObject("/api/cases/" + of, String.class))
                        .contains("Proposal"));
    }

    /** The page as a family sees it that has given its code. */
    private String familyPage() throws Exception {
        var path = "/family/" + tokenOf(familyLink);
        return MockMvcBuilders.webAppContextSetup(application)
                .build()
                .perform(get(path).with(opened(path)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void assertRefused(String from, String to, String sentence) {
        assertThatThrownBy(() -> pauses.pause(caseId, between(from, to), "coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private void consent() {
        consents.obtain(
                caseId, EnumSet.of(ConsentKind.REVIEW), new Said("The patient", ConsentWay.MAIL, "coordinator"));
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
        return as("coordinator").postForEntity("/api/cases/" + caseId + path, body, JsonNode.class);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, "demo");
    }
}
