package org.secondopinion.records;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.CaseClocks;
import org.secondopinion.clocks.PauseReason;
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
        waits.follow(required);
        waitedFor(required).ifPresentOrElse(reason -> clocks.waitFor(caseId, reason), () -> clocks.goOn(caseId));
    }

    private Optional<PauseReason> waitedFor(List<RecordRequest> required) {
        if (any(required, this::liesWithUs)) {
            return Optional.empty();
        }
        if (any(required, request -> isRequested(request) && !request.isSpecimen())) {
            return Optional.of(PauseReason.RECORDS_AWAITED);
        }
        if (any(required, this::isRequested)) {
            return Optional.of(PauseReason.SPECIMEN_IN_TRANSIT);
        }
        return any(required, RecordRequest::translationAwaited)
                ? Optional.of(PauseReason.TRANSLATION_AWAITED)
                : Optional.empty();
    }

    private boolean liesWithUs(RecordRequest request) {
        return switch (request.state()) {
            case OPEN, ARRIVED -> true;
            case REQUESTED -> request.isSpecimen() && !waits.isOnItsWay(request.id());
            case ACCEPTED, WAIVED -> false;
        };
    }

    private boolean isRequested(RecordRequest request) {
        return request.state() == RecordRequest.State.REQUESTED;
    }

    private static boolean any(List<RecordRequest> requests, Predicate<RecordRequest> holds) {
        return requests.stream().anyMatch(holds);
    }
}
