package org.secondopinion.followup;

/** What must be seen to before somebody travels to a treatment and is admitted there. */
public enum TravelItem {
    ADMISSION_DATE("Admission: date, ward and name of the doctor who admits, in writing"),
    COST_ESTIMATE("Written cost estimate, deposit and way of payment"),
    INSURANCE("Insurance or payer asked; travel insurance"),
    PASSPORT_AND_VISA("Passports and medical visa, also for who comes along"),
    FIT_TO_TRAVEL("Fitness to travel and to fly, in writing from the treating team"),
    COMPANION("Who comes along, and who is at home meanwhile"),
    RECORDS_AND_IMAGES("Records, images and slides sent on or packed"),
    MEDICINES("Medicines for the journey, with a letter for customs"),
    INTERPRETER("Interpreter at admission and at the talks"),
    LODGING("Lodging near the hospital, and the way from the airport"),
    TREATING_TEAM_TOLD("Treating team told; who treats until departure and after return"),
    EMERGENCY_ON_THE_WAY("Whom to call, and which hospital to go to, if something happens on the way");

    private final String words;

    TravelItem(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        NOT_NEEDED
    }
}
