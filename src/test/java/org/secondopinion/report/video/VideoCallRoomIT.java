package org.secondopinion.report.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.secondopinion.RoomTables;
import org.secondopinion.board.Appointment;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.FamilyWithdrew;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.PatientDied;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.matching.Reviewers;
import org.secondopinion.matching.Reviewers.Reviewer;
import org.secondopinion.messages.CalendarEntries;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.secondopinion.report.video.VideoCall.State;
import org.secondopinion.report.video.VideoCalls.Consultation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks by video on a real PostgreSQL. */
class VideoCallRoomIT {

    static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    static final String LINK = "https://meet.example.org/1";
    static JdbcClient sql;
    static int number = 400;

    final CaseId caseId = CaseId.of("SO-2026-000" + ++number);
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    final CaseFile file = mock();
    final Cases cases = mock();
    final Reviewers reviewers = mock();
    final People people = mock();
    final Outbox outbox = mock();
    final CallMails mails =
            new CallMails(cases, reviewers, people, new CalendarEntries("house@example.org"), outbox, clock);
    final VideoCalls calls = new VideoCalls(sql, mails, mock(Journal.class), clock);

    @BeforeAll
    static void openDatabase() {
        sql = RoomTables.migrated();
    }

    @BeforeEach
    void openCase() {
        RoomTables.openCase(sql, caseId, ReviewFormat.VIDEO, "de");
        when(cases.get(caseId)).thenReturn(file);
        when(file.contact()).thenReturn(new Contact("C", "daughter", "c@example.org", null, "de"));
        when(reviewers.of(caseId)).thenReturn(List.of(new Reviewer("rao", "Dr Rao")));
        when(people.find("rao")).thenReturn(Optional.of(new Person("rao", "Dr Rao", "rao@example.org", Set.of())));
    }

    @Test
    void familyAndReviewerGetTheTimeInTheirLanguageAndAnEntryForTheirCalendars() {
        calls.arrange(caseId, at("16:30 Asia/Kolkata"), LINK, "coordinator");

        var toFamily = toFamily("call-arranged", "Dienstag, 1. Dezember 2026, 16:30 (Indische Normalzeit)");
        assertThat(toFamily)
                .contains(
                        "METHOD:REQUEST\r\n",
                        "SEQUENCE:0\r\n",
                        "SUMMARY:Gespräch per Video\r\n",
                        "DTSTART;TZID=Asia/Kolkata:20261201T163000\r\n",
                        "LOCATION:" + LINK + "\r\n",
                        ":mailto:c@example.org\r\n");
        assertThat(toReviewer("call-with-family", "Tuesday, December 1, 2026, 4:30 PM (India Standard Time)"))
                .contains("METHOD:REQUEST\r\n", "SUMMARY:Talk by video\r\n", ":mailto:rao@example.org\r\n");
        assertThat(calls.toCome(caseId)).map(VideoCall::link).contains(LINK);
    }

    @Test
    void aMovedCallChangesPageAndCalendarAndKeepsItsLink() {
        calls.arrange(caseId, at("16:30 Asia/Kolkata"), LINK, "coordinator");
        calls.move(caseId, at("10:00 Europe/Berlin"), null);

        var entry = toFamily("call-moved", "Dienstag, 1. Dezember 2026, 10:00 (Mitteleuropäische Normalzeit)");
        var call = calls.toCome(caseId).orElseThrow();
        assertThat(entry).contains("METHOD:REQUEST\r\n", "SEQUENCE:1\r\n", "UID:" + call.id() + "@second-opinion\r\n");
        assertThat(call.startsAt()).isEqualTo(at("10:00 Europe/Berlin"));
        assertThat(call.link()).isEqualTo(LINK);
    }

    @Test
    void aCallThatIsCalledOffLeavesTheCalendarsAndThePageSaysSo() {
        calls.arrange(caseId, at("16:30 Asia/Kolkata"), LINK, "coordinator");
        calls.record(caseId, new Consultation(false, null, "The family is content"), "coordinator");

        assertThat(toFamily("call-cancelled", "Dienstag, 1. Dezember 2026, 16:30 (Indische Normalzeit)"))
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");
        assertThat(calls.toCome(caseId)).map(VideoCall::state).contains(State.CANCELLED);
        assertThat(calls.recorded(caseId))
                .extracting("isHeld", "summary")
                .containsExactly(tuple(false, "The family is content"));
    }

