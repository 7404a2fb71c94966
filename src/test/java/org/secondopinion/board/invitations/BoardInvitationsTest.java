package org.secondopinion.board.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.secondopinion.board.Specialty.PATHOLOGY;
import static org.secondopinion.board.Specialty.RADIOLOGY;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.BoardTables;
import org.secondopinion.board.Quorum;
import org.secondopinion.board.QuorumLight;
import org.secondopinion.board.QuorumLights;
import org.secondopinion.board.gathering.Gatherings;
import org.secondopinion.board.gathering.GatheringsForTests;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.QuorumLost;
import org.secondopinion.board.sessions.SessionCancelled;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.board.sessions.SessionMembersChanged;
import org.secondopinion.board.sessions.SessionMoved;
import org.secondopinion.board.sessions.SessionPlanned;
import org.secondopinion.board.sessions.SessionsForTests;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.BoardConflicts;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.secondopinion.messages.CalendarEntries;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendar mails, answers and the quorum of sessions, on their own tables. */
class BoardInvitationsTest {

    static final UUID PATHOLOGIST = UUID.randomUUID();
    static final UUID RADIOLOGIST = UUID.randomUUID();
    static final UUID STAND_IN = UUID.randomUUID();
    static final CaseId CASE = CaseId.of("SO-2027-000123");
    static DataSource database;

    final JdbcClient sql = JdbcClient.create(database);
    final Clock clock = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    final URI house = URI.create("https://second-opinion.example");
    final List<Object> events = new ArrayList<>();
    final List<Sent> mails = new ArrayList<>();
    final BoardMembers directory = mock();
    final QuorumLights lights = mock();
    final BoardConflicts conflicts = mock();
    final BoardMeetings meetings = mock();
    final Outbox outbox = mock();
    final Journal journal = mock();
    final People people = mock();

    final BoardSessions sessions = SessionsForTests.sessions(sql, meetings, this::publish, clock);
    final Gatherings boards = GatheringsForTests.gatherings(sql, sessions, directory, lights, conflicts, clock);
    final Invited invited = new Invited(sql, clock, house);
    final QuorumWatch watch = new QuorumWatch(sql, boards, people, journal, outbox, this::publish, clock, house);
    final CalendarText texts = new CalendarText(new CalendarEntries("boards@second-opinion.example"));
    final CalendarInvitations calendars =
            new CalendarInvitations(sessions, directory, invited, texts, outbox, clock, Duration.ofDays(28));
    final Replies replies = new Replies(sql, sessions, directory, invited, watch, clock);
    final CalendarReplies answers = new CalendarReplies(sessions, directory, invited, replies, clock);
    final BoardLists lists = new BoardLists(sql, boards, directory, outbox, clock, house);

    UUID session;

    @BeforeAll
    static void openDatabase() throws SQLException {
        database = BoardTables.with(PATHOLOGIST, RADIOLOGIST, STAND_IN);
    }

    @BeforeEach
    void aBoardWithACaseOnIt() {
        sql.sql("truncate cases, boards, board_lists cascade").update();
        sql.sql("insert into cases values (?)").param(CASE.reference()).update();
        when(directory.byId()).thenCallRealMethod();
        when(directory.all())
                .thenReturn(List.of(
                        member(PATHOLOGIST, "Dr Rao", null, "Asia/Kolkata"),
                        member(RADIOLOGIST, "Prof. Sen", "sen", "Europe/Berlin"),
                        member(STAND_IN, "Dr Wei", null, "Asia/Shanghai")));
        doAnswer(call -> mails.add(
                        new Sent(call.getArgument(0), call.getArgument(1), call.getArgument(3), call.getArgument(4))))
                .when(outbox)
                .toBoardMember(any(), any(), any(), any(), any());
        when(lights.of(any(), any(), anyBoolean()))
                .thenAnswer(call -> ((Set<?>) call.getArgument(1)).contains(PATHOLOGY)
                        ? new QuorumLight(Quorum.FULL, "Nothing is lost.")
                        : new QuorumLight(Quorum.NOT_REACHED, "Missing: Pathology."));
        when(people.inGroup("board-coordinator"))
                .thenReturn(List.of(new People.Person("nair", "Priya Nair", "nair@example.org", Set.of())));
        session = SessionsForTests.planned(
                sql, sessions, "2027-03-23", "15:00", "Europe/Berlin", asked(PATHOLOGIST, RADIOLOGIST));
        sql.sql("insert into board_meetings (id, case_reference, held_at, time_zone, session_id, state)"
                        + " values (?, ?, '2027-03-23T14:00:00Z', 'Europe/Berlin', ?, 'PLANNED')")
                .params(UUID.randomUUID(), CASE.reference(), session)
                .update();
    }

