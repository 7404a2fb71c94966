package org.secondopinion.board.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.secondopinion.board.MinutesDrafts;
import org.secondopinion.board.MinutesDrafts.Draft;
import org.secondopinion.board.MinutesDrafts.Field;
import org.secondopinion.cases.CaseId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The minutes while they are typed, field by field. */
@RestController
@RequestMapping("/api/cases/{reference}/board/minutes")
class MinutesController {

    private static final String RUNS_BOARDS = "@caseAccess.mayRead(authentication, #reference)"
            + " and hasAnyAuthority('board-coordinator', 'board-chair')";

    private final MinutesDrafts drafts;

    MinutesController(MinutesDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    @PreAuthorize(RUNS_BOARDS)
    List<Draft> read(@PathVariable String reference) {
        return drafts.of(CaseId.of(reference));
    }

    /** 200 with the new revision, 409 when somebody else has changed the field since, 422 when the meeting is over. */
    @PutMapping("/{field}")
    @PreAuthorize(RUNS_BOARDS)
    Saved save(@PathVariable String reference, @PathVariable Field field, @RequestBody Typed typed, Principal person) {
        var saved = drafts.save(CaseId.of(reference), field, typed.words(), typed.revision(), person.getName());
        return new Saved(saved.revision(), saved.savedAt());
    }

    record Typed(String words, int revision) {}

    record Saved(int revision, Instant savedAt) {}
}
