package org.secondopinion.board;

import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Service;

/** The final reports of the boards: minutes that every author has authorised. */
@Service
public class BoardReports {

    public Optional<BoardReport> of(CaseId caseId) {
        return Optional.empty();
    }
}
