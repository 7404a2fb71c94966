package org.secondopinion.oversight.web;

import org.secondopinion.cases.CaseId;
import org.secondopinion.oversight.pages.Activities;
import org.secondopinion.oversight.pages.CaseActivities;
import org.secondopinion.oversight.pages.CaseLine;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One case, running or finished. */
@RestController
@RequestMapping("/api/oversight")
@PreAuthorize("hasAnyAuthority('manager', 'analyst')")
class CaseLineController {

    private static final String NOT_THERE = "There is no such case here: it never was, or it is so old that its history"
            + " was deleted by the engine's clean-up.";

    private final CaseLine lines;
    private final CaseActivities activities;

    CaseLineController(CaseLine lines, CaseActivities activities) {
        this.lines = lines;
        this.activities = activities;
    }

    @GetMapping("/cases/{reference}")
    CaseLine.Line line(@PathVariable String reference) {
        return lines.of(read(reference)).orElseThrow(CaseLineController::notThere);
    }

    @GetMapping("/cases/{reference}/activities")
    Activities activities(@PathVariable String reference) {
        return activities.of(read(reference)).orElseThrow(CaseLineController::notThere);
    }

    /** The case that a process instance belongs to. */
    @GetMapping("/instances/{id}")
    Owner instance(@PathVariable String id) {
        return activities
                .caseOf(id)
                .map(caseId -> new Owner(caseId.reference()))
                .orElseThrow(CaseLineController::notThere);
    }

    record Owner(String reference) {}

    private static CaseId read(String reference) {
        try {
            return CaseId.of(reference);
        } catch (IllegalArgumentException notAReference) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, notAReference.getMessage());
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, NOT_THERE);
    }
}
