import type { ApplicationGround, GroundBlock } from '../../../contract/application-grounds.ts';
import type { EvidenceItem } from '../../../contract/findings.ts';
import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { makeDocx } from '../../platform/documents/make-docx.ts';
import { makePdf } from '../../platform/documents/make-pdf.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { readFindings, readOutlookNotes } from '../analyses/public.ts';
import { readReleasedFigures, type ShownFigure } from '../data-sets/public.ts';
import { selectMembers, selectPrestudy } from '../prestudies/public.ts';
import { shippedApplicationForm } from './application-form.ts';
import { gapsInGround, suggestBlocks, type GroundFacts } from './grounds.rules.ts';
import { countLetters, insertGroundSection, selectGround, updateGroundSection, type GroundKey, type GroundRow } from './grounds.sql.ts';
import { printedGround } from './printed-ground.ts';
import { readIdea } from './read-idea.ts';

/** The material of a pre-study as a ground is gathered from it. */
interface GroundMaterials { facts: GroundFacts; figures: readonly ShownFigure[]; rows: readonly GroundRow[]; prestudyName: string; ownerName: string }

const keyOf = (prestudyId: string, ideaId: string): GroundKey => {
  const { key, version } = shippedApplicationForm();
  return { prestudyId, ideaId, formKey: key, formVersion: version };
};

/** Everything that a ground is made of, or `not-found`. */
async function gatherGround(work: Work, prestudyId: string, ideaId: string): Promise<GroundMaterials | NamedError> {
  const idea = await readIdea(work, prestudyId, ideaId);
  if (isFail(idea)) return idea;
  const prestudy = await selectPrestudy(work.db, prestudyId);
  if (!prestudy) return fail('not-found');
  const figures = await readReleasedFigures(work.db, prestudyId);
  const outlook = await readOutlookNotes(work.db, prestudyId);
  const facts: GroundFacts = {
    question: prestudy.question, idea, figures, findings: await readFindings(work.db, prestudyId), letters: await countLetters(work.db, prestudyId),
    outlook: outlook.map(({ title, takeaway }) => ({ title, takeaway })),
  };
  return { facts, figures, rows: await selectGround(work.db, keyOf(prestudyId, ideaId)), prestudyName: prestudy.name, ownerName: prestudy.ownerAgencyName };
}

const evidenceLabel = ({ label, detail }: EvidenceItem) => (detail === '' ? label : `${label} (${detail})`);

/** The ground for the application of an idea: what is written, what could be taken over, and what is missing. */
export async function readGround(work: Work, actor: Actor, prestudyId: string, ideaId: string): Promise<ApplicationGround | NamedError> {
  const gathered = await gatherGround(work, prestudyId, ideaId);
  if (isFail(gathered)) return gathered;
  const { facts, figures, rows } = gathered;
  const form = shippedApplicationForm();
  const written = new Map(rows.map((row) => [row.section, row]));
  const mine = (await selectMembers(work.db, prestudyId)).find(({ staffId, leftOn }) => staffId === actor.id && leftOn === null);
  return {
    ideaName: facts.idea.name, form, mayWrite: mine !== undefined && mine.part !== 'reader',
    sections: form.sections.map((section) => {
      const row = written.get(section.key);
      const blocks = row?.blocks ?? [];
      return { key: section.key, blocks, version: row?.version ?? 0, changedByName: row?.changedByName ?? null, suggested: suggestBlocks(section, facts, blocks) };
    }),
    material: {
      findings: facts.findings.filter(({ withdrawnOn }) => withdrawnOn === null)
        .map(({ id, sentenceSv, evidence, supported }) => ({ id, sentence: sentenceSv, supported, evidence: evidence.filter(({ gone }) => !gone).map(evidenceLabel) })),
      figures: figures.map(({ id, title, practice }) => ({ id, title, practice })),
    },
    gaps: gapsInGround(form, new Map(rows.map(({ section, blocks }) => [section, blocks])), facts),
  };
}

/** Writes what stands under one heading. Findings and tables that it names must be there. */
export async function writeGroundSection(
  work: Work, actor: Actor, place: { prestudyId: string; ideaId: string; section: string }, { blocks, version }: { blocks: GroundBlock[]; version: number },
): Promise<{ version: number } | NamedError> {
  const { prestudyId, ideaId, section } = place;
  if (!shippedApplicationForm().sections.some(({ key }) => key === section)) return fail('not-found');
  const idea = await readIdea(work, prestudyId, ideaId);
  if (isFail(idea)) return idea;
  const findings = new Set((await readFindings(work.db, prestudyId)).map(({ id }) => id));
  if (blocks.some((block) => block.kind === 'claim' && block.findingIds.some((id) => !findings.has(id)))) return fail('finding-unknown');
  const figures = new Set((await readReleasedFigures(work.db, prestudyId)).map(({ id }) => id));
  if (blocks.some((block) => block.kind === 'figure' && !figures.has(block.figureId))) return fail('figure-unknown');
  const edit = { section, blocks, by: actor.id, at: work.now.toISOString() };
  const key = keyOf(prestudyId, ideaId);
  const isWritten = version === 0 ? await insertGroundSection(work.db, key, edit) : await updateGroundSection(work.db, key, version, edit);
  return isWritten ? { version: version + 1 } : fail('stale-version');
}

const fileNames = { sv: 'underlag', en: 'ground' } as const;

/** The ground as a file to send on. Its name says nothing of what is in it. */
export async function fetchGround(work: Work, prestudyId: string, ideaId: string, { format, language }: { format: 'pdf' | 'docx'; language: Language }): Promise<FileAnswer | NamedError> {
  const gathered = await gatherGround(work, prestudyId, ideaId);
  if (isFail(gathered)) return gathered;
  const { facts, figures, rows, prestudyName, ownerName } = gathered;
  const document = printedGround({
    form: shippedApplicationForm(), idea: facts.idea, findings: facts.findings, figures, prestudyName, ownerName, today: work.today,
    written: new Map(rows.map(({ section, blocks }) => [section, blocks])),
  }, language);
  const bytes = await (format === 'pdf' ? makePdf(document) : makeDocx(document));
  return isFail(bytes) ? bytes : { name: `${fileNames[language]}.${format}`, type: fileTypes[format], bytes };
}
