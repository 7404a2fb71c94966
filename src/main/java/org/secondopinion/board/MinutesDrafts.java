package org.secondopinion.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.board.Meeting.State;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.People;
import org.secondopinion.summary.FirstOpinion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes while they are typed, field by field: they outlive a closed laptop, and no scribe overwrites another. */
@Service
@Transactional
public class MinutesDrafts {

    private static final int LONGEST = 20_000;

    private final JdbcClient sql;
    private final BoardMeetings meetings;
    private final People people;
    private final Clock clock;

    MinutesDrafts(JdbcClient sql, BoardMeetings meetings, People people, Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.people = people;
        this.clock = clock;
    }

    /** Every field in the order in which a board speaks; what nobody has typed yet is empty at revision 0. */
    @Transactional(readOnly = true)
    public List<Draft> of(CaseId caseId) {
        var saved = saved(meetings.last(caseId).id());
        return Arrays.stream(Field.values())
                .map(field -> saved.getOrDefault(field, new Draft(field, "", 0, null, null)))
                .toList();
    }

    /**
     * Keeps what a field says now.
     *
     * @param revision at which the scribe began to type
     * @throws Conflict when somebody else has saved the field since
     * @throws Refusal when the meeting is over, or the words are too long
     */
    public Draft save(CaseId caseId, Field field, String words, int revision, String by) {
        var meeting = meetings.last(caseId);
        if (meeting.state() != State.PLANNED || meeting.isDiscussed()) {
            throw new Refusal(
                    "The minutes of this meeting are closed. What is to change goes into their next version.");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("'%s' takes at most %d characters.".formatted(field.label(), LONGEST));
        }
        var before = saved(meeting.id()).get(field);
        if (before != null && before.words().equals(words)) {
            return before;
        }
        if (write(meeting.id(), field, words, revision, by) == 0) {
            throw conflict(field, saved(meeting.id()).get(field));
        }
        return saved(meeting.id()).get(field);
    }

    private int write(UUID meeting, Field field, String words, int revision, String by) {
        return sql.sql("insert into board_minutes_drafts (meeting_id, field, words, revision, saved_by, saved_at)"
                        + " select :meeting, :field, :words, 1, :by, :at"
                        + " where :revision = 0 or exists (select from board_minutes_drafts where meeting_id = :meeting"
                        + " and field = :field)"
                        + " on conflict (meeting_id, field) do update set words = excluded.words,"
                        + " revision = board_minutes_drafts.revision + 1, saved_by = excluded.saved_by,"
                        + " saved_at = excluded.saved_at where board_minutes_drafts.revision = :revision")
                .param("meeting", meeting)
                .param("field", field.name())
                .param("words", words)
                .param("revision", revision)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private Conflict conflict(Field field, Draft theirs) {
        var who = people.nameOf(theirs.savedBy()).orElse(theirs.savedBy());
        return new Conflict(
                "%s has changed '%s' meanwhile. Your words are still in the field and are not saved; theirs: %s"
                        .formatted(who, field.label(), theirs.words()));
    }

    /** What was typed into a form, with the draft where a field was left empty. */
    @Transactional(readOnly = true)
    public Minutes fill(CaseId caseId, Minutes typed) {
        var saved = saved(meetings.last(caseId).id());
        var drafted = Arrays.stream(Field.values())
                .filter(field -> field.on != null
                        && saved.containsKey(field)
                        && !saved.get(field).words().isBlank())
                .map(field -> VerdictLines.verdict(field.on, saved.get(field).words()))
                .toList();
        return new Minutes(
                orDraft(typed.recommendation(), saved.get(Field.RECOMMENDATION)),
                orDraft(typed.options(), saved.get(Field.OPTIONS)),
                orDraft(typed.dissent(), saved.get(Field.DISSENT)),
                orDraft(typed.patientWishes(), saved.get(Field.PATIENT_WISHES)),
                orDraft(typed.minutes(), saved.get(Field.MINUTES)),
                Minutes.changed(drafted, typed.verdicts()));
    }

    private static String orDraft(String typed, Draft draft) {
        return typed != null || draft == null || draft.words().isBlank()
                ? typed
                : draft.words().strip();
    }

    private Map<Field, Draft> saved(UUID meeting) {
        return sql
                .sql("select field, words, revision, saved_by, saved_at from board_minutes_drafts where meeting_id = ?")
                .param(meeting)
                .query(Draft.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Draft::field, Function.identity()));
    }

    /** The fields of the minutes in the order in which they are spoken of; verdicts on the first opinion stand last. */
    public enum Field {
        PATIENT_WISHES(
                "The patient's wishes", "What the patient wants. Where nobody knows, write that it is not known."),
        RECOMMENDATION("Recommendation", "One recommendation that answers the question."),
        OPTIONS("Options", "Other ways that were weighed, and why they come second."),
        DISSENT("Dissent", "Who disagreed, and why. Empty when nobody did."),
        MINUTES("Minutes", "Course of the discussion, evidence named, grounds of the recommendation."),
        ON_DIAGNOSIS(FirstOpinion.Field.DIAGNOSIS),
        ON_HISTOLOGY_AND_GRADE(FirstOpinion.Field.HISTOLOGY_AND_GRADE),
        ON_STAGE(FirstOpinion.Field.STAGE),
        ON_BIOMARKERS(FirstOpinion.Field.BIOMARKERS),
        ON_INTENT(FirstOpinion.Field.INTENT),
        ON_MODALITY(FirstOpinion.Field.MODALITY),
        ON_REGIMEN(FirstOpinion.Field.REGIMEN),
        ON_TRIAL(FirstOpinion.Field.TRIAL),
        ON_GOALS_OF_CARE(FirstOpinion.Field.GOALS_OF_CARE);

        private final String label;
        private final String about;
        private final FirstOpinion.Field on;

        Field(String label, String about) {
            this.label = label;
            this.about = about;
            this.on = null;
        }

        Field(FirstOpinion.Field on) {
            this.label = "Verdict on the " + on.words();
            this.about = null;
            this.on = on;
        }

        public String label() {
            return label;
        }

        public String about() {
            return about;
        }

        /** The field of the first opinion that a verdict is on; null for other words. */
        public FirstOpinion.Field on() {
            return on;
        }
    }

    /** A field as it was last saved; who and when are null before that. */
    public record Draft(Field field, String words, int revision, String savedBy, Instant savedAt) {}
}
