package org.secondopinion.summary.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.summary.Block;
import org.secondopinion.summary.CaseSummaries;
import org.secondopinion.summary.FactEntry;
import org.secondopinion.summary.Response;
import org.secondopinion.summary.SummaryFact;
import org.secondopinion.summary.SummaryVersions;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The summary of a case, fact by fact. */
@RestController
@RequestMapping("/api/cases/{reference}/summary")
class SummaryController {

    private static final String MAY_READ = "@caseAccess.mayRead(authentication, #reference)";
    private static final String MAY_EDIT = "@caseAccess.mayEdit(authentication, #reference)";

    private final CaseSummaries summaries;
    private final SummaryVersions versions;

    SummaryController(CaseSummaries summaries, SummaryVersions versions) {
        this.summaries = summaries;
        this.versions = versions;
    }

    @GetMapping
    @PreAuthorize(MAY_READ)
    Draft read(@PathVariable String reference) {
        var caseId = CaseId.of(reference);
        return new Draft(summaries.of(caseId), summaries.missing(caseId), versions.sendings(caseId), BLOCKS, RESPONSES);
    }

    @PostMapping("/facts")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@PathVariable String reference, @RequestBody FactEntry entry, Principal person) {
        return new Added(summaries.add(CaseId.of(reference), entry, person.getName()));
    }

    /** 204, or 409 when the fact is no longer at this revision, or 422 with what is wrong. */
    @PutMapping("/facts/{id}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestBody FactEntry entry,
            Principal person) {
        summaries.change(CaseId.of(reference), id, revision, entry, person.getName());
    }

    @DeleteMapping("/facts/{id}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference, @PathVariable UUID id, @RequestParam int revision) {
        summaries.remove(CaseId.of(reference), id, revision);
    }

    private static final List<BlockChoice> BLOCKS = Arrays.stream(Block.values())
            .map(block -> new BlockChoice(
                    block.name(),
                    block.words(),
                    block.kinds().stream()
                            .map(kind -> new Choice(kind.name(), kind.words()))
                            .toList()))
            .toList();

    private static final List<Choice> RESPONSES = Arrays.stream(Response.values())
            .map(response -> new Choice(response.name(), response.words()))
            .toList();

    record Added(UUID id) {}

    record Choice(String code, String words) {}

    record BlockChoice(String code, String words, List<Choice> kinds) {}

    /** The facts, what they must still say, and what an editor offers. */
    record Draft(
            List<SummaryFact> facts,
            List<String> missing,
            List<SummaryVersions.Sending> sendings,
            List<BlockChoice> blocks,
            List<Choice> responses) {}
}
