package org.secondopinion.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed cases of one year with report, ledger and the treating team's answer, put in by the database itself. */
final class MadeLedgers {

    private final JdbcClient sql;

    MadeLedgers(JdbcClient sql) {
        this.sql = sql;
    }

    void add(int from, int to) {
        sql.sql("set search_path to second_opinion, public").update();
        put("""
                insert into cases (reference, version, status, urgency, format_wished, patient_given_name,
                    patient_family_name, patient_birth_date, patient_sex, patient_country, contact_name,
                    contact_relation, contact_email, contact_language, diagnosis_as_told, tumour_type, stage_group,
                    situation, in_hospital, plan_clear, opened_at, closed_at)
                select 'SO-2001-' || lpad(n::text, 6, '0'), 0, 'CLOSED', 'ROUTINE', 'ANY', 'A', 'B', '1960-01-01',
                    'FEMALE', 'IN', 'C', 'SELF', 'c@example.org', 'en', 'As told',
                    ('{BREAST,COLORECTAL,SARCOMA,DLBCL,GASTRIC,KIDNEY}'::text[])[1 + n % 6], 'STAGE_II',
                    'NEWLY_DIAGNOSED', false, false, '2000-12-01', '2002-06-01' from generate_series(:from, :to) n""", from, to);
        put("""
                insert into case_questions (case_reference, position, topic, words)
                select 'SO-2001-' || lpad(n::text, 6, '0'), at,
                    ('{DIAGNOSIS,TRIAL,SURGERY,RADIOTHERAPY}'::text[])[1 + (n + at) % 4], 'Why?'
                from generate_series(1, 2) at, generate_series(:from, :to) n""", from, to);
        put("""
                insert into oversight_cases (reference, status, urgency, is_urgent, country, tumour_group, service_type,
                    opened_at, days_to_report, incidents, standing, standing_since)
                select 'SO-2001-' || lpad(n::text, 6, '0'), 'CLOSED', 'ROUTINE', false, 'IN', 'OTHER',
                    ('{REMOTE_OPINION,TUMOUR_BOARD,IN_PERSON_VISIT}'::text[])[1 + n % 3], '2000-12-01', 5 + n % 20, 0,
                    'KEPT', '2001-01-01' from generate_series(:from, :to) n""", from, to);
        put("""
                insert into reports (id, case_reference, version, state, drafted_at, signed_by, signed_at, delivered_at)
                select gen_random_uuid(), 'SO-2001-' || lpad(n::text, 6, '0'), version, 'DELIVERED', '2001-01-01',
                    'specialist', '2001-01-01', timestamptz '2001-01-02' + n % 360 * interval '1 day'
                from generate_series(1, 2) version, generate_series(:from, :to) n""", from, to);
        put("""
                insert into concordance_entries (report_id, field, outcome, weight, reason, compared_by, compared_at)
                select id, field, verdict[1], verdict[2], 'Because.', 'coordinator', '2001-01-01'
                from reports, unnest('{DIAGNOSIS,HISTOLOGY_AND_GRADE,STAGE,BIOMARKERS,INTENT,MODALITY,REGIMEN,TRIAL,GOALS_OF_CARE}'::text[])
                    field,
                    lateral (select case abs(hashtext(case_reference || field || version)) % 12
                        when 0 then '{CHANGED,MAJOR}'::text[] when 1 then '{REFINED,MINOR}'
                        when 2 then '{CANNOT_COMPARE,NONE}' else '{CONFIRMED,NONE}' end as verdict) as by_chance
                where case_reference between 'SO-2001-' || lpad(:from::text, 6, '0')
                    and 'SO-2001-' || lpad(:to::text, 6, '0')""", from, to);
        put("""
                insert into handbacks (id, case_reference, is_consented, sent_at)
                select gen_random_uuid(), 'SO-2001-' || lpad(n::text, 6, '0'), true, '2001-02-01'
                from generate_series(:from, :to) n where n % 6 > 0""", from, to);
        put("""
                insert into handback_answers (id, handback_id, decision, reason, answered_by, answered_at)
                select gen_random_uuid(), id, ('{ADOPTED,PARTLY,DECLINED}'::text[])[1 + abs(hashtext(id::text)) % 3],
                    'Because.', 'Dr. A', '2001-03-01'
                from handbacks where case_reference between 'SO-2001-' || lpad(:from::text, 6, '0')
                    and 'SO-2001-' || lpad(:to::text, 6, '0')""", from, to);
        sql.sql("analyze").update();
        put("""
                insert into oversight_ledgers select * from oversight_ledgers_now
                where case_reference between 'SO-2001-' || lpad(:from::text, 6, '0')
                    and 'SO-2001-' || lpad(:to::text, 6, '0')""", from, to);
        sql.sql("analyze oversight_ledgers").update();
    }

    private void put(String statement, int from, int to) {
        sql.sql(statement).param("from", from + 1).param("to", to).update();
    }
}
