-- The nearest booked talk of each case, for its head. It runs as the one who asks: a talk one may not see is not there.
create or replace view cases.next_talks with (security_invoker = true) as
  select distinct on (s.case_id) s.case_id, s.starts_at, s.place, s.id as session_id
    from sessions.sessions s
   where s.attendance = 'booked' and s.starts_at >= platform.today()
   order by s.case_id, s.starts_at;
grant select on cases.next_talks to samsteg_app;
