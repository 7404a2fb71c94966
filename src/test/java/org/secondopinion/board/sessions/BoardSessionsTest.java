package org.secondopinion.board.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.secondopinion.board.Specialty.PATHOLOGY;
import static org.secondopinion.board.Specialty.RADIOLOGY;

import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.BoardTables;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boards and their sessions on their own tables. */
class BoardSessionsTest {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final UUID PATHOLOGIST = UUID.randomUUID();
    static final UUID RADIOLOGIST = UUID.randomUUID();
    static DataSource database;

    final JdbcClient sql = JdbcClient.create(database);
    final Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    final BoardMeetings meetings = mock();
    final List<Object> events = new ArrayList<>();
    final Boards boards = new Boards(sql);
    final BoardSessions sessions =
            new BoardSessions(sql, boards, new SessionMembers(sql), meetings, events::add, clock);
    final Series series = new Series(boards, sessions, clock);
    final BoardFounding founding = new BoardFounding(sql, boards, sessions, series, clock);
    final List<SessionMember> both =
            List.of(SessionMember.asked(PATHOLOGIST, PATHOLOGY), SessionMember.asked(RADIOLOGIST, RADIOLOGY));

    final UUID thoracic = UUID.randomUUID();
    final UUID sarcoma = UUID.randomUUID();

    @BeforeAll
    static void openDatabase() throws SQLException {
        database = BoardTables.with(PATHOLOGIST, RADIOLOGIST);
    }

    @BeforeEach
    void twoBoardsOfTheSamePeople() {
        sql.sql("truncate cases, boards cascade").update();
        boards.found(board(thoracic, "Thoracic", weekly(DayOfWeek.TUESDAY, "15:00")), both);
        boards.found(board(sarcoma, "Sarcoma", null), both);
    }

    @Test
    void aBoardIsFoundAgainAsItWasFounded() {
        assertThat(boards.get(thoracic)).isEqualTo(board(thoracic, "Thoracic", weekly(DayOfWeek.TUESDAY, "15:00")));
        assertThat(boards.members(thoracic)).containsExactlyElementsOf(both);
        refused("of that name", () -> boards.found(board(UUID.randomUUID(), "thoracic", null), both));
    }

    @Test
    void aSeriesIsPlannedAheadAtTheSameHourOnBothSidesOfSummerTime() {
        assertThat(series.planAhead(thoracic)).isEmpty();
        assertThat(series.planAhead(thoracic)).isEmpty();

        assertThat(upcoming())
                .hasSize(8)
                .allMatch(session -> session.startsAt().toLocalTime().equals(LocalTime.of(15, 0)));
        assertThat(upcoming().get(3).startsAt().toInstant()).isEqualTo("2027-03-23T14:00:00Z");
        assertThat(upcoming().get(4).startsAt().toInstant()).isEqualTo("2027-03-30T13:00:00Z");
        assertThat(events).hasSize(8).allMatch(SessionPlanned.class::isInstance);
    }

    @Test
    void theSessionsThatArePlannedFollowAChangedRule() {
        series.planAhead(thoracic);
        sessions.changeMembers(stillPlanned().get(0).id(), List.of(both.get(0)));

        founding.change(board(thoracic, "Thorax", weekly(DayOfWeek.TUESDAY, "16:00")), both);
        assertThat(stillPlanned())
                .hasSize(8)
                .allMatch(session -> session.startsAt().toLocalTime().equals(LocalTime.of(16, 0)))
                .allMatch(session -> session.board().equals("Thorax"))
                .allMatch(session -> sessions.members(session.id()).size() == 2);

        founding.change(board(thoracic, "Thorax", weekly(DayOfWeek.THURSDAY, "16:00")), both);
        assertThat(stillPlanned())
                .hasSize(8)
                .allMatch(session -> session.startsAt().getDayOfWeek() == DayOfWeek.THURSDAY);
        founding.change(board(thoracic, "Thorax", weekly(DayOfWeek.TUESDAY, "16:00")), both);
        assertThat(stillPlanned())
                .hasSize(8)
                .allMatch(session -> session.startsAt().getDayOfWeek() == DayOfWeek.TUESDAY);
    }

