package org.secondopinion.intake;

/**
 * The calendar days until treatment must start, against the days in which a report is promised. The treating doctor's own
 * date wins over the published window of the tumour type; {@code days} is null when neither is known.
 */
record TreatmentWindow(Integer days, boolean byDoctor) {

    static final int ROUTINE_PROMISE = 21;
    static final int EXPEDITED_PROMISE = 7;
    private static final int SLACK = 7;

    /** Whether a report in the promised time can still change the treatment. */
    enum Fit {
        FITS("A report in %d days comes in time."),
        TIGHT("A report in %d days just reaches it; the review should be expedited."),
        DOES_NOT_FIT("A report in %d days comes too late; the review must be expedited."),
        TOO_SHORT("Even an expedited report comes too late; treatment goes on and the review runs beside it."),
        UNKNOWN("No date and no published window are known: ask the treating doctor when treatment should start.");

        private final String words;

        Fit(String words) {
            this.words = words;
        }
    }

    static TreatmentWindow of(Integer daysToPlannedTreatment, Integer publishedDays) {
        return daysToPlannedTreatment == null
                ? new TreatmentWindow(publishedDays, false)
                : new TreatmentWindow(daysToPlannedTreatment, true);
    }

    Fit fit() {
        if (days == null) {
            return Fit.UNKNOWN;
        }
        if (days < EXPEDITED_PROMISE) {
            return Fit.TOO_SHORT;
        }
        if (days < ROUTINE_PROMISE) {
            return Fit.DOES_NOT_FIT;
        }
        return days <= ROUTINE_PROMISE + SLACK ? Fit.TIGHT : Fit.FITS;
    }

    /** The fit in a sentence for a person. */
    String words() {
        return (start() + fit().words.formatted(ROUTINE_PROMISE)).strip();
    }

    private String start() {
        if (days == null) {
            return "";
        }
        if (days < 0) {
            return "The planned day of treatment has passed. ";
        }
        return byDoctor
                ? "The treating doctor plans treatment in %d days. ".formatted(days)
                : "Treatment of this tumour should start within %d days. ".formatted(days);
    }
}
