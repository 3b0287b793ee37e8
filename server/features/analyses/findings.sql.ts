import type { EvidenceItem, EvidenceKind, EvidenceSource, Finding, NewFinding } from '../../../contract/findings.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** A finding as it is stored: what it stands on lies beside it. */
export type FindingRow = Omit<Finding, 'evidence' | 'supported'>;
interface OfFinding { findingId: string }

/** The findings of a pre-study, as they were written and those withdrawn last; or the one with an id. */
export async function selectFindings(db: Database, prestudyId: string, id?: string): Promise<FindingRow[]> {
  const rows = await db.selectFrom('analyses.findings as f').innerJoin('agencies.staff as s', 's.id', 'f.created_by')
    .select(['f.id', 'f.kind', 'f.sentence_sv as sentenceSv', 'f.sentence_en as sentenceEn', 'f.level', 'f.principles', 'f.strength',
      'f.strength_why as strengthWhy', 'f.withdrawn_on as withdrawnOn', 'f.withdrawn_reason as withdrawnReason', 's.given_name as given',
      's.family_name as family', 'f.changed_on as changedOn', 'f.version'])
    .where('f.prestudy_id', '=', prestudyId).$if(id !== undefined, (query) => query.where('f.id', '=', id ?? ''))
    .orderBy('f.withdrawn_on', (by) => by.desc().nullsFirst()).orderBy('f.created_at').orderBy('f.id').execute();
  return rows.map(({ given, family, ...row }) => ({ ...row, createdByName: `${given} ${family}` }) as FindingRow);
}

interface Told { label: string | null; detail: string | null; path: string | null }
const wordsOf = ({ label, detail }: Told) => ({ label: label ?? '', detail: detail ?? '' });

/** What findings stand on, in their writers' order, with the words of each source that is still there. */
export async function selectEvidence(db: Database, prestudyId: string, findingId?: string): Promise<(EvidenceItem & OfFinding)[]> {
  const rows = await db.selectFrom('analyses.evidence as e')
    .leftJoin('analyses.evidence_sources as s', (join) =>
      join.onRef('s.prestudy_id', '=', 'e.prestudy_id').onRef('s.kind', '=', 'e.kind').onRef('s.id', '=', 'e.source_id'))
    .select(['e.finding_id as findingId', 'e.kind', 'e.source_id as sourceId', 'e.note', 's.label', 's.detail', 's.path'])
    .where('e.prestudy_id', '=', prestudyId).$if(findingId !== undefined, (query) => query.where('e.finding_id', '=', findingId ?? ''))
    .orderBy('e.finding_id').orderBy('e.position').execute();
  const opened = await db.seals.openInside(rows);
  return opened.map((row) => ({ ...row, ...wordsOf(row as Told), kind: row.kind as EvidenceKind, gone: row.path === null }));
}

/** Everything in a pre-study that a finding can stand on, by kind. */
export async function selectEvidenceSources(db: Database, prestudyId: string): Promise<EvidenceSource[]> {
  const rows = await db.selectFrom('analyses.evidence_sources').select(['kind', 'id', 'label', 'detail', 'path'])
    .where('prestudy_id', '=', prestudyId).orderBy('kind').orderBy('id').execute();
  const opened = await db.seals.openInside(rows);
  return opened.map((row) => ({ ...wordsOf(row as Told), kind: row.kind as EvidenceKind, id: row.id ?? '', path: row.path ?? '' }));
}

type FindingValues = Omit<NewFinding, 'evidence'>;
const columnsOf = (values: FindingValues) => ({
  kind: values.kind, sentence_sv: values.sentenceSv, sentence_en: values.sentenceEn, level: values.level, principles: values.principles,
  strength: values.strength, strength_why: values.strengthWhy,
});

export async function insertFinding(
  db: Database, row: FindingValues & { id: string; prestudyId: string; createdBy: string; changedOn: string },
): Promise<void> {
  await db.insertInto('analyses.findings').values({
    id: row.id, prestudy_id: row.prestudyId, ...columnsOf(row), created_by: row.createdBy, changed_on: row.changedOn,
  }).execute();
}

/** Changes a finding that still has the version; false when it no longer has. */
export async function updateFinding(db: Database, id: string, version: number, values: FindingValues & { changedOn: string }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('analyses.findings')
    .set({ ...columnsOf(values), changed_on: values.changedOn, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Withdraws a finding, or with nulls lets it stand again; false when it no longer has the version. */
export async function updateWithdrawal(
  db: Database, id: string, version: number, { on, reason, today }: { on: string | null; reason: string; today: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('analyses.findings')
    .set({ withdrawn_on: on, withdrawn_reason: reason, changed_on: today, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts this evidence in the place of what the finding stood on. */
export async function replaceEvidence(db: Database, prestudyId: string, findingId: string, evidence: NewFinding['evidence']): Promise<void> {
  await db.deleteFrom('analyses.evidence').where('finding_id', '=', findingId).execute();
  if (evidence.length === 0) return;
  await db.insertInto('analyses.evidence').values(evidence.map((item, position) => ({
    finding_id: findingId, prestudy_id: prestudyId, position, kind: item.kind, source_id: item.sourceId, note: item.note,
  }))).execute();
}
