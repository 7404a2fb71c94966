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
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.board.BoardReport;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseFileSection.Table;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Journal;
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
import org.secondopinion.report.Concordance.Comparison;
import org.secondopinion.report.Concordance.Field;
import org.secondopinion.report.Concordance.Way;
import org.secondopinion.report.FollowUpQuestions.Call;
import org.secondopinion.report.FollowUpQuestions.Explanation;
import org.secondopinion.report.Opinions.Consultation;
import org.secondopinion.report.ReportWriting.Completion;
import org.secondopinion.report.ReportWriting.Decision;
import org.secondopinion.report.ReportWriting.Signature;
import org.secondopinion.report.Visits.Appointment;
import org.secondopinion.report.Visits.Note;
import org.secondopinion.report.Visits.Travel;
import org.secondopinion.report.Visits.Visa;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services of this room on a real PostgreSQL. */
class ReportRoomIT {

    static EmbeddedPostgres postgres;
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
    final Visits visits = new Visits(sql, opinions, outbox, journal, clock);
    final ReportRows rows = new ReportRows(sql);
    final Signers signers = new Signers(opinions, boardReports, people, outbox);
    final ReportWriting writing = new ReportWriting(
            sql, rows, cases, opinions, boardReports, signers, outbox, journal, mock(CaseClocks.class), clock);
    final FollowUpQuestions followUpQuestions = new FollowUpQuestions(sql, rows, signers, outbox, journal, clock);
    final Concordance concordance = new Concordance(sql, rows, journal, clock);
    final Reports reports = new Reports(rows, cases, followUpQuestions, signers);
    final OpinionsSection opinionsSection = new OpinionsSection(opinions, visits, rows, signers);
    final ReportSection reportSection = new ReportSection(rows, writing, followUpQuestions, concordance, signers);

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        var source = postgres.getPostgresDatabase(Map.of("currentSchema", "second_opinion"));
        Flyway.configure().dataSource(source).schemas("second_opinion").load().migrate();
        sql = JdbcClient.create(source);
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void openCase() {
        sql.sql("insert into cases (reference, version, status, urgency, format_wished, patient_given_name,"
                        + " patient_family_name, patient_birth_date, patient_sex, patient_country, contact_name,"
                        + " contact_relation, contact_email, contact_language, diagnosis_as_told, tumour_type,"
                        + " stage_group, situation, in_hospital, plan_clear, opened_at) values (?, 0, 'OPEN',"
                        + " 'ROUTINE', 'REMOTE', 'A', 'B', '1960-01-01', 'FEMALE', 'IN', 'C', 'daughter',"
                        + " 'c@example.org', 'en', 'd', 't', 's', 's', false, false, now())")
                .param(caseId.reference())
                .update();
        when(file.id()).thenReturn(caseId);
        when(file.status()).thenReturn(CaseStatus.OPEN);
        when(file.formatWished()).thenReturn(ReviewFormat.REMOTE);
        when(file.contact()).thenReturn(new Contact("C", "daughter", "c@example.org", null, "de"));
        when(file.questions())
                .thenReturn(List.of(
                        new Question(QuestionTopic.DIAGNOSIS, "Is it right?"),
                        new Question(QuestionTopic.TRIAL, "Is there a trial?")));
        when(cases.get(caseId)).thenReturn(file);
        when(reviewers.of(caseId))
                .thenReturn(List.of(new Reviewer("rao", "Dr Rao"), new Reviewer("weber", "Dr Weber")));
        when(boardReports.of(caseId)).thenReturn(Optional.empty());
        when(people.find("rao")).thenReturn(Optional.of(new Person("rao", "Dr Rao", "r@example.org", Set.of())));
    }

