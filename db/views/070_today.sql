-- What the coach's day and the participant's own page read: one row a case with all that the cadences ask of it.
-- Each view runs as the one who asks, so every table underneath holds back by its own policy.
create schema if not exists today;
grant usage on schema today to samsteg_app;

drop view if exists today.case_facts, today.talks, today.news, today.milestones;

-- Each table is asked once: under row security every mention of one costs as much as reading it.
create view today.case_facts with (security_invoker = true) as
select
  c.id as case_id,
  -- One who has only sent a referral is not shown the name on file, but the name that they gave.
  coalesce(p.given_name || ' ' || p.family_name, (select r.given_name || ' ' || r.family_name from cases.referrals r where r.case_id = c.id)) as person_name,
  c.model_key, c.model_version, c.status, c.phase, c.referred_on, c.admitted_on,
  a.reason as access_reason,
  team.lead_id as lead_coach_id,
  team.lead_name as lead_coach_name,
  coalesce(team.is_mine, false) as on_team,
  team.lead_left_on as lead_coach_left_on,
  routine.list is not null as routine_open,
  routine.list as routines,
  (select jsonb_build_object('since', min(d.decided_on), 'reviewedOn', max(d.decided_on))
     from cases.decisions d where c.status = 'waiting' and d.case_id = c.id and d.decision = 'wait' having count(*) > 0) as waiting,
  talk.last_on as last_contact_on,
  talk.next_on as next_session_on,
  (select jsonb_agg(jsonb_build_object('id', k.id, 'state', k.state, 'validTo', k.valid_to,
            'fromAgencyName', f.name, 'toAgencyName', g.name,
            'askedBy', case when k.recorded_by_staff = any(team.staff_ids) then k.recorded_by_staff end,
            'askedByName', w.given_name || ' ' || w.family_name))
     from consents.consents k
     join agencies.agencies f on f.id = k.from_agency_id join agencies.agencies g on g.id = k.to_agency_id
     left join agencies.staff w on w.id = k.recorded_by_staff
    where k.case_id = c.id and k.state = 'given') as consents,
  -- The two latest by each who answers: one says when the next is due, both say whether it falls.
  (select jsonb_agg(jsonb_build_object('instrument', m.instrument_key, 'respondent', m.respondent, 'on', m.measured_on,
            'version', m.instrument_version, 'value', m.score,
            'answers', case when m.score is null then platform.sealed(m.answers, 'measurements.measurements.answers', m.id::text) end) order by m.measured_on)
     from (select x.*, row_number() over (partition by x.instrument_key, x.respondent order by x.measured_on desc, x.id desc) as nth
             from measurements.measurements x where x.case_id = c.id and x.mistaken_on is null) m
    where m.nth <= 2) as measurements,
  plan.facts as plan,
  (select jsonb_agg(jsonb_build_object('id', pl.id, 'startsOn', pl.starts_on,
            'plannedEndOn', case when pl.state in ('planned', 'running') then pl.ends_on end,
            'endedOn', case when pl.state in ('ended', 'broken-off') then coalesce(pl.ends_on, pl.starts_on) end,
            'hasOutcome', pl.outcome is not null, 'employer', e.name,
            'followUps', coalesce((select jsonb_agg(jsonb_build_object('side', u.side, 'plannedOn', u.due_on, 'doneOn', u.done_on))
                                     from placements.follow_ups u where u.placement_id = pl.id), '[]'),
            'missingAdaptations', coalesce((select jsonb_agg(jsonb_build_object('id', ad.id,
              'words', platform.sealed(ad.words, 'placements.adaptations.words', ad.id::text)) order by ad.position)
                                              from placements.adaptations ad where ad.placement_id = pl.id and ad.in_place_on is null), '[]')))
     from placements.placements pl left join placements.employers e on e.id = pl.employer_id
    where pl.case_id = c.id and pl.outcome is null) as placements,
  (select min(ec.contacted_on) from placements.employer_contacts ec
    where ec.case_id = c.id and ec.way = 'face-to-face') as first_employer_contact_on,
  -- What secrecy asks of a team leader: never to review an opening of one's own, and another coach where the one who leads is shut out.
  (select jsonb_agg(jsonb_build_object('id', o.id, 'on', (o.opened_at at time zone 'Europe/Stockholm')::date,
            'byName', w.given_name || ' ' || w.family_name, 'reviewerId', platform.actor()) order by o.opened_at)
     from consents.emergency_openings o join agencies.staff w on w.id = o.staff_id
    where o.case_id = c.id and o.reviewed_at is null and o.staff_id <> platform.actor() and platform.actor_role() = 'team-leader') as emergencies,
  (select jsonb_build_object('on', (min(b.from_at) at time zone 'Europe/Stockholm')::date, 'leaderId', platform.actor())
     from consents.blocks b
    where platform.actor_role() = 'team-leader' and b.participant_id = c.participant_id and b.ended_at is null
      and (b.staff_id = team.lead_id or b.unit_id = team.lead_unit_id) having count(*) > 0) as lead_blocked,
  (select jsonb_build_object('on', d.discharged_on, 'reason', d.reason,
            'result', (select u.result from cases.follow_ups u where u.discharge_id = d.id))
     from cases.discharges d where d.case_id = c.id and d.reopened_on is null) as discharge,
  (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('rule', s.rule, 'until', s.until_on, 'dueOn', s.due_on,
            'subject', jsonb_build_object('kind', s.subject_kind, 'id', s.subject_id))))
     from cases.snoozes s where s.case_id = c.id and s.until_on > platform.today()) as snoozes
