package org.secondopinion.board.invitations;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.QuorumLight;
import org.secondopinion.board.gathering.Gathering;
import org.secondopinion.board.gathering.Gatherings;
import org.secondopinion.board.sessions.QuorumLost;
import org.secondopinion.board.sessions.SessionMembersChanged;
import org.secondopinion.board.sessions.SessionMoved;
import org.secondopinion.cases.Journal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices at once when the members who still come are too few for a case on a session, and when they are enough again. */
@Component
@Transactional
class QuorumWatch {

    private static final String COORDINATORS = "board-coordinator";

    private final JdbcClient sql;
    private final Gatherings boards;
    private final People people;
    private final Journal journal;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final URI house;

    QuorumWatch(
            JdbcClient sql,
            Gatherings boards,
            People people,
            Journal journal,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${second-opinion.base-url}") URI house) {
        this.sql = sql;
        this.boards = boards;
        this.people = people;
        this.journal = journal;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
        this.house = house;
    }

    @EventListener
    void on(SessionMembersChanged event) {
        look(event.sessionId());
    }

    @EventListener
    void on(SessionMoved event) {
        look(event.sessionId());
    }

    void look(UUID sessionId) {
        var board = boards.get(sessionId);
        if (board.cases().isEmpty() || board.isCancelled()) {
            return;
        }
        var light = QuorumLight.worst(board.cases().stream()
                .map(caseId -> boards.light(board, caseId))
                .flatMap(Optional::stream)
                .toList());
        var isLost = !light.quorum().isReached();
        if (isLost != wasLost(sessionId)) {
            keep(sessionId, isLost, light.words());
            tell(board, isLost);
        }
    }

    private void tell(Gathering board, boolean isLost) {
        board.cases()
                .forEach(caseId -> journal.write(
                        caseId, isLost ? "Board has lost its quorum" : "Board has its quorum again", null));
        people.inGroup(COORDINATORS)
                .forEach(person -> outbox.aboutTheHouse(
                        person.username(),
                        isLost ? "board-quorum-lost" : "board-quorum-found",
                        board.id() + " " + clock.instant(),
                        house.resolve("/boards/" + board.id()).toString()));
        if (isLost) {
            events.publishEvent(new QuorumLost(board.id()));
        }
    }

    private boolean wasLost(UUID sessionId) {
        return sql.sql("select is_lost from board_quorum_states where session_id = ?")
                .param(sessionId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void keep(UUID sessionId, boolean isLost, String words) {
        sql.sql("insert into board_quorum_states (session_id, is_lost, words, changed_at) values (?, ?, ?, ?)"
                        + " on conflict (session_id) do update set is_lost = excluded.is_lost, words = excluded.words,"
                        + " changed_at = excluded.changed_at")
                .params(sessionId, isLost, words, Timestamp.from(clock.instant()))
                .update();
    }
}
