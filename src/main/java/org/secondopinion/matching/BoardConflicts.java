package org.secondopinion.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the boards' members may not judge a case, by the rules of interest that hold for reviewers. */
@Service
@Transactional(readOnly = true)
public class BoardConflicts {

    private final Directory directory;
    private final Standings standings;
    private final Cases cases;
    private final WorkingDays workingDays;
    private final Clock clock;

    BoardConflicts(Directory directory, Standings standings, Cases cases, WorkingDays workingDays, Clock clock) {
        this.directory = directory;
        this.standings = standings;
        this.cases = cases;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Set<UUID> of(CaseId caseId) {
        var file = cases.get(caseId);
        var snapshot = directory.snapshot();
        var need = Need.of(
                file,
                ReviewPart.PLAN,
                ReviewFormat.BOARD,
                snapshot.partiesOf(file.homeTeam()),
                LocalDate.now(clock),
                null,
                false);
        var conditions = new Conditions(need, new DaysAtWork(need.today(), workingDays::isWorked));
        var involved = standings.involvedBefore(file);
        return snapshot.candidates().stream()
                .filter(candidate -> candidate.specialist().formats().contains(ReviewFormat.BOARD))
                .filter(candidate -> conditions.ofInterest(candidate, involved.contains(candidate.id())) != null)
                .map(Candidate::id)
                .collect(Collectors.toSet());
    }
}
