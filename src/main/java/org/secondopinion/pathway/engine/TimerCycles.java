package org.secondopinion.pathway.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.secondopinion.pathway.TimerCycle;
import org.springframework.stereotype.Component;

/** Asks the rooms for the dates of their cycles; other cycles are ISO 8601, as the engine counts them. */
@Component
class TimerCycles extends AbstractProcessEnginePlugin {

    private final List<TimerCycle> rooms;

    TimerCycles(List<TimerCycle> rooms) {
        this.rooms = rooms;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        ((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
                .addBusinessCalendar(CycleBusinessCalendar.NAME, new Cycles());
    }

    private final class Cycles extends CycleBusinessCalendar {

        @Override
        public Date resolveDuedate(String cycle, Date start, long moved) {
            for (var room : rooms) {
                if (room.counts(cycle)) {
                    // Null ends the cycle.
                    return room.next(cycle, Duration.ofMillis(moved))
                            .map(Date::from)
                            .orElse(null);
                }
            }
            return super.resolveDuedate(cycle, start, moved);
        }
    }
}
