import type { ApplicationForm, FormSection } from '../../../contract/application-form.ts';
import type { GroundBlock, GroundGap } from '../../../contract/application-grounds.ts';
import type { Finding } from '../../../contract/findings.ts';
import { theoryLayers, type TheoryLayer } from '../../../contract/idea-theory.ts';
import type { Idea } from '../../../contract/ideas.ts';

/** What a ground is gathered from. */
export interface GroundFacts {
  question: string;
  idea: Idea;
  findings: readonly Finding[];
  figures: readonly { id: string }[];
  outlook: readonly { title: string; takeaway: string }[];
  letters: number;
}

type Section = Pick<FormSection, 'key' | 'gathers' | 'principle'>;

const text = (words: string): GroundBlock[] => (words.trim() === '' ? [] : [{ kind: 'text', text: words.trim().slice(0, 4000) }]);
const lines = (list: readonly string[]): GroundBlock[] => text(list.filter((one) => one.trim() !== '').join('\n'));
const claims = (findings: readonly Finding[]): GroundBlock[] => findings.map(({ id, sentenceSv }) => ({ kind: 'claim', text: sentenceSv, findingIds: [id] }));
const standing = ({ findings }: GroundFacts) => findings.filter(({ withdrawnOn }) => withdrawnOn === null);

/** A line of a list: what it is, and what is said of it where something is. */
const line = (what: string, about: string) => (about === '' ? what : `${what}: ${about}`);

function voiceLine({ support, concern, both }: Idea['voices']): string {
  const all = support + concern + both;
  return all === 0 ? '' : `I dialogen har ${all} aktörer svarat: ${support} stöder idén, ${concern} är oroliga och ${both} både och.`;
}

/** The steps of the chain in their layers, each with how one would know. */
function theoryLines({ content: { theory } }: Idea, layers: readonly string[]): string[] {
  return theory.steps.filter(({ layer }) => layers.includes(layer)).map(({ text: words, indicator }) => line(words, indicator));
}

const layerNames: Readonly<Record<TheoryLayer, string>> = { activity: 'Aktiviteter', output: 'Det som blir gjort', 'short-outcome': 'Resultat på kort sikt', 'long-outcome': 'Resultat på lång sikt', goal: 'Mål' };

/** The chain, layer by layer. How one would know stands among the goals. */
function chainLines({ content: { theory: { steps } } }: Idea): string[] {
  return theoryLayers.flatMap((layer) => {
    const texts = steps.filter((step) => step.layer === layer).map((step) => step.text);
    return texts.length === 0 ? [] : [`${layerNames[layer]}: ${texts.join('; ')}`];
  });
}

function assumptions({ content: { theory: { arrows } } }: Idea): GroundBlock[] {
  const said = arrows.map(({ assumption }) => assumption).filter((one) => one !== '');
  return said.length === 0 ? [] : [...text('För att kedjan ska hålla behöver det här stämma:'), ...lines(said)];
}

const gather: Readonly<Record<FormSection['gathers'][number], (facts: GroundFacts, section: Section) => GroundBlock[]>> = {
  summary: ({ idea }) => text(idea.summary),
  question: ({ question }) => text(question),
  need: ({ idea }) => text(idea.content.need.text),
  'need-findings': (facts) => claims(standing(facts).filter(({ id }) => facts.idea.content.need.findingIds.includes(id))),
  figures: ({ figures }) => figures.map(({ id }) => ({ kind: 'figure', figureId: id })),
  outlook: ({ outlook }) => lines(outlook.map(({ title, takeaway }) => line(title, takeaway))),
  'target-group': ({ idea: { content: { targetGroup } } }) => [...text(targetGroup.description), ...lines(targetGroup.groups)],
  goals: ({ idea }) => lines(theoryLines(idea, ['short-outcome', 'long-outcome', 'goal'])),
  theory: ({ idea }) => [
    ...lines(chainLines(idea)),
    ...assumptions(idea),
  ],
  measures: ({ idea }) => lines(idea.content.measures.map(({ name, about }) => line(name, about))),
  parties: ({ idea }) => lines(idea.content.parties.map(({ name, isOwner, does }) => line(isOwner ? `${name} (projektägare)` : name, does))),
  voices: ({ idea }) => text(voiceLine(idea.voices)),
  principle: (facts, { principle }) => claims(standing(facts).filter(({ principles }) => principle !== null && principles.includes(principle))),
  risks: ({ idea }) => lines(idea.content.risks.map((risk) => line(risk.text, risk.counter))),
  alternatives: ({ idea }) => lines(idea.content.alternatives.map((one) => line(one.text, one.whyNot))),
  budget: ({ idea }) => (idea.content.budget.staff.length === 0 ? [] : [{ kind: 'budget' }]),
};

/** By what one knows that something stands there already, whatever was changed around it. */
const markOf = (block: GroundBlock): string => (block.kind === 'claim' ? `claim ${block.findingIds.join()}` : block.kind === 'figure' ? block.figureId : block.kind === 'budget' ? 'budget' : block.text);

/** What could be taken over under a heading, without what stands there. A text that was taken over and rewritten is offered once more. */
export function suggestBlocks(section: Section, facts: GroundFacts, written: readonly GroundBlock[]): GroundBlock[] {
  const there = new Set(written.map(markOf));
  return section.gathers.flatMap((source) => gather[source](facts, section)).filter((block) => !there.has(markOf(block)));
}

/** What is missing, heading by heading in the order of the form, and then of the whole. */
export function gapsInGround(form: ApplicationForm, written: ReadonlyMap<string, readonly GroundBlock[]>, facts: GroundFacts): GroundGap[] {
  const known = new Map(facts.findings.map((finding) => [finding.id, finding]));
  const figures = new Set(facts.figures.map(({ id }) => id));
  const gaps: GroundGap[] = [];
  const tell = (gap: GroundGap['gap'], section: string | null, count: number) => { if (count > 0) gaps.push({ gap, section, count }); };
  for (const { key, required, principle } of form.sections) {
    const blocks = written.get(key) ?? [];
    const said = blocks.flatMap((block) => (block.kind === 'claim' ? [block.findingIds] : []));
    const cited = said.flat().map((id) => known.get(id));
    tell('section-empty', key, required && blocks.length === 0 ? 1 : 0);
    tell('claim-without-evidence', key, said.filter((ids) => ids.length === 0).length);
    tell('finding-gone', key, cited.filter((finding) => finding === undefined || finding.withdrawnOn !== null).length);
    tell('finding-unsupported', key, cited.filter((finding) => finding?.withdrawnOn === null && !finding.supported).length);
    tell('figure-gone', key, blocks.filter((block) => block.kind === 'figure' && !figures.has(block.figureId)).length);
    tell('principle-without-finding', key, principle !== null && required && !standing(facts).some(({ principles }) => principles.includes(principle)) ? 1 : 0);
  }
  const { faults, total } = facts.idea.budgetSum;
  tell('no-letter-of-intent', null, facts.letters === 0 ? 1 : 0);
  tell('budget-missing', null, total === 0 ? 1 : 0);
  tell('budget-does-not-add-up', null, total > 0 && faults.some((fault) => fault !== 'unit-cost-unverified') ? 1 : 0);
  tell('unit-cost-unverified', null, faults.includes('unit-cost-unverified') ? 1 : 0);
  tell('form-unverified', null, form.verified ? 0 : 1);
  return gaps;
}
