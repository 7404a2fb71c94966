package org.secondopinion.clocks.web;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import org.secondopinion.clocks.calendar.Calendars;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendars that models may name, and the official lists that somebody has to ask for. */
@RestController
class CalendarsController {

    private final Calendars calendars;
    private final Clock clock;

    CalendarsController(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/api/calendars")
    @PreAuthorize("hasAnyAuthority('manager', 'analyst', 'coordinator', 'board-coordinator', 'admin')")
    Known calendars() {
        var year = Year.now(clock).getValue();
        return new Known(calendars.names(), year, calendars.missing(year), calendars.missing(year + 1));
    }

    record Known(List<String> calendars, int year, List<String> missingThisYear, List<String> missingNextYear) {}
}
