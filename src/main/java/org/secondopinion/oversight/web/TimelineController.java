package org.secondopinion.oversight.web;

import org.secondopinion.cases.CaseId;
import org.secondopinion.oversight.CaseTimeline;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController {

    private final CaseTimeline timeline;

    TimelineController(CaseTimeline timeline) {
        this.timeline = timeline;
    }

    /** Stages and tasks of a case with their times; for managers too, since it holds no medical fact. */
    @GetMapping("/api/cases/{reference}/timeline")
    @PreAuthorize("hasAnyAuthority('manager', 'coordinator', 'board-coordinator')")
    ResponseEntity<CaseTimeline.Timeline> timeline(@PathVariable String reference) {
        return ResponseEntity.of(timeline.of(CaseId.of(reference)));
    }
}
