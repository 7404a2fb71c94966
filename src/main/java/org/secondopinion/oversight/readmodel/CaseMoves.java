package org.secondopinion.oversight.readmodel;

import java.util.Optional;
import org.secondopinion.cases.PatientDied;
import org.secondopinion.clocks.ClockMoved;
import org.secondopinion.clocks.ReportPromised;
import org.secondopinion.handback.HomeTeamAnswered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects what happens to cases in a transaction, and lets it be written once, as the last thing before the commit. */
@Component
class CaseMoves {

    private final ObjectProvider<ReadModel> readModel;
    private final boolean isKept;

    /** @param isKept false only where the cost of the read model is measured */
    CaseMoves(
            ObjectProvider<ReadModel> readModel, @Value("${second-opinion.oversight-read-model:true}") boolean isKept) {
        this.readModel = readModel;
        this.isKept = isKept;
    }

    boolean areKept() {
        return isKept;
    }

    Moves ofThisTransaction() {
        var moves = (Moves) TransactionSynchronizationManager.getResource(this);
        if (moves == null) {
            moves = new Moves();
            TransactionSynchronizationManager.bindResource(this, moves);
            TransactionSynchronizationManager.registerSynchronization(new WrittenBeforeCommit(moves));
        }
        return moves;
    }

    @EventListener
    void on(ClockMoved event) {
        kept().ifPresent(moves -> moves.clockMoved(event.caseId().reference()));
    }

    @EventListener
    void on(ReportPromised event) {
        kept().ifPresent(moves -> moves.clockMoved(event.caseId().reference()));
    }

    /** The engine hears nothing of it when the pathway has ended already. */
    @EventListener
    void on(PatientDied event) {
        kept().ifPresent(moves -> moves.touched(event.caseId().reference()));
    }

    /** The engine hears nothing of it when nobody waits for an answer any more. */
    @EventListener
    void on(HomeTeamAnswered event) {
        kept().ifPresent(moves -> moves.touched(event.caseId().reference()));
    }

    private Optional<Moves> kept() {
        return isKept && TransactionSynchronizationManager.isSynchronizationActive()
                ? Optional.of(ofThisTransaction())
                : Optional.empty();
    }

    /** Stands aside while another transaction runs within this one. */
    private final class WrittenBeforeCommit implements TransactionSynchronization, Ordered {

        private final Moves moves;

        WrittenBeforeCommit(Moves moves) {
            this.moves = moves;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseMoves.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseMoves.this, moves);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            readModel.getObject().write(moves);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseMoves.this);
        }
    }
}
