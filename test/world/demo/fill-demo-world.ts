import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { loadConsentForms } from '../../../server/features/consents/load-consent-forms.ts';
import { shippedLaw } from '../../../server/features/consents/law.ts';
import { publishConsentForms } from '../../../server/features/consents/publish-consent-forms.ts';
import { publishLaw } from '../../../server/features/consents/publish-law.ts';
import { loadRetentionRules } from '../../../server/features/retention/load-retention.ts';
import { publishRetention } from '../../../server/features/retention/publish-retention.ts';
import { loadProgrammeModels } from '../../../server/features/programmes/load-programme-models.ts';
import { publishModels } from '../../../server/features/programmes/publish-models.ts';
import type { LentPersona } from '../../../server/app/sign-in/sign-in.routes.ts';
import { inTransaction, withKysely, type Database } from '../../../server/platform/db/kysely-on-client.ts';
import { OperatorFault } from '../../../server/platform/db/operator-fault.ts';
import type { DatabaseTarget } from '../../../server/platform/db/target.ts';
import type { MasterKeySource } from '../../../server/platform/sealing/master-key.ts';
import { instantAt } from './days.ts';
import { importFundings } from './import-fundings.ts';
import { layDemoWorld } from './lay-demo-world.ts';
import { layLog } from './lay-log.ts';
import { layOddLooks } from './lay-odd-looks.ts';
import { layOldCases } from './lay-old-cases.ts';
import { layProtected } from './lay-protected.ts';
import { layPublications } from './lay/prestudies/lay-publications.ts';
import { demoPersonas } from './personas.ts';
import { demoTables, insertRows } from './rows.ts';
import { agencyId } from './life.ts';

const programmesFolder = fileURLToPath(new URL('../../../programmes', import.meta.url));

/** Beside the demo's own tables, what people did while it ran. */
const emptiedToo = ['platform.sessions', 'platform.sign_ins', 'platform.idempotency_keys', 'platform.audit_entries', 'platform.audit_heads', 'platform.audit_anchors', 'retention.deeds', 'accessibility_reports.reports'];

export interface FillOptions {
  /** Throws the demo away and begins it afresh. */
  reset: boolean;
  /** The day that the demo's lives are told from. */
  today: string;
}

/**
 * Fills a database with the demo world, once: a database that holds it is left as it is, and `reset` begins it afresh.
 * The lives are told from `today`; a demo that is some days old still holds together, with more that is overdue.
 *
 * @returns the people that the demo lends out.
 * @throws OperatorFault when the database holds something else than the demo: that is never touched.
 */
export async function fillDemoWorld(
  target: DatabaseTarget, masterKey: MasterKeySource, { reset, today }: FillOptions,
): Promise<readonly LentPersona[]> {
  return withKysely(target.owner, masterKey, async (db) => {
    const personas = demoPersonas();
    const found = await whatIsThere(db);
    if (found === 'other') {
      throw new OperatorFault('The database holds data that is not the demo\'s: use another one for the demo, or SAMSTEG_DATA with an empty folder');
    }
    if (found === 'demo' && !reset) {
      await checkPersonas(db, personas);
      return personas;
    }
    await inTransaction(db, async (work) => {
      if (found === 'demo') await emptyTables(work);
      const models = loadProgrammeModels(programmesFolder);
      await publishModels(work, models);
      await publishConsentForms(work, loadConsentForms());
      await publishLaw(work, shippedLaw());
      await publishRetention(work, loadRetentionRules());
      await insertRows(work, layDemoWorld(today));
      const steget = models.find(({ key }) => key === 'steget');
      if (steget) await insertRows(work, layOldCases(steget, today));
      await layLog(work, today);
      await layOddLooks(work, today);
      await layProtected(work, today);
      await layPublications(work, today);
    });
    await importFundings(db, new Date(instantAt(today, '08:00')));
    return personas;
  });
}

/** The demo is known by its first agency, whose id follows from its key. */
async function whatIsThere(db: Database): Promise<'nothing' | 'demo' | 'other'> {
  const agencies = await db.selectFrom('agencies.agencies').select('id').execute();
  if (agencies.length > 0) return agencies.some(({ id }) => id === agencyId('granvik')) ? 'demo' : 'other';
  const programme = await db.selectFrom('programmes.programmes').select('id').limit(1).executeTakeFirst();
  return programme === undefined ? 'nothing' : 'other';
}

async function emptyTables(db: Database): Promise<void> {
  // With what people added in tables that the demo itself leaves empty.
  await sql`truncate ${sql.join([...demoTables, ...emptiedToo].map((table) => sql.table(table)))} cascade`.execute(db);
}

async function checkPersonas(db: Database, personas: readonly LentPersona[]): Promise<void> {
  const staff = await db.selectFrom('agencies.staff').select('id').execute();
  const participants = await db.selectFrom('participants.participants').select('id').execute();
  const there = new Set([...staff, ...participants].map(({ id }) => id));
  if (personas.every(({ actorId }) => there.has(actorId))) return;
  throw new OperatorFault('The demo was filled by another version of Samsteg: begin it afresh with npm start -- --reset');
}
