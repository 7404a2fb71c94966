package org.secondopinion.report.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.RoomTables;
import org.secondopinion.board.Appointment;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseFileSection.Fact;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Patient;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.clocks.WindowFit;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.pathway.People;
import org.secondopinion.report.Opinions;
import org.secondopinion.report.visit.Investigation.Answer;
import org.secondopinion.report.visit.VisitChecks.Ticked;
import org.secondopinion.report.visit.VisitItem.State;
import org.secondopinion.report.visit.VisitRefusal.Why;
import org.secondopinion.report.visit.Visits.Note;
import org.secondopinion.report.visit.Visits.Travel;
import org.secondopinion.report.visit.Visits.Visa;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits on a real PostgreSQL. */
class VisitRoomIT {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate DAY = LocalDate.of(2026, 12, 8);
    static final Travel TRAVEL = new Travel(Visa.GRANTED, "By train", true, null, null);
    static JdbcClient sql;
    static int number = 700;

    final CaseId caseId = CaseId.of("SO-2026-000" + ++number);
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    final CaseFile file = mock();
    final Cases cases = mock();
    final TreatmentWindows windows = mock();
    final Opinions opinions = mock();
    final Outbox outbox = mock();
    final Pathway pathway = mock();
    final Journal journal = mock();
    final People people = mock();
    final LetterPress press = mock();
    final VisitRows rows = new VisitRows(sql, clock);
    final VisitChecks checks = new VisitChecks(sql, rows, cases, clock);
    final Visits visits = new Visits(rows, checks, windows, opinions, outbox, journal, clock);
    final Investigations investigations =
            new Investigations(sql, rows, cases, opinions, pathway, outbox, journal, clock);
    final InvitationLetters letters = new InvitationLetters(rows, cases, people, press);
    final VisitSection section = new VisitSection(rows, checks, investigations, people);

    @BeforeAll
    static void openDatabase() {
        sql = RoomTables.migrated();
    }

    @BeforeEach
    void openCase() {
        RoomTables.openCase(sql, caseId, ReviewFormat.IN_PERSON, "hi");
        when(cases.get(caseId)).thenReturn(file);
        when(file.id()).thenReturn(caseId);
        when(file.status()).thenReturn(CaseStatus.OPEN);
        when(file.patient()).thenReturn(new Patient("A", "B", LocalDate.of(1960, 1, 1), Patient.Sex.FEMALE, "IN"));
        when(file.contact()).thenReturn(new Contact("C", "daughter", "c@example.org", null, "hi"));
        when(press.canSet(any())).thenReturn(true);
        when(people.nameOf("coordinator")).thenReturn(Optional.of("Anna Berg"));
    }

    @Test
    void anAppointmentIsNeitherInThePastNorAtAnHourThatTheClocksSkip() {
        assertRefused(
                () -> arrange(TODAY, "08:00 UTC", null), "The appointment lies in the past. Please check its date.");
        assertRefused(
                () -> arrange(LocalDate.of(2027, 3, 28), "02:30 Europe/Berlin", null),
                "There is no 02:30 on 2027-03-28 in Europe/Berlin: the clocks skip it.");
        assertRefused(
                () -> arrange(DAY, "10:30", null),
                "The appointment needs a time and a time zone, such as 10:30 Asia/Kolkata.");
        assertThat(visits.find(caseId)).isEmpty();
    }

    @Test
    void anAppointmentAfterTheLatestUsefulDayNeedsAReason() {
        when(windows.current(caseId))
                .thenReturn(Optional.of(new WindowAssessment(
                        clock.instant(),
                        WindowAssessment.Occasion.TRIAGE,
                        WindowFit.Verdict.TIGHT,
                        DAY.minusDays(1),
                        true,
                        DAY,
                        null,
                        "")));
        assertRefused(
                () -> arrange(DAY, "10:30 Asia/Kolkata", null),
                "The appointment is after 2026-12-07, the latest day on which a report is useful. Please agree on an"
                        + " earlier day, or say why it still helps.");
        assertRefused(
                () -> arrange(DAY.minusDays(1), "10:30 Asia/Kolkata", "Needless"),
                "The appointment is not after the latest useful day, so it needs no reason. Please empty it.");

        arrange(DAY, "10:30 Asia/Kolkata", "The treating doctor waits");

        assertThat(visits.find(caseId).orElseThrow().whyAfterWindow()).isEqualTo("The treating doctor waits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-12-09; 2026-12-10; The arrival is after the appointment on 2026-12-08. Please check both days.",
                "2026-11-23; 2026-12-10; The arrival lies in the past. Please check its day.",
                "2026-12-06; 2026-12-07; The departure is before the appointment on 2026-12-08. Please check both days."
            })
    void aLetterWithDaysThatDoNotFitIsNotSigned(LocalDate arrival, LocalDate departure, String sentence) {
        arrange(DAY, "10:30 Asia/Kolkata", null);

        assertRefused(() -> visits.writeLetter(caseId, letter(arrival, departure), "coordinator"), sentence);

        assertThat(visits.find(caseId).orElseThrow().signedBy()).isNull();
        assertThat(checks.of(caseId)).isEmpty();
    }

