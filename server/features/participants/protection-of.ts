import { sql } from 'kysely';
import type { ProtectionKind } from '../../../contract/protection.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** How the person of a case is protected, and who is named for her: members of staff and their agencies. */
interface CaseProtection { kind: ProtectionKind; staffIds: ReadonlySet<string>; agencyIds: ReadonlySet<string> }

/** Null where she is not protected, or the actor may not know of the case. */
export async function protectionOf(db: Database, caseId: string): Promise<CaseProtection | null> {
  const { rows } = await sql<{ kind: ProtectionKind; staffId: string | null; agencyId: string | null }>`
    select kind, staff_id as "staffId", agency_id as "agencyId" from participants.protection_of(${caseId}::uuid)`.execute(db);
  const [first] = rows;
  if (!first) return null;
  const idsOf = (ids: readonly (string | null)[]) => new Set(ids.filter((id) => id !== null));
  return { kind: first.kind, staffIds: idsOf(rows.map(({ staffId }) => staffId)), agencyIds: idsOf(rows.map(({ agencyId }) => agencyId)) };
}
