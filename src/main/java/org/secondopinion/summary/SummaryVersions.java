package org.secondopinion.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the summary said whenever it left the house; a new version only where it says something new. */
@Service
@Transactional
public class SummaryVersions {

    private final JdbcClient sql;
    private final SummarySheets sheets;
    private final ObjectMapper json;
    private final Clock clock;

    SummaryVersions(JdbcClient sql, SummarySheets sheets, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.sheets = sheets;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what the summary says now, as what this recipient was given; answers the version's number. */
    public int sendOut(CaseId caseId, Occasion occasion, String recipient, String by) {
        // One after the other, so that two who read at once are given the same version.
        sql.sql("select pg_advisory_xact_lock(hashtext('summary ' || ?))")
                .param(caseId.reference())
                .query((row, n) -> true)
                .list();
        var sheet = sheets.of(caseId);
        var number = latest(caseId)
                .filter(version -> version.sheet().equals(sheet))
                .map(Version::number)
                .orElseGet(() -> keep(caseId, sheet, by));
        sql.sql("insert into summary_sendings (id, case_reference, number, occasion, recipient, sent_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId.reference(), number, occasion.name(), recipient, now())
                .update();
        return number;
    }

    private int keep(CaseId caseId, SummarySheet sheet, String by) {
        return sql.sql("insert into summary_versions (case_reference, number, content, made_by, made_at)"
                        + " select :case, coalesce(max(number), 0) + 1, :content::jsonb, :by, :at from summary_versions"
                        + " where case_reference = :case returning number")
                .param("case", caseId.reference())
                .param("content", written(sheet))
                .param("by", by)
                .param("at", now())
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Version> find(CaseId caseId, int number) {
        return versions(caseId).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    private Optional<Version> latest(CaseId caseId) {
        return versions(caseId).stream().reduce((one, later) -> later);
    }

    private List<Version> versions(CaseId caseId) {
        return sql.sql("select number, content, made_at from summary_versions where case_reference = ? order by number")
                .param(caseId.reference())
                .query((row, n) -> new Version(
                        row.getInt("number"),
                        read(row.getString("content")),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Sending> sendings(CaseId caseId) {
        return sql.sql("select number, occasion, recipient, sent_at from summary_sendings where case_reference = ?"
                        + " order by sent")
                .param(caseId.reference())
                .query(Sending.class)
                .list();
    }

    private String written(SummarySheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SummarySheet read(String content) {
        try {
            return json.readValue(content, SummarySheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    public record Version(int number, SummarySheet sheet, Instant madeAt) {}

    /** To whom a version went, and why. */
    public record Sending(int number, Occasion occasion, String recipient, Instant sentAt) {}
}
