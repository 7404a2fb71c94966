package org.secondopinion.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.followup.NextStep.Owner;
import org.secondopinion.followup.TravelItem.State;
import org.secondopinion.messages.Outbox;
import org.secondopinion.report.Reports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The next steps of a case, listed once and each followed by a named person until it is settled. */
@Service
@Transactional
public class NextSteps {

    private static final int USUAL_WORKING_DAYS = 15;
    private static final String ALL =
            "select id, kind, words, family_words, owner, owner_name, due_on, state, outcome from next_steps";

    private final JdbcClient sql;
    private final Cases cases;
    private final StepOwners owners;
    private final TravelChecks checks;
    private final Reports reports;
    private final WorkingDays workingDays;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NextSteps(
            JdbcClient sql,
            Cases cases,
            StepOwners owners,
            TravelChecks checks,
            Reports reports,
            WorkingDays workingDays,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.owners = owners;
        this.checks = checks;
        this.reports = reports;
        this.workingDays = workingDays;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores the list, one step a line.
     *
     * @throws Refusal naming the first line that is wrong, or when a recommendation of the report is left out
     */
    public void list(CaseId caseId, String lines) {
        var steps = StepLine.parse(lines);
        var recommended = reports.recommendations(caseId).size();
        if (steps.size() < recommended) {
            throw new Refusal(("The report makes %d recommendations, and %d are listed. Each needs a line;"
                            + " one that asks for nothing reads 'nothing: ...'.")
                    .formatted(recommended, steps.size()));
        }
        var position = nextPosition(caseId);
        for (var step : steps) {
            insert(caseId, position++, step);
        }
        if (!steps.isEmpty()) {
            outbox.toFamily(caseId, "next-steps-listed", "once");
        }
    }

    private void insert(CaseId caseId, int position, StepLine step) {
        var id = UUID.randomUUID();
        var nothing = step.kind() == NextStepKind.NOTHING;
        var usual = workingDays.dayAfter(today(), USUAL_WORKING_DAYS);
        sql.sql("insert into next_steps (id, case_reference, position, kind, words, owner, owner_name, due_on, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        position,
                        step.kind().name(),
                        step.words(),
                        step.owner().name(),
                        step.ownerName()
                                .or(() -> owners.nameOf(caseId, step.owner()))
                                .orElse(null),
                        nothing ? null : step.dueOn().orElse(usual),
                        (nothing ? NextStepState.DONE : NextStepState.OPEN).name())
                .update();
        if (step.kind() == NextStepKind.TREATMENT_ELSEWHERE) {
            checks.begin(id);
        }
    }

    private int nextPosition(CaseId caseId) {
        return sql.sql("select coalesce(max(position), 0) + 1 from next_steps where case_reference = ?")
                .param(caseId.reference())
                .query(Integer.class)
                .single();
    }

    /** @throws Refusal when the step is of another case or settled, or nobody is named */
    public void change(CaseId caseId, UUID id, Change change) {
        openStep(caseId, id);
        if (change.owner() == null || change.dueOn() == null) {
            throw new Refusal("Please say who sees to this step and by which day.");
        }
        sql.sql("update next_steps set owner = ?, owner_name = ?, due_on = ?, family_words = ? where id = ?")
                .params(
                        change.owner().name(),
                        Optional.ofNullable(change.ownerName())
                                .or(() -> owners.nameOf(caseId, change.owner()))
                                .orElse(null),
                        change.dueOn(),
                        change.familyWords(),
                        id)
                .update();
        events.publishEvent(new NextStepMoved(caseId, id, change.dueOn()));
    }

    /** @throws Refusal when the step is of another case or settled, or has no such item */
    public void check(CaseId caseId, UUID id, TravelItem item, State state, String note, String by) {
        openStep(caseId, id);
        if (state == null || !checks.set(id, item, state, note, by)) {
            throw new Refusal("This step has no such point on its check-list.");
        }
    }

    private void openStep(CaseId caseId, UUID id) {
        if (of(caseId).stream().noneMatch(step -> step.id().equals(id) && step.state() == NextStepState.OPEN)) {
            throw new Refusal("This step is settled, or it is not one of this case.");
        }
    }

    public void settle(UUID id, NextStepState state, String outcome, String by) {
        if (state == NextStepState.OPEN) {
            throw new Refusal("Choose how the step ended; while it is open, leave this task open too.");
        }
        var open = checks.open(id);
        if (state == NextStepState.DONE && open > 0) {
            throw new Refusal(("%d points of the check-list for travel and admission are still open."
                            + " Tick them in the Case file tab, or say there that they are not needed.")
                    .formatted(open));
        }
        sql.sql("update next_steps set state = ?, outcome = ?, settled_by = ?, settled_at = ? where id = ?")
                .params(state.name(), outcome, by, Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Reminds the coordinator, and the family of what is its own, while something is past its day. */
    public void remind(CaseId caseId, String iteration) {
        var file = cases.get(caseId);
        var overdue =
                of(caseId).stream().filter(step -> step.isOverdue(today())).toList();
        if (file.status() != CaseStatus.OPEN || overdue.isEmpty()) {
            return;
        }
        file.coordinator().ifPresent(name -> outbox.toStaff(caseId, name, "next-step-overdue", iteration));
        if (overdue.stream().anyMatch(step -> step.owner() == Owner.FAMILY)) {
            outbox.toFamily(caseId, "next-step-reminder", iteration);
        }
    }

    @Transactional(readOnly = true)
    public List<NextStep> of(CaseId caseId) {
        return sql.sql(ALL + " where case_reference = ? order by position")
                .param(caseId.reference())
                .query(NextStep.class)
                .list();
    }

    @Transactional(readOnly = true)
    public NextStep get(UUID id) {
        return sql.sql(ALL + " where id = ?").param(id).query(NextStep.class).single();
    }

    private LocalDate today() {
        return workingDays.dateOf(clock.instant());
    }

    /** Who sees to a step by when, and what the family reads; a name that is null is the usual one. */
    public record Change(Owner owner, String ownerName, LocalDate dueOn, String familyWords) {}
}
