import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { AgencyPlan } from './retention-file.ts';

export async function selectAgencyKind(db: Database, agencyId: string): Promise<string | undefined> {
  return (await db.selectFrom('agencies.agencies').select('kind').where('id', '=', agencyId).executeTakeFirst())?.kind;
}

/** Lays an agency's own plan over the rule of its kind; a newer one takes the place of the older. As the owner login. */
export async function saveAgencyPlan(db: Database, plan: AgencyPlan, ruleKey: string): Promise<void> {
  const row = {
    agency_id: plan.agency, rule_key: ruleKey, keep_years: plan.keepYears ?? null, document: plan.document,
    decided_on: plan.decidedOn, sample_birth_days: plan.sampleBirthDays, set_at: new Date().toISOString(),
  };
  await db.insertInto('retention.agency_plans').values(row).onConflict((conflict) => conflict.column('agency_id').doUpdateSet(row)).execute();
}
