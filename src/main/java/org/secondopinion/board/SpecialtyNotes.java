package org.secondopinion.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
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
    private final NoteTemplates templates;
    private final Cases cases;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    SpecialtyNotes(
            JdbcClient sql,
            BoardMeetings meetings,
            NoteTemplates templates,
            Cases cases,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.templates = templates;
        this.cases = cases;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Refusal when the note is nothing but its template */
    public void write(CaseId caseId, Specialty specialty, String note, String by) {
        // A browser sends its own line ends.
        if (note.replace("\r\n", "\n").strip().equals(templates.of(specialty).strip())) {
            throw new Refusal("The note still says only what it should answer. Please write your findings.");
        }
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

    /** Those for the meeting that is planned, or was last; empty before one is planned. */
    List<Note> ofLastMeeting(CaseId caseId) {
        return sql.sql("select specialty, note, written_by from specialty_notes where meeting_id ="
                        + " (select id from board_meetings where case_reference = ? order by written desc limit 1)"
                        + " order by written")
                .param(caseId.reference())
                .query(Note.class)
                .list();
    }

    record Note(Specialty specialty, String note, String writtenBy) {}
}
