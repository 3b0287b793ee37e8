-- A large house for the benches: one case in twenty for each coach, two years of history behind each. Nobody in it exists, and
-- nobody has a personal number. Settings: bench.cases (how many) and bench.today (the day it is told from).
create schema bench;

-- Version 7 in shape, and told by what it is of and its number, so that rows made together lie together.
create function bench.id(kind text, n bigint) returns uuid language sql immutable
  return (lpad(to_hex(n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid;
create function bench.cases() returns integer language sql stable return current_setting('bench.cases')::integer;
create function bench.today() returns date language sql stable return current_setting('bench.today')::date;
-- Nine o'clock of a day in Sweden, and so many quarters later.
create function bench.at(day date, quarter bigint) returns timestamptz language sql stable
  return (day + time '09:00' + quarter * interval '15 minutes') at time zone 'Europe/Stockholm';

-- Ten municipalities, and three partners that all of them work with: 11 insurance, 12 employment service, 13 psychiatry.
insert into agencies.agencies (id, name, kind)
  select bench.id('agency', a), 'Provkommun ' || a, 'municipality' from generate_series(1, 10) a
  union all select bench.id('agency', 11), 'Försäkringskassan', 'social-insurance'
  union all select bench.id('agency', 12), 'Arbetsförmedlingen', 'employment-service'
  union all select bench.id('agency', 13), 'Vuxenpsykiatrin', 'psychiatry';
insert into agencies.staff (id, agency_id, given_name, family_name, title, role)
  select bench.id('coach', s), bench.id('agency', 1 + s % 10), 'Prov', 'Coach ' || s, 'Coach', 'coach' from generate_series(1, bench.cases() / 20) s
  union all
  select bench.id('partner', s), bench.id('agency', 11 + s % 3), 'Prov', 'Partner ' || s, 'Handläggare', 'professional' from generate_series(1, bench.cases() / 20) s;
insert into programmes.programmes (id, key, name, model_key, model_version, owner_agency_id)
  select bench.id('programme', a), 'prov-' || a, 'Provprogram ' || a, 'steget', 1, bench.id('agency', a) from generate_series(1, 10) a;
insert into programmes.parties (programme_id, agency_id, party_key)
  select bench.id('programme', a), bench.id('agency', p.nr), p.party
    from generate_series(1, 10) a, (values (11, 'social-insurance'), (12, 'employment-service'), (13, 'region')) as p (nr, party)
  union all select bench.id('programme', a), bench.id('agency', a), 'municipality' from generate_series(1, 10) a;

-- Each case with its coach, its agency and the days that everything else is counted from.
create table bench.life as
  select n, bench.id('case', n) as case_id, bench.id('person', n) as person_id, 1 + n % (bench.cases() / 20) as coach,
         bench.id('agency', 1 + (1 + n % (bench.cases() / 20)) % 10) as agency_id, bench.today() - (20 + n * 37 % 700)::integer as admitted_on,
         -- Which of the coach's twenty it is.
         n / (bench.cases() / 20) as k, n / (bench.cases() / 20) % 5 = 4 as ended
    from generate_series(0, bench.cases() - 1) n;

insert into participants.participants (id, owner_agency_id, given_name, family_name, birth_date, sex, municipality)
  select person_id, agency_id, 'Prov', 'Person ' || n, date '1970-01-01' + (n * 13 % 12000)::integer, case n % 2 when 0 then 'woman' else 'man' end, 'Provkommun'
    from bench.life;
insert into participants.contacts (participant_id, owner_agency_id, phone) select person_id, agency_id, '070-174 06 05' from bench.life;
insert into cases.cases (id, programme_id, participant_id, responsible_agency_id, model_key, model_version, status, phase, referred_on, decided_on,
    decided_by, admitted_on, discharged_on, version)
  select case_id, bench.id('programme', 1 + coach % 10), person_id, agency_id, 'steget', 1, case when ended then 'discharged' else 'active' end,
         case when ended then 'discharged' else 'activity' end, admitted_on - 10, admitted_on, bench.id('coach', coach), admitted_on,
         case when ended then bench.today() - (n % 15)::integer end, 2
    from bench.life;
insert into cases.referrals (case_id, reason, criteria_answers) select case_id, 'Vill närma sig arbete.', '{}' from bench.life;
insert into cases.decisions (id, case_id, decision, reason, criteria_checks, decided_on, decided_by, made_at)
  select bench.id('decision', n), case_id, 'admit', 'Hör till målgruppen.', '[]', admitted_on, bench.id('coach', coach), bench.at(admitted_on, 0) from bench.life;
insert into cases.phase_changes (id, case_id, phase, from_on, changed_by)
  select bench.id('phase', n * 4 + p.nr), case_id, p.phase, admitted_on + p.day, bench.id('coach', coach)
    from bench.life, (values (0, 'mapping', 0), (1, 'planning', 15), (2, 'activity', 30)) as p (nr, phase, day);
insert into cases.team_members (id, case_id, staff_id, agency_id, professional_role, is_lead, from_on)
  select bench.id('lead', n), case_id, bench.id('coach', coach), agency_id, 'Coach', true, admitted_on from bench.life
  union all
  select bench.id('member', n * 4 + p), case_id, bench.id('partner', s.nr), bench.id('agency', 11 + s.nr % 3), 'Handläggare', false, admitted_on + 7
    from bench.life, generate_series(1, 3) p, lateral (select 1 + (n * 3 + p) % (bench.cases() / 20) as nr) s;
insert into cases.discharges (id, case_id, discharged_on, reason, outcome, summary, support_after, discharged_by)
  select bench.id('discharge', n), case_id, bench.today() - (n % 15)::integer, 'work-with-support', 'work', 'Började arbeta.', 'Samtal varje månad.', bench.id('coach', coach)
    from bench.life where ended;

insert into consents.consents (id, case_id, from_agency_id, to_agency_id, categories, purpose, state, valid_from, valid_to, how_given, language, recorded_by_staff)
  select bench.id('consent', n * 16 + p * 4 + w.nr), case_id, case w.out when true then agency_id else bench.id('agency', p) end,
         case w.out when true then bench.id('agency', p) else agency_id end, '{identity,contact,assessment,plan,progress,placement}', 'Samordna rehabiliteringen.',
         w.state, admitted_on + w.from_day, bench.today() + 40 + (n % 100)::integer, 'written', 'sv', bench.id('coach', coach)
    from bench.life, generate_series(11, 13) p, (values (0, true, 'given', 5), (1, false, 'given', 5), (2, true, 'superseded', 0)) as w (nr, out, state, from_day);
