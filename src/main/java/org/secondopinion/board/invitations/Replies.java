package org.secondopinion.board.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who were asked to a session answer; the last answer counts. */
@Service
@Transactional
public class Replies {

    private static final String NOT_INVITED =
            "You are not invited to this board, so there is nothing to answer. Nothing was changed.";

    private final JdbcClient sql;
    private final BoardSessions sessions;
    private final BoardMembers directory;
    private final Invited invited;
    private final QuorumWatch quorum;
    private final Clock clock;

    Replies(
            JdbcClient sql,
            BoardSessions sessions,
            BoardMembers directory,
            Invited invited,
            QuorumWatch quorum,
            Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.directory = directory;
        this.invited = invited;
        this.quorum = quorum;
        this.clock = clock;
    }

    /** Answers for somebody with a login. @throws Refusal when the person was not invited, or the board is over */
    public void answer(UUID sessionId, String username, Reply reply) {
        var member = directory.all().stream()
                .filter(known -> username.equals(known.username()))
                .map(BoardMember::id)
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_INVITED));
        answer(sessionId, member, reply, clock.instant());
    }

    /** Answers by a personal link. @throws Refusal when it opens nothing any more, or the board is over */
    public void answer(String token, Reply reply) {
        var invitation =
                invited.find(token).filter(known -> !known.isCancelled()).orElseThrow(() -> new Refusal(NOT_INVITED));
        answer(invitation.sessionId(), invitation.specialistId(), reply, clock.instant());
    }

    void answer(UUID sessionId, UUID specialistId, Reply reply, Instant at) {
        var session = sessions.get(sessionId);
        if (reply == Reply.PENDING) {
            throw new Refusal("Please choose an answer.");
        }
        if (session.state() != Session.State.PLANNED || session.endsAt().isBefore(clock.instant())) {
            throw new Refusal("This board is over or was cancelled; no answer is needed any more.");
        }
        var answered = sql.sql("update board_session_members set reply = ?, replied_at = ?"
                        + " where session_id = ? and specialist_id = ?")
                .params(reply.name(), Timestamp.from(at), sessionId, specialistId)
                .update();
        if (answered == 0) {
            throw new Refusal(NOT_INVITED);
        }
        quorum.look(sessionId);
    }

    /** What a personal link shows; empty for an unknown one. */
    @Transactional(readOnly = true)
    public Optional<Asked> find(String token) {
        return invited.find(token).map(invitation -> {
            var member = Optional.ofNullable(directory.byId().get(invitation.specialistId()));
            var session = sessions.get(invitation.sessionId());
            var reply = sessions.members(invitation.sessionId()).stream()
                    .filter(asked -> asked.specialistId().equals(invitation.specialistId()))
                    .map(asked -> asked.reply())
                    .findFirst();
            return new Asked(
                    member.map(BoardMember::name).orElse(""),
                    Occasion.of(session, 0, clock.instant())
                            .when(member.map(BoardMember::zone)
                                    .orElse(session.startsAt().getZone())),
                    session.link(),
                    invitation.isCancelled() || session.state() == Session.State.CANCELLED,
                    reply.orElse(Reply.PENDING));
        });
    }

    /** {@code link} may be null. */
    public record Asked(String name, String when, String link, boolean isCancelled, Reply reply) {}
}
