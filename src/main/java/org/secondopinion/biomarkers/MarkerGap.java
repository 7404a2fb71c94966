package org.secondopinion.biomarkers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.PartialDate;

/** Says of one marker whether it is known, from what is required, what was found and when the disease last grew. */
final class MarkerGap {

    private final boolean isRetested;
    private final Truth needed;
    private final Growth growth;
    private final boolean isSourceUnreadable;

    /** @param isSourceUnreadable whether a report that may state the marker cannot be opened */
    MarkerGap(boolean isRetested, Truth needed, Growth growth, boolean isSourceUnreadable) {
        this.isRetested = isRetested;
        this.needed = needed;
        this.growth = growth;
        this.isSourceUnreadable = isSourceUnreadable;
    }

    /** @param results all recorded results of exactly this marker, in the order in which they were entered */
    Found answer(List<BiomarkerResult> results) {
        var awaited = results.stream().filter(BiomarkerResult::isAwaited).findFirst();
        var found = latest(results).map(this::answer).orElseGet(this::withoutResult);
        return found.answer() == Answer.PRESENT || awaited.isEmpty()
                ? found
                : new Found(Answer.PENDING, awaitedFrom(awaited.get()));
    }

    /** A result without a date is never the latest beside one that has a date. */
    static Optional<BiomarkerResult> latest(List<BiomarkerResult> results) {
        return results.stream()
                .filter(result -> !result.isAwaited())
                .reduce((one, later) -> isOlder(later, one) ? one : later);
    }

    private static boolean isOlder(BiomarkerResult one, BiomarkerResult other) {
        return Comparator.comparing(
                                (BiomarkerResult result) -> result.date().orElse(null),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .compare(one, other)
                < 0;
    }

    private Found answer(BiomarkerResult result) {
        return switch (result.interpretation()) {
            case NOT_EVALUABLE ->
                new Found(Answer.CANNOT_EVALUATE, "The test was done and gave no result; that is not a negative one.");
            case INDETERMINATE ->
                new Found(Answer.CANNOT_EVALUATE, "The result is indeterminate; another test must decide.");
            default -> afterGrowth(result.date());
        };
    }

    private Found afterGrowth(Optional<PartialDate> date) {
        if (!growth.hasHappened()) {
            return new Found(Answer.PRESENT, null);
        }
        var isOlder = growth.isCertainlyAfter(date);
        if (!isRetested) {
            return new Found(
                    Answer.PRESENT,
                    isOlder ? "From before the last progression; a new biopsy may be worth considering." : null);
        }
        if (isOlder) {
            return new Found(Answer.STALE, "From before the last progression; this marker is tested again after it.");
        }
        return growth.isCertainlyNotAfter(date)
                ? new Found(Answer.PRESENT, null)
                : new Found(
                        Answer.CANNOT_EVALUATE,
                        "Whether the result or the last progression came first is not known; please add the dates.");
    }

    private Found withoutResult() {
        return switch (needed) {
            case NO -> new Found(Answer.NOT_APPLICABLE, "The condition of the rule is not met here.");
            case NOT_KNOWN ->
                new Found(
                        Answer.CANNOT_EVALUATE, "Needed on a condition only, and nothing says yet whether it is met.");
            case YES ->
                isSourceUnreadable
                        ? new Found(
                                Answer.CANNOT_EVALUATE,
                                "A report that may state it cannot be opened; what cannot be read is not absent.")
                        : new Found(Answer.MISSING, "No record of the case states a result.");
        };
    }

    private static String awaitedFrom(BiomarkerResult awaited) {
        var laboratory = awaited.laboratory() == null ? "" : " from " + awaited.laboratory();
        var expected = awaited.expectedOn() == null ? "" : ", expected on " + awaited.expectedOn();
        return "Awaited%s%s.".formatted(laboratory, expected);
    }

    /** An answer and its reason; the reason may be null. */
    record Found(Answer answer, String because) {}

    /** Whether and when the disease last grew. */
    record Growth(boolean hasHappened, Optional<PartialDate> on) {

        boolean isCertainlyAfter(Optional<PartialDate> date) {
            return date.isPresent() && on.isPresent() && date.get().isCertainlyBefore(on.get());
        }

        boolean isCertainlyNotAfter(Optional<PartialDate> date) {
            return date.isPresent()
                    && on.isPresent()
                    && !date.get().earliest().isBefore(on.get().latest());
        }
    }
}
