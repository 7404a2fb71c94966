package org.secondopinion.board.invitations;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.LinkToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked to a session, by which link they answer, and what their calendars were told last. */
@Component
class Invited {

    private final JdbcClient sql;
    private final Clock clock;
    private final URI house;

    Invited(JdbcClient sql, Clock clock, @Value("${second-opinion.base-url}") URI house) {
        this.sql = sql;
        this.clock = clock;
        this.house = house;
    }

    /** The sequence of the session as it stands; the first is 0. */
    int sequence(UUID sessionId) {
        return sql.sql(
                        "insert into board_calendars (session_id, sequence) values (?, 0)"
                                + " on conflict (session_id) do update set sequence = board_calendars.sequence returning sequence")
                .param(sessionId)
                .query(Integer.class)
                .single();
    }

    int nextSequence(UUID sessionId) {
        return sql.sql(
                        "insert into board_calendars (session_id, sequence) values (?, 1)"
                                + " on conflict (session_id) do update set sequence = board_calendars.sequence + 1 returning sequence")
                .param(sessionId)
                .query(Integer.class)
                .single();
    }

    /** Keeps that a member is told now; the link of a member stays the same. */
    void keep(UUID sessionId, UUID specialistId, int sequence, boolean isCancelled) {
        sql.sql(
                        "insert into board_invitations (session_id, specialist_id, token, sequence, is_cancelled, sent_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (session_id, specialist_id) do update set"
                                + " sequence = excluded.sequence, is_cancelled = excluded.is_cancelled, sent_at = excluded.sent_at")
                .params(
                        sessionId,
                        specialistId,
                        LinkToken.make(),
                        sequence,
                        isCancelled,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Those whose calendars hold the session now. */
    List<UUID> asked(UUID sessionId) {
        return sql.sql("select specialist_id from board_invitations where session_id = ? and not is_cancelled")
                .param(sessionId)
                .query(UUID.class)
                .list();
    }

    /** Whether anybody was ever asked to it. */
    boolean knows(UUID sessionId) {
        return sql.sql("select exists (select from board_invitations where session_id = ?)")
                .param(sessionId)
                .query(Boolean.class)
                .single();
    }

    /** The sequence that the member's calendar was told last. */
    int toldLast(UUID sessionId, UUID specialistId) {
        return sql.sql("select sequence from board_invitations where session_id = ? and specialist_id = ?")
                .params(sessionId, specialistId)
                .query(Integer.class)
                .single();
    }

    Optional<Invitation> find(String token) {
        return sql.sql("select session_id, specialist_id, is_cancelled from board_invitations where token = ?")
                .param(token)
                .query(Invitation.class)
                .optional();
    }

    /** Where the member answers: at the desk with a login, by a link of their own without. */
    URI answer(UUID sessionId, UUID specialistId, boolean hasLogin) {
        return hasLogin
                ? house.resolve("/boards/" + sessionId)
                : house.resolve("/board-replies/" + token(sessionId, specialistId));
    }

    private String token(UUID sessionId, UUID specialistId) {
        return sql.sql("select token from board_invitations where session_id = ? and specialist_id = ?")
                .params(sessionId, specialistId)
                .query(String.class)
                .single();
    }

    record Invitation(UUID sessionId, UUID specialistId, boolean isCancelled) {}
}
