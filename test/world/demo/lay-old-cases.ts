import type { DischargeReason } from '../../../contract/discharges.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addMonths } from '../../../server/features/programmes/public.ts';
import { castProgrammes } from './cast/programmes.ts';
import { idOf } from './chance.ts';
import { instantAt, workdayUntil } from './days.ts';
import { agencyId, programmeId, staffId } from './life.ts';
import { Rows } from './rows.ts';

interface OldCase { key: string; given: string; family: string; birthDate: string; sex: 'woman' | 'man'; endedMonthsAgo: number; talks: number; withPsychiatry: boolean }

/** Ended so long ago that the municipality may keep nothing of them; what psychiatry wrote of one is kept for ten years. */
const oldCases: readonly OldCase[] = [
  { key: 'old/kerstin', given: 'Kerstin', family: 'Fornbacka', birthDate: '1971-02-18', sex: 'woman', endedMonthsAgo: 80, talks: 6, withPsychiatry: false },
  { key: 'old/bo', given: 'Bo', family: 'Gammelhed', birthDate: '1966-09-03', sex: 'man', endedMonthsAgo: 67, talks: 4, withPsychiatry: false },
  { key: 'old/inger', given: 'Inger', family: 'Långesund', birthDate: '1979-06-27', sex: 'woman', endedMonthsAgo: 63, talks: 5, withPsychiatry: true },
];

/** Cases for retention to find: the same on the same day, apart from the lives that the rest of the demo is about. */
export function layOldCases(steget: ProgrammeModel, today: string): Rows {
  const rows = new Rows();
  for (const old of oldCases) layOldCase(rows, old, steget, today);
  return rows;
}

function layOldCase(rows: Rows, old: OldCase, steget: ProgrammeModel, today: string): void {
  const { key, given, family, birthDate, sex, endedMonthsAgo } = old;
  const programme = castProgrammes.steget;
  const owner = agencyId(programme.leads);
  const ended = workdayUntil(addMonths(today, -endedMonthsAgo));
  const began = workdayUntil(addMonths(ended, -8));
  const [case_id, participantId] = [idOf(`case/${key}`), idOf(`participant/${key}`)];
  const id = (what: string, day: string) => idOf(`${key}/${what}`, Date.parse(instantAt(day, '08:00')));
  const by = staffId('coach-olle');
  rows.add('participants.participants', {
    id: participantId, owner_agency_id: owner, given_name: given, family_name: family, birth_date: birthDate, sex,
    municipality: programme.municipality, created_at: instantAt(began, '10:10'),
  });
  rows.add('participants.contacts', { participant_id: participantId, owner_agency_id: owner });
  rows.add('cases.cases', {
    id: case_id, programme_id: programmeId(programme), participant_id: participantId, responsible_agency_id: owner, model_key: steget.key,
    model_version: steget.version, status: 'closed', phase: steget.phases.at(-1)?.key ?? '', referred_on: began, decided_on: began,
    decided_by: staffId(programme.leader), admitted_on: began, discharged_on: ended, created_at: instantAt(began, '10:10'),
  });
  rows.add('cases.referrals', { case_id, reason: 'Vill komma närmare arbete.', criteria_answers: {} });
  rows.add('cases.decisions', {
    id: id('decision', began), case_id, decision: 'admit', reason: 'Insatsen passar.', criteria_checks: [], decided_on: began,
    decided_by: staffId(programme.leader), made_at: instantAt(began, '11:20'),
  });
  rows.add('cases.team_members', {
    id: id('team', began), case_id, staff_id: by, agency_id: owner, professional_role: 'Coach', is_lead: true, from_on: began, to_on: ended, ended_reason: 'Avslutad',
  });
  rows.add('cases.discharges', {
    id: id('discharge', ended), case_id, discharged_on: ended, reason: 'consent-withdrawn' satisfies DischargeReason, outcome: 'closer-to-work', summary: 'Steget är avslutat.',
    support_after: 'Inget mer behövs.', discharged_by: by,
  });
  layTalks(rows, old, { case_id, ended, owner, by, id });
}

interface TalkFacts { case_id: string; ended: string; owner: string; by: string; id: (what: string, day: string) => string }

function layTalks(rows: Rows, { talks, withPsychiatry }: OldCase, { case_id, ended, owner, by, id }: TalkFacts): void {
  const talk = (day: string, owner_agency_id: string, held_by: string, note: string) => {
    const recordId = id(`talk/${owner_agency_id}`, day);
    rows.add('sessions.sessions', {
      id: recordId, case_id, owner_agency_id, kind: 'coaching', starts_at: instantAt(day, '10:00'), minutes: 45, attendance: 'attended',
      note, held_by, created_at: instantAt(day, '11:00'),
    });
    rows.add('platform.events', { id: id(`event/${owner_agency_id}`, day), at: instantAt(day, '11:00'), name: 'session-recorded', case_id, record_id: recordId, actor_id: held_by, agency_id: owner_agency_id });
  };
  for (let month = 0; month < talks; month += 1) talk(workdayUntil(addMonths(ended, -month)), owner, by, 'Vi pratade om nästa steg.');
  if (withPsychiatry) talk(workdayUntil(addMonths(ended, -2)), agencyId('granvik-psychiatry'), staffId('psychologist'), 'Uppföljning av måendet.');
}
