import { sql } from 'kysely';
import type { Database } from '../db/kysely-on-client.ts';
import { auditJson, type AuditEntry } from './audit-entry.ts';
import { houseChain } from './audit.sql.ts';

/**
 * Writes down what the operator did from the command line with the owner login, in the chain of the agency that it was
 * about, or the house's own. In the same transaction as the deed; it takes the lock on the end of the chain, so last.
 */
export async function auditOperatorDeed(db: Database, agencyId: string | null, deed: Omit<AuditEntry, 'outcome' | 'reason'>): Promise<void> {
  const entry = auditJson([{ ...deed, outcome: 'allowed', reason: 'command-line' }]);
  await sql`select platform.chain_audit(${agencyId ?? houseChain}::uuid, 'operator', null, ${agencyId}::uuid, null, platform.now(), ${entry}::jsonb)`.execute(db);
}