    @Test
    void aReportGoesFromTheOpinionToTheFamily() {
        opinions.write(caseId, "rao", opinion("1. Yes.\n2. No."), "rao");
        writing.draft(caseId);
        assertThat(writing.assess(caseId, "1")).isTrue();
        verify(outbox).toStaff(caseId, "rao", "signature-requested", "1");
        assertThat(reports.delivered(caseId)).isEmpty();

        assertThat(writing.sign(caseId, new Signature(Decision.SIGN, true, Optional.empty()), "rao"))
                .isTrue();
        writing.writePlainLanguage(caseId, "In short", true, "coordinator");
        writing.deliver(caseId);

        var report = reports.delivered(caseId).orElseThrow();
        assertThat(report.answers()).extracting("answer").containsExactly("Yes.", "No.");
        assertThat(report.recommendations()).containsExactly("Test for ALK", "Then decide");
        assertThat(report.signers()).containsExactly("Dr Rao");
        assertThat(report.plainLanguage()).isEqualTo("In short");
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
    void onlyAReviewerOrTheBoardsChairSigns() {
        writing.draft(caseId);
        var signature = new Signature(Decision.SIGN, true, Optional.empty());
        assertThatThrownBy(() -> writing.sign(caseId, signature, "coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("may sign");

        when(boardReports.of(caseId)).thenReturn(Optional.of(new BoardReport("Surgery", "Minutes", null, "Dr Li")));
        when(people.inGroup("board-chair")).thenReturn(List.of(new Person("li", "Dr Li", "l@example.org", Set.of())));

        assertThat(writing.sign(caseId, signature, "li")).isTrue();
    }

    @Test
    void aReportThatIsSentBackSaysWhatHasToChange() {
        writing.draft(caseId);

        assertThat(writing.sign(
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
        writing.remindSigner(caseId, "1");

        verify(outbox, never()).toStaff(any(), any(), endsWith("reminder"), any());
    }

    @Test
    void reviewersReadEachOtherOnlyWhenTheReportIsDrafted() {
        opinions.write(caseId, "rao", opinion("1. Yes."), "rao");
        opinions.recordConsultation(
                caseId, new Consultation(true, LocalDate.of(2026, 11, 24), null, null, null, "Explained"), "coordinator");

        assertThat(opinionsSection.of(file, Audience.REVIEW).tables()).isEmpty();
        assertThat(opinionsSection.of(file, Audience.COORDINATION).tables()).isNotEmpty();
        writing.draft(caseId);
        assertThat(opinionsSection.of(file, Audience.REVIEW).tables()).isNotEmpty();
    }

    @Test
    void aVisitIsArrangedRecordedAndAskedAbout() {
        var day = LocalDate.of(2026, 12, 1);
        var appointment = new Appointment(day, "10:30 Asia/Kolkata", "A hospital", "Dr Rao", "A street", null);
        visits.arrangeAppointment(caseId, appointment, "coordinator");
        assertThat(visits.letter(caseId)).isEmpty();
        visits.sendLetter(caseId);
        assertThat(visits.letter(caseId)).contains(appointment);
        visits.arrangeTravel(caseId, new Travel(Visa.GRANTED, "By train", true, null, null));
        visits.record(caseId, new Note(day, "Seen", true, "MRI"), "coordinator");
        visits.arrangeInvestigations(caseId, "MRI in room 4", day.plusDays(1));
        verify(outbox, never()).toStaff(any(), any(), eq("opinion-requested"), any());

        visits.record(caseId, new Note(day.plusDays(2), "Seen again", false, null), "coordinator");

        verify(outbox).toStaff(eq(caseId), eq("rao"), eq("opinion-requested"), any());
        verify(outbox, never()).toStaff(eq(caseId), eq("weber"), any(), any());
        assertThat(opinionsSection.of(file, Audience.COORDINATION).tables())
                .filteredOn(table -> table.caption().equals("Visit notes"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .contains(List.of("2026-12-01", "Seen", "MRI", "MRI in room 4", "2026-12-02")));
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
        writing.sign(caseId, new Signature(Decision.SIGN, true, Optional.empty()), "rao");
        writing.deliver(caseId);
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
                Optional.of(answers), Optional.of(notAnswered), Optional.empty(), false, Optional.empty());
    }

    private static Completion overriding(Optional<String> reason) {
        return new Completion(Optional.empty(), Optional.empty(), Optional.empty(), true, reason);
    }
}