    @Test
    void aCallThatIsOverIsKeptWithItsTimeAndNobodyIsTold() {
        var soon = Appointment.at("The call", LocalDate.of(2026, 11, 25), "09:00 Asia/Kolkata");
        calls.arrange(caseId, soon, LINK, "coordinator");
        calls.record(caseId, new Consultation(true, "The daughter", "Explained"), "coordinator");

        assertThat(calls.recorded(caseId))
                .containsExactly(new VideoCalls.Recorded(
                        true, LocalDate.of(2026, 11, 25), "09:00 Asia/Kolkata", LINK, "The daughter", "Explained"));
        assertThat(calls.toCome(caseId)).isEmpty();
        verify(outbox).toFamily(any(), eq("call-arranged"), any(), any(), any());
        verify(outbox).toStaff(any(), any(), any(), any(), any(), any());
        verifyNoMoreInteractions(outbox);
    }

    @Test
    void aCaseThatEndsTakesItsCallOutOfTheCalendars() {
        calls.on(new FamilyWithdrew(caseId));
        verifyNoMoreInteractions(outbox);
        calls.arrange(caseId, at("16:30 Asia/Kolkata"), LINK, "coordinator");
        calls.on(new PatientDied(caseId));
        calls.on(new FamilyWithdrew(caseId));

        verify(outbox).toFamily(eq(caseId), eq("call-cancelled"), any(), any(), any());
        assertThat(calls.find(caseId)).map(VideoCall::state).contains(State.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    16:30               | https://a.example   | The call needs a time and a time zone, such as 10:30 Asia/Kolkata.
                    25:30 UTC           | https://a.example   | The start needs a time such as 16:30 and a time zone such as Asia/Kolkata.
                    16:30 UTC           | http://a.example    | The link to the call begins with https:// and has no blanks.
                    16:30 UTC           | https://a.example b | The link to the call begins with https:// and has no blanks.
                    """)
    void aCallNeedsATimeWithItsZoneAndALink(String time, String link, String sentence) {
        assertRefused(() -> calls.arrange(caseId, at(time), link, "coordinator"), sentence);
        assertThat(calls.find(caseId)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        var past = at("16:30 UTC").minusDays(30);
        assertRefused(
                () -> calls.arrange(caseId, past, LINK, "coordinator"),
                "The call lies in the past. Please check its date.");
        assertRefused(() -> calls.move(caseId, at("16:30 UTC"), null), "No call is arranged that could be moved.");
        assertRefused(
                () -> calls.doWithout(caseId, Optional.empty(), "coordinator"), "Please say why there is no call.");
        calls.arrange(caseId, at("16:30 UTC"), LINK, "coordinator");
        assertRefused(
                () -> calls.record(caseId, new Consultation(true, null, "Explained"), "coordinator"),
                "The call lies in the future. Please record it when it has taken place.");

        assertThat(calls.recorded(caseId)).isEmpty();
        assertThat(calls.find(caseId)).map(VideoCall::state).contains(State.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({"en, India Standard Time", "de, Indische Normalzeit", "zh, 印度时间", "hi, भारतीय मानक समय"})
    void aFamilyReadsTheZoneInItsLanguage(String language, String zone) {
        var call = VideoCall.planned(caseId, at("16:30 Asia/Kolkata"), LINK);
        assertThat(call.when(Locale.forLanguageTag(language))).contains("2026", "30", "(" + zone + ")");
    }

    private static ZonedDateTime at(String time) {
        return Appointment.at("The call", DAY, time);
    }

    private String toFamily(String template, String when) {
        var calendar = ArgumentCaptor.forClass(String.class);
        verify(outbox).toFamily(eq(caseId), eq(template), any(), eq(when), calendar.capture());
        return calendar.getValue().replace("\r\n ", "");
    }

    private String toReviewer(String template, String when) {
        var calendar = ArgumentCaptor.forClass(String.class);
        verify(outbox).toStaff(eq(caseId), eq("rao"), eq(template), any(), eq(when), calendar.capture());
        return calendar.getValue().replace("\r\n ", "");
    }

    private static void assertRefused(Runnable action, String sentence) {
        assertThatThrownBy(action::run).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
