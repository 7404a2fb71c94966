package org.secondopinion.board.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.TumourType;
import org.secondopinion.cases.Urgency;

/** Everything that the planning page shows: who waits, and the sessions to come. No patient's name is on it. */
public record Overview(List<Waiting> waiting, List<Upcoming> sessions) {

    private static final int LAST_SOON = 14;

    /** The next sessions, and every other that a case stands on or would. */
    public List<Upcoming> soon() {
        return sessions.stream().filter(on -> !isLater(on)).toList();
    }

    public List<Upcoming> later() {
        return sessions.stream().filter(this::isLater).toList();
    }

    private boolean isLater(Upcoming on) {
        return on.cases().isEmpty() && sessions.indexOf(on) >= LAST_SOON;
    }

    public String summary() {
        if (waiting.isEmpty()) {
            return "No case waits for a board.";
        }
        var placed = waiting.stream().filter(Waiting::isPlaced).count();
        var blocked = waiting.stream().filter(Waiting::isBlocked).count();
        return "%d waiting: %d with a proposed session, %d without one that could take them, %d not planned yet."
                .formatted(waiting.size(), placed, blocked, waiting.size() - placed - blocked);
    }

    /**
     * A case that waits for a place or for its confirmation. {@code deadline} and {@code place} may be null, {@code from}
     * is the session that it stands on and loses, null for one that stands nowhere.
     */
    public record Waiting(
            String reference,
            Urgency urgency,
            TumourType tumourType,
            Set<Specialty> specialties,
            LocalDate deadline,
            Session from,
            ProposedPlace place,
            Session on,
            List<String> preparers) {

        public boolean isBlocked() {
            return place != null && on == null;
        }

        public boolean isPlaced() {
            return on != null;
        }
    }

    /** A session with who sits there, which cases stand on it and which would. */
    public record Upcoming(Session session, List<Member> members, List<Case> cases, Light light, String words) {

        public int room() {
            return session.capacity() - session.listed();
        }

        public long proposed() {
            return cases.stream().filter(on -> !on.isListed()).count();
        }
    }

    /** Somebody who sits on a session, at what hour it is there. */
    public record Member(UUID id, String name, Specialty specialty, Reply reply, ZoneId zone) {}

    /** A case on a session, listed or only proposed. */
    public record Case(String reference, TumourType tumourType, Urgency urgency, boolean isListed) {}

    /** Whether a session has its quorum for every case on it. */
    public enum Light {
        GREEN,
        AMBER,
        RED,
        NONE
    }
}
