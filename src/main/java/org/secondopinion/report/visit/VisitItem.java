package org.secondopinion.report.visit;

import java.time.LocalDate;

/** What must be seen to before somebody travels to an appointment: by whom, and how long before the arrival. */
public enum VisitItem {
    PASSPORTS(Owner.FAMILY, 28, "Passports, also of who comes along"),
    VISA(Owner.FAMILY, 14, "Visa, where one is needed"),
    INSURANCE(Owner.FAMILY, 14, "Insurance or payer asked; travel insurance"),
    COMPANION(Owner.FAMILY, 14, "Who comes along, and who is at home meanwhile"),
    COST_ESTIMATE(Owner.COORDINATOR, 14, "Written cost estimate of the hospital, deposit and way of payment"),
    ADMISSION(Owner.COORDINATOR, 10, "Appointment or admission confirmed in writing: date, ward, name of the doctor"),
    LODGING(Owner.COORDINATOR, 10, "Lodging near the hospital, and the way from the airport"),
    RECORDS_AND_IMAGES(Owner.COORDINATOR, 7, "Records, images and slides at the hospital"),
    INTERPRETER(Owner.COORDINATOR, 7, "Interpreter at admission and at the talks"),
    TREATING_TEAM_TOLD(Owner.COORDINATOR, 7, "Treating team told; who treats until departure and after return"),
    FIT_TO_TRAVEL(Owner.FAMILY, 5, "Fitness to travel, in writing from the treating team"),
    MEDICINES(Owner.FAMILY, 5, "Medicines for the journey, with a letter for customs"),
    EMERGENCY_ON_THE_WAY(Owner.COORDINATOR, 3, "Whom to call if something happens on the way");

    private final Owner owner;
    private final int daysBeforeArrival;
    private final String words;

    VisitItem(Owner owner, int daysBeforeArrival, String words) {
        this.owner = owner;
        this.daysBeforeArrival = daysBeforeArrival;
        this.words = words;
    }

    public Owner owner() {
        return owner;
    }

    public String words() {
        return words;
    }

    /** Never before today: a journey that begins soon has its whole list at once. */
    LocalDate dueOn(LocalDate arrival, LocalDate today) {
        var due = arrival.minusDays(daysBeforeArrival);
        return due.isBefore(today) ? today : due;
    }

    /** Who sees to it. */
    public enum Owner {
        FAMILY,
        COORDINATOR
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        NOT_NEEDED
    }
}
