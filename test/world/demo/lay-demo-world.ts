import { fileURLToPath } from 'node:url';
import { loadInstruments } from '../../../server/features/measurements/load-instruments.ts';
import { loadProgrammeModels } from '../../../server/features/programmes/load-programme-models.ts';
import type { StaffKey } from './cast/staff.ts';
import { gatherLives } from './gather-lives.ts';
import { layAgencies } from './lay/lay-agencies.ts';
import { layAttendance } from './lay/lay-attendance.ts';
import { layConsents } from './lay/lay-consents.ts';
import { layGrounds } from './lay/lay-grounds.ts';
import { layHardCases } from './lay/lay-hard-cases.ts';
import { layDischarge } from './lay/lay-discharge.ts';
import { layMapping } from './lay/lay-mapping.ts';
import { layMeasurements } from './lay/lay-measurements.ts';
import { layEmployers, layPlacements } from './lay/lay-placements.ts';
import { layPlan } from './lay/lay-plan.ts';
import { layPrestudies } from './lay/prestudies/lay-prestudies.ts';
import { layReferral } from './lay/lay-referral.ts';
import { layRemarks } from './lay/lay-remarks.ts';
import { laySessions, slotOf } from './lay/lay-sessions.ts';
import { layTeam } from './lay/team.ts';
import { Rows } from './rows.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** Every row of the demo as it stands on a day: the same day gives the same rows. */
export function layDemoWorld(today: string): Rows {
  const rows = new Rows();
  const models = new Map(loadProgrammeModels(`${checkout}programmes`).map((model) => [model.key, model]));
  const instruments = loadInstruments(`${checkout}instruments`).filter((instrument) => instrument.kind === 'questionnaire');
  const casesOf = new Map<StaffKey, number>();
  layAgencies(rows, models, today);
  layEmployers(rows);
  const lives = gatherLives(models, today);
  for (const [index, life] of lives.entries()) {
    // Open cases first come to their coach's week; those that have ended keep a slot too, so that their talks had one.
    const ordinal = casesOf.get(life.coach) ?? 0;
    casesOf.set(life.coach, ordinal + 1);
    layReferral(rows, life, index);
    layTeam(rows, life);
    const consents = layConsents(rows, life);
    layGrounds(rows, life);
    layMapping(rows, life, consents);
    layPlan(rows, life, consents);
    laySessions(rows, life, slotOf(ordinal));
    layMeasurements(rows, life, instruments, consents);
    layAttendance(rows, life);
    layPlacements(rows, life, consents);
    layRemarks(rows, life);
    layDischarge(rows, life);
  }
  layHardCases(rows, lives);
  layPrestudies(rows, today);
  return rows;
}
