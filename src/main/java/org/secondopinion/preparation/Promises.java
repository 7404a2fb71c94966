package org.secondopinion.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a report is promised; a promise is never changed, a later one stands beside it. */
@Service
@Transactional
public class Promises {

    private final JdbcClient sql;
    private final Cases cases;
    private final WorkingDays workingDays;
    private final Clock clock;

    Promises(JdbcClient sql, Cases cases, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public void make(CaseId caseId, ServiceType service, int days, String source) {
        var today = LocalDate.now(clock);
        sql.sql("insert into promises"
                        + " (id, case_reference, service_type, urgency, working_days, promised_on, due_on, source)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        service.name(),
                        cases.get(caseId).urgency().name(),
                        days,
                        today,
                        workingDays.dayAfter(today, days),
                        source)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Promise> current(CaseId caseId) {
        return sql.sql("select service_type, working_days, promised_on, due_on, source from promises"
                        + " where case_reference = ? order by made desc limit 1")
                .param(caseId.reference())
                .query(Promise.class)
                .optional();
    }

    /** A promise in working days of the company's calendar. */
    public record Promise(
            ServiceType serviceType, int workingDays, LocalDate promisedOn, LocalDate dueOn, String source) {}
}
