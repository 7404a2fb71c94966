package org.secondopinion.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.PartialDate;

/**
 * Says of one item of the checklist whether the file has it: a record of unknown date is never called current, and one
 * that cannot be read is never called absent.
 *
 * @param maxAgeDays how old the record may be in calendar days; null when its kind does not age
 * @param progression when the disease last grew; a record that ages and is older shows another disease
 */
record GapCheck(RecordRequest.State state, Integer maxAgeDays, Optional<PartialDate> progression, LocalDate today) {

    /**
     * @param taken the documents of exactly this kind that nobody refused
     * @param readable those of them that can be opened
     */
    Answer answer(List<RecordDocument> taken, List<RecordDocument> readable) {
        if (state == RecordRequest.State.WAIVED) {
            return Answer.NOT_APPLICABLE;
        }
        var isUnreadable = readable.size() < taken.size();
        if (state == RecordRequest.State.ARRIVED) {
            return isUnreadable && readable.isEmpty() ? Answer.CANNOT_EVALUATE : Answer.PENDING;
        }
        var answer = answer(readable.stream()
                .filter(document -> document.state().equals("ACCEPTED"))
                .toList());
        return isUnreadable && answer != Answer.PRESENT ? Answer.CANNOT_EVALUATE : answer;
    }

    private Answer answer(List<RecordDocument> accepted) {
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
                .map(newest -> isCurrent(newest) ? Answer.PRESENT : Answer.STALE)
                .orElse(Answer.CANNOT_EVALUATE);
    }

    private boolean isCurrent(LocalDate newest) {
        return ChronoUnit.DAYS.between(newest, today) <= maxAgeDays
                && progression
                        .filter(grown -> newest.isBefore(grown.earliest()))
                        .isEmpty();
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
