package org.secondopinion.clocks;

import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over lists of holidays that changed in the data folder, and lets one node count the open due dates again; a change
 * made while nobody ran is seen at the next start.
 */
@Component
class CalendarWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    private final Calendars calendars;
    private final DueDates dueDates;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private String told;

    CalendarWatch(Calendars calendars, DueDates dueDates, JdbcClient sql, TransactionTemplate transaction) {
        this.calendars = calendars;
        this.dueDates = dueDates;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Scheduled(
            initialDelayString = "${second-opinion.calendars-interval:PT1M}",
            fixedDelayString = "${second-opinion.calendars-interval:PT1M}")
    void look() {
        try {
            calendars.reload();
        } catch (Refusal wrong) {
            tell(wrong.getMessage());
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (isNew(calendars.fingerprint())) {
                var moved = dueDates.recount("a calendar has changed");
                LOG.info("Calendars changed; {} due dates moved.", moved);
            }
        });
    }

    private void tell(String wrong) {
        if (!wrong.equals(told)) {
            LOG.warn("The calendars stay as they were: {}", wrong);
            told = wrong;
        }
    }

    /** Whether this node is the first to see these lists; the very first lists of a database move nothing. */
    private boolean isNew(String fingerprint) {
        var isFirst =
                sql.sql("insert into calendar_lists (only_row, fingerprint) values (true, ?) on conflict do nothing")
                                .param(fingerprint)
                                .update()
                        == 1;
        return !isFirst
                && sql.sql("update calendar_lists set fingerprint = ? where fingerprint <> ?")
                                .params(fingerprint, fingerprint)
                                .update()
                        == 1;
    }
}
