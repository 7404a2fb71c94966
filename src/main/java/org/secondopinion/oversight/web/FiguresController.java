package org.secondopinion.oversight.web;

import java.time.LocalDate;
import org.secondopinion.cases.Refusal;
import org.secondopinion.oversight.figures.Dashboard;
import org.secondopinion.oversight.figures.DashboardFigures;
import org.secondopinion.oversight.figures.Period;
import org.secondopinion.oversight.figures.StageDurations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over many cases. */
@RestController
@RequestMapping("/api/oversight")
@PreAuthorize("hasAnyAuthority('manager', 'analyst')")
class FiguresController {

    private final DashboardFigures dashboard;
    private final StageDurations durations;

    FiguresController(DashboardFigures dashboard, StageDurations durations) {
        this.dashboard = dashboard;
        this.durations = durations;
    }

    @GetMapping("/dashboard")
    Dashboard dashboard(@RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        return dashboard.of(period("from", from, "to", to));
    }

    /** Without a version all are meant; without a second period the one before the first. */
    @GetMapping("/definitions/{key}/durations")
    StageDurations.Durations durations(
            @PathVariable String key,
            @RequestParam(required = false) String version,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String againstFrom,
            @RequestParam(required = false) String againstTo) {
        return durations.of(
                key,
                version(version),
                period("from", from, "to", to),
                period("againstFrom", againstFrom, "againstTo", againstTo));
    }

    private static Integer version(String version) {
        if (version == null || version.isEmpty()) {
            return null;
        }
        if (!version.matches("\\d{1,6}")) {
            throw new Refusal("A version is a number.");
        }
        return Integer.valueOf(version);
    }

    private static Period period(String fromName, String from, String toName, String to) {
        if (isEmpty(from) && isEmpty(to)) {
            return null;
        }
        if (isEmpty(from) || isEmpty(to)) {
            throw new Refusal("A period has both '%s' and '%s'.".formatted(fromName, toName));
        }
        return new Period(day(fromName, from), day(toName, to));
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new Refusal("'%s' takes a day such as 2026-11-25.".formatted(name));
        }
    }
}
