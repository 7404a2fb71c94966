package org.secondopinion.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Says of one item of the checklist whether the file has it; a record of unknown date is never called current. */
final class GapCheck {

    private GapCheck() {}

    /**
     * @param maxAgeDays how old the record may be in calendar days; null when its kind does not age
     * @param accepted the accepted documents of exactly this kind
     */
    static Answer answer(
            RecordRequest.State state, Integer maxAgeDays, List<RecordDocument> accepted, LocalDate today) {
        if (state == RecordRequest.State.WAIVED) {
            return Answer.NOT_APPLICABLE;
        }
        if (state == RecordRequest.State.ARRIVED) {
            return Answer.PENDING;
        }
        if (accepted.isEmpty()) {
            return Answer.MISSING;
        }
        if (maxAgeDays == null) {
            return Answer.PRESENT;
        }
        return accepted.stream()
                .map(RecordDocument::datedOn)
                .filter(date -> date != null)
                .max(Comparator.naturalOrder())
                .map(newest -> ChronoUnit.DAYS.between(newest, today) <= maxAgeDays ? Answer.PRESENT : Answer.STALE)
                .orElse(Answer.CANNOT_EVALUATE);
    }

    /** The six answers. */
    enum Answer {
        PRESENT,
        STALE,
        MISSING,
        PENDING,
        NOT_APPLICABLE,
        CANNOT_EVALUATE
    }
}
