package org.secondopinion.trials;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trials that a person picked for a family to ask about, as the register showed them on the day of the search. */
@Service
@Transactional
public class TrialShortlist {

    private final JdbcClient sql;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    TrialShortlist(JdbcClient sql, Cases cases, Journal journal, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal when the case is closed or the trial stands on the list already */
    public void pick(CaseId caseId, Trial trial, String by) {
        if (!cases.get(caseId).status().isOpen()) {
            throw new Refusal("The case is closed; its list of trials stays as it is.");
        }
        var added = sql.sql("insert into shortlisted_trials (id, case_reference, nct_number, title, status, places,"
                        + " contact, searched_on, picked_by, picked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (case_reference, nct_number) do nothing")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        trial.nctNumber(),
                        trial.title(),
                        trial.status(),
                        trial.places().toArray(String[]::new),
                        trial.contact(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refusal("This trial stands on the list already.");
        }
        journal.write(caseId, "Trial to ask about: " + trial.nctNumber(), null);
    }

    public void remove(CaseId caseId, String nctNumber) {
        var removed = sql.sql("delete from shortlisted_trials where case_reference = ? and nct_number = ?")
                .params(caseId.reference(), nctNumber)
                .update();
        if (removed == 0) {
            throw new Refusal("This trial does not stand on the list.");
        }
        journal.write(caseId, "Trial taken from the list: " + nctNumber, null);
    }

    @Transactional(readOnly = true)
    public List<Picked> of(CaseId caseId) {
        return sql.sql("select nct_number, title, status, places, contact, searched_on, picked_by"
                        + " from shortlisted_trials where case_reference = ? order by picked")
                .param(caseId.reference())
                .query((row, number) -> new Picked(
                        new Trial(
                                row.getString("nct_number"),
                                row.getString("title"),
                                row.getString("status"),
                                Arrays.asList((String[]) row.getArray("places").getArray()),
                                row.getString("contact")),
                        row.getObject("searched_on", LocalDate.class),
                        row.getString("picked_by")))
                .list();
    }

    /** A trial as it was on the day of the search. */
    public record Picked(Trial trial, LocalDate searchedOn, String pickedBy) {}
}
