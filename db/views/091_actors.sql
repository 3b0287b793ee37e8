-- How engaged each actor is: what its latest contact says. Read with the reader's own rights.
create or replace view actors.standings with (security_invoker = true) as
select distinct on (c.actor_id) c.actor_id, c.prestudy_id, c.stage, c.on_day
  from actors.contacts c
 order by c.actor_id, c.on_day desc, c.id desc;
grant select on actors.standings to samsteg_app;

-- The last day that people at actors are kept by name: so long after the pre-study ended, or after the day it was planned to
-- end while nobody has said that it did.
create or replace view actors.people_times with (security_invoker = true) as
select p.id as prestudy_id, coalesce(p.ended_on, p.ends_on) + t.keep_days as kept_until
  from prestudies.prestudies p join retention.house_times t on t.key = 'prestudy-people';
grant select on actors.people_times to samsteg_app;

-- Removes the people whose time is out, and the names of those who were at meetings. Answers how many rows were touched.
-- Nobody hands in a day: no caller makes it later than it is.
create or replace function actors.remove_old_people() returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  touched integer;
begin
  with due as (
    select t.prestudy_id from actors.people_times t where t.kept_until < least(coalesce(platform.today(), current_date), current_date)),
  people as (
    delete from actors.people p using due where p.prestudy_id = due.prestudy_id returning 1),
  meetings as (
    update actors.meetings m set present = '', version = m.version + 1 from due where m.prestudy_id = due.prestudy_id and m.present <> '' returning 1)
  select (select count(*) from people) + (select count(*) from meetings) into touched;
  return touched;
end $$;
