-- The work in each case: what was mapped, planned, talked about, answered and tried.
insert into assessments.parts (id, case_id, owner_agency_id, category, area, view, findings, needs, assessed_on, assessed_by)
  select bench.id('part', n * 8 + a.nr), case_id, agency_id, 'assessment', a.area, 'hinders', repeat('Orken tar slut efter två timmar. ', 4), 'Förmiddagar.',
         admitted_on + 10, bench.id('coach', coach)
    from bench.life, (values (1, 'health'), (2, 'everyday-life'), (3, 'work'), (4, 'economy'), (5, 'network')) as a (nr, area);
insert into assessments.statements (id, case_id, owner_agency_id, possible, reasoning, measures, stated_on, stated_by)
  select bench.id('statement', n), case_id, agency_id, 'yes', 'Takten är rätt.', '[]', admitted_on + 25, bench.id('coach', coach) from bench.life;

insert into plans.plans (id, case_id, owner_agency_id, overall_agency_id, summary, started_on, next_review_on, version)
  select bench.id('plan', n), case_id, agency_id, agency_id, 'Arbete i lugn takt.', admitted_on + 20, bench.today() + (n % 80)::integer, 6 from bench.life;
insert into plans.versions (plan_id, version, content, change, subject, saved_by, saved_at)
  select bench.id('plan', n), v, jsonb_build_object('overallAgencyId', agency_id, 'overallAgencyName', 'Provkommun', 'summary', repeat('Arbete i lugn takt. ', 60),
           'nextReviewOn', null, 'goals', '[]'::jsonb, 'steps', '[]'::jsonb, 'activities', '[]'::jsonb),
         case v when 1 then 'plan-started' else 'step-reached' end, case v when 1 then '' else 'Besöka två arbetsplatser' end, bench.id('coach', coach),
         bench.at(admitted_on + least(20 + v * 15, bench.today() - admitted_on), v)
    from bench.life, generate_series(1, 6) v;
insert into plans.agreements (id, plan_id, plan_version, answer, how, said_on, recorded_by_staff)
  select bench.id('agreement', n * 2 + v), bench.id('plan', n), v, 'agrees', 'meeting', admitted_on + 20, bench.id('coach', coach) from bench.life, generate_series(1, 2) v;
insert into plans.goals (id, plan_id, words, track, position)
  select bench.id('goal', n * 4 + g), bench.id('plan', n), 'Jag vill ha något att gå till.', 'work', g from bench.life, generate_series(1, 3) g;
insert into plans.steps (id, plan_id, goal_id, track, title, due_on, done_on)
  select bench.id('step', n * 8 + s), bench.id('plan', n), bench.id('goal', n * 4 + 1), 'work', 'Besöka två arbetsplatser', bench.today() + (s * 12 - 50)::integer,
         case when s < 5 then bench.today() + (s * 12 - 52)::integer end
    from bench.life, generate_series(1, 6) s;
insert into plans.activities (id, plan_id, track, title, need, responsible_kind, responsible_agency_id, responsible_staff_id, work_focused, starts_on, due_on, done_on, state)
  select bench.id('activity', n * 8 + a), bench.id('plan', n), case a % 3 when 0 then 'health' when 1 then 'work' else 'everyday-life' end, 'Samtal om arbete', 'Stöd',
         'agency', agency_id, bench.id('coach', coach), a % 3 = 1, bench.today() - 60, bench.today() + (a * 20 - 50)::integer,
         case when a < 3 then bench.today() - 20 end, case when a < 3 then 'done' else 'running' end
    from bench.life, generate_series(1, 6) a;

-- One talk a week back in time, one booked in the week that comes.
insert into sessions.sessions (id, case_id, owner_agency_id, kind, starts_at, minutes, place, attendance, note, held_by)
  select bench.id('session', n * 64 + s), case_id, agency_id, case s % 4 when 0 then 'call' else 'coaching' end,
         bench.at(bench.today() + (k % 7 - s * 7)::integer, k % 28), 45, 'Rum 3', case when s = 0 then 'booked' when s % 9 = 0 then 'absent-notified' else 'attended' end,
         case when s = 0 then '' else repeat('Pratade om veckan som gick och vad som är lagom. ', 3) end, bench.id('coach', coach)
    from bench.life, generate_series(0, 47) s;
insert into sessions.attendance_agreements (id, case_id, owner_agency_id, from_on, hours_per_week, days_per_week, agreed_by)
  select bench.id('attendance', n * 4 + a), case_id, agency_id, admitted_on + a * 40, a * 2, a, bench.id('coach', coach) from bench.life, generate_series(1, 3) a;

