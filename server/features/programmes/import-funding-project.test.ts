import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { FundingProject } from '../../../contract/funding-project.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { isFail } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { diffFundingProject } from './funding-project.rules.ts';
import { selectProgrammeKeys } from './funding-project.sql.ts';
import { importFundingProject } from './import-funding-project.ts';
import { readProjectPage } from './read-project-page.ts';

function page(name: string): FundingProject {
  const read = readProjectPage(readFileSync(`programmes/funding/${name}.txt`, 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  return read.project;
}
const project = page('nya-vagar-vellinge-plus');
const changed: FundingProject = {
  ...project, endDate: '2026-08-31', grantedSek: 10, contact: { name: 'Ada Test', email: null }, unknown: { Status: 'Pågår' },
};
const changes = [
  { field: 'endDate', before: '2026-02-28', after: '2026-08-31' },
  { field: 'grantedSek', before: null, after: 10 },
  { field: 'contact.name', before: null, after: 'Ada Test' },
  { field: 'unknown.Status', before: null, after: 'Pågår' },
];

describe('what differs between two readings', () => {
  it('is nothing for the same', () => {
    expect(diffFundingProject(project, structuredClone(project))).toEqual([]);
  });
  it('is each field by itself, in both directions', () => {
    expect(diffFundingProject(project, changed)).toEqual(changes);
    expect(diffFundingProject(changed, project)).toEqual(changes.map(({ field, before, after }) => ({ field, before: after, after: before })));
  });
  it('sees an owner who joins', () => {
    expect(diffFundingProject(project, { ...project, owner: ['VELLINGE KOMMUN', 'Lunda kommun'] })).toEqual([
      { field: 'owner', before: ['VELLINGE KOMMUN'], after: ['VELLINGE KOMMUN', 'Lunda kommun'] },
    ]);
  });
});

describe('importing a funding project', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  const now = new Date('2026-11-21T12:00:00Z');
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    const agency = newId();
    await owner.db.insertInto('agencies.agencies').values({ id: agency, name: 'Lunda kommun', kind: 'municipality' }).execute();
    await owner.db.insertInto('programmes.models').values({ key: 'provet', version: 1, content: '{}', content_hash: 'x' }).execute();
    await owner.db.insertInto('programmes.programmes').values({
      id: newId(), key: 'provet', name: 'Provet', model_key: 'provet', model_version: 1, owner_agency_id: agency,
    }).execute();
  });
  afterAll(async () => {
    await owner.close();
    await database.drop();
  });

  it('stores it once, leaves the same alone, and tells what a new page changes', async () => {
    expect(await importFundingProject(owner.db, 'provet', project, now)).toEqual({ outcome: 'stored', version: 1, changes: [] });
    expect(await importFundingProject(owner.db, 'provet', project, now)).toEqual({ outcome: 'unchanged', version: 1, changes: [] });
    expect(await importFundingProject(owner.db, 'provet', changed, now)).toEqual({ outcome: 'updated', version: 2, changes });
    const rows = await owner.db.selectFrom('programmes.funding_projects').select(['content', 'version']).execute();
    expect(rows).toEqual([{ content: changed, version: 2 }]);
  });

  it('names a programme that does not exist, and stores nothing', async () => {
    const result = await importFundingProject(owner.db, 'okand', project, now);
    expect(isFail(result) && result.code).toBe('not-found');
    expect(await selectProgrammeKeys(owner.db)).toEqual(['provet']);
  });
});
