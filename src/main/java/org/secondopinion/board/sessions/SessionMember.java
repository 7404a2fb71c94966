package org.secondopinion.board.sessions;

import java.time.Instant;
import java.util.UUID;
import org.secondopinion.board.Specialty;

/** Somebody asked to sit on a session for a specialty; {@code repliedAt} is null while nobody answered. */
public record SessionMember(UUID specialistId, Specialty specialty, Reply reply, Instant repliedAt) {

    /** What the invited answered to the calendar invitation. */
    public enum Reply {
        PENDING,
        ACCEPTED,
        DECLINED,
        TENTATIVE
    }

    public static SessionMember asked(UUID specialistId, Specialty specialty) {
        return new SessionMember(specialistId, specialty, Reply.PENDING, null);
    }

    /** Whoever has not said no is counted on. */
    public boolean isExpected() {
        return reply != Reply.DECLINED;
    }
}
