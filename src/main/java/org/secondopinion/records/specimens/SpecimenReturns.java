package org.secondopinion.records.specimens;

import java.time.Clock;
import java.time.LocalDate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the coordinator a week before a parcel must be back, and again when it is late. */
@Component
public class SpecimenReturns {

    private static final String OUT = """
            select s.case_reference, s.id, s.return_by from specimens s
             where s.return_by <= ?
               and (select step from specimen_custody c where c.specimen_id = s.id order by recorded desc limit 1) <> 'RETURNED'""";

    private final JdbcClient sql;
    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    SpecimenReturns(JdbcClient sql, Cases cases, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(cron = "${second-opinion.specimens-looked-for-at:0 20 3 * * *}")
    @Transactional
    public void look() {
        var today = LocalDate.now(clock);
        sql.sql(OUT)
                .param(today.plusDays(SpecimenNotices.DAYS_BEFORE))
                .query(Due.class)
                .list()
                .forEach(due -> {
                    var caseId = CaseId.of(due.caseReference());
                    var state = due.returnBy().isBefore(today) ? "late" : "soon";
                    cases.get(caseId)
                            .coordinator()
                            .ifPresent(coordinator -> outbox.toStaff(
                                    caseId,
                                    coordinator,
                                    "specimen-return",
                                    "%s-%s-%s".formatted(due.id(), due.returnBy(), state)));
                });
    }

    private record Due(String caseReference, java.util.UUID id, LocalDate returnBy) {}
}
