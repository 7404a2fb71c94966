package org.secondopinion.board;

/** What a case brings to a board, in numbers and yes or no, as the table <em>Board inclusion</em> reads it. */
public record ProForma(
        boolean questionAsked,
        boolean returnedUnchanged,
        boolean summaryComplete,
        int recordsMissing,
        boolean consentStands) {}
