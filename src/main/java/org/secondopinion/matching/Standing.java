package org.secondopinion.matching;

/**
 * How a specialist stands to a case and to us, by our own cases. {@code suggestedBy} names the colleague who suggested
 * them for this case, or is null; with a closed login nothing can be read.
 */
record Standing(
        boolean isAsked,
        boolean wasInvolved,
        int takenThisWeek,
        int openCases,
        boolean hasColleagueOnFamily,
        String suggestedBy,
        Measured measured,
        boolean hasClosedLogin) {

    /** Of whom we know nothing. */
    static final Standing NEW = new Standing(false, false, 0, 0, false, null, Measured.NONE, false);

    /** Opinions given so far, the tenths of working days that they took together, and how many came in time. */
    record Measured(int opinions, int tenthsOfDays, int inTime) {

        static final Measured NONE = new Measured(0, 0, 0);

        /** Fewer say nothing about a person. */
        static final int ENOUGH = 3;

        Measured plus(Measured other) {
            return new Measured(opinions + other.opinions, tenthsOfDays + other.tenthsOfDays, inTime + other.inTime);
        }

        boolean isEnough() {
            return opinions >= ENOUGH;
        }

        int averageTenths() {
            return Math.round((float) tenthsOfDays / opinions);
        }
    }
}
