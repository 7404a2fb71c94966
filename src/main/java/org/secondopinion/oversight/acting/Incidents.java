package org.secondopinion.oversight.acting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is broken, and a further attempt at it: a step that failed, or a mail that was given up. */
@Service
@Transactional
public class Incidents {

    private static final int MOST = 200;
    private static final String FAILED_JOB = "failedJob";
    private static final String MAIL = "mailUndeliverable";
    private static final String OPEN = """
            select i.id_ as id, e.business_key_ as reference, i.incident_type_ as type, i.activity_id_ as activity,
                   i.incident_timestamp_ as since, i.incident_msg_ as message
              from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_
             where i.id_ = i.cause_incident_id_ and e.business_key_ is not null and i.id_ > ?
             order by i.id_ limit ?""";

    private final JdbcClient sql;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final InTheNameOf inTheNameOf;
    private final Outbox outbox;
    private final Deeds deeds;

    Incidents(
            JdbcClient sql,
            RuntimeService runtime,
            ManagementService management,
            InTheNameOf inTheNameOf,
            Outbox outbox,
            Deeds deeds) {
        this.sql = sql;
        this.runtime = runtime;
        this.management = management;
        this.inTheNameOf = inTheNameOf;
        this.outbox = outbox;
        this.deeds = deeds;
    }

    /** One thing that is broken; {@code canBeRetried} is false where the cause must be mended in the case itself. */
    public record Open(
            String id,
            String reference,
            String type,
            String activity,
            Instant since,
            String message,
            boolean canBeRetried) {}

    @Transactional(readOnly = true)
    public List<Open> open(String after) {
        return sql.sql(OPEN)
                .params(after, MOST)
                .query((row, n) -> new Open(
                        row.getString("id"),
                        row.getString("reference"),
                        row.getString("type"),
                        row.getString("activity"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("message"),
                        canBeRetried(row.getString("type"))))
                .list();
    }

    /** @throws Refusal when it is mended already, or nothing can be tried again */
    public void retry(String id, String by) {
        var incident = runtime.createIncidentQuery().incidentId(id).singleResult();
        if (incident == null) {
            throw new Refusal("This incident is over already.");
        }
        if (!canBeRetried(incident.getIncidentType())) {
            throw new Refusal("Nothing can be tried again here; open the instance in Cockpit to see its cause.");
        }
        var caseId = CaseId.of(runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        tryAgain(incident, by);
        deeds.keep(
                caseId,
                by,
                "Retried",
                "%s at %s".formatted(incident.getIncidentType(), incident.getActivityId()),
                null);
    }

    private void tryAgain(Incident incident, String by) {
        if (incident.getIncidentType().equals(FAILED_JOB)) {
            inTheNameOf.manager(by, () -> management.setJobRetries(incident.getConfiguration(), 1));
        } else {
            outbox.sendAgain(UUID.fromString(incident.getConfiguration()));
            runtime.resolveIncident(incident.getId());
        }
    }

    private static boolean canBeRetried(String type) {
        return type.equals(FAILED_JOB) || type.equals(MAIL);
    }
}
