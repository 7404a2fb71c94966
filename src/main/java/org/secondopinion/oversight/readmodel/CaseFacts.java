package org.secondopinion.oversight.readmodel;

import java.time.Instant;
import java.time.LocalDate;

/** What is known of a case without counting: where it stands, who has it, what was promised; null where unknown. */
record CaseFacts(
        String reference,
        String status,
        String urgency,
        boolean isUrgent,
        String stage,
        Instant stageSince,
        String coordinator,
        String centre,
        String country,
        String tumourGroup,
        String serviceType,
        String pauseReason,
        String pauseOwner,
        Instant pausedSince,
        Instant openedAt,
        Instant completeAt,
        Instant reportedAt,
        Instant closedAt,
        Integer promisedDays,
        LocalDate countedFrom,
        LocalDate windowOn,
        String windowVerdict,
        int incidents,
        Instant removedAfter) {

    /** Reads the rooms' tables and the engine's, as they stand in this transaction. */
    static final String OF_A_CASE = """
            select c.reference, c.status, c.urgency, c.urgency = 'URGENT' or urgent.is_open as is_urgent,
                   stage.activity as stage, stage.started_at as stage_since, c.coordinator, expert.centre,
                   c.patient_country as country, g.tumour_group,
                   coalesce(promise.service_type, choice.chosen) as service_type,
                   pause.reason as pause_reason, pause.owner as pause_owner, pause.begun_at as paused_since,
                   c.opened_at, mark.complete_at, mark.reported_at, c.closed_at,
                   promise.working_days as promised_days, promise.counted_from,
                   fit.latest_useful_on as window_on, fit.verdict as window_verdict,
                   (select count(*) from act_ru_execution e join act_ru_incident i on i.proc_inst_id_ = e.id_
                     where e.business_key_ = c.reference and i.id_ = i.cause_incident_id_) as incidents,
                   (select max(removal_time_) from act_hi_procinst h where h.business_key_ = c.reference) as removed_after
              from cases c
              join oversight_tumour_groups g on g.tumour_type = c.tumour_type
              left join service_choices choice on choice.case_reference = c.reference
              left join lateral (
                   select activity, started_at from oversight_steps
                    where case_reference = c.reference and kind = 'STAGE' and ended_at is null
                      and activity <> 'CallActivity_UrgentCare'
                    order by started_at desc, id limit 1) stage on true
              cross join lateral (
                   select exists (select from oversight_steps
                    where case_reference = c.reference and kind = 'STAGE' and ended_at is null
                      and activity = 'CallActivity_UrgentCare') as is_open) urgent
              left join lateral (
                   select e.name as centre from invitations i join specialists s on s.id = i.specialist_id
                     join centres e on e.id = s.centre_id
                    where i.case_reference = c.reference and i.state = 'ACCEPTED' order by i.invited limit 1) expert on true
              left join lateral (
                   select reason, owner, begun_at from oversight_pauses
                    where case_reference = c.reference and ended_at is null order by begun_at desc limit 1) pause on true
              cross join lateral (
                   select min(begun_at) filter (where m.stage = 'REVIEW') as complete_at,
                          min(begun_at) filter (where m.stage = 'AFTERWARDS') as reported_at
                     from oversight_clocks m where case_reference = c.reference) mark
              left join lateral (
                   select service_type, working_days, counted_from from promises
                    where case_reference = c.reference order by made desc limit 1) promise on true
              left join lateral (
                   select latest_useful_on, verdict from window_fits
                    where case_reference = c.reference order by made desc limit 1) fit on true
             where c.reference = ?""";

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isReported() {
        return reportedAt != null;
    }

    boolean isPromised() {
        return promisedDays != null;
    }

    boolean awaitsReport() {
        return isOpen() && !isReported();
    }
}
