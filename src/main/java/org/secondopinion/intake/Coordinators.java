package org.secondopinion.intake;

import java.util.Comparator;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives each case a coordinator with a name. */
@Service
public class Coordinators {

    private final People people;
    private final Cases cases;
    private final Journal journal;
    private final Outbox outbox;

    Coordinators(People people, Cases cases, Journal journal, Outbox outbox) {
        this.people = people;
        this.cases = cases;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Assigns the coordinator with the fewest open cases, if there is any, and tells the family that its inquiry came. */
    @Transactional
    public void assign(CaseId caseId, String iteration) {
        var openCases = cases.openCasesByCoordinator();
        people.inGroup("coordinator").stream()
                .min(Comparator.comparing((Person person) -> openCases.getOrDefault(person.username(), 0L))
                        .thenComparing(Person::username))
                .ifPresent(person -> assign(caseId, person));
        outbox.toFamily(caseId, "inquiry-received", iteration);
    }

    private void assign(CaseId caseId, Person person) {
        cases.assign(caseId, person.username());
        journal.write(caseId, "Coordinator assigned: " + person.displayName(), null);
    }
}
