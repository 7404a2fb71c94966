package org.secondopinion.oversight.pages;

/** What is asked of the engine's history; each is answered by an index on the instances of one case. */
final class HistorySql {

    static final String INSTANCES = """
            select p.proc_inst_id_ as id, p.proc_def_key_ as definition, coalesce(d.version_, 0) as version,
                   p.super_process_instance_id_ as called_by, p.state_ as state, p.start_time_ as begun, p.end_time_ as ended
              from act_hi_procinst p left join act_re_procdef d on d.id_ = p.proc_def_id_
             where p.business_key_ = ? order by p.start_time_, p.id_ limit :most""";

    static final String ACTIVITIES = """
            select a.id_ as id, a.proc_inst_id_ as instance, a.proc_def_key_ as definition,
                   coalesce(d.version_, 0) as version, a.act_id_ as activity, a.act_name_ as name, a.act_type_ as type,
                   a.assignee_ as assignee, a.call_proc_inst_id_ as called, a.start_time_ as begun, a.end_time_ as ended,
                   coalesce(a.act_inst_state_, 0) as state,
                   (select string_agg(distinct l.group_id_, ', ') from act_hi_identitylink l
                     where a.task_id_ is not null and l.task_id_ = a.task_id_ and l.group_id_ is not null) as offered_to,
                   (select max(o.user_id_) from act_hi_op_log o
                     where a.task_id_ is not null and o.task_id_ = a.task_id_ and o.operation_type_ = 'Complete') as completed_by
              from act_hi_actinst a left join act_re_procdef d on d.id_ = a.proc_def_id_
             where a.proc_inst_id_ = any(?) order by a.start_time_, a.sequence_counter_, a.id_ limit :most""";

    static final String INCIDENTS = """
            select id_ as id, proc_inst_id_ as instance, activity_id_ as activity, incident_type_ as type,
                   case when incident_type_ = 'failedJob' then configuration_ end as job, incident_msg_ as message,
                   create_time_ as begun, end_time_ as ended
              from act_hi_incident where proc_inst_id_ = any(?) and id_ = cause_incident_id_
             order by create_time_ limit :most""";

    static final String FAILURES = """
            select process_instance_id_ as instance, act_id_ as activity, timestamp_ as at, job_retries_ as retries,
                   job_exception_msg_ as message
              from act_hi_job_log where process_instance_id_ = any(?) and job_state_ = 1
             order by timestamp_, sequence_counter_ limit :most""";

    static final String VARIABLES = """
            select proc_inst_id_ as instance, name_ as name, var_type_ as type, text_ as text, long_ as number, time_ as at
              from act_hi_detail where proc_inst_id_ = any(?) and type_ = 'VariableUpdate'
             order by time_, sequence_counter_ limit :most""";

    private HistorySql() {}
}
