package org.secondopinion.followup.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.FollowedSteps;
import org.secondopinion.followup.FollowedSteps.Followable;
import org.secondopinion.followup.NextSteps;
import org.secondopinion.followup.TravelItem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{reference}/next-steps")
class NextStepsController {

    private static final String MAY_READ = "@caseAccess.mayRead(authentication, #reference)";
    private static final String MAY_EDIT = "@caseAccess.mayEdit(authentication, #reference)";

    private final NextSteps steps;
    private final FollowedSteps followed;

    NextStepsController(NextSteps steps, FollowedSteps followed) {
        this.steps = steps;
        this.followed = followed;
    }

    @GetMapping
    @PreAuthorize(MAY_READ)
    List<Followable> read(@PathVariable String reference) {
        return followed.of(CaseId.of(reference));
    }

    @PutMapping("/{id}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String reference, @PathVariable UUID id, @RequestBody NextSteps.Change change) {
        steps.change(CaseId.of(reference), id, change);
    }

    @PutMapping("/{id}/checks/{item}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(
            @PathVariable String reference,
            @PathVariable UUID id,
            @PathVariable TravelItem item,
            @RequestBody Ticked ticked,
            Principal person) {
        var note = Optional.ofNullable(ticked.note())
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(null);
        steps.check(CaseId.of(reference), id, item, ticked.state(), note, person.getName());
    }

    /** {@code note} may be null. */
    record Ticked(TravelItem.State state, String note) {}
}
