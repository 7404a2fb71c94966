-- The engine makes its own tables after ours, so this is a function, resolved when it is called.
create function oversight_activities(reference text)
returns table (process text, activity text, name text, kind text, assignee text, started_at timestamptz, ended_at timestamptz, was_cancelled boolean)
language plpgsql stable as $$
begin
  return query
    select p.proc_def_key_::text, a.act_id_::text, a.act_name_::text, a.act_type_::text, a.assignee_::text,
           a.start_time_ at time zone 'UTC', a.end_time_ at time zone 'UTC', a.act_inst_state_ = 2
      from public.act_hi_procinst p
      join public.act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
     where p.business_key_ = reference
       and a.act_type_ in ('callActivity', 'userTask')
     order by a.start_time_, a.sequence_counter_;
end $$;
