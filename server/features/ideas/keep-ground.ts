import { mostBlocks, type ApplicationGround, type GroundBlock } from '../../../contract/application-grounds.ts';
import type { EvidenceItem } from '../../../contract/findings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { readFindings } from '../analyses/public.ts';
import { readReleasedFigures } from '../data-sets/public.ts';
import { selectMembers } from '../prestudies/public.ts';
import { gatherGround, readFormInUse } from './gather-ground.ts';
import { gapsInGround, suggestBlocks } from './grounds.rules.ts';
import { insertGroundSection, updateGroundSection } from './grounds.sql.ts';
import { readIdea } from './read-idea.ts';

const evidenceLabel = ({ label, detail }: EvidenceItem) => (detail === '' ? label : `${label} (${detail})`);

/** The ground for the application of an idea: what is written, what could be taken over, and what is missing. */
export async function readGround(work: Work, actor: Actor, prestudyId: string, ideaId: string): Promise<ApplicationGround | NamedError> {
  const gathered = await gatherGround(work, prestudyId, ideaId);
  if (isFail(gathered)) return gathered;
  const { inUse: { form, version }, facts, figures, rows } = gathered;
  const written = new Map(rows.map((row) => [row.section, row]));
  const mine = (await selectMembers(work.db, prestudyId)).find(({ staffId, leftOn }) => staffId === actor.id && leftOn === null);
  return {
    ideaName: facts.idea.name, form, formVersion: version, mayWrite: mine !== undefined && mine.part !== 'reader',
    sections: form.sections.map((section) => {
      const row = written.get(section.key);
      const blocks = row?.blocks ?? [];
      return { key: section.key, blocks, version: row?.version ?? 0, changedByName: row?.changedByName ?? null, suggested: suggestBlocks(section, facts, blocks) };
    }),
    material: {
      findings: facts.findings.filter(({ withdrawnOn }) => withdrawnOn === null)
        .map(({ id, sentenceSv, evidence, supported }) => ({ id, sentence: sentenceSv, supported, evidence: evidence.filter(({ gone }) => !gone).map(evidenceLabel) })),
      figures: figures.map(({ id, dataSetId, title, practice }) => ({ id, dataSetId, title, practice })),
    },
    gaps: gapsInGround(form, new Map(rows.map(({ section, blocks }) => [section, blocks])), facts),
  };
}

/** Writes what stands under one heading. Findings and tables that it names must be there. */
export async function writeGroundSection(
  work: Work, actor: Actor, place: { prestudyId: string; ideaId: string; section: string }, { blocks, version }: { blocks: GroundBlock[]; version: number },
): Promise<{ version: number } | NamedError> {
  const { prestudyId, ideaId, section } = place;
  const { form, key } = await readFormInUse(work, prestudyId, ideaId);
  if (!form.sections.some((one) => one.key === section)) return fail('not-found');
  const idea = await readIdea(work, prestudyId, ideaId);
  if (isFail(idea)) return idea;
  const findings = new Set((await readFindings(work.db, prestudyId)).map(({ id }) => id));
  if (blocks.some((block) => block.kind === 'claim' && block.findingIds.some((id) => !findings.has(id)))) return fail('finding-unknown');
  const figures = new Set((await readReleasedFigures(work.db, prestudyId)).map(({ id }) => id));
  if (blocks.some((block) => block.kind === 'figure' && !figures.has(block.figureId))) return fail('figure-unknown');
  const edit = { section, blocks, by: actor.id, at: work.now.toISOString() };
  const isWritten = version === 0 ? await insertGroundSection(work.db, key, edit) : await updateGroundSection(work.db, key, version, edit);
  return isWritten ? { version: version + 1 } : fail('stale-version');
}

/** Fills what nobody has written under with what the material has for it; what anyone has written stays as it is. */
export async function fillGround(work: Work, actor: Actor, prestudyId: string, ideaId: string): Promise<{ filled: number } | NamedError> {
  const gathered = await gatherGround(work, prestudyId, ideaId);
  if (isFail(gathered)) return gathered;
  const { inUse: { form, key }, facts, rows } = gathered;
  const begun = new Map(rows.map(({ section, blocks, version }) => [section, { blocks, version }]));
  let filled = 0;
  for (const section of form.sections) {
    const there = begun.get(section.key);
    const blocks = suggestBlocks(section, facts, []).slice(0, mostBlocks);
    if (blocks.length === 0 || (there && there.blocks.length > 0)) continue;
    const edit = { section: section.key, blocks, by: actor.id, at: work.now.toISOString() };
    if (await (there ? updateGroundSection(work.db, key, there.version, edit) : insertGroundSection(work.db, key, edit))) filled += 1;
  }
  return { filled };
}
