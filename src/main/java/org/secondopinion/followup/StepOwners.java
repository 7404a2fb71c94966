package org.secondopinion.followup;

import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.followup.NextStep.Owner;
import org.secondopinion.pathway.People;
import org.secondopinion.report.Reports;
import org.springframework.stereotype.Component;

/** The name of whoever usually sees to a step. */
@Component
class StepOwners {

    private final Cases cases;
    private final Reports reports;
    private final People people;

    StepOwners(Cases cases, Reports reports, People people) {
        this.cases = cases;
        this.reports = reports;
        this.people = people;
    }

    Optional<String> nameOf(CaseId caseId, Owner owner) {
        var file = cases.get(caseId);
        return switch (owner) {
            case FAMILY -> Optional.ofNullable(file.contact().name());
            case HOME_TEAM -> Optional.ofNullable(file.homeTeam().name());
            case COORDINATOR ->
                file.coordinator().map(login -> people.nameOf(login).orElse(login));
            case SPECIALIST ->
                reports.delivered(caseId)
                        .flatMap(report -> report.signers().stream().findFirst());
        };
    }
}
