package org.secondopinion.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.endsWith;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.RoomTables;
import org.secondopinion.board.BoardReport;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseFileSection.Table;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Patient;
import org.secondopinion.cases.Question;
import org.secondopinion.cases.QuestionTopic;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.clocks.CaseClocks;
import org.secondopinion.matching.Reviewers;
import org.secondopinion.matching.Reviewers.Reviewer;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.report.Concordance.Comparison;
import org.secondopinion.report.Concordance.Way;
import org.secondopinion.report.FollowUpQuestions.Call;
import org.secondopinion.report.FollowUpQuestions.Explanation;
import org.secondopinion.report.ReportDelivery.PlainWords;
import org.secondopinion.report.ReportSigning.Decision;
import org.secondopinion.report.ReportSigning.Signature;
import org.secondopinion.report.ReportWriting.Completion;
import org.secondopinion.report.drafts.TaskDrafts;
import org.secondopinion.report.ledger.DoctorCalls;
import org.secondopinion.report.plain.PlainVersions;
import org.secondopinion.report.sheet.OpinionSheets;
import org.secondopinion.report.video.VideoCalls;
import org.secondopinion.summary.FirstOpinion.Field;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services of this room on a real PostgreSQL. */
class ReportRoomIT {

    static JdbcClient sql;
    static int number = 900;

    final CaseId caseId = CaseId.of("SO-2026-000" + ++number);
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    final CaseFile file = mock();
    final Cases cases = mock();
    final Reviewers reviewers = mock();
    final BoardReports boardReports = mock();
    final People people = mock();
    final Outbox outbox = mock();
    final Journal journal = mock();

    final Opinions opinions = new Opinions(sql, cases, reviewers, mock(), outbox, journal, clock);
    final ReportRows rows = new ReportRows(sql);
    final Signers signers = new Signers(opinions, boardReports, people, outbox);
    final RecordRequests records = mock();
    final OpinionSheets sheets = new OpinionSheets(sql);
    final PlainVersions plainVersions = new PlainVersions(sql, clock);
    final TaskDrafts drafts = new TaskDrafts(sql, new ObjectMapper(), clock);
    final ReportWriting writing = new ReportWriting(
            sql, rows, new ReportSources(records), cases, opinions, boardReports, signers, journal, clock);
    final ReportSigning signing = new ReportSigning(sql, rows, cases, signers, journal, clock);
    final FollowUpQuestions followUpQuestions = new FollowUpQuestions(sql, rows, signers, outbox, journal, clock);
    final DoctorCalls calls = mock();
    final Concordance concordance = new Concordance(sql, rows, mock(), calls, journal, clock);
    final Reports reports =
            new Reports(rows, cases, opinions, sheets, boardReports, plainVersions, followUpQuestions, signers);
    final ReportDelivery delivery = new ReportDelivery(
            sql, rows, reports, plainVersions, cases, signers, outbox, journal, mock(CaseClocks.class), clock);
    final OpinionsSection opinionsSection = new OpinionsSection(opinions, mock(VideoCalls.class), rows, signers);
    final ReportSection reportSection =
            new ReportSection(rows, writing, plainVersions, followUpQuestions, concordance, signers);

    @BeforeAll
    static void openDatabase() {
        sql = RoomTables.migrated();
    }

    @BeforeEach
    void openCase() {
        RoomTables.openCase(sql, caseId, ReviewFormat.REMOTE, "en");
        when(file.id()).thenReturn(caseId);
        when(file.status()).thenReturn(CaseStatus.OPEN);
        when(file.formatWished()).thenReturn(ReviewFormat.REMOTE);
        when(file.contact()).thenReturn(new Contact("C", "daughter", "c@example.org", null, "de"));
        when(file.questions())
                .thenReturn(List.of(
                        new Question(QuestionTopic.DIAGNOSIS, "Is it right?"),
                        new Question(QuestionTopic.TRIAL, "Is there a trial?")));
        when(file.patient()).thenReturn(new Patient("A", "B", LocalDate.of(1960, 1, 1), Patient.Sex.FEMALE, "IN"));
        when(records.documents(caseId)).thenReturn(List.of(document(LocalDate.of(2026, 10, 14))));
        when(cases.get(caseId)).thenReturn(file);
        when(reviewers.of(caseId))
                .thenReturn(List.of(new Reviewer("rao", "Dr Rao"), new Reviewer("weber", "Dr Weber")));
        when(boardReports.of(caseId)).thenReturn(Optional.empty());
        when(people.nameOf("rao")).thenReturn(Optional.of("Dr Rao"));
    }

