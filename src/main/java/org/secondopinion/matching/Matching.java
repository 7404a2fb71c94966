package org.secondopinion.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.summary.Occasion;
import org.secondopinion.summary.SummaryVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds specialists for a case: short list, choice, invitation, and the decision when nobody is left. */
@Service
@Transactional
public class Matching {

    private final JdbcClient sql;
    private final ShortLists shortLists;
    private final SummaryVersions summaries;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Matching(
            JdbcClient sql,
            ShortLists shortLists,
            SummaryVersions summaries,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.shortLists = shortLists;
        this.summaries = summaries;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes the short list anew of those not asked yet; answers whether anybody is left for what is still open. */
    public boolean propose(CaseId caseId) {
        var found = shortLists.make(caseId, isWidened(caseId));
        return hasReviewerOfThePlan(caseId) ? !found.isEmpty() : found.contains(ReviewPart.PLAN);
    }

    /** The whole case needs somebody for the plan, whoever looks at its parts. */
    private boolean hasReviewerOfThePlan(CaseId caseId) {
        return sql.sql("select exists (select from invitations where case_reference = ? and state = 'ACCEPTED'"
                        + " and component = 'PLAN')")
                .param(caseId.reference())
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps who is invited next, and how many reviewers the case needs if that is said.
     *
     * @throws Refusal when there is no such place on the short list
     */
    public void choose(CaseId caseId, int place, Optional<Integer> specialistsNeeded, Optional<String> reason) {
        var list = shortLists.of(caseId);
        var chosen = list.stream()
                .filter(listed -> listed.position() == place)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("The short list has no place %d; see the Case file tab.".formatted(place)));
        if (reason.isEmpty() && list.stream().anyMatch(listed -> standsBefore(listed, chosen))) {
            throw new Refusal("Somebody stands before this place; please write your reason.");
        }
        specialistsNeeded.ifPresent(needed -> need(caseId, needed));
        sql.sql("insert into invitations (id, case_reference, specialist_id, component, state)"
                        + " values (?, ?, ?, ?, 'CHOSEN')")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        chosen.specialistId(),
                        chosen.component().name())
                .update();
        journal.write(
                caseId,
                "Specialist chosen for %s: %s".formatted(chosen.component().words(), chosen.name()),
                reason.orElse(null));
    }

    private static boolean standsBefore(ShortLists.Listed one, ShortLists.Listed other) {
        return one.component() == other.component() && one.position() < other.position();
    }

    private void need(CaseId caseId, int specialists) {
        if (specialists < 1 || specialists > 5) {
            throw new Refusal("A case takes one to five specialists.");
        }
        sql.sql(
                        "insert into searches (case_reference, specialists_needed) values (?, ?)"
                                + " on conflict (case_reference) do update set specialists_needed = excluded.specialists_needed")
                .params(caseId.reference(), specialists)
                .update();
    }

    /** Sends the invitation to the one who was chosen; answers its id. */
    public UUID invite(CaseId caseId) {
        var invited = sql.sql("update invitations set state = 'INVITED', invited_at = ?"
                        + " where case_reference = ? and state = 'CHOSEN' returning id, specialist_id")
                .params(now(), caseId.reference())
                .query((row, number) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .single();
        var username = sql.sql("select username from specialists where id = ?")
                .param(invited[1])
                .query(String.class)
                .single();
        outbox.toStaff(caseId, username, "specialist-invited", invited[0].toString());
        summaries.sendOut(caseId, Occasion.INVITATION, username, "system");
        return invited[0];
    }

    public void recordSilence(CaseId caseId, UUID invitationId) {
        sql.sql("update invitations set state = 'EXPIRED', answered_at = ? where id = ? and state = 'INVITED'")
                .params(now(), invitationId)
                .update();
        journal.write(caseId, "Invitation expired without an answer", null);
    }

    /** What a person decides when nobody is left; answers whether the search goes on, wider. */
    public boolean decideOnExhaustedList(CaseId caseId, boolean widen, String reason, String by) {
        if (widen && isWidened(caseId) && shortLists.make(caseId, true).isEmpty()) {
            throw new Refusal("The search is as wide as it gets. Add a specialist to the directory or end the search.");
        }
        sql.sql("insert into searches (case_reference, is_widened, decided_by, reason) values (?, ?, ?, ?)"
                        + " on conflict (case_reference) do update set is_widened = excluded.is_widened,"
                        + " decided_by = excluded.decided_by, reason = excluded.reason")
                .params(caseId.reference(), widen, by, reason)
                .update();
        journal.write(caseId, widen ? "Search widened" : "Search ended", reason);
        return widen;
    }

    /** Whether more must accept before the review begins. */
    @Transactional(readOnly = true)
    public boolean needsMore(CaseId caseId) {
        var fewerThanNeeded = sql.sql(
                        "select coalesce((select specialists_needed from searches where case_reference = :case), 1)"
                                + " > (select count(*) from invitations where case_reference = :case and state = 'ACCEPTED')")
                .param("case", caseId.reference())
                .query(Boolean.class)
                .single();
        return fewerThanNeeded || !hasReviewerOfThePlan(caseId);
    }

    private boolean isWidened(CaseId caseId) {
        return sql.sql("select coalesce((select is_widened from searches where case_reference = ?), false)")
                .param(caseId.reference())
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