    @Test
    void aBoardIsRefusedWhoseSessionsCannotBe() {
        series.planAhead(thoracic);
        var other = UUID.randomUUID();
        refused(
                "sits on the board 'Thoracic' at that time",
                () -> founding.found(board(other, "Other", weekly(DayOfWeek.TUESDAY, "15:30")), both));
        refused(
                "the clocks skip it",
                () -> founding.found(board(UUID.randomUUID(), "Night", weekly(DayOfWeek.SUNDAY, "02:30")), both));
        refused("at least one member", () -> founding.change(board(thoracic, "Thoracic", null), List.of()));
        refused(
                "once, for one specialty",
                () -> founding.change(board(thoracic, "Thoracic", null), List.of(both.get(0), both.get(0))));
        refused("of that name already", () -> founding.change(board(thoracic, "sarcoma", null), both));
        refused("no such board", () -> founding.change(board(UUID.randomUUID(), "New", null), both));
        refused("lie in the future", () -> founding.meetOnce(sarcoma, LocalDate.of(2027, 2, 1), "15:00"));
        refused(
                "sits on the board 'Thoracic' at that time",
                () -> founding.meetOnce(sarcoma, LocalDate.of(2027, 3, 2), "15:00"));

        founding.meetOnce(sarcoma, LocalDate.of(2027, 3, 3), "15:00");
        assertThat(stillPlanned())
                .filteredOn(session -> session.boardId().equals(sarcoma))
                .hasSize(1);
    }

    @Test
    void aDayOfASeriesThatWasMovedIsNotPlannedAgain() {
        series.planAhead(thoracic);
        sessions.move(upcoming().get(0).id(), at("2027-03-03", "16:00"));

        assertThat(series.planAhead(thoracic)).isEmpty();
        assertThat(upcoming()).hasSize(8);
    }

    @Test
    void anHourThatTheClocksSkipIsLeftOutOfASeriesAndSaid() {
        var night = UUID.randomUUID();
        boards.found(board(night, "Night", weekly(DayOfWeek.SUNDAY, "02:30")), both);

        assertThat(series.planAhead(night))
                .singleElement()
                .asString()
                .contains("2027-03-28")
                .contains("the clocks skip it");
    }

    @Test
    void aSessionInThePastIsRefused() {
        refused("must lie in the future", () -> plan(sarcoma, "2027-02-28", "15:00"));
        assertThat(upcoming()).isEmpty();
    }

    @Test
    void aMemberInTwoBoardsAtOnceIsRefused() {
        plan(thoracic, "2027-03-02", "15:00");

        refused("sits on the board 'Thoracic' at that time", () -> plan(sarcoma, "2027-03-02", "15:59"));
        plan(sarcoma, "2027-03-02", "16:00");
        refused(
                "Nobody sits on two boards",
                () -> sessions.move(upcoming().get(1).id(), at("2027-03-02", "14:30")));
        assertThat(upcoming()).hasSize(2);
    }

    @Test
    void whoDeclinedMaySitElsewhere() {
        var session = plan(thoracic, "2027-03-02", "15:00");
        reply(session, Reply.DECLINED);

        assertThat(plan(sarcoma, "2027-03-02", "15:00")).isNotNull();
    }

    @Test
    void aBoardMeetsOnceAtATime() {
        plan(thoracic, "2027-03-02", "15:00");

        refused("meets at that time already", () -> plan(thoracic, "2027-03-02", "15:30"));
    }

    @Test
    void aFullSessionTakesNoOtherCase() {
        var session = plan(sarcoma, "2027-03-02", "15:00");
        stands("SO-2027-000001", session);
        stands("SO-2027-000002", session);

        refused("no room left", () -> sessions.list(CaseId.of("SO-2027-000003"), session));
        refused("Move one first", () -> sessions.changeCapacity(session, 1));
    }

