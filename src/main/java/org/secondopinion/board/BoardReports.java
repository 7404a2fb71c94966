package org.secondopinion.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.board.BoardAttendance.Attendee;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final reports of the boards: minutes that every author has authorised. */
@Service
@Transactional
public class BoardReports {

    private static final String NOBODY = "No chair named";

    private final JdbcClient sql;
    private final BoardMeetings meetings;
    private final BoardAttendance attendance;
    private final BoardMinutes minutes;
    private final BoardVerdicts verdicts;
    private final Journal journal;
    private final Clock clock;

    BoardReports(
            JdbcClient sql,
            BoardMeetings meetings,
            BoardAttendance attendance,
            BoardMinutes minutes,
            BoardVerdicts verdicts,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.attendance = attendance;
        this.minutes = minutes;
        this.verdicts = verdicts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last final report of the case, if a board has given one. */
    @Transactional(readOnly = true)
    public Optional<BoardReport> of(CaseId caseId) {
        return sql.sql("select recommendation, minutes, dissent, chair, minutes_id from board_reports"
                        + " where case_reference = ? order by written desc limit 1")
                .param(caseId.reference())
                .query((row, n) -> report(row))
                .optional();
    }

    private BoardReport report(ResultSet row) throws SQLException {
        return new BoardReport(
                row.getString("recommendation"),
                row.getString("minutes"),
                row.getString("dissent"),
                row.getString("chair"),
                verdicts.of(row.getObject("minutes_id", UUID.class)));
    }

    /**
     * Makes the authorised minutes final, together with the words on the quorum, so that whoever reads the report knows
     * which voices were missing; once for each board.
     */
    public void finalise(CaseId caseId) {
        var meeting = meetings.last(caseId);
        var version = minutes.last(meeting);
        if (!minutes.isAuthorised(meeting, version)) {
            throw new Refusal("The minutes of %s are not authorised by all their authors.".formatted(caseId));
        }
        var words = version.words();
        sql.sql(
                        "insert into board_reports (id, case_reference, minutes_id, recommendation, minutes, dissent, chair, finalised_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (minutes_id) do nothing")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        version.id(),
                        words.recommendation(),
                        asReported(words, meeting),
                        words.dissent(),
                        chair(meeting),
                        Timestamp.from(clock.instant()))
                .update();
        journal.write(caseId, "Board report finalised", null);
    }

    /** The patient's wishes come first, then what was said, and last who was missing. */
    private static String asReported(Minutes words, Meeting meeting) {
        return Stream.of(
                        part("The patient's wishes: ", words.patientWishes()),
                        part("", words.minutes()),
                        part("Other options: ", words.options()),
                        part("Quorum: ", meeting.quorumWords()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<String> part(String title, String words) {
        return Optional.ofNullable(words).map(title::concat);
    }

    /** Makes the decision of an emergency the report, and says in it that no board has seen the case. */
    void finaliseEmergency(CaseId caseId, UUID bypass, String decision, String decidedBy) {
        sql.sql(
                        "insert into board_reports (id, case_reference, bypass_id, recommendation, minutes, chair, finalised_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        bypass,
                        decision,
                        "Decided in an emergency by %s. No board has seen the case.".formatted(decidedBy),
                        decidedBy,
                        Timestamp.from(clock.instant()))
                .update();
        journal.write(caseId, "Emergency decision made the board's report", null);
    }

    private String chair(Meeting meeting) {
        return attendance.of(meeting).stream()
                .filter(attendee -> attendee.specialty().equals(Specialty.CHAIR) && attendee.isPresent())
                .map(Attendee::name)
                .findFirst()
                .orElse(NOBODY);
    }
}
