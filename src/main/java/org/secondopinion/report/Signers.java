package org.secondopinion.report;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.board.BoardReport;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.springframework.stereotype.Service;

/** Who may sign the report of a case: its reviewers, and the chair when a board has met on it. */
@Service
public class Signers {

    static final String CHAIRS = "board-chair";

    private final Opinions opinions;
    private final BoardReports boardReports;
    private final People people;

    Signers(Opinions opinions, BoardReports boardReports, People people) {
        this.opinions = opinions;
        this.boardReports = boardReports;
        this.people = people;
    }

    /** Who is asked to sign: the board's chair, or else the leading reviewer; empty leaves it to the chairs. */
    public Optional<String> first(CaseId caseId) {
        var board = boardReports.of(caseId);
        return board.isPresent()
                ? board.map(BoardReport::chair).flatMap(people::find).map(Person::username)
                : opinions.reviewers(caseId).stream().findFirst();
    }

    /** @throws Refusal when this person may not sign */
    void check(CaseId caseId, String username) {
        if (!mayAll(caseId).contains(username)) {
            throw new Refusal("Only a reviewer of this case or the chair of its board may sign.");
        }
    }

    String nameOf(String username) {
        return people.find(username).map(Person::displayName).orElse(username);
    }

    private Set<String> mayAll(CaseId caseId) {
        var may = new LinkedHashSet<>(opinions.reviewers(caseId));
        opinions.of(caseId).forEach(opinion -> may.add(opinion.writtenBy()));
        boardReports.of(caseId).ifPresent(board -> {
            may.add(board.chair());
            people.inGroup(CHAIRS).forEach(chair -> may.add(chair.username()));
        });
        return may;
    }
}