from cases.cases c
join consents.case_access a on a.case_id = c.id
left join participants.participants p on p.id = c.participant_id
left join lateral (
  select bool_or(x.is_now and x.staff_id = platform.actor()) as is_mine,
         -- One who no longer works there leads nobody: then the case has no lead coach, and that is said.
         (array_agg(x.staff_id) filter (where x.is_now and x.is_lead and x.active))[1] as lead_id,
         (array_agg(x.unit_id) filter (where x.is_now and x.is_lead and x.active))[1] as lead_unit_id,
         max(x.name) filter (where x.is_now and x.is_lead and x.active) as lead_name,
         max(x.to_on) filter (where x.is_lead and x.to_on <= platform.today()) as lead_left_on,
         array_agg(x.staff_id) filter (where x.is_now) as staff_ids
    from (select t.staff_id, t.is_lead, t.to_on, s.active, s.unit_id, s.given_name || ' ' || s.family_name as name,
                 t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today()) as is_now
            from cases.team_members t join agencies.staff s on s.id = t.staff_id where t.case_id = c.id) x) team on true
left join lateral (
  select jsonb_agg(jsonb_build_object('id', r.id, 'instrument', coalesce(m.instrument_key, r.key), 'raisedOn', r.started_on)) as list
    from measurements.routines r left join measurements.measurements m on m.id = r.measurement_id
   where r.case_id = c.id and r.done_on is null) routine on true
left join lateral (
  -- A written message is no talk. Of booked ones the nearest ahead counts, or else the latest that has passed unrecorded.
  select max(x.on_day) filter (where x.attendance in ('attended', 'late') and x.kind <> 'message') as last_on,
         coalesce(min(x.on_day) filter (where x.attendance = 'booked' and x.on_day >= platform.today()),
                  max(x.on_day) filter (where x.attendance = 'booked')) as next_on
    from (select s.attendance, s.kind, (s.starts_at at time zone 'Europe/Stockholm')::date as on_day
            from sessions.sessions s where s.case_id = c.id and s.with_whom = 'participant') x) talk on true
left join lateral (
  select jsonb_build_object(
           'id', n.id, 'version', n.version, 'madeOn', n.started_on, 'nextReviewOn', n.next_review_on,
           'lastReviewedOn', greatest(saved.last_on, said.last_on), 'answeredVersion', said.version,
           'openActivities', coalesce(activity.open, '[]'),
           'openSteps', coalesce((
             select jsonb_agg(jsonb_build_object('id', y.id, 'title', platform.sealed(y.title, 'plans.steps.title', y.id::text), 'dueOn', y.due_on, 'responsibleStaffId', null))
               from plans.steps y where y.plan_id = n.id and y.done_on is null and not y.dropped and y.due_on is not null), '[]'),
           'withoutWorkActivitySince', case when activity.work_goes_on then null
                                            else greatest(n.started_on, activity.work_done_on, saved.work_stopped_on) end) as facts
    from plans.plans n
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', x.id, 'title', platform.sealed(x.title, 'plans.activities.title', x.id::text), 'dueOn', x.due_on,
               -- What one who has left the team answered for goes to the lead coach.
               'responsibleStaffId', x.staff_id, 'responsibleName', x.staff_name, 'byPerson', x.responsible_kind = 'participant'))
               filter (where x.is_open and x.due_on is not null) as open,
             bool_or(x.work_focused and x.is_open) as work_goes_on,
             max(x.done_on) filter (where x.work_focused) as work_done_on,
             array_agg(x.id) filter (where x.work_focused and x.state = 'stopped') as work_stopped
        from (select y.*, y.state in ('planned', 'running') as is_open, s.id as staff_id, s.given_name || ' ' || s.family_name as staff_name
                from plans.activities y
                left join agencies.staff s on s.id = y.responsible_staff_id and s.id = any(team.staff_ids)
               where y.plan_id = n.id) x) activity on true
    left join lateral (
      select max(x.on_day) as last_on,
             -- That an activity stopped is dated only by the version that says so.
             max(x.on_day) filter (where x.change = 'activity-stopped' and x.subject_id = any(activity.work_stopped)) as work_stopped_on
        from (select v.change, v.subject_id, (v.saved_at at time zone 'Europe/Stockholm')::date as on_day
                from plans.versions v where v.plan_id = n.id) x) saved on true
    left join lateral (
      select max(g.said_on) as last_on, max(g.plan_version) as version from plans.agreements g where g.plan_id = n.id) said on true
   where n.case_id = c.id) plan on true;

