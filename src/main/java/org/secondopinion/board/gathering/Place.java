package org.secondopinion.board.gathering;

import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.SessionMember.Reply;

/**
 * One place at a board: a member of its session, or a specialty of the panel where the board was typed in by hand. Name,
 * login and reply may be null, and {@code present} is null until somebody has marked it.
 */
public record Place(
        String seat, String specialty, String name, String username, boolean chairs, Reply reply, Boolean present) {

    public String label() {
        return Specialty.label(specialty);
    }

    public boolean isPresent() {
        return Boolean.TRUE.equals(present);
    }

    /** Whoever has not answered yet may still come. */
    public boolean isExpected() {
        return reply == Reply.ACCEPTED || reply == Reply.PENDING;
    }

    /** As it counts while its member is out of the room. */
    Place away() {
        return new Place(seat, specialty, name, username, chairs, Reply.DECLINED, present == null ? null : false);
    }

    boolean isChair() {
        return chairs || specialty.equals(Specialty.CHAIR);
    }
}
