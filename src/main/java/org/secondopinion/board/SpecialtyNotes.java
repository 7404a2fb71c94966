package org.secondopinion.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the specialties of the panel prepare a case for its meeting. */
@Service
@Transactional
public class SpecialtyNotes {

    private final JdbcClient sql;
    private final BoardMeetings meetings;
    private final Cases cases;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    SpecialtyNotes(JdbcClient sql, BoardMeetings meetings, Cases cases, Journal journal, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.cases = cases;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void write(CaseId caseId, Specialty specialty, String note, String by) {
        sql.sql(
                        "insert into specialty_notes (id, meeting_id, specialty, note, written_by, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        meetings.last(caseId).id(),
                        specialty.name(),
                        note,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        journal.write(caseId, "Board note written: " + specialty.label(), null);
    }

    /** Reminds the panel, unless the case is on hold or has ended. */
    public void remind(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN) {
            outbox.toGroup(caseId, "specialist", "board-preparation-reminder", iteration);
        }
    }

    List<Note> of(CaseId caseId) {
        return sql.sql("select specialty, note, written_by from specialty_notes"
                        + " join board_meetings on board_meetings.id = meeting_id"
                        + " where case_reference = ? order by specialty_notes.written")
                .param(caseId.reference())
                .query(Note.class)
                .list();
    }

    record Note(Specialty specialty, String note, String writtenBy) {}
}
