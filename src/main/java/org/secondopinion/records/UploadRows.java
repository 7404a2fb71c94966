package org.secondopinion.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files on their way; whoever writes to one holds its lease, so that no other node does too. */
@Component
class UploadRows {

    private static final String COLUMNS =
            "id, case_reference, kind, file_name, dated_on, replaces, size_bytes, received_bytes,"
                    + " state, document_id, refusal, refusal_code, fingerprint, uploaded_by, touched_at";

    private final JdbcClient sql;
    private final Clock clock;

    UploadRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID insert(CaseId caseId, UploadWish wish, Long size, String by) {
        var id = UUID.randomUUID();
        sql.sql(
                        "insert into record_uploads (id, case_reference, kind, file_name, dated_on, replaces, size_bytes, state,"
                                + " fingerprint, uploaded_by, touched_at) values (?, ?, ?, ?, ?, ?, ?, 'RECEIVING', ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        wish.kind().map(Enum::name).orElse(null),
                        wish.fileName(),
                        wish.datedOn().orElse(null),
                        wish.replaces().orElse(null),
                        size,
                        wish.fingerprint().orElse(null),
                        by,
                        now())
                .update();
        return id;
    }

    Optional<Upload> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from record_uploads where id = ?")
                .param(id)
                .query(Upload.class)
                .optional();
    }

    List<Upload> of(CaseId caseId) {
        return sql.sql("select " + COLUMNS + " from record_uploads where case_reference = ? order by touched_at")
                .param(caseId.reference())
                .query(Upload.class)
                .list();
    }

    /** Those that nothing happened to since. */
    List<Upload> untouchedSince(Instant day) {
        return sql.sql("select " + COLUMNS + " from record_uploads where touched_at < ?")
                .param(Timestamp.from(day))
                .query(Upload.class)
                .list();
    }

    List<Upload> wholeAndWaiting() {
        return sql.sql("select " + COLUMNS + " from record_uploads where state = 'RECEIVING' and kind is not null"
                        + " and received_bytes = size_bytes and (leased_until is null or leased_until < now())"
                        + " order by touched_at")
                .query(Upload.class)
                .list();
    }

    /** Takes the lease of a file that is received up to {@code offset}; empty when it is not, or somebody has it. */
    Optional<UUID> lease(UUID id, long offset, Duration time) {
        var writer = UUID.randomUUID();
        return sql.sql("update record_uploads set writer = ?, leased_until = now() + make_interval(secs => ?)"
                                        + " where id = ? and state = 'RECEIVING' and received_bytes = ?"
                                        + " and (leased_until is null or leased_until < now())")
                                .params(writer, (double) time.toSeconds(), id, offset)
                                .update()
                        == 1
                ? Optional.of(writer)
                : Optional.empty();
    }

    /** Notes how far a file is here and holds the lease on; false when the lease is lost. */
    boolean advance(UUID id, UUID writer, long received, Duration time) {
        return sql.sql("update record_uploads set received_bytes = ?, touched_at = ?,"
                                + " leased_until = now() + make_interval(secs => ?)"
                                + " where id = ? and writer = ? and leased_until > now()")
                        .params(received, now(), (double) time.toSeconds(), id, writer)
                        .update()
                == 1;
    }

    void release(UUID id, UUID writer) {
        sql.sql("update record_uploads set writer = null, leased_until = null where id = ? and writer = ?")
                .params(id, writer)
                .update();
    }

    /** What was not known when the file began to arrive. */
    void complete(UUID id, UploadWish wish) {
        sql.sql(
                        "update record_uploads set kind = ?, dated_on = ?, replaces = ?, size_bytes = received_bytes where id = ?")
                .params(
                        wish.kind().map(Enum::name).orElse(null),
                        wish.datedOn().orElse(null),
                        wish.replaces().orElse(null),
                        id)
                .update();
    }

    /** False when it was cancelled meanwhile. */
    boolean stored(UUID id, UUID document) {
        return sql.sql("update record_uploads set state = 'STORED', document_id = ?, touched_at = ? where id = ?")
                        .params(document, now(), id)
                        .update()
                == 1;
    }

    void refused(UUID id, String sentence, String code) {
        sql.sql(
                        "update record_uploads set state = 'REFUSED', refusal = ?, refusal_code = ?, touched_at = ? where id = ?")
                .params(sentence, code, now(), id)
                .update();
    }

    /** Forgets a file unless it became a document; answers whether it is forgotten. */
    boolean cancel(UUID id) {
        return sql.sql("delete from record_uploads where id = ? and state <> 'STORED'")
                        .param(id)
                        .update()
                == 1;
    }

    void delete(UUID id) {
        sql.sql("delete from record_uploads where id = ?").param(id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
