package org.secondopinion.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.board.BoardAttendance.Attendee;
import org.secondopinion.board.Meeting.State;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Findings;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings at which a case is discussed: planned, held, or postponed because too few came. */
@Service
@Transactional
public class BoardMeetings {

    private static final String NOT_DISCUSSED = "The case was not discussed.";
    private static final String BYPASSED = "The case could not wait and was decided in an emergency.";

    private final JdbcClient sql;
    private final BoardRequests requests;
    private final BoardPanels panels;
    private final BoardAttendance attendance;
    private final BoardInclusion inclusion;
    private final Findings findings;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    BoardMeetings(
            JdbcClient sql,
            BoardRequests requests,
            BoardPanels panels,
            BoardAttendance attendance,
            BoardInclusion inclusion,
            Findings findings,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.panels = panels;
        this.attendance = attendance;
        this.inclusion = inclusion;
        this.findings = findings;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lists the case on a board that is no session of ours. @throws Refusal as the other way to plan does */
    public void plan(CaseId caseId, Appointment appointment) {
        plan(caseId, appointment, null);
    }

    /**
     * Lists the case on a board.
     *
     * @throws Refusal when there is no open request, something is missing, or the board is past or its list has gone out
     */
    public void plan(CaseId caseId, Appointment appointment, UUID sessionId) {
        requests.open(caseId);
        checkFuture(appointment);
        inclusion.check(caseId, appointment);
        sql.sql("insert into board_meetings (id, case_reference, held_at, time_zone, link, session_id, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        Timestamp.from(appointment.instant()),
                        appointment.startsAt().getZone().getId(),
                        appointment.link(),
                        sessionId,
                        State.PLANNED.name())
                .update();
        journal.write(caseId, "Tumour board scheduled", null);
    }

    /** Puts a case that stands on a board on another, or on the same at another time. @throws Refusal when it is past */
    public void move(CaseId caseId, Appointment appointment, UUID sessionId) {
        checkFuture(appointment);
        if (!isOn(caseId, sessionId)) {
            inclusion.checkListIsOpen(caseId, appointment);
        }
        sql.sql("update board_meetings set held_at = ?, time_zone = ?, link = ?, session_id = ?"
                        + " where case_reference = ? and state = 'PLANNED'")
                .params(
                        Timestamp.from(appointment.instant()),
                        appointment.startsAt().getZone().getId(),
                        appointment.link(),
                        sessionId,
                        caseId.reference())
                .update();
        journal.write(caseId, "Tumour board moved", null);
    }

    private boolean isOn(CaseId caseId, UUID sessionId) {
        return sql.sql("select exists (select from board_meetings where case_reference = ? and session_id = ?"
                        + " and state = 'PLANNED')")
                .params(caseId.reference(), sessionId)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean isPlanned(CaseId caseId) {
        return of(caseId).stream().anyMatch(meeting -> meeting.state() == State.PLANNED);
    }

    private void checkFuture(Appointment appointment) {
        if (!appointment.instant().isAfter(clock.instant())) {
            throw new Refusal("The board must lie in the future; %s is past.".formatted(appointment.startsAt()));
        }
    }

    /** Tells panel, chair and requestor when the board meets. */
    public void announce(CaseId caseId, String iteration) {
        outbox.toGroup(caseId, "specialist", "board-announced", iteration);
        outbox.toGroup(caseId, "board-chair", "board-announced", iteration);
        outbox.toStaff(caseId, requests.open(caseId).requestedBy(), "board-announced", iteration);
    }

    /** Counts who came against the panel. */
    @Transactional(readOnly = true)
    public Attendance attendance(CaseId caseId) {
        var present = attendance.of(last(caseId)).stream()
                .filter(Attendee::isPresent)
                .map(Attendee::specialty)
                .collect(Collectors.toSet());
        var chaired = present.remove(Specialty.CHAIR);
        return Attendance.of(
                panels.of(caseId), present.stream().map(Specialty::valueOf).collect(Collectors.toSet()), chaired);
    }

    /** Keeps what the quorum rules found; true when the board was quorate and the case was discussed. */
    public boolean assess(CaseId caseId, Quorum quorum, List<Finding> reasons) {
        var meeting = last(caseId);
        var words =
                reasons.stream().map(Finding::words).collect(Collectors.joining(" ")) + missingSeats(caseId, meeting);
        var counts = quorum.isReached() && meeting.isDiscussed();
        sql.sql("update board_meetings set quorum = ?, quorum_words = ?, state = ? where id = ?")
                .params(quorum.name(), words, (counts ? State.HELD : State.PLANNED).name(), meeting.id())
                .update();
        if (counts) {
            closeSession(meeting.id());
        }
        findings.replace(caseId, "Quorum", reasons);
        journal.write(caseId, counts ? "Tumour board held" : "Tumour board without a result", null);
        return counts;
    }

    /** " Missing: Pathology.", so that whoever reads the report knows which voice it lacks. */
    private String missingSeats(CaseId caseId, Meeting meeting) {
        var present = attendance.of(meeting).stream()
                .filter(Attendee::isPresent)
                .map(Attendee::specialty)
                .toList();
        var missing = Seat.coreLabelsWithout(panels.of(caseId), present);
        return missing.isEmpty() ? "" : " Missing: %s.".formatted(missing);
    }

    /** A session is held once the last of its cases was discussed. */
    private void closeSession(UUID meetingId) {
        sql.sql(
                        "update board_sessions set state = 'HELD' where id = (select session_id from board_meetings where id = ?)"
                                + " and not exists (select from board_meetings where session_id = board_sessions.id"
                                + " and state = 'PLANNED')")
                .param(meetingId)
                .update();
    }

    /** Sends the case to another board, and keeps why. */
    public void postpone(CaseId caseId) {
        var meeting = last(caseId);
        var because = meeting.quorum().isReached() ? NOT_DISCUSSED : meeting.quorumWords();
        sql.sql("update board_meetings set state = ?, postponed_because = ? where id = ?")
                .params(State.POSTPONED.name(), because, meeting.id())
                .update();
        journal.write(caseId, "Tumour board postponed", because);
    }

    /** Takes a case from the board that it is listed on, since it could not wait; from none when it is on none. */
    void free(CaseId caseId) {
        sql.sql("update board_meetings set state = ?, postponed_because = ? where case_reference = ? and state = ?")
                .params(State.POSTPONED.name(), BYPASSED, caseId.reference(), State.PLANNED.name())
                .update();
    }

    @Transactional(readOnly = true)
    public Instant heldAt(CaseId caseId) {
        return last(caseId).heldAt().toInstant();
    }

    /** @throws Refusal when no board was ever planned for the case */
    Meeting last(CaseId caseId) {
        var meetings = of(caseId);
        return Optional.of(meetings)
                .filter(planned -> !planned.isEmpty())
                .map(planned -> planned.get(planned.size() - 1))
                .orElseThrow(() -> new Refusal("Case %s is on no board.".formatted(caseId)));
    }

    List<Meeting> of(CaseId caseId) {
        return sql.sql(
                        "select *, exists (select from board_minutes where meeting_id = board_meetings.id) as is_discussed"
                                + " from board_meetings where case_reference = ? order by written")
                .param(caseId.reference())
                .query(Meeting::of)
                .list();
    }
}
