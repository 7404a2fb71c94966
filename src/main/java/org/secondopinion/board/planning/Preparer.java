package org.secondopinion.board.planning;

import org.secondopinion.board.Specialty;

/** A person who prepares cases for a specialty, and how many would be a fair share; one object for each. */
final class Preparer {

    private final Person person;
    private final Specialty specialty;
    private final int fairShare;

    Preparer(Person person, Specialty specialty, int fairShare) {
        this.person = person;
        this.specialty = specialty;
        this.fairShare = fairShare;
    }

    Person person() {
        return person;
    }

    Specialty specialty() {
        return specialty;
    }

    int fairShare() {
        return fairShare;
    }

    int above(int cases) {
        return Math.max(0, cases - fairShare);
    }
}
