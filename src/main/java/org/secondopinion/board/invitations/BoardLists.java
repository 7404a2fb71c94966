package org.secondopinion.board.invitations;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.secondopinion.board.BoardInclusion;
import org.secondopinion.board.gathering.Gathering;
import org.secondopinion.board.gathering.Gatherings;
import org.secondopinion.board.gathering.Place;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.secondopinion.messages.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends each board its list a day before it meets, once: where to read it, and nothing that it says. */
@Component
class BoardLists {

    private final JdbcClient sql;
    private final Gatherings boards;
    private final BoardMembers directory;
    private final Outbox outbox;
    private final Clock clock;
    private final URI house;

    BoardLists(
            JdbcClient sql,
            Gatherings boards,
            BoardMembers directory,
            Outbox outbox,
            Clock clock,
            @Value("${second-opinion.base-url}") URI house) {
        this.sql = sql;
        this.boards = boards;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
        this.house = house;
    }

    @Scheduled(fixedDelayString = "${second-opinion.board-lists-interval:PT5M}")
    @Transactional
    public void sendDue() {
        var now = clock.instant();
        boards.current().stream()
                .filter(board -> !board.cases().isEmpty() && !board.isCancelled())
                .filter(board -> board.startsAt().toInstant().isAfter(now))
                .filter(board -> !board.startsAt()
                        .toInstant()
                        .minus(BoardInclusion.LIST_BEFORE_BOARD)
                        .isAfter(now))
                .filter(this::isFirst)
                .forEach(this::send);
    }

    private boolean isFirst(Gathering board) {
        return sql.sql("insert into board_lists (gathering_id, sent_at) values (?, ?) on conflict do nothing")
                        .params(board.id(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void send(Gathering board) {
        if (board.hasMembers()) {
            sendToMembers(board);
        } else {
            var iteration = board.id().toString();
            outbox.toGroup(board.cases().get(0), "specialist", "board-tomorrow", iteration);
            outbox.toGroup(board.cases().get(0), "board-chair", "board-tomorrow", iteration);
        }
    }

    private void sendToMembers(Gathering board) {
        var members = directory.byId();
        board.places().stream()
                .filter(place -> place.reply() != Reply.DECLINED)
                .map(Place::seat)
                .map(seat -> members.get(UUID.fromString(seat)))
                .filter(member -> member != null && member.mail() != null)
                .map(BoardMember::mail)
                .forEach(mail -> outbox.toBoardMember(
                        mail,
                        "board-list",
                        board.id().toString(),
                        house.resolve("/boards/" + board.id()).toString(),
                        null));
    }
}
