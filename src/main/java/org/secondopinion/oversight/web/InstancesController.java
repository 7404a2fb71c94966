package org.secondopinion.oversight.web;

import org.secondopinion.cases.Refusal;
import org.secondopinion.oversight.pages.Instances;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The runs of one model, from its page in Cockpit. */
@RestController
@RequestMapping("/api/oversight/definitions/{key}/instances")
@PreAuthorize("hasAnyAuthority('manager', 'analyst')")
class InstancesController {

    private final Instances instances;

    InstancesController(Instances instances) {
        this.instances = instances;
    }

    @GetMapping
    Instances.Page instances(
            @PathVariable String key,
            @RequestParam(required = false) String version,
            @RequestParam(defaultValue = "finished") String state,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String after) {
        if (!state.equals("finished") && !state.equals("running")) {
            throw new Refusal("'state' takes finished or running.");
        }
        var wanted = new Instances.Wanted(
                key,
                Questions.version(version),
                state.equals("finished"),
                Questions.day("from", from),
                Questions.day("to", to));
        return instances.page(wanted, after);
    }
}