    @Test
    void aReportGoesFromTheOpinionToTheFamily() {
        opinions.write(caseId, "rao", opinion("1. Yes.\n2. No."), "rao");
        writing.draft(caseId);
        assertThat(writing.assess(caseId, "1")).isTrue();
        verify(outbox).toStaff(caseId, "rao", "signature-requested", "1");
        assertThat(reports.delivered(caseId)).isEmpty();

        assertThatThrownBy(() -> delivery.deliver(caseId))
                .hasMessageContaining("The report is not signed.")
                .hasMessageContaining("no plain-language version in the language of the family (de)");
        assertThat(signing.sign(caseId, new Signature(Decision.SIGN, true, Optional.empty()), "rao"))
                .isTrue();
        delivery.writePlainLanguage(caseId, plain("Zuerst ein Test auf ALK."), "coordinator");
        delivery.deliver(caseId);

        var report = reports.delivered(caseId).orElseThrow();
        assertThat(report.answers()).extracting("answer").containsExactly("Yes.", "No.");
        assertThat(report.recommendations()).containsExactly("Test for ALK", "Then decide");
        assertThat(report.signers()).containsExactly("Dr Rao");
        assertThat(report.plain().changes()).isEqualTo("Zuerst ein Test auf ALK.");
        assertThat(report.patient()).isEqualTo("A B");
        assertThat(report.sources()).containsExactly(new ReportDocument.Source("Pathologiebericht", "2026-10-14"));
        assertThat(report.deliveredAt()).isEqualTo(clock.instant());
        assertThat(report.disclaimer()).contains("Zweitmeinung");
        assertThat(reports.recommendations(caseId)).hasSize(2);
        verify(outbox).toFamily(eq(caseId), eq("report-ready"), any());
    }

