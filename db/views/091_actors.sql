-- How engaged each actor is: what its latest contact says. Read with the reader's own rights.
create or replace view actors.standings with (security_invoker = true) as
select distinct on (c.actor_id) c.actor_id, c.prestudy_id, c.stage, c.on_day
  from actors.contacts c
 order by c.actor_id, c.on_day desc, c.id desc;
grant select on actors.standings to samsteg_app;
