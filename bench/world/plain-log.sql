-- A log as it would be without the chain: the same columns, indexes and look-ups, a running number, no digest and no lock.
create table bench.plain_log (like platform.audit_entries including all);
create sequence bench.plain_log_seq;
create function bench.append_plain(asked jsonb) returns void language plpgsql volatile security definer set search_path = '' as $$
declare
  entry platform.audit_entries;
begin
  for entry in select e.* from jsonb_populate_recordset(null::platform.audit_entries, asked) e loop
    entry.case_ids := coalesce(entry.case_ids, '{}');
    entry.participant_ids := array(
      select c.participant_id from cases.cases c where c.id = any (entry.case_ids || entry.case_id)
      union select unnest(entry.participant_ids) order by 1);
    entry.chain := platform.actor_agency(); entry.seq := nextval('bench.plain_log_seq');
    -- As long as a digest.
    entry.previous_hash := decode(repeat('00', 32), 'hex'); entry.hash := entry.previous_hash;
    entry.at := platform.now(); entry.written_at := clock_timestamp();
    entry.actor_kind := 'staff'; entry.actor_id := platform.actor(); entry.agency_id := platform.actor_agency();
    insert into bench.plain_log select (entry).*;
  end loop;
end $$;
grant usage on schema bench to samsteg_app;
grant execute on function bench.append_plain(jsonb) to samsteg_app;
