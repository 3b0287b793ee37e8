import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { contentHash } from '../../platform/content-hash.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { OperatorFault } from '../../platform/db/operator-fault.ts';
import { advanceProgrammes, insertModel, selectPublishedModels } from './programmes.sql.ts';

/** A fingerprint of what a model says, whatever the order of its fields. */
export function hashOfModel(model: ProgrammeModel): string {
  return contentHash(model);
}

/**
 * Publishes the programme models of the files: versions that the database lacks are added, and none is changed,
 * as running cases stand on them. New cases begin with the newest version. Run as the owner login at start.
 * @returns what was added.
 * @throws OperatorFault naming every version that says something else than when it was published.
 */
export async function publishModels(db: Database, models: readonly ProgrammeModel[]): Promise<{ key: string; version: number }[]> {
  const published = new Map((await selectPublishedModels(db)).map((row) => [`${row.key} ${row.version}`, row.contentHash]));
  const changed = models.filter((model) => {
    const hash = published.get(`${model.key} ${model.version}`);
    return hash !== undefined && hash !== hashOfModel(model);
  });
  if (changed.length > 0) throw new OperatorFault(changed.map(changedWords).join('; '));
  const added = models.filter((model) => !published.has(`${model.key} ${model.version}`));
  for (const model of added) {
    await insertModel(db, { key: model.key, version: model.version, content: model, contentHash: hashOfModel(model) });
  }
  if (added.length > 0) await advanceProgrammes(db);
  return added.map(({ key, version }) => ({ key, version }));
}

function changedWords({ key, version }: ProgrammeModel): string {
  return `programmes/${key}.yaml has changed since version ${version} was published: put it back, or give it version ${version + 1}`;
}
