package org.secondopinion.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.pathway.People;
import org.springframework.stereotype.Component;

/** What of an entry only other rooms can tell. */
@Component
class EntryChecks {

    private static final Set<String> REVIEWING = Set.of("specialist", "board-chair");

    private final People people;
    private final WorkingDays workingDays;
    private final Clock clock;

    EntryChecks(People people, WorkingDays workingDays, Clock clock) {
        this.people = people;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A new login must be one of a reviewer's: whoever has it is given cases. */
    void checkLogin(EntryValues values, String before) {
        var login = values.optional("login");
        if (login != null
                && !login.equals(before)
                && people.find(login)
                        .filter(person -> !Collections.disjoint(person.groups(), REVIEWING))
                        .isEmpty()) {
            values.fault("login", "no specialist and no board chair has this login");
        }
    }

    void checkCalendar(EntryValues values) {
        try {
            var calendar = values.optional("calendar");
            if (calendar != null) {
                workingDays.isWorked(LocalDate.now(clock), calendar);
            }
        } catch (Refusal unknown) {
            values.fault("calendar", "there is no calendar of this name");
        }
    }
}
