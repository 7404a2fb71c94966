package org.secondopinion.oversight.web;

import org.secondopinion.oversight.readmodel.Rebuild;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For administrators, when rows are doubted or cases are older than the tables. */
@RestController
class RebuildController {

    private final Rebuild rebuild;

    RebuildController(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    record Rebuilt(int cases) {}

    @PostMapping("/api/oversight/rebuild")
    @PreAuthorize("hasAuthority('admin')")
    Rebuilt rebuild() {
        return new Rebuilt(rebuild.all());
    }
}
