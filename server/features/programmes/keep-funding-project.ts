import { createHash } from 'node:crypto';
import { FundingProject, type FundingProjectChange } from '../../../contract/funding-project.ts';
import { newId } from '../../platform/new-id.ts';
import { diffFundingProject } from './funding-project.rules.ts';

export interface StoredFundingProject { id: string; content: unknown; version: number }
/** As the columns of both tables are called. */
export interface FundingProjectToStore { content: string; content_hash: string; imported_at: string }

/** Where one project page is kept: a programme has one, and so has a pre-study. The row is held until the transaction ends. */
export interface FundingProjectPlace {
  load(): Promise<StoredFundingProject | undefined>;
  insert(id: string, project: FundingProjectToStore): Promise<void>;
  update(id: string, version: number, project: FundingProjectToStore): Promise<void>;
}

export interface FundingProjectImport {
  outcome: 'stored' | 'updated' | 'unchanged';
  version: number;
  /** What differs from what was stored before; empty the first time. */
  changes: FundingProjectChange[];
}

/** Keeps a project page in its place: a second reading updates it and tells what changed, and one that says the same changes nothing. */
export async function keepFundingProject(place: FundingProjectPlace, project: FundingProject, now: Date): Promise<FundingProjectImport> {
  const content = FundingProject.parse(project);
  const text = JSON.stringify(content);
  const toStore = { content: text, content_hash: createHash('sha256').update(text).digest('hex'), imported_at: now.toISOString() };
  const stored = await place.load();
  if (!stored) {
    await place.insert(newId(), toStore);
    return { outcome: 'stored', version: 1, changes: [] };
  }
  const changes = diffFundingProject(FundingProject.parse(stored.content), content);
  if (changes.length === 0) return { outcome: 'unchanged', version: stored.version, changes };
  const version = stored.version + 1;
  await place.update(stored.id, version, toStore);
  return { outcome: 'updated', version, changes };
}
