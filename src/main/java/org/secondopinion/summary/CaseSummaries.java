package org.secondopinion.summary;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Situation;
import org.secondopinion.records.Citations;
import org.secondopinion.records.RecordRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The summaries of cases, edited fact by fact; a change that crosses another one is refused. */
@Service
@Transactional
public class CaseSummaries {

    private static final Set<Situation> UNDER_TREATMENT = Set.of(Situation.DURING_TREATMENT, Situation.PROGRESSION);

    private static final String HOUSE = "system";

    private final SummaryFacts facts;
    private final JdbcClient sql;
    private final Cases cases;
    private final RecordRequests records;
    private final Citations citations;
    private final BiomarkerGaps gaps;
    private final Clock clock;

    CaseSummaries(
            SummaryFacts facts,
            JdbcClient sql,
            Cases cases,
            RecordRequests records,
            Citations citations,
            BiomarkerGaps gaps,
            Clock clock) {
        this.facts = facts;
        this.sql = sql;
        this.cases = cases;
        this.records = records;
        this.citations = citations;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Begins an empty summary with what the inquiry tells. */
    public void begin(CaseId caseId) {
        if (!facts.of(caseId).isEmpty()) {
            return;
        }
        var file = cases.get(caseId);
        var told = file.diagnosis();
        var language = file.contact().language();
        add(caseId, FactEntry.told(Block.DIAGNOSIS, shortened(told.asTold()), null, language), HOUSE);
        if (told.treatmentProposed() != null && !told.treatmentProposed().isBlank()) {
            var planned = Objects.toString(told.treatmentPlannedOn(), null);
            add(caseId, FactEntry.told(Block.HOME_PLAN, shortened(told.treatmentProposed()), planned, language), HOUSE);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }

    @Transactional(readOnly = true)
    public List<SummaryFact> of(CaseId caseId) {
        return facts.of(caseId);
    }

    /** @throws Refusal naming what is missing or wrong */
    public UUID add(CaseId caseId, FactEntry entry, String by) {
        return facts.add(caseId, checked(caseId, entry), by, clock.instant());
    }

    /**
     * @param revision of the fact as the person saw it
     * @throws Conflict when somebody has changed or removed it since
     */
    public void change(CaseId caseId, UUID id, int revision, FactEntry entry, String by) {
        demandUnchanged(facts.change(caseId, id, revision, checked(caseId, entry), by, clock.instant()));
    }

    /** @throws Conflict when somebody has changed or removed it since */
    public void remove(CaseId caseId, UUID id, int revision) {
        demandUnchanged(facts.remove(caseId, id, revision));
    }

    private FactEntry checked(CaseId caseId, FactEntry entry) {
        var fact = entry.tidy();
        new FactRules(fact, clock).check();
        if (fact.documentId() != null) {
            citations.check(caseId, fact.documentId(), fact.page());
        }
        return fact;
    }

    private static void demandUnchanged(boolean done) {
        if (!done) {
            throw new Conflict(
                    "Somebody has changed this fact meanwhile, or removed it. Please look at it again; nothing of yours was stored.");
        }
    }

    /** What the summary must still say before the case goes on, each in a sentence. */
    @Transactional(readOnly = true)
    public List<String> missing(CaseId caseId) {
        var known = facts.of(caseId);
        var told = cases.get(caseId).diagnosis();
        var missing = new ArrayList<String>();
        if (!hasDiagnosis(caseId, known)) {
            missing.add("The summary needs the diagnosis as a document of the case states it.");
        }
        if (lacks(known, Block.HISTORY)) {
            missing.add("The course needs at least one event with its date.");
        }
        if (told.treatmentProposed() != null && lacks(known, Block.HOME_PLAN)) {
            missing.add("The inquiry names a plan of the home team; the summary needs it too.");
        }
        if (UNDER_TREATMENT.contains(told.situation()) && lacks(known, Block.TREATMENT)) {
            missing.add("The patient has been treated; the summary needs the treatments.");
        }
        return missing;
    }

    private boolean hasDiagnosis(CaseId caseId, List<SummaryFact> known) {
        var isDocumented = records.documents(caseId).stream()
                .anyMatch(document -> document.state().equals("ACCEPTED"));
        return known.stream()
                .anyMatch(
                        fact -> fact.block() == Block.DIAGNOSIS && (fact.source() == Source.DOCUMENT || !isDocumented));
    }

    private static boolean lacks(List<SummaryFact> known, Block block) {
        return known.stream().noneMatch(fact -> fact.block() == block);
    }

    /** @throws Refusal naming what the summary must still say */
    public void confirm(CaseId caseId, String by) {
        var missing = missing(caseId);
        if (!missing.isEmpty()) {
            throw new Refusal(String.join(" ", missing) + " Please add it in the Case file tab.");
        }
        sql.sql("insert into summary_confirmations (case_reference, confirmed_by, confirmed_at) values (?, ?, ?)"
                        + " on conflict (case_reference) do update set confirmed_by = excluded.confirmed_by,"
                        + " confirmed_at = excluded.confirmed_at")
                .params(caseId.reference(), by, Timestamp.from(clock.instant()))
                .update();
        gaps.find(caseId);
    }
}
