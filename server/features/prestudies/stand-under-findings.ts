import type { EvidenceKind } from '../../../contract/findings.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';

/**
 * The no to taking away what a finding stands on, which says each such finding in its own words; null where none does.
 * A finding that is withdrawn holds nothing back.
 */
export async function standUnderFindings(db: Database, prestudyId: string, kind: EvidenceKind, sourceIds: readonly string[]): Promise<NamedError | null> {
  if (sourceIds.length === 0) return null;
  const findings = await db.selectFrom('analyses.standing_evidence').select(['finding_id', 'sentence']).distinct()
    .where('prestudy_id', '=', prestudyId).where('kind', '=', kind).where('source_id', 'in', sourceIds).orderBy('finding_id').execute();
  if (findings.length === 0) return null;
  return fail('used-as-evidence', findings.map(({ sentence }) => ({ path: '', code: 'finding-stands-on-it', message: sentence ?? '' })));
}
