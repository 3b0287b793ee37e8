-- Cases that the one asking knows of only by what their own agency has written there: they are on the team of an agency
-- that may no longer be told who the person is. The records stay that agency's own, and it must reach them.
create or replace function consents.my_former_cases() returns table (case_id uuid)
language sql stable security definer set search_path = '' as $$
  select m.case_id from consents.my_ties() m group by m.case_id having bool_and(m.reason = 'own-records')
$$;
revoke all on function consents.my_former_cases() from public;
grant execute on function consents.my_former_cases() to samsteg_app;
