package org.secondopinion.board.gathering;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.secondopinion.board.QuorumLights;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.matching.BoardConflicts;
import org.secondopinion.matching.BoardMembers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boards with their members for tests of other packages. */
public final class GatheringsForTests {

    private GatheringsForTests() {}

    public static Gatherings gatherings(
            JdbcClient sql,
            BoardSessions sessions,
            BoardMembers directory,
            QuorumLights lights,
            BoardConflicts conflicts,
            Clock clock) {
        return new Gatherings(sql, sessions, directory, mock(), new Presences(sql, clock), lights, conflicts, clock);
    }
}
