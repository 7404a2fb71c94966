package org.secondopinion.report.visit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.visit.VisitItem.Owner;
import org.secondopinion.report.visit.VisitItem.State;
import org.secondopinion.report.visit.VisitRefusal.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The check-list of a journey to an appointment: each point has an owner and a day, and is ticked by a person. */
@Service
@Transactional
public class VisitChecks {

    private static final int LONGEST_NOTE = 500;

    private final JdbcClient sql;
    private final VisitRows visits;
    private final Cases cases;
    private final Clock clock;

    VisitChecks(JdbcClient sql, VisitRows visits, Cases cases, Clock clock) {
        this.sql = sql;
        this.visits = visits;
        this.cases = cases;
        this.clock = clock;
    }

    void begin(UUID visit, LocalDate arrival) {
        for (var item : VisitItem.values()) {
            sql.sql("insert into visit_checks (visit_id, item, owner, due_on, state) values (?, ?, ?, ?, 'OPEN')"
                            + " on conflict (visit_id, item) do update set due_on = excluded.due_on")
                    .params(visit, item.name(), item.owner().name(), item.dueOn(arrival, LocalDate.now(clock)))
                    .update();
        }
    }

    /** By day, and then as they are best seen to. */
    @Transactional(readOnly = true)
    public List<Check> of(CaseId caseId) {
        return visits.find(caseId).map(visit -> of(visit.id())).orElse(List.of());
    }

    List<Check> of(UUID visit) {
        return sql
                .sql("select item, owner, due_on, state, note, changed_by from visit_checks where visit_id = ?")
                .param(visit)
                .query(Check.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Check::dueOn).thenComparing(Check::item))
                .toList();
    }

    /** A coordinator says how far a point is, also for the family. */
    public void tick(CaseId caseId, VisitItem item, Ticked ticked, String by) {
        var isKnown = of(caseId).stream().anyMatch(check -> check.item() == item);
        if (!isKnown) {
            throw new VisitRefusal(Why.NO_SUCH_POINT);
        }
        if (!cases.get(caseId).status().isOpen()) {
            throw new VisitRefusal(Why.CLOSED);
        }
        if (ticked.note().filter(note -> note.length() > LONGEST_NOTE).isPresent()) {
            throw new VisitRefusal(Why.NOTE_TOO_LONG);
        }
        sql.sql("update visit_checks set state = ?, note = ?, changed_by = ?, changed_at = ?"
                        + " where visit_id = ? and item = ?")
                .params(
                        ticked.state().name(),
                        ticked.note().orElse(null),
                        by,
                        Timestamp.from(clock.instant()),
                        visits.latest(caseId).id(),
                        item.name())
                .update();
    }

    /** The family ticks what is its own. */
    public void tickByFamily(CaseId caseId, VisitItem item, Ticked ticked) {
        if (item.owner() != Owner.FAMILY) {
            throw new VisitRefusal(Why.NOT_YOURS);
        }
        tick(caseId, item, ticked, "family");
    }

    void refuseWhileOpen(UUID visit) {
        var open = of(visit).stream()
                .filter(check -> check.state() == State.OPEN)
                .map(check -> check.item().words())
                .collect(Collectors.joining("; "));
        if (!open.isEmpty()) {
            throw new Refusal("Still open on the check-list: %s. The Case file tab takes how far each is; the family"
                            .formatted(open)
                    + " ticks its own on its page.");
        }
    }

    /** How far a point is said to be. */
    public record Ticked(State state, Optional<String> note) {}

    /** {@code note} and {@code changedBy} may be null. */
    public record Check(VisitItem item, Owner owner, LocalDate dueOn, State state, String note, String changedBy) {}
}
