import type { TextBlock, PublicationContent, PublicEvidence, PublicFinding, PublicQuotation } from '../../../contract/publication-content.ts';
import type { PublicationMaterial } from '../../../contract/publications.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { isFail } from '../../platform/named-error.ts';
import { readEvidenceSources, readFindings } from '../analyses/public.ts';
import { listIdeas, readIdea } from '../ideas/public.ts';

/** Quotations that a person has passed: the only ones that are evidence at all, and so the only ones that can be published. */
async function usableQuotations(work: Work, prestudyId: string): Promise<PublicQuotation[]> {
  const sources = await readEvidenceSources(work.db, prestudyId);
  return sources.filter(({ kind }) => kind === 'quotation').map(({ id, label, detail }) => ({ quotationId: id, text: label, from: detail }));
}

async function findings(work: Work, prestudyId: string): Promise<PublicFinding[]> {
  const all = await readFindings(work.db, prestudyId);
  return all.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ id, kind, sentenceSv, sentenceEn, evidence }) => ({
    findingId: id, kind, sv: sentenceSv, en: sentenceEn,
    evidence: evidence.filter(({ gone }) => !gone).map(({ kind: of, label, detail }): PublicEvidence => ({ kind: of, label: label.slice(0, 400), detail: detail.slice(0, 1000) })),
  }));
}

const paragraph = (text: string): TextBlock[] => (text === '' ? [] : [{ kind: 'paragraph', text }]);

async function ideas(work: Work, prestudyId: string): Promise<PublicationMaterial['ideas']> {
  const found: PublicationMaterial['ideas'] = [];
  for (const { id, state } of (await listIdeas(work, prestudyId)).items) {
    if (state === 'set-aside') continue;
    const idea = await readIdea(work, prestudyId, id);
    if (isFail(idea)) continue;
    const { summary, content: { need, targetGroup, measures } } = idea;
    const list = measures.map(({ name, about }) => (about === '' ? name : `${name}: ${about}`).replaceAll('\n', ' '));
    found.push({
      id, name: idea.name,
      blocks: [...paragraph(summary), ...paragraph(need.text), ...paragraph(targetGroup.description), ...(list.length === 0 ? [] : [{ kind: 'list' as const, text: list.join('\n').slice(0, 4000) }])],
    });
  }
  return found;
}

/** What the pre-study holds that a page can be made of. */
export async function listPublicationMaterial(work: Work, prestudyId: string): Promise<PublicationMaterial> {
  return { findings: await findings(work, prestudyId), quotations: await usableQuotations(work, prestudyId), ideas: await ideas(work, prestudyId) };
}

/** Whether every quotation of a draft, also where it is evidence of a finding, is one that may be used, in the words that were passed. */
export async function areQuotationsUsable(work: Work, prestudyId: string, { quotations, findings: chosen }: PublicationContent): Promise<boolean> {
  const asEvidence = chosen.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'quotation').map(({ label }) => label));
  if (quotations.length === 0 && asEvidence.length === 0) return true;
  const usable = await usableQuotations(work, prestudyId);
  const words = new Map(usable.map(({ quotationId, text }) => [quotationId, text]));
  const passed = new Set(usable.map(({ text }) => text.slice(0, 400)));
  return quotations.every(({ quotationId, text }) => words.get(quotationId) === text) && asEvidence.every((label) => passed.has(label));
}