insert into measurements.measurements (id, case_id, owner_agency_id, category, instrument_key, instrument_version, respondent, measured_on, answers, score, recorded_by_staff)
  select bench.id('measurement', n * 32 + q * 4 + i.nr), case_id, agency_id, i.category, i.instrument, 1, i.respondent, bench.today() - (10 + q * 91 + n % 60)::integer,
         i.answers::jsonb, i.score, bench.id('coach', coach)
    from bench.life, generate_series(0, 5) q, (values
      (0, 'progress', 'samsteg-progression', 'participant', '{"focus": 5, "health": 4, "support": 6, "direction": 5, "job-search": 3, "cooperation": 6}', null::numeric),
      (1, 'progress', 'samsteg-progression', 'caseworker', '{"focus": 6, "health": 5, "support": 6, "direction": 5, "job-search": 4, "cooperation": 6}', null),
      (2, 'health', 'who-5', 'participant', '{"cheerful": 2, "calm": 3, "active": 2, "rested": 1, "interested": 3}', 44),
      (3, 'health', 'work-ability', 'participant', '{"work-ability": 4}', 4)) as i (nr, category, instrument, respondent, answers, score);

insert into placements.employers (id, owner_agency_id, name, city)
  select bench.id('employer', a * 16 + e), bench.id('agency', a), 'Provplatsen ' || e, 'Provstad' from generate_series(1, 10) a, generate_series(1, 12) e;
insert into placements.placements (id, case_id, owner_agency_id, kind, employer_id, tasks, starts_on, ends_on, state, outcome)
  select bench.id('placement', n * 2 + p), case_id, agency_id, 'work-training', bench.id('employer', (1 + coach % 10) * 16 + 1 + n % 12), 'Packa upp varor.',
         bench.today() - 120 * p::integer + 60, bench.today() - 120 * p::integer + 150, case when p = 1 then 'running' else 'ended' end, case when p = 1 then null else 'learned' end
    from bench.life, generate_series(1, 2) p where k % 2 = 0;
insert into placements.hour_steps (id, placement_id, from_on, hours_per_week)
  select bench.id('hours', n * 8 + p * 3 + h), bench.id('placement', n * 2 + p), bench.today() - 120 * p::integer + 60 + h * 30, h * 6
    from bench.life, generate_series(1, 2) p, generate_series(0, 2) h where k % 2 = 0;
insert into placements.adaptations (id, placement_id, words, in_place_on, position)
  select bench.id('adaptation', n * 8 + p * 3 + a), bench.id('placement', n * 2 + p), 'Skriftlig lista varje morgon', bench.today() - 60, a
    from bench.life, generate_series(1, 2) p, generate_series(0, 1) a where k % 2 = 0;
insert into placements.follow_ups (id, placement_id, side, due_on, done_on, came_of_it, done_by)
  select bench.id('follow-up', n * 32 + p * 12 + f * 2 + s.nr), bench.id('placement', n * 2 + p), s.side, bench.today() - 120 * p::integer + 74 + f * 14,
         case when bench.today() - 120 * p::integer + 74 + f * 14 < bench.today() then bench.today() - 120 * p::integer + 74 + f * 14 end, 'Trivs.', bench.id('coach', coach)
    from bench.life, generate_series(1, 2) p, generate_series(0, 4) f, (values (0, 'participant'), (1, 'employer')) as s (nr, side) where k % 2 = 0;
insert into placements.employer_contacts (id, case_id, owner_agency_id, employer_id, contacted_on, way, contacted_by)
  select bench.id('contact', n), case_id, agency_id, bench.id('employer', (1 + coach % 10) * 16 + 1 + n % 12), admitted_on + 15, 'face-to-face', bench.id('coach', coach) from bench.life;

insert into consents.disclosures (id, case_id, record_kind, record_id, category, from_agency_id, to_agency_id, consent_id, disclosed_by)
  select bench.id('disclosure', n * 16 + p), case_id, 'plan', bench.id('plan', n), 'plan', agency_id, bench.id('agency', p), bench.id('consent', n * 16 + p * 4), bench.id('coach', coach)
    from bench.life, generate_series(11, 13) p;
-- The latest month of news, and who has read what.
insert into platform.events (id, at, name, case_id, record_id, actor_id, agency_id)
  select bench.id('event', n * 16 + e), bench.at(bench.today() - (e * 3)::integer, n % 20), case e % 3 when 0 then 'step-reached' when 1 then 'measurement-recorded' else 'plan-answered' end,
         case_id, bench.id('plan', n), bench.id('partner', 1 + n % (bench.cases() / 20)), bench.id('agency', 11 + (1 + n % (bench.cases() / 20)) % 3)
    from bench.life, generate_series(1, 10) e;
-- Each agency's chain in the order of time; the digests are filler, as nothing here is verified, but as long as real ones.
insert into platform.audit_entries (chain, seq, at, written_at, actor_kind, actor_id, agency_id, action, outcome, case_id, participant_ids, reason, previous_hash, hash)
  select agency_id, seq, at, at, 'staff', bench.id('coach', coach), agency_id, 'case.read', 'allowed', case_id, array[person_id], 'on-team',
         sha256(convert_to(concat(agency_id, seq - 1), 'UTF8')), sha256(convert_to(concat(agency_id, seq), 'UTF8'))
    from (select l.*, bench.at(bench.today() - e::integer, n % 30) as at,
                 row_number() over (partition by agency_id order by e desc, n % 30, n) as seq
            from bench.life l, generate_series(1, 12) e) as entry;
insert into platform.audit_heads (chain, seq, hash, written_at)
  select distinct on (chain) chain, seq, hash, written_at from platform.audit_entries order by chain, seq desc;

-- Without statistics the planner would guess.
drop table bench.life;
analyze;
