package org.secondopinion.report;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.board.BoardReport;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.springframework.stereotype.Service;

/** Who may sign the report of a case: its reviewers, and the chair when a board has met on it. */
@Service
public class Signers {

    private static final String CHAIRS = "board-chair";

    private final Opinions opinions;
    private final BoardReports boardReports;
    private final People people;
    private final Outbox outbox;

    Signers(Opinions opinions, BoardReports boardReports, People people, Outbox outbox) {
        this.opinions = opinions;
        this.boardReports = boardReports;
        this.people = people;
        this.outbox = outbox;
    }

    /** Who is asked to sign: the board's chair, or else the leading reviewer; empty leaves it to the chairs. */
    public Optional<String> first(CaseId caseId) {
        var board = boardReports.of(caseId);
        return board.isPresent()
                ? board.map(BoardReport::chair).flatMap(people::called).map(Person::username)
                : opinions.reviewers(caseId).stream().findFirst();
    }

    /** Sends a mail to the one who is asked to sign, or to the chairs when that is nobody yet. */
    void write(CaseId caseId, String template, String iteration) {
        first(caseId)
                .ifPresentOrElse(
                        signer -> outbox.toStaff(caseId, signer, template, iteration),
                        () -> outbox.toGroup(caseId, CHAIRS, template, iteration));
    }

    /** @throws Refusal when this person may not sign */
    void check(CaseId caseId, String username) {
        if (!mayAll(caseId).contains(username)) {
            throw new Refusal("Only a reviewer of this case or the chair of its board may sign.");
        }
    }

    String nameOf(String username) {
        return knownName(username).orElse(username);
    }

    /** Empty for a login without a person's name. */
    Optional<String> knownName(String username) {
        return people.nameOf(username).filter(name -> !name.equals(username));
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
