package org.secondopinion.oversight.web;

import org.secondopinion.oversight.figures.Dashboard;
import org.secondopinion.oversight.figures.DashboardFigures;
import org.secondopinion.oversight.figures.StageDurations;
import org.secondopinion.oversight.outcomes.OutcomeFigures;
import org.secondopinion.oversight.outcomes.Outcomes;
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
    private final OutcomeFigures outcomes;

    FiguresController(DashboardFigures dashboard, StageDurations durations, OutcomeFigures outcomes) {
        this.dashboard = dashboard;
        this.durations = durations;
        this.outcomes = outcomes;
    }

    @GetMapping("/dashboard")
    Dashboard dashboard(@RequestParam(required = false) String from, @RequestParam(required = false) String to) {
        return dashboard.of(Questions.period("from", from, "to", to));
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
                Questions.version(version),
                Questions.period("from", from, "to", to),
                Questions.period("againstFrom", againstFrom, "againstTo", againstTo));
    }

    /** What second opinions change; without a period the last twelve months. */
    @GetMapping("/outcomes")
    Outcomes outcomes(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String tumourType,
            @RequestParam(required = false) String topic,
            @RequestParam(required = false) String serviceType) {
        return outcomes.of(new OutcomeFigures.Question(
                Questions.period("from", from, "to", to),
                Questions.code(tumourType),
                Questions.code(topic),
                Questions.code(serviceType)));
    }
}
