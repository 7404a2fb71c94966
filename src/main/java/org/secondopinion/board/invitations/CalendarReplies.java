package org.secondopinion.board.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.secondopinion.messages.CalendarAnswer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that members give in their own calendars, and that come by mail to whoever runs the boards. */
@Service
@Transactional
public class CalendarReplies {

    private static final Map<String, Reply> REPLIES = Map.of(
            "ACCEPTED", Reply.ACCEPTED,
            "TENTATIVE", Reply.TENTATIVE,
            "DECLINED", Reply.DECLINED);

    private final BoardSessions sessions;
    private final BoardMembers directory;
    private final Invited invited;
    private final Replies replies;
    private final Clock clock;

    CalendarReplies(BoardSessions sessions, BoardMembers directory, Invited invited, Replies replies, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.invited = invited;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * Takes an answer in, unless the same person has answered later than it was written.
     *
     * @throws Refusal when it is none, or is not to a board of ours, or comes from somebody who was not invited to it, or
     *     is to an earlier time of the board, or the board is over
     */
    public Taken take(String file) {
        var answer = CalendarAnswer.read(file);
        var reply = Optional.ofNullable(REPLIES.get(answer.status()))
                .orElseThrow(() -> new Refusal(
                        "This answer says neither yes nor no (%s). Please ask the person.".formatted(answer.status())));
        var session = session(answer);
        var member = member(answer, session);
        checkIsLast(answer, session, member);
        replies.answer(session, member.id(), reply, earlier(answer.writtenAt(), clock.instant()));
        return new Taken(session, member.name(), reply);
    }

    private UUID session(CalendarAnswer answer) {
        return Occasion.sessionOf(answer.uid())
                .filter(invited::knows)
                .orElseThrow(() -> new Refusal("This answer is to no board of ours. Nothing was changed."));
    }

    private BoardMember member(CalendarAnswer answer, UUID session) {
        var asked = invited.asked(session);
        return directory.all().stream()
                .filter(member -> answer.mail().equalsIgnoreCase(member.mail()))
                .filter(member -> asked.contains(member.id()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "%s is not invited to this board, at least not under this address. Nothing was changed."
                                .formatted(answer.mail())));
    }

    private void checkIsLast(CalendarAnswer answer, UUID session, BoardMember member) {
        if (answer.sequence() < invited.toldLast(session, member.id())) {
            throw new Refusal("This answer is to an earlier time of the board; %s was asked again since. Nothing was"
                            .formatted(member.name())
                    + " changed.");
        }
        var isOvertaken = sessions.members(session).stream()
                .filter(one -> one.specialistId().equals(member.id()))
                .map(SessionMember::repliedAt)
                .anyMatch(at -> at != null && at.isAfter(answer.writtenAt()));
        if (isOvertaken) {
            throw new Refusal(
                    "%s has answered again since this was written; the later answer stays.".formatted(member.name()));
        }
    }

    /** Nobody answers in the future, whatever the clock of their calendar says. */
    private static Instant earlier(Instant written, Instant now) {
        return written.isBefore(now) ? written : now;
    }

    /** Whose answer to which session was taken in. */
    public record Taken(UUID session, String name, Reply reply) {}
}