    @Test
    void theFamilyReadsTheDeliveredReportWhileTheNextOneIsWritten() {
        deliveredReport();

        writing.draft(caseId);

        assertThat(rows.get(caseId).version()).isEqualTo(2);
        assertThat(reports.delivered(caseId).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void theGateSaysWhatIsMissingUntilItIsThere() {
        writing.draft(caseId);
        assertThat(writing.assess(caseId, "1")).isFalse();
        assertThat(writing.missing(caseId)).hasSize(3);
        assertThat(table("Still missing in the report").rows()).hasSize(3);

        opinions.write(caseId, "rao", opinion("1. Yes."), "rao");
        writing.complete(caseId, completion("1. Yes.", "2. No trial data were sent."), "coordinator");

        assertThat(writing.missing(caseId)).isEmpty();
        assertThat(table("Answers").rows())
                .contains(List.of("2", "Is there a trial?", "Not answered: No trial data were sent."));
    }

    @Test
    void anOverrideNeedsItsReasonAndKeepsIt() {
        writing.draft(caseId);
        assertThatThrownBy(() -> writing.complete(caseId, overriding(Optional.empty()), "coordinator"))
                .isInstanceOf(Refusal.class);

        writing.complete(caseId, overriding(Optional.of("Treatment starts tomorrow")), "coordinator");

        assertThat(writing.assess(caseId, "1")).isTrue();
        assertThat(rows.get(caseId).overriddenBy()).isEqualTo("coordinator");
        assertThat(rows.get(caseId).overrideReason()).isEqualTo("Treatment starts tomorrow");
    }

    @Test
    void aReportOfAnotherPatientIsPassedOnByNobody() {
        opinions.write(caseId, "rao", opinion("1. Yes.\n2. No."), "rao");
        writing.draft(caseId);
        var another = new Completion(
                Optional.of("A Bee"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2026-10-20 MRI of the brain"),
                true,
                Optional.of("It is urgent"));
        writing.complete(caseId, another, "coordinator");

        assertThat(writing.assess(caseId, "1")).isFalse();
        assertThat(writing.missing(caseId))
                .containsExactly("The patient's name on the report is not the one of the case.");
        assertThat(rows.sources(rows.get(caseId).id()))
                .extracting("words")
                .containsExactly("Pathology report", "MRI of the brain");
    }

    @Test
    void aChangedNumberInPlainWordsNeedsAReasonThatIsKept() {
        opinions.write(caseId, "rao", opinion("1. Give 8 Gy.\n2. No."), "rao");
        writing.draft(caseId);
        signing.sign(caseId, new Signature(Decision.SIGN, true, Optional.empty()), "rao");

        assertThatThrownBy(() -> delivery.writePlainLanguage(
                        caseId, plain("Sie bekommen 18 Gy.", Optional.empty()), "coordinator"))
                .hasMessageContaining("18 gy: here, not in the report; ")
                .hasMessageContaining("8 gy: in the report, not here");
        assertThatThrownBy(() -> delivery.writePlainLanguage(
                        caseId, plain("You get 8 Gy and that is all of the treatment."), "coordinator"))
                .isInstanceOf(Refusal.class);
        assertThat(plainVersions.of(rows.get(caseId).id())).isEmpty();

        delivery.writePlainLanguage(caseId, plain("Sie bekommen 18 Gy."), "coordinator");
        assertThat(table("Where the plain-language version differs from the report")
                        .rows())
                .contains(List.of("18 gy", "0", "1", "Nicht nötig", "coordinator"));
    }

    @Test
    void whatIsWrittenLaterDoesNotChangeAVersion() {
        deliveredReport();
        var later = Clock.offset(clock, Duration.ofHours(1));
        var tomorrow = new Opinions(sql, cases, reviewers, mock(), outbox, journal, later);
        tomorrow.write(caseId, "weber", opinion("1. Yes.\n2. Yes."), "weber");

        assertThat(reports.version(caseId, 1).orElseThrow().voices())
                .extracting("name")
                .containsExactly("Dr Rao");
        assertThat(tomorrow.of(caseId)).hasSize(2);
    }

    @Test
    void whoSavesOverAnotherWindowIsToldAndLosesNothing() {
        var first = drafts.save(caseId, "task-1", "rao", Map.of("summary", "Sound", "empty", " "), 0);
        assertThat(first.typed()).containsExactly(Map.entry("summary", "Sound"));
        assertThatThrownBy(() -> drafts.save(caseId, "task-1", "rao", Map.of("summary", "Other"), 0))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("saved in another window on 2026-11-24 09:00 UTC");

        assertThat(drafts.save(caseId, "task-1", "rao", Map.of("summary", "Better"), 1)
                        .revision())
                .isEqualTo(2);
        assertThat(drafts.of("task-1", "weber").revision()).isZero();
        drafts.drop("task-1");
        assertThat(drafts.of("task-1", "rao").typed()).isEmpty();
    }

    @Test
    void theFamilyOpensItsReportWishesACallAndAsksThreeQuestions() {
        deliveredReport();
        assertThat(fact("Opened by the family")).isEqualTo("not yet");
        delivery.opened(caseId);
        delivery.opened(caseId);
        assertThat(fact("Opened by the family")).isEqualTo("2026-11-24 09:00 UTC");
        verify(journal).write(caseId, "Family opened the report", null);

        delivery.wishCall(caseId);
        assertThat(delivery.mayWishCall(caseId)).isFalse();
        for (var question : List.of("One?", "Two?", "Three?")) {
            followUpQuestions.ask(caseId, question);
        }
        assertThatThrownBy(() -> followUpQuestions.ask(caseId, "Four?")).isInstanceOf(Refusal.class);
        assertThat(followUpQuestions.awaited(caseId)).containsExactly("One?", "Two?", "Three?");
        verify(outbox, times(4)).toGroup(eq(caseId), eq("coordinator"), eq("family-wrote"), any());
    }

    @Test
    void onlyAReviewerOrTheBoardsChairSigns() {
        writing.draft(caseId);
        var signature = new Signature(Decision.SIGN, true, Optional.empty());
        assertThatThrownBy(() -> signing.sign(caseId, signature, "coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("may sign");

        when(boardReports.of(caseId))
                .thenReturn(Optional.of(new BoardReport("Surgery", "Minutes", null, "Dr Li", List.of())));
        when(people.inGroup("board-chair")).thenReturn(List.of(new Person("li", "Dr Li", "l@example.org", Set.of())));

        assertThat(signing.sign(caseId, signature, "li")).isTrue();
    }

    @Test
    void aReportThatIsSentBackSaysWhatHasToChange() {
        writing.draft(caseId);

        assertThat(signing.sign(
                        caseId, new Signature(Decision.SEND_BACK, false, Optional.of("The stage is wrong")), "rao"))
                .isFalse();

        assertThat(reportSection.of(file, Audience.REVIEW).facts())
                .anySatisfy(fact -> assertThat(fact.value()).isEqualTo("Dr Rao: The stage is wrong"));
    }

    @Test
    void theLaterOpinionOfAReviewerCountsAndTheOtherOneIsReminded() {
        opinions.request(caseId, "1");
        opinions.write(caseId, "rao", opinion("1. Yes."), "rao");
        opinions.write(caseId, "rao", opinion("1. No."), "rao");

        assertThat(opinions.of(caseId)).hasSize(1);
        assertThat(opinions.answers(opinions.of(caseId).get(0).id())).containsEntry(1, "No.");
        opinions.remind(caseId, "1");
        verify(outbox).toStaff(eq(caseId), eq("weber"), eq("opinion-reminder"), startsWith("1"));
        verify(outbox, never()).toStaff(eq(caseId), eq("rao"), eq("opinion-reminder"), any());
    }

    @Test
    void nobodyIsRemindedOfACaseOnHold() {
        when(file.status()).thenReturn(CaseStatus.ON_HOLD);
        opinions.request(caseId, "1");

        opinions.remind(caseId, "1");
        signing.remindSigner(caseId, "1");

        verify(outbox, never()).toStaff(any(), any(), endsWith("reminder"), any());
    }

    @Test
    void reviewersReadEachOtherOnlyWhenTheReportIsDrafted() {
        opinions.write(caseId, "rao", opinion("1. Yes."), "rao");

        assertThat(opinionsSection.of(file, Audience.REVIEW).tables()).isEmpty();
        assertThat(opinionsSection.of(file, Audience.COORDINATION).tables()).isNotEmpty();
        writing.draft(caseId);
        assertThat(opinionsSection.of(file, Audience.REVIEW).tables()).isNotEmpty();
    }

    @Test
    void whatTheFamilyAsksIsAnsweredInAnAddendum() {
        deliveredReport();
        followUpQuestions.ask(caseId, "And in spring?");
        var explanation = new Explanation(Call.HELD, LocalDate.of(2026, 11, 24), null, "May she travel?\n\n");
        assertThat(followUpQuestions.explain(caseId, explanation, "coordinator"))
                .isTrue();
        assertThat(followUpQuestions.mayBeAsked(caseId)).isFalse();
        assertThatThrownBy(() -> followUpQuestions.answer(caseId, "1. Again.", Optional.empty(), true, "rao"))
                .hasMessage("Question 2 is not answered yet.");

        followUpQuestions.answer(caseId, "1. Again.\n2. Yes.", Optional.empty(), true, "rao");
        assertThat(reports.delivered(caseId).orElseThrow().addenda()).isEmpty();
        followUpQuestions.deliver(caseId);

        assertThat(reports.delivered(caseId).orElseThrow().addenda())
                .extracting("question", "answer")
                .containsExactly(tuple("And in spring?", "Again."), tuple("May she travel?", "Yes."));
        verify(outbox).toFamily(eq(caseId), eq("addendum-ready"), any());
    }

    @Test
    void theLedgerSaysWhereTheOpinionsDifferAndWhy() {
        deliveredReport();
        var comparisons = new EnumMap<Field, Comparison>(Field.class);
        Arrays.stream(Field.values()).forEach(field -> comparisons.put(field, Comparison.CONFIRMED));
        assertThat(concordance.compare(caseId, comparisons, "", "coordinator")).isFalse();

        comparisons.put(Field.STAGE, Comparison.REFINED_MAJOR);
        assertThatThrownBy(() -> concordance.compare(caseId, comparisons, "", "coordinator"))
                .hasMessage("Field 3 (stage) is not confirmed and needs its reason.");
        assertThat(concordance.compare(caseId, comparisons, "3. The PET shows more.", "coordinator"))
                .isTrue();
        concordance.reconcile(caseId, Way.DOCTORS_TALKED, "Stage again first", "coordinator");

        assertThat(concordance.of(caseId)).hasSize(9);
        assertThat(concordance.of(caseId).get(2).reason()).isEqualTo("The PET shows more.");
        assertThat(table("How differences were settled").rows()).hasSize(1);
    }

    private void deliveredReport() {
        opinions.write(caseId, "rao", opinion("1. Yes.\n2. No."), "rao");
        writing.draft(caseId);
        signing.sign(caseId, new Signature(Decision.SIGN, true, Optional.empty()), "rao");
        delivery.writePlainLanguage(caseId, plain("Zuerst ein Test."), "coordinator");
        delivery.deliver(caseId);
    }

    private static PlainWords plain(String changes) {
        return plain(changes, Optional.of("Nicht nötig"));
    }

    private static PlainWords plain(String changes, Optional<String> reason) {
        return new PlainWords(changes, "Die Diagnose.", "Warten.", "Wann?", difference -> reason, reason, true);
    }

    private static RecordDocument document(LocalDate datedOn) {
        return new RecordDocument(
                UUID.randomUUID(),
                null,
                RecordKind.PATHOLOGY_REPORT,
                "",
                "application/pdf",
                1,
                1,
                datedOn,
                "ACCEPTED",
                null,
                "de",
                "coordinator",
                Instant.EPOCH,
                1,
                null,
                null);
    }

    private String fact(String label) {
        return reportSection.of(file, Audience.COORDINATION).facts().stream()
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private Table table(String caption) {
        return reportSection.of(file, Audience.COORDINATION).tables().stream()
                .filter(table -> table.caption().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    private static Opinion opinion(String answers) {
        return new Opinion(
                Opinion.Component.CLINICAL,
                Opinion.Agreement.REFINES,
                Opinion.Confidence.HIGH,
                "Sound",
                answers,
                "Test for ALK\nThen decide",
                null,
                false);
    }

    private static Completion completion(String answers, String notAnswered) {
        return new Completion(
                Optional.empty(),
                Optional.of(answers),
                Optional.of(notAnswered),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Completion overriding(Optional<String> reason) {
        return new Completion(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, reason);
    }
}
