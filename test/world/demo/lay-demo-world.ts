import { fileURLToPath } from 'node:url';
import { loadProgrammeModels } from '../../../server/features/programmes/load-programme-models.ts';
import { gatherLives } from './gather-lives.ts';
import { layAgencies } from './lay/lay-agencies.ts';
import { layConsents } from './lay/lay-consents.ts';
import { layReferral } from './lay/lay-referral.ts';
import { layTeam } from './lay/team.ts';
import { Rows } from './rows.ts';

const programmesFolder = fileURLToPath(new URL('../../../programmes', import.meta.url));

/** Every row of the demo as it stands on a day: the same day gives the same rows. */
export function layDemoWorld(today: string): Rows {
  const rows = new Rows();
  const models = new Map(loadProgrammeModels(programmesFolder).map((model) => [model.key, model]));
  layAgencies(rows, models, today);
  for (const [index, life] of gatherLives(models, today).entries()) {
    layReferral(rows, life, index);
    layTeam(rows, life);
    layConsents(rows, life);
  }
  return rows;
}
