package org.secondopinion.clocks;

/** Why a clock stands, and who usually has the ball then. */
public enum PauseReason {
    ON_HOLD("The case is on hold", BallOwner.FAMILY),
    RECORDS_AWAITED("Waiting for records", BallOwner.FAMILY),
    HOSPITAL_AWAITED("Waiting for the hospital", BallOwner.HOSPITAL),
    SPECIMEN_SEARCHED("The specimen is being found", BallOwner.LAB),
    SPECIMEN_IN_TRANSIT("The specimen is on its way", BallOwner.COURIER),
    TRANSLATION_AWAITED("Waiting for a translation", BallOwner.TRANSLATOR),
    TESTS_AWAITED("Waiting for further tests", BallOwner.HOSPITAL),
    DECISION_AWAITED("Waiting for the family's decision", BallOwner.FAMILY),
    CENTRE_AWAITED("Waiting for the centre", BallOwner.CENTRE),
    OWN_DELAY("A delay of our own", BallOwner.US);

    private final String words;
    private final BallOwner usualOwner;

    PauseReason(String words, BallOwner usualOwner) {
        this.words = words;
        this.usualOwner = usualOwner;
    }

    public String words() {
        return words;
    }

    public BallOwner usualOwner() {
        return usualOwner;
    }
}
