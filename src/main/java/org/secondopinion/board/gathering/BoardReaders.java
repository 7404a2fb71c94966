package org.secondopinion.board.gathering;

import java.util.Set;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseReader;
import org.springframework.stereotype.Component;

/** Lets the members of a board read its cases, and any chair those of a board that was typed in without members. */
@Component
class BoardReaders implements CaseReader {

    private static final String CHAIRS = "board-chair";

    private final Gatherings boards;

    BoardReaders(Gatherings boards) {
        this.boards = boards;
    }

    @Override
    public boolean mayRead(String username, Set<String> groups, CaseId caseId) {
        return boards.of(caseId)
                .filter(board -> board.cases().contains(caseId))
                .filter(board -> board.includes(username) || !board.hasMembers() && groups.contains(CHAIRS))
                .isPresent();
    }
}
