package org.secondopinion.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.CaseClocks;
import org.secondopinion.clocks.PauseReason;
import org.secondopinion.records.RecordRequest.Holder;
import org.springframework.stereotype.Component;

/** Tells the clocks of a case whom the collection waits for; whatever lies with us comes first. */
@Component
class CollectionBall {

    private final Waits waits;
    private final CaseClocks clocks;

    CollectionBall(Waits waits, CaseClocks clocks) {
        this.waits = waits;
        this.clocks = clocks;
    }

    void begin(CaseId caseId) {
        clocks.collectionBegun(caseId);
    }

    void complete(CaseId caseId) {
        clocks.goOn(caseId);
        clocks.recordsComplete(caseId);
    }

    /** Goes by where the required records stand now. */
    void follow(CaseId caseId, List<RecordRequest> required) {
        waitedFor(waits.follow(required))
                .ifPresentOrElse(reason -> clocks.waitFor(caseId, reason), () -> clocks.goOn(caseId));
    }

    private static Optional<PauseReason> waitedFor(Set<Holder> holders) {
        if (holders.contains(Holder.US)) {
            return Optional.empty();
        }
        if (holders.contains(Holder.FAMILY) || holders.contains(Holder.HOSPITAL)) {
            return Optional.of(PauseReason.RECORDS_AWAITED);
        }
        if (holders.contains(Holder.COURIER)) {
            return Optional.of(PauseReason.SPECIMEN_IN_TRANSIT);
        }
        return holders.contains(Holder.TRANSLATOR) ? Optional.of(PauseReason.TRANSLATION_AWAITED) : Optional.empty();
    }
}
