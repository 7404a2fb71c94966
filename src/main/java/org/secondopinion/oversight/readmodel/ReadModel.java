package org.secondopinion.oversight.readmodel;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happened to cases, at the end of the transaction in which it happened. */
@Repository
@Transactional
public class ReadModel {

    private final Steps steps;
    private final ClockCopies clocks;
    private final CaseRows rows;
    private final CaseReckoning reckoning;
    private final LedgerRows ledgers;
    private final EntityManager entities;
    private final CaseMoves moves;

    ReadModel(
            Steps steps,
            ClockCopies clocks,
            CaseRows rows,
            CaseReckoning reckoning,
            LedgerRows ledgers,
            EntityManager entities,
            CaseMoves moves) {
        this.steps = steps;
        this.clocks = clocks;
        this.rows = rows;
        this.reckoning = reckoning;
        this.ledgers = ledgers;
        this.entities = entities;
        this.moves = moves;
    }

    void write(Moves moves) {
        // What rooms changed in memory is written now; the statements below read it.
        entities.flush();
        steps.write(moves);
        moves.cases().forEach(reference -> renew(reference, moves.movedClocksOf(reference)));
    }

    /** Looks at a case once more when this transaction ends. */
    public void lookAgain(CaseId caseId) {
        if (moves.areKept()) {
            moves.ofThisTransaction().touched(caseId.reference());
        }
    }

    /** Looks at a case as it stands now, whether anything happened or not. */
    public void renew(String reference) {
        renew(reference, true);
    }

    private void renew(String reference, boolean clocksMoved) {
        var before = rows.locked(reference);
        if (clocksMoved) {
            clocks.renew(reference);
        }
        var known = rows.facts(reference);
        known.filter(facts -> clocksMoved || !before.map(CaseRow::facts).equals(Optional.of(facts)))
                .map(facts -> new CaseRow(facts, reckoning.of(facts)))
                .filter(now -> !before.equals(Optional.of(now)))
                .ifPresent(now -> write(before, now));
        known.filter(CaseFacts::isReported).ifPresent(facts -> ledgers.renew(reference));
    }

    private void write(Optional<CaseRow> before, CaseRow now) {
        rows.write(now);
        if (now.reckoning().forecastMid() != null
                && !before.map(CaseRow::facts)
                        .map(CaseFacts::stage)
                        .equals(Optional.of(now.facts().stage()))) {
            rows.foretell(now.facts().reference());
        }
    }
}