    @Test
    void theLetterSaysWhomItInvitesToWhatAndWhoSignsAndPromisesNothing() {
        assertThat(letters.in(caseId, "de")).isEmpty();
        letterSent();
        verify(outbox).toFamily(eq(caseId), eq("appointment-letter"), any());

        assertThat(letters.printable(caseId)).containsExactly("hi", "de");
        assertThat(letters.in(caseId, "zh")).isEmpty();
        var german = letters.in(caseId, "de").orElseThrow();
        assertThat(german.signature()).first().isEqualTo("Anna Berg");
        assertThat(german.sections().toString())
                .contains(
                        "Anna Maria B",
                        "P 4711",
                        "8. Dezember 2026, 10:30, Indische Normalzeit",
                        "Dr Rao",
                        "A hospital")
                .contains("Jana Hofer", "Carl B", "weder ein Visum", "weder eine Behandlung");
        assertThat(letters.in(caseId, "hi").orElseThrow().sections().toString()).contains("न वीज़ा का वादा");
    }

    @Test
    void thePointsOfTheCheckListAreDueBeforeTheArrivalAndTickedByWhoeverOwnsThem() {
        letterSent();
        assertThat(checks.of(caseId))
                .hasSize(VisitItem.values().length)
                .allSatisfy(check -> assertThat(check.dueOn()).isBetween(TODAY, DAY));
        assertThat(check(VisitItem.MEDICINES).dueOn()).isEqualTo("2026-12-01");

        assertWhy(() -> checks.tickByFamily(caseId, VisitItem.LODGING, done()), Why.NOT_YOURS);
        checks.tickByFamily(caseId, VisitItem.VISA, done());
        assertThat(check(VisitItem.VISA).changedBy()).isEqualTo("family");

        assertThatThrownBy(() -> visits.arrangeTravel(caseId, TRAVEL))
                .hasMessageContaining("Still open on the check-list: Passports, also of who comes along;")
                .message()
                .doesNotContain("Visa");
        tickAll();
        visits.arrangeTravel(caseId, TRAVEL);
        when(file.status()).thenReturn(CaseStatus.CLOSED);
        assertWhy(() -> checks.tickByFamily(caseId, VisitItem.VISA, done()), Why.CLOSED);
    }

    @Test
    void nobodyTravelsUnfitOrIsAdmittedBeforeTheArrival() {
        letterSent();
        tickAll();
        assertRefused(
                () -> visits.arrangeTravel(caseId, new Travel(Visa.GRANTED, "By train", false, null, null)),
                "Nobody travels who is not fit to. Put the case on hold or agree on another format.");
        assertRefused(
                () -> visits.arrangeTravel(caseId, new Travel(Visa.GRANTED, "By train", true, DAY.minusDays(3), null)),
                "The admission is before the arrival on 2026-12-06. Please check both days.");
        assertRefused(
                () -> visits.arrangeTravel(caseId, new Travel(null, "By train", true, null, null)),
                "Please say how far the visa is, and write down journey and lodging.");
    }

