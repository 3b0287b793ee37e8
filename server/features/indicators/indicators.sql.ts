import { sql } from 'kysely';
import type { IncomeSource } from '../../../contract/programme-criteria.ts';
import type { Words } from '../../../contract/words.ts';
import { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CountedCase, Rating } from './case-facts.ts';

/** Whether the signed-in actor may see the figures of a programme. */
export async function selectMayRead(db: Database, programmeId: string): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select indicators.may_read(${programmeId}::uuid) as allowed`.execute(db);
  return rows[0]?.allowed ?? false;
}

interface FactsRow {
  sex: string;
  status: CountedCase['status'];
  admitted: boolean;
  days_in_programme: number | null;
  discharge_outcome: string | null;
  job_start: boolean | null;
  job_at_discharge: boolean | null;
  had_placement: boolean;
  adapted_placement: boolean;
  income_after: IncomeSource[] | null;
  income_follow_up: IncomeSource[] | null;
  follow_up: CountedCase['followUp'];
  occupation: string | null;
  coach_changes: number;
  joint_plan: boolean;
  assessed_areas: number;
  alike_areas: number;
  ratings: Rating[];
}

/** The nameless facts of every case of a programme; none when the actor may not see its figures. */
export async function selectCaseFacts(db: Database, programmeId: string): Promise<CountedCase[]> {
  const { rows } = await sql<FactsRow>`select * from indicators.case_facts(${programmeId}::uuid)`.execute(db);
  const opened = await db.seals.openInside(rows);
  return opened.map((row) => ({
    sex: row.sex === 'woman' || row.sex === 'man' ? row.sex : 'other-or-unknown',
    status: row.status, admitted: row.admitted, daysInProgramme: row.days_in_programme, dischargeOutcome: row.discharge_outcome,
    jobStart: row.job_start ?? false, jobAtDischarge: row.job_at_discharge ?? false,
    hadPlacement: row.had_placement, adaptedPlacement: row.adapted_placement,
    incomeAfter: row.income_after, incomeAtFollowUp: row.income_follow_up,
    followUp: row.follow_up, occupationAtFollowUp: row.occupation, coachChanges: row.coach_changes,
    jointPlan: row.joint_plan, assessedAreas: row.assessed_areas, alikeAreas: row.alike_areas, ratings: row.ratings,
  }));
}

/** A programme's name and the goals of the version that new cases begin with. */
export async function selectGoals(
  db: Database, programmeId: string,
): Promise<{ name: Words; version: number; goals: ProgrammeModel['goals'] } | null> {
  const row = await db.selectFrom('programmes.programmes as p')
    .innerJoin('programmes.models as m', (join) => join.onRef('m.key', '=', 'p.model_key').onRef('m.version', '=', 'p.model_version'))
    .select(['m.content', 'm.version']).where('p.id', '=', programmeId).executeTakeFirst();
  if (!row) return null;
  const { name, goals } = ProgrammeModel.parse(row.content);
  return { name, version: row.version, goals };
}
