package org.secondopinion.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.BoardAttendance.Attendee;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.People;
import org.secondopinion.summary.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said and recommended, version by version, until every author agrees. */
@Service
@Transactional
public class BoardMinutes {

    private static final String CHAIRS = "board-chair";

    private final JdbcClient sql;
    private final BoardMeetings meetings;
    private final BoardAttendance attendance;
    private final BoardVerdicts verdicts;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    BoardMinutes(
            JdbcClient sql,
            BoardMeetings meetings,
            BoardAttendance attendance,
            BoardVerdicts verdicts,
            People people,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.attendance = attendance;
        this.verdicts = verdicts;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps who took part and, when the case was discussed, the first version of the minutes; they are null when not. */
    public void take(CaseId caseId, Participants participants, Minutes words, String by) {
        var meeting = meetings.last(caseId);
        if (meeting.isDiscussed()) {
            throw new Refusal("The minutes of this meeting are taken; what is to change goes into their next version.");
        }
        attendance.keep(meeting, participants);
        if (words != null) {
            write(caseId, meeting, 1, words, by);
        }
    }

    /** Writes the next version; what is null stays as it was. @throws Refusal when nothing changes */
    public void revise(CaseId caseId, Minutes changes, String by) {
        var meeting = notFinal(meetings.last(caseId));
        var before = last(meeting);
        var words = before.words().with(changes);
        if (words.equals(before.words())) {
            throw new Refusal("Nothing was changed. Please fill in what the next version says otherwise.");
        }
        write(caseId, meeting, before.version() + 1, words, by);
        journal.write(caseId, "Board minutes revised", null);
    }

    /** Who must authorise the minutes: the chair and every specialty that came. */
    @Transactional(readOnly = true)
    public List<String> authors(CaseId caseId) {
        return authors(meetings.last(caseId));
    }

    /** The login of the person who sat there; empty when the attendance has no name that a login belongs to. */
    @Transactional(readOnly = true)
    public Optional<String> loginOf(CaseId caseId, String author) {
        return attendance.of(meetings.last(caseId)).stream()
                .filter(attendee -> attendee.specialty().equals(author) && attendee.name() != null)
                .findFirst()
                .flatMap(attendee -> people.called(attendee.name()))
                .map(People.Person::username);
    }

    /**
     * Keeps an author's answer to the current version; true when all its authors have answered and nobody objects.
     *
     * @throws Refusal when an objection says nothing, when somebody who is no chair answers for the chair, when this author
     *     has answered already, or when the minutes are final
     */
    public boolean authorise(CaseId caseId, String author, boolean agrees, String remark, String by) {
        if (!agrees && remark == null) {
            throw new Refusal("Please say what must change, so that the next version can answer the objection.");
        }
        if (author.equals(Specialty.CHAIR) && mayNotChair(by)) {
            throw new Refusal("Only a board chair can authorise the minutes for the chair.");
        }
        var meeting = notFinal(meetings.last(caseId));
        var current = last(meeting);
        if (answers(current).stream().anyMatch(answer -> answer.author().equals(author))) {
            throw new Refusal("%s has answered for this version of the minutes already; the answer stands."
                    .formatted(Specialty.label(author)));
        }
        sql.sql("insert into board_authorisations (id, minutes_id, specialty, agrees, remark, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), current.id(), author, agrees, remark, by, Timestamp.from(clock.instant()))
                .update();
        var label = Specialty.label(author);
        journal.write(caseId, "Board minutes %s: %s".formatted(agrees ? "authorised" : "objected to", label), remark);
        return isAuthorised(meeting, current);
    }

    /** @throws Refusal when a report was made of the minutes */
    private Meeting notFinal(Meeting meeting) {
        var isFinal = sql.sql(
                        "select exists (select from board_reports join board_minutes on minutes_id = board_minutes.id"
                                + " where meeting_id = ?)")
                .param(meeting.id())
                .query(Boolean.class)
                .single();
        if (isFinal) {
            throw new Refusal(
                    "These minutes are final: all their authors have authorised them. Nothing was changed; what is"
                            + " new needs a new board.");
        }
        return meeting;
    }

    boolean isAuthorised(Meeting meeting, Version version) {
        var agreeing = answers(version).stream()
                .filter(Answer::agrees)
                .map(Answer::author)
                .toList();
        return agreeing.containsAll(authors(meeting));
    }

    /** @throws Refusal when the case was not discussed at this meeting */
    Version last(Meeting meeting) {
        var versions = of(meeting);
        return Optional.of(versions)
                .filter(written -> !written.isEmpty())
                .map(written -> written.get(written.size() - 1))
                .orElseThrow(() -> new Refusal("This board has no minutes."));
    }

    List<Version> of(Meeting meeting) {
        var said = verdicts.ofMeeting(meeting.id());
        return sql.sql("select * from board_minutes where meeting_id = ? order by version")
                .param(meeting.id())
                .query((row, n) -> version(row, said))
                .list();
    }

    private static Version version(ResultSet row, Map<UUID, List<Verdict>> said) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var words = new Minutes(
                row.getString("recommendation"),
                row.getString("options"),
                row.getString("dissent"),
                row.getString("patient_wishes"),
                row.getString("minutes"),
                said.getOrDefault(id, List.of()));
        return new Version(id, row.getInt("version"), words);
    }

    List<Answer> answers(Version version) {
        return sql.sql("select specialty as author, agrees, remark, decided_by from board_authorisations"
                        + " where minutes_id = ? order by decided_at")
                .param(version.id())
                .query(Answer.class)
                .list();
    }

    private List<String> authors(Meeting meeting) {
        return attendance.of(meeting).stream()
                .filter(attendee -> attendee.isPresent() || attendee.specialty().equals(Specialty.CHAIR))
                .map(Attendee::specialty)
                .toList();
    }

    private void write(CaseId caseId, Meeting meeting, int version, Minutes words, String by) {
        if (!words.isComplete()) {
            throw new Refusal(
                    "When the case was discussed, the patient's wishes, the recommendation and the minutes are"
                            + " needed. Where nobody knows the wishes, write that they are not known.");
        }
        var id = UUID.randomUUID();
        sql.sql("insert into board_minutes (id, meeting_id, version, recommendation, options, dissent, patient_wishes,"
                        + " minutes, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        meeting.id(),
                        version,
                        words.recommendation(),
                        words.options(),
                        words.dissent(),
                        words.patientWishes(),
                        words.minutes(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        verdicts.keep(caseId, id, words.verdicts());
    }

    private boolean mayNotChair(String username) {
        return people.find(username)
                .filter(person -> !person.groups().contains(CHAIRS))
                .isPresent();
    }

    record Version(UUID id, int version, Minutes words) {}

    record Answer(String author, boolean agrees, String remark, String decidedBy) {}
}