    @Test
    void aCaseIsListedOrMovedToTheSessionsTime() {
        var session = plan(sarcoma, "2027-03-02", "15:00");
        var fresh = CaseId.of("SO-2027-000001");
        var listed = CaseId.of("SO-2027-000002");
        when(meetings.isPlanned(listed)).thenReturn(true);

        sessions.list(fresh, session);
        sessions.list(listed, session);

        verify(meetings).plan(fresh, at("2027-03-02", "15:00"), session);
        verify(meetings).move(listed, at("2027-03-02", "15:00"), session);
    }

    @Test
    void aSessionMovesWithItsCasesAndItsMembersAreAskedAgain() {
        var session = plan(sarcoma, "2027-03-02", "15:00");
        reply(session, Reply.ACCEPTED);
        stands("SO-2027-000001", session);

        sessions.move(session, at("2027-03-04", "11:00"));

        verify(meetings).move(CaseId.of("SO-2027-000001"), at("2027-03-04", "11:00"), session);
        assertThat(sessions.members(session)).extracting(SessionMember::reply).containsOnly(Reply.PENDING);
        assertThat(events).contains(new SessionMoved(session));
    }

    @Test
    void whoStaysOnASessionKeepsTheAnswer() {
        var session = plan(sarcoma, "2027-03-02", "15:00");
        reply(session, Reply.ACCEPTED);

        sessions.changeMembers(session, both.subList(0, 1));

        assertThat(sessions.members(session))
                .extracting(SessionMember::specialistId, SessionMember::reply)
                .containsExactly(tuple(PATHOLOGIST, Reply.ACCEPTED));
        assertThat(events).contains(new SessionMembersChanged(session));
    }

    @Test
    void aCancelledSessionNeedsAReasonAndTakesNobody() {
        var session = plan(sarcoma, "2027-03-02", "15:00");

        refused("say why", () -> sessions.cancel(session, " "));
        sessions.cancel(session, "The chair is ill.");

        assertThat(events).contains(new SessionCancelled(session));
        refused("was cancelled or held", () -> sessions.list(CaseId.of("SO-2027-000001"), session));
        assertThat(plan(sarcoma, "2027-03-02", "15:00")).isNotEqualTo(session);
    }

    private static Board board(UUID id, String name, Rhythm rhythm) {
        return new Board(
                id, name, Set.of(TumourType.SARCOMA, TumourType.GIST), BERLIN, Duration.ofHours(1), 2, null, rhythm);
    }

    private static Rhythm weekly(DayOfWeek weekday, String meetsAt) {
        return new Rhythm(weekday, LocalTime.parse(meetsAt), 1, LocalDate.parse("2027-01-04"));
    }

    private UUID plan(UUID board, String date, String time) {
        return sessions.plan(board, at(date, time), both);
    }

    private static Appointment at(String date, String time) {
        return Appointment.of(LocalDate.parse(date), time, BERLIN.getId(), null);
    }

    private List<Session> stillPlanned() {
        return upcoming().stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .toList();
    }

    private List<Session> upcoming() {
        return sessions.between(clock.instant(), Instant.parse("2028-01-01T00:00:00Z"));
    }

    private void reply(UUID session, Reply reply) {
        sql.sql("update board_session_members set reply = ?, replied_at = now() where session_id = ?")
                .params(reply.name(), session)
                .update();
    }

    private void stands(String reference, UUID session) {
        sql.sql("insert into cases values (?)").param(reference).update();
        sql.sql("insert into board_meetings (id, case_reference, held_at, time_zone, session_id, state)"
                        + " values (?, ?, now(), 'UTC', ?, 'PLANNED')")
                .params(UUID.randomUUID(), reference, session)
                .update();
    }

    private static void refused(String words, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }
}
