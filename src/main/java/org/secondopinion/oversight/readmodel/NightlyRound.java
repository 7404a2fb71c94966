package org.secondopinion.oversight.readmodel;

import java.util.List;
import org.secondopinion.oversight.forecast.Forecasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at every open case each night as time goes by: what is due, what to expect; and drops what history dropped. */
@Component
public class NightlyRound {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRound.class);
    private static final int AT_ONCE = 200;

    private final CaseRows rows;
    private final ReadModel readModel;
    private final Forecasts forecasts;
    private final Pruning pruning;
    private final Rebuild rebuild;
    private final TransactionTemplate transaction;

    NightlyRound(
            CaseRows rows,
            ReadModel readModel,
            Forecasts forecasts,
            Pruning pruning,
            Rebuild rebuild,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.readModel = readModel;
        this.forecasts = forecasts;
        this.pruning = pruning;
        this.rebuild = rebuild;
        this.transaction = transaction;
    }

    /** Makes up for a night in which nobody ran, and for cases that are older than the tables. */
    @Scheduled(initialDelayString = "${second-opinion.oversight-first-round:PT15S}", fixedDelayString = "P36500D")
    void makeUp() {
        if (rows.areNone()) {
            rebuild.all();
        }
        look();
    }

    @Scheduled(cron = "${second-opinion.oversight-round-at:0 45 2 * * *}")
    public void look() {
        forecasts.learn();
        for (var next = rows.openAfter("", AT_ONCE);
                !next.isEmpty();
                next = rows.openAfter(next.get(next.size() - 1), AT_ONCE)) {
            renew(next);
        }
        pruning.prune();
    }

    /** A case that cannot be looked at keeps no other from being looked at. */
    private void renew(List<String> references) {
        for (var reference : references) {
            try {
                transaction.executeWithoutResult(status -> readModel.renew(reference));
            } catch (RuntimeException failed) {
                LOG.warn("The nightly round left out case {}", reference, failed);
            }
        }
    }
}
