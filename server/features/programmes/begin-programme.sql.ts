import { sql } from 'kysely';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

interface Begun {
  programmeId: string;
  model: ProgrammeModel;
  hash: string;
  startsOn: string;
  endsOn: string | null;
  parties: readonly { partyKey: string; agencyId: string }[];
}

/** @returns `begun`, or the code of what stands in the way; see the function in db/views/096_ideas.sql. */
export async function callBeginProgramme(db: Database, { programmeId, model, hash, startsOn, endsOn, parties }: Begun): Promise<string> {
  const { rows } = await sql<{ outcome: string }>`
    select programmes.begin_programme(${programmeId}::uuid, ${model.key}, ${model.version}::integer, ${JSON.stringify(model)}::jsonb, ${hash},
      ${model.name.sv}, ${startsOn}::date, ${endsOn}::date, ${JSON.stringify(parties)}::jsonb) as outcome`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('begin_programme answered nothing');
  return row.outcome;
}
