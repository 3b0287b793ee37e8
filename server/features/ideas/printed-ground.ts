import type { ApplicationForm } from '../../../contract/application-form.ts';
import type { GroundBlock } from '../../../contract/application-grounds.ts';
import type { EvidenceItem } from '../../../contract/findings.ts';
import { groundGapWords } from '../../../contract/ground-gap-words.ts';
import type { Language } from '../../../contract/words.ts';
import type { Block, PrintedDocument } from '../../platform/documents/printed-document.ts';
import { barsOf, type ShownFigure } from '../data-sets/public.ts';
import { evidenceWords, sayIn, type Say } from './ground.texts.ts';
import { gapsInGround, type GroundFacts } from './grounds.rules.ts';
import { printedBudget } from './printed-budget.ts';

/** What is printed, and when. */
export interface GroundToPrint {
  form: ApplicationForm;
  facts: GroundFacts;
  figures: readonly ShownFigure[];
  written: ReadonlyMap<string, readonly GroundBlock[]>;
  prestudyName: string;
  ownerName: string;
  today: string;
}

/** Numbers for findings in the order in which they are first named. */
function numberFindings({ form, written }: GroundToPrint): Map<string, number> {
  const ids = form.sections.flatMap(({ key }) => (written.get(key) ?? []).flatMap((block) => (block.kind === 'claim' ? block.findingIds : [])));
  return new Map([...new Set(ids)].map((id, at) => [id, at + 1]));
}

function chart(figure: ShownFigure, language: Language, say: Say): Block {
  const groups = barsOf(figure.table, language);
  const most = figure.table.spec.measure === 'people' ? 100 : Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  return {
    kind: 'bars', caption: figure.title, source: `${say('chart', { source: figure.source })}${figure.practice ? say('practice') : ''}`,
    groups: groups.map(({ heading, bars }) => ({ heading, bars: bars.map(({ label, words, value }) => ({ label, words, share: value === null ? null : value / most })) })),
  };
}

/** A text whose lines are a list, or a paragraph. */
function prose(words: string): Block {
  const lines = words.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.length > 1 ? { kind: 'list', items: lines } : { kind: 'paragraph', text: lines[0] ?? '' };
}

function blockOf(block: GroundBlock, asked: GroundToPrint, numbers: ReadonlyMap<string, number>, language: Language): Block[] {
  const say = sayIn(language);
  switch (block.kind) {
    case 'text': return [prose(block.text)];
    case 'claim': {
      const cited = block.findingIds.map((id) => numbers.get(id)).filter((one) => one !== undefined);
      return [{ kind: 'paragraph', text: `${block.text} ${cited.length === 0 ? say('unfounded') : `[${cited.join(', ')}]`}` }];
    }
    case 'figure': {
      const figure = asked.figures.find(({ id }) => id === block.figureId);
      return [figure ? chart(figure, language, say) : { kind: 'paragraph', text: say('gone') }];
    }
    case 'budget': return printedBudget(asked.facts.idea, language, say);
    default: return block satisfies never;
  }
}

/** Parts as sentences after one another; an arrow is no sign of the document's font. */
function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').map((part) => part.trim().replaceAll(' → ', ' – ')).map((part, at, all) => (at < all.length - 1 && !/[.?!…]$/.test(part) ? `${part}.` : part)).join(' ');
}

const sourceLine = ({ kind, label, detail, note }: EvidenceItem, language: Language) => `${evidenceWords[kind][language]}: ${sentences([label, detail, note])}`;

/** What each claim rests on, by its number. */
function evidence({ facts: { findings } }: GroundToPrint, numbers: ReadonlyMap<string, number>, language: Language): Block[] {
  const say = sayIn(language);
  if (numbers.size === 0) return [];
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  return [
    { kind: 'heading', level: 2, text: say('evidence') }, { kind: 'paragraph', text: say('numbered') },
    ...[...numbers].flatMap(([id, number]): Block[] => {
      const finding = known.get(id);
      const standing = finding?.evidence.filter(({ gone }) => !gone) ?? [];
      const sentence = (language === 'en' && finding?.sentenceEn) || finding?.sentenceSv || say('noEvidence');
      return [
        { kind: 'heading', level: 3, text: `[${number}] ${sentence}` },
        standing.length === 0 ? { kind: 'paragraph', text: say('noEvidence') } : { kind: 'list', items: standing.map((item) => sourceLine(item, language)) },
      ];
    }),
  ];
}

/** What the call asks for and what is missing, heading by heading. */
function checklist({ form, written, facts }: GroundToPrint, language: Language): Block[] {
  const say = sayIn(language);
  const gaps = gapsInGround(form, written, facts);
  const said = (section: string | null) => gaps.filter((gap) => gap.section === section && gap.gap !== 'section-empty').map(({ gap, count }) => `${groundGapWords[gap][language]}${count > 1 ? ` (${count})` : ''}`);
  const rows = form.sections.map(({ key, heading, required }) => {
    const state = (written.get(key) ?? []).length > 0 ? say('written') : say(required ? 'isEmpty' : 'voluntary');
    return [heading[language], [state, ...said(key)].join('; ')];
  });
  const whole = said(null);
  return [
    { kind: 'heading', level: 2, text: say('checklist') },
    { kind: 'table', caption: form.name[language], columns: [say('heading'), say('standing')], rows: whole.length === 0 ? rows : [...rows, [say('whole'), whole.join('; ')]] },
    { kind: 'paragraph', text: say('checkAbout') },
  ];
}

const dayInWords = (day: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${day}T12:00:00Z`));

/** The ground as a document: what stands under each heading, what the claims rest on, and what is still missing. */
export function printedGround(asked: GroundToPrint, language: Language): PrintedDocument {
  const say = sayIn(language);
  const { form, facts: { idea }, written } = asked;
  const numbers = numberFindings(asked);
  return {
    title: say('title', { name: idea.name }), language, size: 'normal', footer: `${idea.name}, ${form.name[language]} ${form.version}`,
    blocks: [
      { kind: 'facts', rows: [
        { label: say('prestudy'), value: asked.prestudyName }, { label: say('owner'), value: asked.ownerName },
        { label: say('form'), value: `${form.name[language]}, version ${form.version}` }, { label: say('words'), value: form.source }, { label: say('day'), value: dayInWords(asked.today, language) },
      ] },
      ...(form.verified ? [] : [{ kind: 'note' as const, text: form.standing[language] }]),
      ...form.sections.flatMap(({ key, heading }): Block[] => {
        const blocks = written.get(key) ?? [];
        return [{ kind: 'heading', level: 2, text: heading[language] }, ...(blocks.length === 0 ? [{ kind: 'paragraph' as const, text: say('empty') }] : blocks.flatMap((block) => blockOf(block, asked, numbers, language)))];
      }),
      ...evidence(asked, numbers, language),
      ...checklist(asked, language),
    ],
  };
}
