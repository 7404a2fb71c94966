package org.secondopinion.board.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.board.gathering.Gathering;
import org.secondopinion.pathway.WorkList;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who opens which board: staff every one, people from outside those that they sit on or prepare a case for. */
@Component
class BoardRights {

    private static final Set<String> STAFF = Set.of("coordinator", "board-coordinator");
    private static final Set<String> RUN_BOARDS = Set.of("board-coordinator", "board-chair");
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofHours(8);

    private final WorkList work;
    private final Clock clock;

    BoardRights(WorkList work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    boolean isStaff(Authentication who) {
        return groups(who).stream().anyMatch(STAFF::contains);
    }

    boolean coordinatesBoards(Authentication who) {
        return groups(who).contains("board-coordinator");
    }

    boolean mayBypass(Authentication who) {
        return isStaff(who) || runsBoards(who);
    }

    boolean runsBoards(Authentication who) {
        return groups(who).stream().anyMatch(RUN_BOARDS::contains);
    }

    boolean mayOpen(Authentication who, Gathering board) {
        var groups = groups(who);
        return isStaff(who)
                || board.includes(who.getName())
                || groups.contains("board-chair") && !board.hasMembers()
                || board.cases().stream().anyMatch(caseId -> work.concerns(who.getName(), groups, caseId));
    }

    /** From an hour before its start, until it can be no longer going on. */
    boolean isOn(Gathering board) {
        var now = clock.instant();
        var start = board.startsAt().toInstant();
        return now.isAfter(start.minus(BEFORE)) && now.isBefore(start.plus(AFTER));
    }

    private static Set<String> groups(Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    }
}
