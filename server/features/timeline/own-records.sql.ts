import { sql } from 'kysely';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export interface FormerCaseRow { caseId: string; firstOn: string; lastOn: string; records: number }

/** Cases that the actor knows of by their own agency's records alone, the latest written in first. One without any is left out. */
export async function selectFormerCases(db: Database): Promise<FormerCaseRow[]> {
  const { rows } = await sql<FormerCaseRow>`
    select case_id as "caseId", min(on_day) as "firstOn", max(on_day) as "lastOn", count(distinct record_id)::int as records
      from timeline.entries where case_id in (select f.case_id from consents.my_former_cases() f)
     group by case_id order by max(on_day) desc, case_id`.execute(db);
  return rows;
}

/** Whether the actor knows of this case by their own agency's records alone. */
export async function isFormerCase(db: Database, caseId: string): Promise<boolean> {
  const { rows } = await sql`select from consents.my_former_cases() f where f.case_id = ${caseId}::uuid`.execute(db);
  return rows.length > 0;
}
