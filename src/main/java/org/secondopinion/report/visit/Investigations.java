package org.secondopinion.report.visit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.report.Opinions;
import org.secondopinion.report.visit.Investigation.Answer;
import org.secondopinion.report.visit.VisitRefusal.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a specialist wants examined at a visit, with its price: done only when the family has accepted it by name. */
@Service
@Transactional
public class Investigations {

    private final JdbcClient sql;
    private final VisitRows visits;
    private final Cases cases;
    private final Opinions opinions;
    private final Pathway pathway;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Investigations(
            JdbcClient sql,
            VisitRows visits,
            Cases cases,
            Opinions opinions,
            Pathway pathway,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.visits = visits;
        this.cases = cases;
        this.opinions = opinions;
        this.pathway = pathway;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Investigation> of(CaseId caseId) {
        return visits.find(caseId).map(visit -> of(visit.id())).orElse(List.of());
    }

    private List<Investigation> of(UUID visit) {
        return sql.sql("select * from visit_investigations where visit_id = ? order by written")
                .param(visit)
                .query(Investigation.class)
                .list();
    }

    /** @param text one investigation on each line, as {@code what | price with currency | why} */
    public void propose(CaseId caseId, String text, String by) {
        var visit = visits.latest(caseId).id();
        for (var line : InvestigationLine.parse(text)) {
            sql.sql(
                            "insert into visit_investigations (id, visit_id, what, why, price, currency, proposed_by, proposed_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            visit,
                            line.what(),
                            line.why(),
                            line.price(),
                            line.currency(),
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
        }
        journal.write(caseId, "Further investigations proposed", null);
    }

    /** Asks the family whether it accepts what they cost. */
    public void ask(CaseId caseId, String iteration) {
        outbox.toFamily(caseId, "investigations-proposed", iteration);
    }

    /** Reminds the family, unless the case rests. */
    public void remind(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN) {
            outbox.toFamily(caseId, "investigations-reminder", iteration);
        }
    }

    /** The family answers on its page. */
    public void answer(CaseId caseId, Map<UUID, Answer> answers, String decidedBy) {
        if (!cases.get(caseId).status().isOpen()) {
            throw new VisitRefusal(Why.CLOSED);
        }
        var asked = waiting(caseId);
        if (!answers.keySet().equals(Set.copyOf(asked))) {
            throw new VisitRefusal(asked.isEmpty() ? Why.ANSWERED : Why.ANSWER_EACH);
        }
        keep(caseId, answers, decidedBy, "family");
        pathway.investigationsAnswered(caseId, asked.get(0));
    }

    /** A coordinator writes down what the family said; {@code accepted} are places among those that wait, from 1. */
    public void recordAnswer(CaseId caseId, Said said, String decidedBy, String by) {
        var asked = waiting(caseId);
        if (asked.isEmpty()) {
            throw new VisitRefusal(Why.NOTHING_ASKED);
        }
        var accepted = said.placesOf(asked.size());
        var answers = new HashMap<UUID, Answer>();
        for (var place = 1; place <= asked.size(); place++) {
            answers.put(asked.get(place - 1), accepted.contains(place) ? Answer.ACCEPTED : Answer.DECLINED);
        }
        keep(caseId, answers, decidedBy, by);
    }

    private List<UUID> waiting(CaseId caseId) {
        return of(caseId).stream()
                .filter(Investigation::waits)
                .map(Investigation::id)
                .toList();
    }

    private void keep(CaseId caseId, Map<UUID, Answer> answers, String decidedBy, String by) {
        if (decidedBy.isBlank()) {
            throw new VisitRefusal(Why.NAME_WHO_DECIDES);
        }
        answers.forEach((id, answer) -> {
            if (!keep(id, answer, decidedBy.strip(), by)) {
                throw new VisitRefusal(Why.ANSWERED);
            }
        });
        journal.write(caseId, "Costs of further investigations answered", null);
    }

    private boolean keep(UUID id, Answer answer, String decidedBy, String by) {
        return sql.sql("update visit_investigations set answer = ?, answered_by = ?, noted_by = ?, answered_at = ?"
                                + " where id = ? and answer is null")
                        .params(answer.name(), decidedBy, by, Timestamp.from(clock.instant()), id)
                        .update()
                > 0;
    }

    /** Whether something is to be examined; if not, the specialist is asked to answer from what there is. */
    public boolean readAnswer(CaseId caseId, String iteration) {
        var toArrange = !toArrange(visits.latest(caseId).id()).isEmpty();
        if (!toArrange) {
            opinions.requestFromLead(caseId, iteration);
        }
        return toArrange;
    }

    /** Only what the family has accepted is arranged. */
    public void arrange(CaseId caseId, String arrangements, LocalDate resultsExpectedOn) {
        var visit = visits.latest(caseId).id();
        toArrange(visit)
                .forEach(one -> sql.sql("update visit_investigations set arrangement = ? where id = ?")
                        .params(arrangements, one.id())
                        .update());
        visits.arrange(visit, arrangements, resultsExpectedOn);
        journal.write(caseId, "Further investigations arranged", null);
    }

    private List<Investigation> toArrange(UUID visit) {
        return of(visit).stream()
                .filter(one -> one.answer() == Answer.ACCEPTED && one.arrangement() == null)
                .toList();
    }
}
