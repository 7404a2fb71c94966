package org.secondopinion.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.messages.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the family or a hospital for the records of the checklist, and reminds whoever was asked. */
@Service
@Transactional
public class Chasing {

    private final JdbcClient sql;
    private final RecordRequests requests;
    private final Waits waits;
    private final Cases cases;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chasing(
            JdbcClient sql,
            RecordRequests requests,
            Waits waits,
            Cases cases,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.waits = waits;
        this.cases = cases;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Tells the family that something is needed; answers whether it is a specimen. */
    public boolean request(CaseId caseId, UUID id) {
        sql.sql("update record_requests set state = 'REQUESTED' where id = ? and state = 'OPEN'")
                .param(id)
                .update();
        // All requests of one day are one mail; the page says what is needed.
        outbox.toFamily(caseId, "records-requested", LocalDate.now(clock).toString());
        requests.passBall(caseId);
        return requests.get(id).isSpecimen();
    }

    /** Reminds whoever was asked: the hospital, else the family. */
    public void remind(CaseId caseId, UUID id) {
        if (cases.get(caseId).status() != CaseStatus.OPEN) {
            return;
        }
        var request = requests.get(id);
        if (request.askedOf() == null) {
            outbox.toFamily(caseId, "record-reminder", LocalDate.now(clock).toString());
        } else {
            events.publishEvent(new RecordOverdue(caseId, request.kind(), request.askedOf()));
        }
        waits.reminded(id);
    }

    /** Tells the family why what it sent cannot be used. */
    public void refuse(CaseId caseId, String iteration) {
        outbox.toFamily(caseId, "record-refused", iteration);
    }

    /** From now on these records wait for a hospital, not for the family. */
    public void askHospital(CaseId caseId, List<RecordKind> kinds, String hospital) {
        waits.ask(caseId, kinds, hospital);
        requests.passBall(caseId);
    }

    /** What waited for a hospital waits for the family again. */
    public void askHospitalNoMore(CaseId caseId, List<RecordKind> kinds, String hospital) {
        waits.askNoMore(caseId, kinds, hospital);
        requests.passBall(caseId);
    }
}
