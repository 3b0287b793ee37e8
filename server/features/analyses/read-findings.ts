import type { EvidenceItem, Finding } from '../../../contract/findings.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { isSupported } from './analyses.rules.ts';
import { selectEvidence, selectFindings, type FindingRow } from './findings.sql.ts';

function findingOf(row: FindingRow, evidence: readonly EvidenceItem[]): Finding {
  return { ...row, evidence: [...evidence], supported: isSupported(evidence) };
}

/** All findings of a pre-study with what each stands on, those withdrawn last. */
export async function readFindings(db: Database, prestudyId: string): Promise<Finding[]> {
  const rows = await selectFindings(db, prestudyId);
  const evidence = Map.groupBy(await selectEvidence(db, prestudyId), ({ findingId }) => findingId);
  return rows.map((row) => findingOf(row, evidence.get(row.id) ?? []));
}

/** One finding with what it stands on. */
export async function readFinding(db: Database, prestudyId: string, id: string): Promise<Finding | NamedError> {
  const [row] = await selectFindings(db, prestudyId, id);
  return row ? findingOf(row, await selectEvidence(db, prestudyId, id)) : fail('not-found');
}
