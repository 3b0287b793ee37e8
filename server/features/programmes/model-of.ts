import { ProgrammeModel } from '../../../contract/programme-model.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { selectModel } from './programmes.sql.ts';

// A published version never changes, so what has been read once holds as long as the process lives.
const known = new Map<string, ProgrammeModel>();

/**
 * The published model that a case or a programme runs on.
 * @throws when that version is not published or is none of the schema: every case refers to one that is.
 */
export async function modelOf(db: Database, key: string, version: number): Promise<ProgrammeModel> {
  const name = `${key}@${version}`;
  const before = known.get(name);
  if (before) return before;
  const content = await selectModel(db, key, version);
  if (content === undefined) throw new Error(`No programme model ${name} is published`);
  const model = ProgrammeModel.parse(content);
  known.set(name, model);
  return model;
}