-- Talks and contacts that the one asking holds, booked or held.
create view today.talks with (security_invoker = true) as
select s.id as session_id, s.case_id, p.given_name || ' ' || p.family_name as person_name, s.kind, s.with_whom, s.with_words,
       s.starts_at, (s.starts_at at time zone 'Europe/Stockholm')::date as on_day, s.minutes, s.place, s.attendance, s.version
  from sessions.sessions s
  join cases.cases c on c.id = s.case_id
  join participants.participants p on p.id = c.participant_id
 where s.held_by = platform.actor() and c.status in ('active', 'discharged');

-- What others have done in the cases whose team the one asking is on.
create view today.news with (security_invoker = true) as
select e.id as event_id, e.at, e.name, e.case_id, e.record_id, coalesce(p.given_name || ' ' || p.family_name, (select r.given_name || ' ' || r.family_name from cases.referrals r where r.case_id = c.id)) as person_name,
       s.given_name || ' ' || s.family_name as by_name, e.actor_id = c.participant_id as by_person
  from cases.team_members t
  join platform.events e on e.case_id = t.case_id
  join cases.cases c on c.id = e.case_id
  left join participants.participants p on p.id = c.participant_id
  left join agencies.staff s on s.id = e.actor_id
 where t.staff_id = platform.actor() and t.from_on <= platform.today() and (t.to_on is null or t.to_on > platform.today())
   and e.actor_id <> platform.actor();

-- What a person has come through, for her own page. A goal is dated only by the version that says it was reached.
create view today.milestones with (security_invoker = true) as
select c.id as case_id, c.admitted_on as on_day, 'admitted' as what, null::jsonb as words from cases.cases c where c.admitted_on is not null
union all
select n.case_id, n.started_on, 'plan', null from plans.plans n
union all
select n.case_id, y.done_on, 'step', platform.sealed(y.title, 'plans.steps.title', y.id::text) from plans.plans n join plans.steps y on y.plan_id = n.id where y.done_on is not null
union all
select n.case_id, y.done_on, 'activity', platform.sealed(y.title, 'plans.activities.title', y.id::text) from plans.plans n join plans.activities y on y.plan_id = n.id
 where y.done_on is not null and y.state = 'done'
union all
select n.case_id, (v.saved_at at time zone 'Europe/Stockholm')::date, 'goal',
       platform.sealed(v.subject, 'plans.versions.subject', v.plan_id || '/' || v.version)
  from plans.plans n join plans.versions v on v.plan_id = n.id where v.change = 'goal-reached'
union all
select pl.case_id, pl.starts_on, 'placement', to_jsonb(e.name)
  from placements.placements pl left join placements.employers e on e.id = pl.employer_id where pl.starts_on <= platform.today()
union all
select j.case_id, j.starts_on, 'job', platform.sealed(j.title, 'placements.jobs.title', j.id::text) from placements.jobs j where j.starts_on <= platform.today();

grant select on today.case_facts, today.talks, today.news, today.milestones to samsteg_app;

-- What the person did herself bears no agency: those who answer for the case hear of it.
drop policy if exists by_the_person on platform.events;
create policy by_the_person on platform.events for select to samsteg_app using (
  agency_id is null and name not in ('differing-view-said', 'differing-view-taken-back')
  and case_id in (select case_id from consents.my_responsible_cases()));
