-- What has happened in a case, from every table that tells of it. The view runs as the one who asks, so each row obeys
-- its own table's policy: what one may not read is not on the timeline either. Days to come are plans, and not here.
create schema if not exists timeline;
grant usage on schema timeline to samsteg_app;

drop view if exists timeline.entries;
create view timeline.entries with (security_invoker = true) as
with entries as (
  select c.id as case_id, c.id as record_id, c.referred_on as on_day, c.created_at as at, 'referral' as kind, 'referred' as event,
         -- Who sent it is told only to those who may read the referral itself.
         case when r.case_id is not null then c.referred_by end as staff_id,
         case when r.case_id is not null then c.referred_from_agency_id end as agency_id, '{}'::jsonb as about
    from cases.cases c left join cases.referrals r on r.case_id = c.id
  union all
  select d.case_id, d.id, d.decided_on, d.made_at, 'decision', d.decision, d.decided_by, null,
         jsonb_build_object('words', platform.sealed(d.reason, 'cases.decisions.reason', d.id::text),
           'offeredInstead', platform.sealed(d.offered_instead, 'cases.decisions.offered_instead', d.id::text))
    from cases.decisions d
  union all
  select f.case_id, f.id, f.from_on, null, 'phase', 'phase-changed', f.changed_by, null, jsonb_build_object('phase', f.phase)
    from cases.phase_changes f
  union all
  select t.case_id, t.id, t.from_on, null, 'team', case when t.is_lead then 'lead-coach' else 'joined' end, null, t.agency_id,
         jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'role', t.professional_role)
    from cases.team_members t join agencies.staff s on s.id = t.staff_id
  union all
  select t.case_id, t.id, t.to_on, null, 'team', case when t.is_lead then 'lead-coach-ended' else 'left' end, null, t.agency_id,
         jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'words',
           -- Why someone left may say something of them or of the person: not for other agencies.
           case when platform.actor_role() = 'participant' or platform.actor_agency() in (c.responsible_agency_id, t.agency_id) then platform.sealed(t.ended_reason, 'cases.team_members.ended_reason', t.id::text) end)
    from cases.team_members t join cases.cases c on c.id = t.case_id join agencies.staff s on s.id = t.staff_id where t.to_on is not null
  union all
  select k.case_id, k.id, (k.recorded_at at time zone 'Europe/Stockholm')::date, k.recorded_at, 'consent',
         case when k.state = 'refused' then 'refused' else 'given' end, k.recorded_by_staff, null,
         jsonb_build_object('from', f.name, 'to', g.name, 'categories', array_to_string(k.categories, ','), 'validTo', k.valid_to)
    from consents.consents k
    join agencies.agencies f on f.id = k.from_agency_id join agencies.agencies g on g.id = k.to_agency_id
  union all
  select k.case_id, k.id, (k.ended_at at time zone 'Europe/Stockholm')::date, k.ended_at, 'consent', 'withdrawn',
         (select s.id from agencies.staff s where s.id = k.ended_by), null, jsonb_build_object('from', f.name, 'to', g.name)
    from consents.consents k
    join agencies.agencies f on f.id = k.from_agency_id join agencies.agencies g on g.id = k.to_agency_id
   where k.state = 'withdrawn' and k.ended_at is not null
  union all
  select g.case_id, g.id, (g.recorded_at at time zone 'Europe/Stockholm')::date, g.recorded_at, 'ground', 'recorded', g.recorded_by_staff, g.from_agency_id,
         jsonb_build_object('from', f.name, 'to', t.name)
    from consents.legal_grounds g
    join agencies.agencies f on f.id = g.from_agency_id join agencies.agencies t on t.id = g.to_agency_id
  union all
  -- What she says of a record now; what she said before stands beside the record.
  select v.case_id, v.id, (v.said_at at time zone 'Europe/Stockholm')::date, v.said_at, 'view', 'said', null, null,
         jsonb_build_object('words', platform.sealed(v.words, 'corrections.differing_views.words', v.id::text))
    from corrections.differing_views v
   where v.words is not null and not exists (select from corrections.differing_views later where later.replaces_id = v.id)
  union all
  select a.case_id, a.id, a.assessed_on, a.created_at, 'assessment', 'part', a.assessed_by, a.owner_agency_id,
         jsonb_build_object('area', a.area, 'words', platform.sealed(a.findings, 'assessments.parts.findings', a.id::text))
    from assessments.parts a
  union all
  select s.case_id, s.id, s.stated_on, s.created_at, 'statement', 'statement', s.stated_by, s.owner_agency_id,
         jsonb_build_object('possible', s.possible, 'words', platform.sealed(s.reasoning, 'assessments.statements.reasoning', s.id::text))
    from assessments.statements s
  union all
  -- That a step was reached or an activity done is told on the day it was, not the day it was written.
  select p.case_id, p.id, (v.saved_at at time zone 'Europe/Stockholm')::date, v.saved_at, 'plan', v.change, v.saved_by, null,
         jsonb_build_object('version', v.version, 'title', platform.sealed(v.subject, 'plans.versions.subject', v.plan_id || '/' || v.version))
    from plans.plans p join plans.versions v on v.plan_id = p.id where v.change not in ('step-reached', 'activity-done')
  union all
  select p.case_id, g.id, g.said_on, g.created_at, 'plan', g.answer, g.recorded_by_staff, null,
         jsonb_build_object('version', g.plan_version, 'words', platform.sealed(g.words, 'plans.agreements.words', g.id::text))
    from plans.plans p join plans.agreements g on g.plan_id = p.id
  union all
  select p.case_id, y.id, y.done_on, null, 'step', 'reached', null, null,
         jsonb_build_object('title', platform.sealed(y.title, 'plans.steps.title', y.id::text))
    from plans.plans p join plans.steps y on y.plan_id = p.id where y.done_on is not null
  union all
  select p.case_id, y.id, y.done_on, null, 'activity', 'done', null, y.responsible_agency_id,
         jsonb_build_object('title', platform.sealed(y.title, 'plans.activities.title', y.id::text))
    from plans.plans p join plans.activities y on y.plan_id = p.id where y.done_on is not null and y.state = 'done'
  union all
  select s.case_id, s.id, (s.starts_at at time zone 'Europe/Stockholm')::date, s.starts_at, 'talk', s.attendance, s.held_by, s.owner_agency_id,
         jsonb_build_object('talkKind', s.kind, 'withWhom', s.with_whom, 'with', platform.sealed(s.with_words, 'sessions.sessions.with_words', s.id::text),
           'words', platform.sealed(s.note, 'sessions.sessions.note', s.id::text), 'minutes', s.minutes)
    from sessions.sessions s where s.attendance <> 'booked'
  union all
  select m.case_id, m.id, m.measured_on, m.created_at, 'measurement', m.respondent, m.recorded_by_staff, m.owner_agency_id,
         jsonb_build_object('instrument', m.instrument_key, 'score', m.score)
    from measurements.measurements m where m.mistaken_on is null
  union all
  select l.case_id, l.id, l.starts_on, null, 'placement', 'started', null, l.owner_agency_id,
         jsonb_build_object('placementKind', l.kind, 'employer', e.name, 'words', platform.sealed(l.tasks, 'placements.placements.tasks', l.id::text))
    from placements.placements l left join placements.employers e on e.id = l.employer_id
  union all
  select l.case_id, l.id, l.ends_on, null, 'placement', l.state, null, l.owner_agency_id,
         jsonb_build_object('employer', e.name, 'outcome', l.outcome,
           'words', platform.sealed(l.outcome_words, 'placements.placements.outcome_words', l.id::text))
    from placements.placements l left join placements.employers e on e.id = l.employer_id
   where l.state in ('ended', 'broken-off') and l.ends_on is not null
  union all
  select l.case_id, d.id, d.in_place_on, null, 'placement', 'adaptation', null, l.owner_agency_id,
         jsonb_build_object('employer', e.name, 'words', platform.sealed(d.words, 'placements.adaptations.words', d.id::text))
    from placements.placements l join placements.adaptations d on d.placement_id = l.id
    left join placements.employers e on e.id = l.employer_id where d.in_place_on is not null
  union all
  select l.case_id, u.id, u.done_on, null, 'placement', 'followed-up-' || u.side, u.done_by, l.owner_agency_id,
         jsonb_build_object('employer', e.name, 'words', platform.sealed(u.came_of_it, 'placements.follow_ups.came_of_it', u.id::text))
    from placements.placements l join placements.follow_ups u on u.placement_id = l.id
    left join placements.employers e on e.id = l.employer_id where u.done_on is not null
  union all
  select x.case_id, x.id, x.contacted_on, null, 'placement', 'employer-contact', x.contacted_by, x.owner_agency_id,
         jsonb_build_object('employer', e.name, 'way', x.way, 'words', platform.sealed(x.note, 'placements.employer_contacts.note', x.id::text))
    from placements.employer_contacts x left join placements.employers e on e.id = x.employer_id
  union all
  select j.case_id, j.id, j.starts_on, null, 'job', 'started', null, j.owner_agency_id,
         jsonb_build_object('title', platform.sealed(j.title, 'placements.jobs.title', j.id::text), 'employer', e.name, 'hoursPerWeek', j.hours_per_week)
    from placements.jobs j left join placements.employers e on e.id = j.employer_id
  union all
  select j.case_id, j.id, j.ends_on, null, 'job', 'ended', null, j.owner_agency_id, jsonb_build_object('title', platform.sealed(j.title, 'placements.jobs.title', j.id::text), 'employer', e.name)
    from placements.jobs j left join placements.employers e on e.id = j.employer_id where j.ends_on is not null
  union all
  select d.case_id, d.id, d.discharged_on, null, 'discharge', 'discharged', d.discharged_by, null,
         jsonb_build_object('reason', d.reason, 'outcome', d.outcome,
           'words', platform.sealed(d.support_after, 'cases.discharges.support_after', d.id::text))
    from cases.discharges d
  union all
  select d.case_id, d.id, d.reopened_on, null, 'discharge', 'reopened', null, null, jsonb_build_object('words', platform.sealed(d.reopened_reason, 'cases.discharges.reopened_reason', d.id::text))
    from cases.discharges d where d.reopened_on is not null
  union all
  select u.case_id, u.id, u.on_day, null, 'follow-up', u.result, u.followed_up_by, null,
         jsonb_build_object('occupation', u.occupation, 'words',
           coalesce(platform.sealed(u.given_up_reason, 'cases.follow_ups.given_up_reason', u.id::text), platform.sealed(u.note, 'cases.follow_ups.note', u.id::text)))
    from cases.follow_ups u
)
select e.case_id, e.record_id, e.on_day, e.at, e.kind, e.event, e.about,
       s.given_name || ' ' || s.family_name as by_name, coalesce(a.name, own.name) as agency_name
  from entries e
  left join agencies.staff s on s.id = e.staff_id
  left join agencies.agencies a on a.id = e.agency_id
  left join agencies.agencies own on own.id = s.agency_id
 where e.on_day <= platform.today();

grant select on timeline.entries to samsteg_app;