    @Test
    void onlyWhatTheFamilyAcceptsByNameIsArranged() {
        letterSent();
        visits.record(caseId, new Note(TODAY, "Seen", true, "MRI"), "coordinator");
        investigations.propose(caseId, "MRI | 450 EUR | margin\nPET-CT | 1200 EUR | lesions", "rao");
        var asked = investigations.of(caseId).stream().map(Investigation::id).toList();

        assertWhy(() -> investigations.answer(caseId, Map.of(asked.get(0), Answer.ACCEPTED), "C"), Why.ANSWER_EACH);
        var answers = Map.of(asked.get(0), Answer.ACCEPTED, asked.get(1), Answer.DECLINED);
        assertWhy(() -> investigations.answer(caseId, answers, " "), Why.NAME_WHO_DECIDES);
        verify(pathway, never()).investigationsAnswered(any(), any());
        investigations.answer(caseId, answers, "C");
        verify(pathway).investigationsAnswered(caseId, asked.get(0));
        assertWhy(() -> investigations.answer(caseId, answers, "C"), Why.ANSWERED);

        assertThat(investigations.readAnswer(caseId, "1")).isTrue();
        investigations.arrange(caseId, "Room 4", TODAY.plusDays(2));
        assertThat(investigations.of(caseId))
                .extracting(Investigation::what, Investigation::answeredBy, Investigation::arrangement)
                .containsExactly(tuple("MRI", "C", "Room 4"), tuple("PET-CT", "C", null));
        verify(opinions, never()).requestFromLead(any(), any());
        assertThatThrownBy(() -> sql.sql("update visit_investigations set arrangement = 'x' where id = ?")
                        .param(asked.get(1))
                        .update())
                .hasMessageContaining("visit_investigations_only_what_is_accepted");
    }

    @Test
    void whatTheFamilySaysByTelephoneIsWrittenDownByNumber() {
        letterSent();
        assertWhy(() -> recordAnswer("NONE_ACCEPTED", null), Why.NOTHING_ASKED);
        investigations.propose(caseId, "MRI | 450 EUR | margin\nPET-CT | 1200 EUR | lesions", "rao");
        assertRefused(
                () -> recordAnswer("SOME_ACCEPTED", null), "Please give the numbers that were accepted, such as 1, 3.");
        assertRefused(
                () -> recordAnswer("SOME_ACCEPTED", "3"),
                "There are 2 investigations to answer. Please give numbers from 1.");

        recordAnswer("NONE_ACCEPTED", null);

        assertThat(investigations.readAnswer(caseId, "1")).isFalse();
        verify(opinions).requestFromLead(caseId, "1");
    }

    @Test
    void specialistsReadTheVisitAndNotThePassport() {
        letterSent();
        assertRefused(
                () -> visits.record(caseId, new Note(DAY, "Seen", false, null), "coordinator"),
                "The visit lies in the future. Please record it when it has taken place.");
        visits.record(caseId, new Note(TODAY, "Seen", false, null), "coordinator");
        verify(opinions).requestFromLead(eq(caseId), any());

        assertThat(labels(Audience.REVIEW)).contains("Appointment").doesNotContain("Name in the passport");
        assertThat(labels(Audience.COORDINATION)).contains("Name in the passport", "Local contact");
        assertThat(section.of(file, Audience.REVIEW).tables().toString()).contains("2026-11-24, Seen");
    }

    private Set<String> labels(Audience audience) {
        return section.of(file, audience).facts().stream().map(Fact::label).collect(Collectors.toSet());
    }

    private void letterSent() {
        arrange(DAY, "10:30 Asia/Kolkata", null);
        visits.writeLetter(caseId, letter(LocalDate.of(2026, 12, 6), LocalDate.of(2026, 12, 11)), "coordinator");
        visits.sendLetter(caseId);
    }

    private void arrange(LocalDate day, String time, String whyLate) {
        var booking = new Booking(
                Appointment.at("The appointment", day, time), "A hospital", "Dr Rao", "A street", null, whyLate);
        visits.arrangeAppointment(caseId, booking, "coordinator");
    }

    private static Invitation letter(LocalDate arrival, LocalDate departure) {
        var contact = new LocalContact("Jana Hofer", "International office", "+91 20 0000", "8 to 16");
        return new Invitation("Anna Maria B", "P 4711", "Carl B", arrival, departure, "de", contact);
    }

    private void recordAnswer(String which, String numbers) {
        investigations.recordAnswer(caseId, new Said(Said.Which.valueOf(which), numbers), "C", "coordinator");
    }

    private void tickAll() {
        List.of(VisitItem.values()).forEach(item -> checks.tick(caseId, item, done(), "coordinator"));
    }

    private VisitChecks.Check check(VisitItem item) {
        return checks.of(caseId).stream()
                .filter(check -> check.item() == item)
                .findFirst()
                .orElseThrow();
    }

    private static Ticked done() {
        return new Ticked(State.DONE, Optional.empty());
    }

    private static void assertRefused(Runnable action, String sentence) {
        assertThatThrownBy(action::run).isInstanceOf(Refusal.class).hasMessage(sentence);
    }

    private static void assertWhy(Runnable action, Why why) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        VisitRefusal.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}
