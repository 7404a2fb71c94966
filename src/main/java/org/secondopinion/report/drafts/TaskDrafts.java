package org.secondopinion.report.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, one for each task and writer; whoever saves must have seen what was saved before. */
@Service
@Transactional
public class TaskDrafts {

    private static final int LONGEST_FIELD = 20_000;
    private static final int MOST_FIELDS = 200;

    private final JdbcClient sql;
    private final ObjectMapper json;
    private final Clock clock;

    public TaskDrafts(JdbcClient sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Empty where the person has saved nothing yet. */
    @Transactional(readOnly = true)
    public TaskDraft of(String taskId, String writer) {
        return sql.sql("select revision, content, saved_at from task_drafts where task_id = ? and writer = ?")
                .params(taskId, writer)
                .query((row, n) -> new TaskDraft(
                        row.getInt("revision"),
                        read(row.getString("content")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional()
                .orElseGet(TaskDraft::empty);
    }

    /**
     * Keeps what is typed; answers the new draft.
     *
     * @param seen the revision on which the typing rests
     * @throws Conflict when another window has saved since
     */
    public TaskDraft save(CaseId caseId, String taskId, String writer, Map<String, String> typed, int seen) {
        var tidy = tidy(typed);
        var saved = seen == 0 ? insert(caseId, taskId, writer, tidy) : update(taskId, writer, tidy, seen);
        if (saved == 0) {
            throw new Conflict(
                    "This was saved in another window on %s. Nothing of yours is lost: it stands here still, unsaved."
                            .formatted(PlainWords.of(of(taskId, writer).savedAt())));
        }
        return of(taskId, writer);
    }

    private int insert(CaseId caseId, String taskId, String writer, Map<String, String> typed) {
        return sql.sql("insert into task_drafts (task_id, writer, case_reference, revision, content, saved_at)"
                        + " values (?, ?, ?, 1, ?::jsonb, ?) on conflict do nothing")
                .params(taskId, writer, caseId.reference(), written(typed), now())
                .update();
    }

    private int update(String taskId, String writer, Map<String, String> typed, int seen) {
        return sql.sql("update task_drafts set revision = revision + 1, content = ?::jsonb, saved_at = ?"
                        + " where task_id = ? and writer = ? and revision = ?")
                .params(written(typed), now(), taskId, writer, seen)
                .update();
    }

    /** Of a task that is done. */
    public void drop(String taskId) {
        sql.sql("delete from task_drafts where task_id = ?").param(taskId).update();
    }

    private static Map<String, String> tidy(Map<String, String> typed) {
        if (typed.size() > MOST_FIELDS) {
            throw new Refusal("This page sent more fields than it has.");
        }
        typed.values().stream()
                .filter(words -> words.length() > LONGEST_FIELD)
                .findFirst()
                .ifPresent(words -> {
                    throw new Refusal("A field takes at most %d characters; one has %d. Please shorten it."
                            .formatted(LONGEST_FIELD, words.length()));
                });
        return typed.entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String written(Map<String, String> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
