package org.secondopinion.biomarkers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.secondopinion.cases.PartialDate;
import org.secondopinion.cases.Refusal;

/** A result as a person enters it; date, specimen, laboratory, document and page may be null. */
public record ResultEntry(
        String marker,
        String result,
        Interpretation interpretation,
        TestMethod method,
        String datedOn,
        String specimen,
        String laboratory,
        LocalDate expectedOn,
        UUID documentId,
        Integer page) {

    private static final int LONGEST = 500;

    /** A test that is ordered and has no result yet. */
    static ResultEntry awaited(String marker, String laboratory, LocalDate expectedOn) {
        return new ResultEntry(
                marker,
                "awaited",
                Interpretation.PENDING,
                TestMethod.NOT_STATED,
                null,
                null,
                laboratory,
                expectedOn,
                null,
                null);
    }

    void check(Clock clock) {
        demand(marker != null && Markers.isKnown(marker), "Please choose the marker from the list.");
        demand(interpretation != null, "Please say how the result is to be read: positive, negative or else.");
        demand(method != null, "Please choose the method, or 'Not stated'.");
        demand(!isBlank(result), "Please write the result as the report states it.");
        demand(
                isShort(result) && isShort(specimen) && isShort(laboratory),
                "Result, specimen and laboratory take at most %d characters each.".formatted(LONGEST));
        demand(
                documentId != null || interpretation == Interpretation.PENDING,
                "Please choose the document that states the result.");
        PartialDate.ifAny(datedOn, "Date of the result")
                .ifPresent(
                        date -> demand(!date.isInTheFuture(clock), "The date of a result cannot lie in the future."));
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new Refusal(sentence);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isShort(String text) {
        return text == null || text.length() <= LONGEST;
    }

    /** The date in the shape in which it is kept; null when there is none. */
    String date() {
        return PartialDate.ifAny(datedOn, "Date of the result")
                .map(PartialDate::text)
                .orElse(null);
    }
}
