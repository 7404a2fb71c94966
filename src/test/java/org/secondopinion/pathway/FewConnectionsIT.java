package org.secondopinion.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.secondopinion.ExampleCases;
import org.secondopinion.WholeApplication;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.intake.Inquiries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** As many people at the same moment as there are connections to the database. */
@WholeApplication
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.hikari.maximum-pool-size=" + FewConnectionsIT.CONNECTIONS,
            "spring.datasource.hikari.connection-timeout=20000",
            // Nobody else takes one.
            "second-opinion.inbox-interval=PT1H",
            "second-opinion.outbox-interval=PT1H",
        })
class FewConnectionsIT {

    static final int CONNECTIONS = 3;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void nobodyWaitsForAConnectionThatTheOthersHold() throws Exception {
        var together = new CyclicBarrier(CONNECTIONS);
        var holds = new ArrayList<Callable<Boolean>>();
        while (holds.size() < CONNECTIONS) {
            var caseId = inquiry();
            holds.add(() -> transaction.execute(status -> {
                cases.putOnHold(caseId, "The family travels");
                return meet(together);
            }));
        }

        assertThat(atOnce(holds)).containsOnly(true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(sql.sql("select count(*) from pathway_inbox where delivered_at is not null")
                                        .query(Integer.class)
                                        .single())
                                .isEqualTo(CONNECTIONS));
    }

    private CaseId inquiry() throws IOException {
        return inquiries.receive(ExampleCases.inquiry("nsclc"));
    }

    /** Comes back when everybody is here, each with a connection in hand. */
    private static boolean meet(CyclicBarrier together) {
        try {
            together.await();
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> actions) throws Exception {
        var threads = Executors.newFixedThreadPool(actions.size());
        try {
            var results = new ArrayList<Boolean>();
            for (var done : threads.invokeAll(actions)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
