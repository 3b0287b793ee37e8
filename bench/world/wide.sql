-- A house that is wide rather than deep: many people, few rows about each. Nobody in it exists, and nobody has a personal number.
-- Settings: bench.people (how many) and bench.today. Each municipality has 2,000 of them, but for two where there are 20,000 or more:
-- number 1 has a tenth of all and number 2 a thousandth. Each works with one region of its own, so that both have as many consents
-- to them as there are people.
create schema bench;
create function bench.id(kind text, n bigint) returns uuid language sql immutable
  return (lpad(to_hex(n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid;
create function bench.people() returns integer language sql stable return current_setting('bench.people')::integer;
create function bench.today() returns date language sql stable return current_setting('bench.today')::date;

create table bench.life as
  select n, bench.id('case', n) as case_id, bench.id('person', n) as person_id, bench.id('agency', m) as agency_id, bench.id('region', m) as region_id,
         m, bench.id('coach', n / 20) as coach_id, bench.id('partner', n / 20) as partner_id, bench.today() - (20 + n * 37 % 700)::integer as admitted_on
    from (select n, case when bench.people() < 20000 then 3 + n / 2000
                         when n < bench.people() / 10 then 1
                         when n < bench.people() / 10 + bench.people() / 1000 then 2
                         else 3 + (n - bench.people() / 10 - bench.people() / 1000) / 2000 end as m
            from generate_series(0, bench.people() - 1) n) x;

insert into agencies.agencies (id, name, kind)
  select distinct agency_id, 'Provkommun ' || m, 'municipality' from bench.life
  union all select distinct region_id, 'Provregion ' || m, 'psychiatry' from bench.life;
-- One works with the twenty that she has the first of, and may have some of the next municipality's on her list.
insert into agencies.staff (id, agency_id, given_name, family_name, title, role)
  select distinct on (coach_id) coach_id, agency_id, 'Prov', 'Coach ' || n, 'Coach', 'coach' from bench.life order by coach_id, n;
insert into agencies.staff (id, agency_id, given_name, family_name, title, role)
  select distinct on (partner_id) partner_id, region_id, 'Prov', 'Partner ' || n, 'Kurator', 'professional' from bench.life order by partner_id, n;
insert into agencies.staff (id, agency_id, given_name, family_name, title, role)
  select bench.id('leader', m), bench.id('agency', m), 'Prov', 'Ledare ' || m, 'Enhetschef', 'team-leader' from (select distinct m from bench.life) x;
insert into programmes.programmes (id, key, name, model_key, model_version, owner_agency_id)
  select bench.id('programme', m), 'prov-' || m, 'Provprogram ' || m, 'steget', 1, bench.id('agency', m) from (select distinct m from bench.life) x;
insert into programmes.parties (programme_id, agency_id, party_key)
  select bench.id('programme', m), bench.id('agency', m), 'municipality' from (select distinct m from bench.life) x
  union all select bench.id('programme', m), bench.id('region', m), 'region' from (select distinct m from bench.life) x;

insert into participants.participants (id, owner_agency_id, given_name, family_name, birth_date, sex, municipality, protection)
  select person_id, agency_id, 'Prov', 'Person ' || n, date '1970-01-01' + (n * 13 % 12000)::integer, case n % 2 when 0 then 'woman' else 'man' end, 'Provkommun',
         -- One in two hundred has a protected identity.
         case n % 200 when 77 then 'marked' end
    from bench.life;
insert into cases.cases (id, programme_id, participant_id, responsible_agency_id, model_key, model_version, status, phase, referred_on, decided_on,
    decided_by, admitted_on, version)
  select case_id, bench.id('programme', m), person_id, agency_id, 'steget', 1, 'active', 'activity', admitted_on - 10, admitted_on, coach_id, admitted_on, 2
    from bench.life;
insert into cases.phase_changes (id, case_id, phase, from_on, changed_by)
  select bench.id('phase', n), case_id, 'activity', admitted_on, coach_id from bench.life;
insert into cases.team_members (id, case_id, staff_id, agency_id, professional_role, is_lead, from_on)
  select bench.id('lead', n), case_id, coach_id, agency_id, 'Coach', true, admitted_on from bench.life
  union all select bench.id('member', n), case_id, partner_id, region_id, 'Kurator', false, admitted_on from bench.life;
insert into participants.named_staff (id, participant_id, staff_id, named_by, named_at)
  select bench.id('named', n), person_id, coach_id, coach_id, admitted_on from bench.life where n % 200 = 77;
insert into consents.consents (id, case_id, from_agency_id, to_agency_id, categories, purpose, state, valid_from, valid_to, how_given, language, recorded_by_staff)
  select bench.id('consent', n * 2 + w.nr), case_id, case w.nr when 0 then agency_id else region_id end, case w.nr when 0 then region_id else agency_id end,
         '{identity,contact,plan,progress}', '', 'given', admitted_on, bench.today() + 40 + (n % 100)::integer, 'written', 'sv', coach_id
    from bench.life, (values (0), (1)) as w (nr);
insert into plans.plans (id, case_id, owner_agency_id, overall_agency_id, summary, started_on, next_review_on, version)
  select bench.id('plan', n), case_id, agency_id, agency_id, '', admitted_on + 5, bench.today() + (n % 80)::integer, 1 from bench.life;
insert into plans.goals (id, plan_id, words, track, position)
  select bench.id('goal', n), bench.id('plan', n), '', 'work', 1 from bench.life;
insert into consents.disclosures (id, case_id, record_kind, record_id, category, from_agency_id, to_agency_id, consent_id, disclosed_by)
  select bench.id('disclosure', n), case_id, 'plan', bench.id('plan', n), 'plan', agency_id, region_id, bench.id('consent', n * 2), coach_id from bench.life;
drop table bench.life;
analyze;
