-- What counting needs of each case, and no more: no name, no id, no day. One row a case.
create schema if not exists indicators;
grant usage on schema indicators to samsteg_app;

-- Figures are for those who lead, own or fund a programme, in an agency that takes part in it.
create or replace function indicators.may_read(asked uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select platform.actor_role() in ('project-owner', 'funder', 'team-leader', 'coach') and exists (
    select from programmes.programmes p
     where p.id = asked and (p.owner_agency_id = platform.actor_agency()
       or exists (select from programmes.parties y where y.programme_id = p.id and y.agency_id = platform.actor_agency())))
$$;

create or replace function indicators.age_group(born date, on_day date) returns text
language sql immutable set search_path = '' as $$
  select case when born is null then 'unknown'
              when extract(year from age(on_day, born)) < 18 then 'under-18'
              when extract(year from age(on_day, born)) < 30 then '18-29'
              when extract(year from age(on_day, born)) < 55 then '30-54'
              else '55-and-over' end
$$;

-- The answers are sealed; the program opens them, by the id that they bear, and counts.
create or replace function indicators.answers_of(m measurements.measurements) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('score', m.score, 'answers', platform.sealed(m.answers, 'measurements.measurements.answers', m.id::text))
$$;

-- The first and the last answers to each instrument, by each who answers it.
create or replace function indicators.ratings_of(asked_case uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r.rating), '[]') from (
    select jsonb_build_object('instrument', m.instrument_key, 'respondent', m.respondent, 'days', count(distinct m.measured_on),
             'first', (array_agg(indicators.answers_of(m) order by m.measured_on, m.created_at))[1],
             'last', (array_agg(indicators.answers_of(m) order by m.measured_on desc, m.created_at desc))[1]) as rating
      from measurements.measurements m where m.case_id = asked_case and m.mistaken_on is null group by m.instrument_key, m.respondent) r
$$;

-- Areas that at least two parties have assessed, and those where they stand at most one step apart.
create or replace function indicators.shared_areas(asked_case uuid, out assessed integer, out alike integer)
language sql stable security definer set search_path = '' as $$
  select count(*)::integer, (count(*) filter (where a.apart <= 1))::integer from (
    select max(s.step) - min(s.step) as apart
      from assessments.parts p
      join (values ('supports', 1), ('neither', 2), ('hinders', 3), ('hinders-much', 4)) as s (view, step) on s.view = p.view
     where p.case_id = asked_case group by p.area having count(*) >= 2) a
$$;

create or replace function indicators.incomes_of(asked_case uuid, asked_occasion text) returns text[]
language sql stable security definer set search_path = '' as $$
  select array_agg(i.source order by i.source) from cases.income_sources i
   where i.case_id = asked_case and i.occasion = asked_occasion and i.percent > 0
$$;

-- A joint plan: what the person last said of it is yes, at least in part, and at least two agencies do something in it.
create or replace function indicators.has_joint_plan(asked_case uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from plans.plans p
    where p.case_id = asked_case
      and (select g.answer from plans.agreements g where g.plan_id = p.id order by g.created_at desc, g.id desc limit 1) in ('agrees', 'partly')
      and (select count(distinct a.responsible_agency_id) from plans.activities a where a.plan_id = p.id) >= 2)
$$;

create or replace function indicators.case_facts(asked uuid)
returns table (sex text, age_group text, status text, admitted boolean, days_in_programme integer, discharge_reason text,
               discharge_outcome text, job_start boolean, job_at_discharge boolean, had_placement boolean, adapted_placement boolean,
               income_after text[], income_follow_up text[], follow_up text, occupation text, coach_changes integer,
               joint_plan boolean, assessed_areas integer, alike_areas integer, ratings jsonb)
language sql stable security definer set search_path = '' as $$
  select coalesce(p.sex, 'unknown'), indicators.age_group(p.birth_date, c.referred_on), c.status, c.admitted_on is not null,
         coalesce(c.discharged_on, platform.today()) - c.admitted_on, d.reason, d.outcome,
         -- Work is a paid job of at least four hours a week that began within the programme.
         exists (select from placements.jobs j where j.case_id = c.id and j.paid and j.hours_per_week >= 4
                    and j.starts_on between c.admitted_on and coalesce(c.discharged_on, platform.today())),
         exists (select from placements.jobs j where j.case_id = c.id and j.paid and j.hours_per_week >= 4
                    and c.discharged_on between j.starts_on and coalesce(j.ends_on, c.discharged_on)),
         exists (select from placements.placements w where w.case_id = c.id and w.starts_on <= platform.today()),
         exists (select from placements.placements w where w.case_id = c.id and w.starts_on <= platform.today()
                    and not exists (select from placements.adaptations a where a.placement_id = w.id and a.in_place_on is null)),
         indicators.incomes_of(c.id, 'after'), indicators.incomes_of(c.id, 'follow-up'), f.result, f.occupation,
         (select greatest(count(distinct t.staff_id) - 1, 0)::integer from cases.team_members t where t.case_id = c.id and t.is_lead),
         indicators.has_joint_plan(c.id), s.assessed, s.alike, indicators.ratings_of(c.id)
    from cases.cases c
    join participants.participants p on p.id = c.participant_id
    left join cases.discharges d on d.case_id = c.id and d.reopened_on is null
    left join cases.follow_ups f on f.discharge_id = d.id
    cross join lateral indicators.shared_areas(c.id) s
   where c.programme_id = asked and indicators.may_read(asked)
     and d.reason is distinct from 'registered-by-mistake'
   order by random()
$$;

-- The parts are the whole's own: nobody else may ask about one case by its id.
revoke all on all functions in schema indicators from public;
grant execute on function indicators.may_read(uuid), indicators.case_facts(uuid) to samsteg_app;
