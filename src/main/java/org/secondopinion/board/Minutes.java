package org.secondopinion.board;

/** The words of one version of the minutes; dissent and options may be null. */
public record Minutes(String recommendation, String options, String dissent, String patientWishes, String minutes) {

    private static final String EMPTIED = "-";

    boolean isComplete() {
        return patientWishes != null && recommendation != null && minutes != null;
    }

    /** The next version: what is null in {@code changes} stays as it is, and a dash empties it. */
    Minutes with(Minutes changes) {
        return new Minutes(
                changed(recommendation, changes.recommendation),
                changed(options, changes.options),
                changed(dissent, changes.dissent),
                changed(patientWishes, changes.patientWishes),
                changed(minutes, changes.minutes));
    }

    private static String changed(String before, String change) {
        return EMPTIED.equals(change) ? null : change == null ? before : change;
    }
}
