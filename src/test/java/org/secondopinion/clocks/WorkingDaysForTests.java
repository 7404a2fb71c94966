package org.secondopinion.clocks;

import java.time.Clock;
import org.secondopinion.clocks.calendar.CalendarsForTests;
import org.secondopinion.pathway.TimerCycle;

public final class WorkingDaysForTests {

    private WorkingDaysForTests() {}

    /** By the calendars that ship with the application. */
    public static WorkingDays at(Clock clock) {
        return new WorkingDays(CalendarsForTests.shipped(), clock);
    }

    public static TimerCycle cycle(Clock clock) {
        return new WorkingDayCycle(at(clock), clock);
    }
}