    @Test
    void everyMemberIsAskedInTheirOwnTime() {
        assertThat(mails).extracting(Sent::to).containsExactly("rao@example.org", "sen@example.org");
        assertThat(mails.get(0).detail())
                .contains("Tuesday, 23 March 2027, 15:00 (Europe/Berlin)", "19:30 (Asia/Kolkata)", "/board-replies/");
        assertThat(mails.get(1).detail())
                .doesNotContain("where you are")
                .contains("https://second-opinion.example/boards/" + session);
        assertThat(mails.get(0).calendar()).contains("METHOD:REQUEST", "SEQUENCE:0", "UID:" + session);
    }

    @Test
    void membersHearOfAFarSessionWhenItComesNear() {
        mails.clear();
        var far = SessionsForTests.planned(
                sql, sessions, "2027-04-20", "15:00", "Europe/Berlin", asked(PATHOLOGIST, STAND_IN));
        sessions.changeMembers(far, asked(PATHOLOGIST, RADIOLOGIST));
        calendars.inviteToWhatComesNear();
        assertThat(mails).isEmpty();

        var nearer = Clock.fixed(Instant.parse("2027-03-24T09:00:00Z"), ZoneOffset.UTC);
        var later = new CalendarInvitations(sessions, directory, invited, texts, outbox, nearer, Duration.ofDays(28));
        later.inviteToWhatComesNear();
        later.inviteToWhatComesNear();

        assertThat(mails).extracting(Sent::to).containsExactly("rao@example.org", "sen@example.org");
        assertThat(mails.get(0).calendar()).contains("METHOD:REQUEST", "UID:" + far);
    }

    @Test
    void aMoveIsAnUpdateOfTheSameEventAndAsksAgain() {
        replies.answer(session, "sen", Reply.ACCEPTED);
        mails.clear();

        sessions.move(session, Appointment.of(LocalDate.parse("2027-03-30"), "15:00", "Europe/Berlin", null));

        assertThat(mails).hasSize(2).allMatch(mail -> mail.template().equals("board-invitation-changed"));
        assertThat(mails.get(0).calendar()).contains("METHOD:REQUEST", "SEQUENCE:1", "UID:" + session);
        assertThat(replyOf(RADIOLOGIST)).isEqualTo(Reply.PENDING);
    }

