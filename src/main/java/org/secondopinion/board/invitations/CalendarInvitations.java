package org.secondopinion.board.invitations;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.SessionCancelled;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.board.sessions.SessionMembersChanged;
import org.secondopinion.board.sessions.SessionMoved;
import org.secondopinion.board.sessions.SessionPlanned;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.secondopinion.messages.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the calendars of a session's members whatever happens to it, in the transaction in which it happens. */
@Component
@Transactional
class CalendarInvitations {

    private static final String INVITED = "board-invitation";
    private static final String CHANGED = "board-invitation-changed";
    private static final String CANCELLED = "board-invitation-cancelled";

    private final BoardSessions sessions;
    private final BoardMembers directory;
    private final Invited invited;
    private final CalendarText calendar;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration ahead;

    CalendarInvitations(
            BoardSessions sessions,
            BoardMembers directory,
            Invited invited,
            CalendarText calendar,
            Outbox outbox,
            Clock clock,
            @Value("${second-opinion.boards-invited-ahead:28d}") Duration ahead) {
        this.sessions = sessions;
        this.directory = directory;
        this.invited = invited;
        this.calendar = calendar;
        this.outbox = outbox;
        this.clock = clock;
        this.ahead = ahead;
    }

    @EventListener
    void on(SessionPlanned event) {
        inviteIfNear(sessions.get(event.sessionId()));
    }

    /** A series is planned far ahead; its members hear of each session when it comes near. */
    @Scheduled(fixedDelayString = "${second-opinion.boards-invited-interval:PT15M}")
    public void inviteToWhatComesNear() {
        var now = clock.instant();
        sessions.between(now, now.plus(ahead)).stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .filter(session -> invited.asked(session.id()).isEmpty())
                .forEach(this::inviteIfNear);
    }

    @EventListener
    void on(SessionMoved event) {
        if (invited.asked(event.sessionId()).isEmpty()) {
            inviteIfNear(sessions.get(event.sessionId()));
        } else {
            tell(event.sessionId(), members(event.sessionId()), invited.nextSequence(event.sessionId()), CHANGED);
        }
    }

    @EventListener
    void on(SessionCancelled event) {
        var session = event.sessionId();
        tell(session, invited.asked(session), invited.nextSequence(session), CANCELLED);
    }

    /** Who stays is not written to; who goes is told first. */
    @EventListener
    void on(SessionMembersChanged event) {
        var session = event.sessionId();
        var asked = invited.asked(session);
        if (asked.isEmpty()) {
            inviteIfNear(sessions.get(session));
            return;
        }
        var members = members(session);
        var sequence = invited.nextSequence(session);
        tell(session, without(asked, members), sequence, CANCELLED);
        tell(session, without(members, asked), sequence, INVITED);
    }

    private void inviteIfNear(Session session) {
        if (session.startsAt().toInstant().isBefore(clock.instant().plus(ahead))) {
            tell(session.id(), members(session.id()), invited.sequence(session.id()), INVITED);
        }
    }

    private List<UUID> members(UUID session) {
        return sessions.members(session).stream()
                .map(SessionMember::specialistId)
                .toList();
    }

    private static List<UUID> without(List<UUID> specialists, List<UUID> others) {
        return specialists.stream()
                .filter(specialist -> !others.contains(specialist))
                .toList();
    }

    private void tell(UUID session, List<UUID> specialists, int sequence, String template) {
        var occasion = Occasion.of(sessions.get(session), sequence, clock.instant());
        var known = directory.byId();
        for (var specialist : specialists) {
            invited.keep(session, specialist, sequence, template.equals(CANCELLED));
            var member = known.get(specialist);
            if (member != null && member.mail() != null) {
                write(occasion, member, invited.answer(session, specialist, member.username() != null), template);
            }
        }
    }

    private void write(Occasion occasion, BoardMember member, URI answer, String template) {
        var isCancelled = template.equals(CANCELLED);
        outbox.toBoardMember(
                member.mail(),
                template,
                "%s:%d".formatted(occasion.sessionId(), occasion.sequence()),
                isCancelled
                        ? occasion.when(member.zone())
                        : "%s%n%nYour answer: %s".formatted(occasion.when(member.zone()), answer),
                isCancelled ? calendar.cancel(occasion, member, answer) : calendar.request(occasion, member, answer));
    }
}
