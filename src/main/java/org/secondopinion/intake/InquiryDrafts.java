package org.secondopinion.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.LinkToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries that are still being written, each behind an unguessable link. */
@Service
@Transactional
public class InquiryDrafts {

    private static final int LONGEST_STEP = 100_000;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

    private final JdbcClient sql;
    private final ObjectMapper json;
    private final Clock clock;

    InquiryDrafts(JdbcClient sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Begins an inquiry and answers the token of its link. */
    public String begin(String language) {
        var token = LinkToken.make();
        sql.sql("insert into inquiry_drafts (token, language, answers, made_at, changed_at)"
                        + " values (?, ?, cast(? as jsonb), ?, ?)")
                .params(token, language, written(Map.of("contact.language", List.of(language))), now(), now())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String token) {
        return sql.sql("select * from inquiry_drafts where token = ?")
                .param(token)
                .query(this::draft)
                .optional();
    }

    /** Keeps what is typed in one step; false, and nothing is kept, when it is more than any inquiry can hold. */
    public boolean keep(String token, Map<String, List<String>> typed) {
        var step = written(typed);
        if (step.length() > LONGEST_STEP) {
            return false;
        }
        sql.sql("update inquiry_drafts set answers = answers || cast(? as jsonb), changed_at = ?"
                        + " where token = ? and sent_reference is null")
                .params(step, now(), token)
                .update();
        return true;
    }

    /** From now on the draft's pages speak this language. */
    public void speak(String token, String language) {
        sql.sql("update inquiry_drafts set language = ? where token = ?")
                .params(language, token)
                .update();
    }

    /**
     * The case of a draft: {@code opening} opens it the first time, a second sending waits for the first and gets its
     * case; what was typed stays with the case alone. Empty, and the draft as it was, when {@code opening} opens none.
     */
    public Optional<CaseId> sendOnce(String token, Function<Answers, Optional<CaseId>> opening) {
        var draft = sql.sql("select * from inquiry_drafts where token = ? for update")
                .param(token)
                .query(this::draft)
                .single();
        if (draft.sentAs().isPresent()) {
            return draft.sentAs();
        }
        var opened = opening.apply(draft.answers());
        opened.ifPresent(caseId -> sql.sql(
                        "update inquiry_drafts set sent_reference = ?, answers = '{}', changed_at = ? where token = ?")
                .params(caseId.reference(), now(), token)
                .update());
        return opened;
    }

    @Scheduled(cron = "${second-opinion.drafts-forgotten-at:0 40 2 * * *}")
    public void forgetUntouched() {
        sql.sql("delete from inquiry_drafts where changed_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("token"),
                row.getString("language"),
                read(row.getString("answers")),
                Optional.ofNullable(row.getString("sent_reference")).map(CaseId::of));
    }

    private Answers read(String answers) {
        try {
            return new Answers(json.readValue(answers, TYPED));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft cannot be read");
        }
    }

    private String written(Map<String, List<String>> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft cannot be written");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A draft as it was kept last; {@code sentAs} is the case that it became. */
    public record Draft(String token, String language, Answers answers, Optional<CaseId> sentAs) {}
}