    @Test
    void whoeverGoesIsToldAndWhoeverStaysIsNotWrittenTo() {
        mails.clear();

        sessions.changeMembers(session, asked(STAND_IN, RADIOLOGIST));

        assertThat(mails)
                .extracting(Sent::to, Sent::template)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rao@example.org", "board-invitation-cancelled"),
                        org.assertj.core.groups.Tuple.tuple("wei@example.org", "board-invitation"));
        assertThat(mails.get(0).calendar()).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(mails.get(1).calendar()).contains("METHOD:REQUEST", "SEQUENCE:1");
    }

    @Test
    void aCancelledBoardLeavesEveryCalendar() {
        mails.clear();

        sessions.cancel(session, "The chair is ill");

        assertThat(mails).hasSize(2).allMatch(mail -> mail.calendar().contains("METHOD:CANCEL"));
        assertThat(mails).noneMatch(mail -> mail.detail().contains("ill"));
    }

    @Test
    void anAnswerByLinkIsKept() {
        replies.answer(tokenOf(PATHOLOGIST), Reply.TENTATIVE);

        assertThat(replyOf(PATHOLOGIST)).isEqualTo(Reply.TENTATIVE);
        assertThat(replies.find(tokenOf(PATHOLOGIST)).orElseThrow().reply()).isEqualTo(Reply.TENTATIVE);
    }

    @Test
    void somebodyWhoWasNotInvitedIsToldSo() {
        assertNotInvited(() -> replies.answer(session, "wei", Reply.ACCEPTED));
        assertNotInvited(() -> replies.answer("made-up", Reply.ACCEPTED));
        var formerly = tokenOf(PATHOLOGIST);
        sessions.changeMembers(session, asked(STAND_IN, RADIOLOGIST));
        assertNotInvited(() -> replies.answer(formerly, Reply.ACCEPTED));
        assertThat(sessions.members(session)).allMatch(member -> member.reply() == Reply.PENDING);
    }

    @Test
    void anAnswerFromACalendarIsTakenInWhateverMailIsAroundIt() {
        var taken = answers.take("To: boards@second-opinion.example\n\n"
                + reply(session, "RAO@example.org", "TENTATIVE", 0, "20270228T180000Z")
                        .replace("\r\n", "\n"));

        assertThat(taken).isEqualTo(new CalendarReplies.Taken(session, "Dr Rao", Reply.TENTATIVE));
        assertThat(replyOf(PATHOLOGIST)).isEqualTo(Reply.TENTATIVE);
    }

    @Test
    void aCalendarThatDeclinesCostsTheQuorumAsALinkDoes() {
        answers.take(reply(session, "rao@example.org", "DECLINED", 0, "20270228T180000Z"));

        assertThat(events).contains(new QuorumLost(session));
        verify(outbox).aboutTheHouse(eq("nair"), eq("board-quorum-lost"), anyString(), anyString());
    }

    @Test
    void theAnswerThatWasWrittenLastCounts() {
        answers.take(reply(session, "rao@example.org", "ACCEPTED", 0, "20270228T180000Z"));
        assertNotTaken("Dr Rao has answered again since", "rao@example.org", "DECLINED", 0, "20270228T175959Z");
        assertThat(replyOf(PATHOLOGIST)).isEqualTo(Reply.ACCEPTED);

        answers.take(reply(session, "rao@example.org", "TENTATIVE", 0, "20270228T200000Z"));
        replies.answer(session, "sen", Reply.ACCEPTED);
        assertNotTaken("Prof. Sen has answered again since", "sen@example.org", "DECLINED", 0, "20270301T085900Z");
        assertThat(replyOf(PATHOLOGIST)).isEqualTo(Reply.TENTATIVE);
        assertThat(replyOf(RADIOLOGIST)).isEqualTo(Reply.ACCEPTED);
    }

    @Test
    void anAnswerToAnEarlierTimeIsNoneToTheNewOne() {
        sessions.move(session, Appointment.of(LocalDate.parse("2027-03-30"), "15:00", "Europe/Berlin", null));

        assertNotTaken("to an earlier time of the board", "rao@example.org", "ACCEPTED", 0, "20270301T085900Z");
        assertThat(replyOf(PATHOLOGIST)).isEqualTo(Reply.PENDING);
        answers.take(reply(session, "rao@example.org", "ACCEPTED", 1, "20270301T085900Z"));
        assertThat(replyOf(PATHOLOGIST)).isEqualTo(Reply.ACCEPTED);
    }

    /** A change of the panel writes a new sequence, but not to those who stay. */
    @Test
    void whoStaysAnswersToWhatTheirCalendarWasTold() {
        sessions.changeMembers(session, asked(STAND_IN, RADIOLOGIST));

        answers.take(reply(session, "sen@example.org", "ACCEPTED", 0, "20270228T180000Z"));

        assertThat(replyOf(RADIOLOGIST)).isEqualTo(Reply.ACCEPTED);
        assertNotTaken(
                "rao@example.org is not invited to this board", "rao@example.org", "ACCEPTED", 1, "20270228T180000Z");
    }

    @Test
    void whatIsNoAnswerToABoardOfOursChangesNothing() {
        assertNotTaken(
                "wei@example.org is not invited to this board", "wei@example.org", "ACCEPTED", 0, "20270228T180000Z");
        assertNotTaken("says neither yes nor no (DELEGATED)", "rao@example.org", "DELEGATED", 0, "20270228T180000Z");
        assertRefused(
                "to no board of ours", reply(UUID.randomUUID(), "rao@example.org", "ACCEPTED", 0, "20270228T180000Z"));
        var good = reply(session, "rao@example.org", "ACCEPTED", 0, "20270228T180000Z");
        assertRefused("to no board of ours", good.replace("UID:" + session, "UID:lunch"));
        assertRefused("its method is REQUEST", good.replace("METHOD:REPLY", "METHOD:REQUEST"));
        assertRefused("does not say when it was written", good.replace("DTSTAMP:20270228T180000Z\r\n", ""));
        assertRefused(
                "of one person to one meeting",
                good.replace("END:VEVENT", "ATTENDEE;PARTSTAT=DECLINED:mailto:sen@example.org\r\nEND:VEVENT"));
        assertRefused("This is not a calendar file", "I come.");
        assertRefused("This calendar file is no answer", "BEGIN:VCALENDAR\nEND:VCALENDAR");
        assertRefused("This is not a calendar file", good.replace("END:VEVENT\r\n", ""));
        sessions.cancel(session, "The chair is ill");
        assertRefused("", good);

        assertThat(sessions.members(session)).allMatch(member -> member.reply() == Reply.PENDING);
    }

    private void assertNotTaken(String sentence, String mail, String status, int sequence, String writtenAt) {
        assertRefused(sentence, reply(session, mail, status, sequence, writtenAt));
    }

    private void assertRefused(String sentence, String file) {
        assertThatThrownBy(() -> answers.take(file)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    private static String reply(UUID session, String mail, String status, int sequence, String writtenAt) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//Some//Calendar//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                DTSTART;TZID=Europe/Berlin:20270323T150000
                DTSTAMP:%s
                UID:%s@second-opinion
                SEQUENCE:%d
                SUMMARY:Accepted: Board meeting
                ORGANIZER:mailto:boards@second-opinion.example
                ATTENDEE;CN=Somebody;PARTSTAT=%s:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(writtenAt, session, sequence, status, mail).replace("\n", "\r\n");
    }

    @Test
    void aQuorumThatIsLostAndFoundAgainIsNoticedAtOnce() {
        replies.answer(tokenOf(PATHOLOGIST), Reply.DECLINED);

        assertThat(events).contains(new QuorumLost(session));
        verify(journal).write(CASE, "Board has lost its quorum", null);
        verify(outbox).aboutTheHouse(eq("nair"), eq("board-quorum-lost"), anyString(), anyString());

        sessions.changeMembers(
                session,
                List.of(SessionMember.asked(STAND_IN, PATHOLOGY), SessionMember.asked(RADIOLOGIST, RADIOLOGY)));

        verify(journal).write(CASE, "Board has its quorum again", null);
        verify(outbox).aboutTheHouse(eq("nair"), eq("board-quorum-found"), anyString(), anyString());
        assertThat(events).filteredOn(QuorumLost.class::isInstance).hasSize(1);
    }

    @Test
    void whoMayNotJudgeTheCaseIsNotCounted() {
        when(conflicts.of(CASE)).thenReturn(Set.of(PATHOLOGIST, STAND_IN));
        boards.mark(session, PATHOLOGIST.toString(), true, null, "nair");
        boards.mark(session, RADIOLOGIST.toString(), true, null, "nair");

        assertThat(boards.light(boards.get(session), CASE))
                .hasValue(new QuorumLight(
                        Quorum.NOT_REACHED, "Missing: Pathology. May not judge this case: Dr Rao (Pathology)."));
        assertThat(boards.participants(CASE).orElseThrow().present()).containsExactly(RADIOLOGY);
    }

    @Test
    void aMemberWhomTheQuorumCanSpareRaisesNoAlarm() {
        replies.answer(session, "sen", Reply.DECLINED);

        verify(outbox, never()).aboutTheHouse(any(), any(), any(), any());
        assertThat(events).doesNotContain(new QuorumLost(session));
    }

    @Test
    void theListGoesOutOnceADayBeforeAndSaysNothing() {
        mails.clear();
        lists.sendDue();
        assertThat(mails).isEmpty();

        var dayBefore = Clock.fixed(Instant.parse("2027-03-22T14:00:00Z"), ZoneOffset.UTC);
        var later = GatheringsForTests.gatherings(sql, sessions, directory, lights, conflicts, dayBefore);
        var due = new BoardLists(sql, later, directory, outbox, dayBefore, house);
        due.sendDue();
        due.sendDue();

        assertThat(mails).hasSize(2).allMatch(mail -> mail.template().equals("board-list"));
        assertThat(mails.get(0).detail()).isEqualTo("https://second-opinion.example/boards/" + session);
        assertThat(mails.get(0).calendar()).isNull();
    }

    private void assertNotInvited(org.assertj.core.api.ThrowableAssert.ThrowingCallable answer) {
        assertThatThrownBy(answer).isInstanceOf(Refusal.class).hasMessageStartingWith("You are not invited");
    }

    private void publish(Object event) {
        events.add(event);
        if (event instanceof SessionPlanned planned) {
            calendars.on(planned);
        } else if (event instanceof SessionMoved moved) {
            calendars.on(moved);
            watch.on(moved);
        } else if (event instanceof SessionCancelled cancelled) {
            calendars.on(cancelled);
        } else if (event instanceof SessionMembersChanged changed) {
            calendars.on(changed);
            watch.on(changed);
        }
    }

    private Reply replyOf(UUID specialist) {
        return sessions.members(session).stream()
                .filter(member -> member.specialistId().equals(specialist))
                .findFirst()
                .orElseThrow()
                .reply();
    }

    private String tokenOf(UUID specialist) {
        return sql.sql("select token from board_invitations where session_id = ? and specialist_id = ?")
                .params(session, specialist)
                .query(String.class)
                .single();
    }

    private static List<SessionMember> asked(UUID pathologist, UUID radiologist) {
        return List.of(SessionMember.asked(pathologist, PATHOLOGY), SessionMember.asked(radiologist, RADIOLOGY));
    }

    private static BoardMember member(UUID id, String name, String username, String zone) {
        return new BoardMember(
                id,
                username,
                name,
                name.substring(name.lastIndexOf(' ') + 1).toLowerCase() + "@example.org",
                "Centre",
                null,
                Set.of("PATHOLOGY"),
                Set.of(),
                ZoneId.of(zone),
                Map.of(),
                List.of(),
                false);
    }

    record Sent(String to, String template, String detail, String calendar) {}
}
