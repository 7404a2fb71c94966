package org.secondopinion.board.invitations;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            Outbox outbox,
            Clock clock,
            @Value("${second-opinion.mail-from:boards@second-opinion.example}") String organizer,
            @Value("${second-opinion.boards-invited-ahead:28d}") Duration ahead) {
        this.sessions = sessions;
        this.directory = directory;
        this.invited = invited;
        this.calendar = new CalendarText(organizer);
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
            ask(event.sessionId(), invited.nextSequence(event.sessionId()), "board-invitation-changed");
        }
    }

    @EventListener
    void on(SessionCancelled event) {
        var session = event.sessionId();
        var sequence = invited.nextSequence(session);
        invited.asked(session).forEach(member -> takeBack(session, member, sequence));
    }

    /** Who stays is not written to; who goes is told first. */
    @EventListener
    void on(SessionMembersChanged event) {
        var session = event.sessionId();
        var members = sessions.members(session).stream()
                .map(SessionMember::specialistId)
                .toList();
        var asked = invited.asked(session);
        if (asked.isEmpty()) {
            inviteIfNear(sessions.get(session));
            return;
        }
        var sequence = invited.nextSequence(session);
        asked.stream().filter(member -> !members.contains(member)).forEach(gone -> takeBack(session, gone, sequence));
        members.stream()
                .filter(member -> !asked.contains(member))
                .forEach(added -> ask(session, added, sequence, "board-invitation"));
    }

    private void inviteIfNear(Session session) {
        if (session.startsAt().toInstant().isBefore(clock.instant().plus(ahead))) {
            ask(session.id(), invited.sequence(session.id()), "board-invitation");
        }
    }

    private void ask(UUID session, int sequence, String template) {
        sessions.members(session).forEach(member -> ask(session, member.specialistId(), sequence, template));
    }

    private void ask(UUID session, UUID specialist, int sequence, String template) {
        invited.keep(session, specialist, sequence, false);
        write(session, specialist, sequence, template);
    }

    private void takeBack(UUID session, UUID specialist, int sequence) {
        invited.keep(session, specialist, sequence, true);
        write(session, specialist, sequence, "board-invitation-cancelled");
    }

    private void write(UUID session, UUID specialist, int sequence, String template) {
        var member = byId().get(specialist);
        if (member == null || member.mail() == null) {
            return;
        }
        var occasion = Occasion.of(sessions.get(session), sequence, clock.instant());
        var answer = invited.answer(session, specialist, member.username() != null);
        var isCancelled = template.equals("board-invitation-cancelled");
        var detail = isCancelled
                ? occasion.when(member.zone())
                : "%s%n%nYour answer: %s".formatted(occasion.when(member.zone()), answer);
        outbox.toBoardMember(
                member.mail(),
                template,
                "%s:%d".formatted(session, sequence),
                detail,
                isCancelled ? calendar.cancel(occasion, member, answer) : calendar.request(occasion, member, answer));
    }

    private Map<UUID, BoardMember> byId() {
        return directory.all().stream().collect(Collectors.toMap(BoardMember::id, Function.identity()));
    }
}
