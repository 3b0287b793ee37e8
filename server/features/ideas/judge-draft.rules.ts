import { isCollection, isScalar, parseDocument, type Document } from 'yaml';
import { modelSections, type DraftFault, type DraftSection, type ModelDraft, type ModelSection } from '../../../contract/idea-drafts.ts';
import { readModelText } from '../programmes/public.ts';
import { faultWords } from './fault-words.rules.ts';
import { foldWords } from './make-draft.rules.ts';
import { usualCriterion, usualInstruments, usualPlacementKinds, usualRhythm, usualSharing } from './usual-parts.ts';

/** What the validator says of a draft, section by section. Any text at all may be asked about. */
export function judgeDraft(yaml: string, instruments: readonly string[]): Pick<ModelDraft, 'valid' | 'faults' | 'sections' | 'parties'> {
  const { model, problems } = readModelText(yaml, instruments);
  const data = dataOf(yaml);
  const faults = problems.map(({ line, column, path, expected }): DraftFault => {
    const steps = stepsOf(path);
    return { line, column, path, expected: faultWords(expected), section: sectionOf(steps), ...emptyTextAt(data, steps) };
  });
  return {
    valid: model !== null,
    faults,
    sections: modelSections.map((section) => sectionState(section, data, faults.filter((fault) => fault.section === section).length)),
    parties: model === null ? [] : model.parties.map(({ key, name }) => ({ key, name: name.sv, isOwner: key === model.owner.party })),
  };
}

/** `purpose[0].text.en` as the steps to it. */
export function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name ?? '') : Number(index)));
}

function sectionOf([first]: readonly (string | number)[]): ModelSection | null {
  return modelSections.find((section) => section === first) ?? null;
}

/** What the text says, or nothing where it is no YAML. */
function dataOf(yaml: string): unknown {
  return documentOf(yaml)?.toJS() as unknown;
}

/** A text that cannot be read, or that nests or repeats beyond measure, is no document: the validator has said so. */
function documentOf(yaml: string): Document.Parsed | null {
  try {
    const document = parseDocument(yaml, { prettyErrors: false });
    if (document.errors.length > 0) return null;
    document.toJS();
    return document;
  } catch {
    return null;
  }
}

function valueAt(data: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined), data);
}

const otherLanguage: Readonly<Record<string, string>> = { sv: 'en', en: 'sv' };

function emptyTextAt(data: unknown, steps: readonly (string | number)[]): Pick<DraftFault, 'isEmptyText' | 'beside'> {
  const other = otherLanguage[String(steps.at(-1))];
  if (other === undefined || valueAt(data, steps) !== '') return { isEmptyText: false, beside: null };
  const beside = valueAt(data, [...steps.slice(0, -1), other]);
  return { isEmptyText: true, beside: typeof beside === 'string' && beside !== '' ? beside : null };
}

function sectionState(section: ModelSection, data: unknown, faults: number): DraftSection {
  const value = valueAt(data, [section]);
  const state = faults > 0 ? 'faulty' : isNothing(value) ? 'missing' : isOnlyAssumed(value) ? 'assumed' : 'grounded';
  return { section, faults, state, canPropose: proposalFor(section, data) !== null };
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether something rests on an assumption, and nothing on a source. */
function isOnlyAssumed(value: unknown): boolean {
  return hasKey(value, 'assumption') && !hasKey(value, 'source');
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && (Object.hasOwn(value, key) || Object.values(value).some((inner) => hasKey(inner, key)));
}

const listAt = (data: unknown, section: ModelSection): readonly unknown[] => {
  const value = valueAt(data, [section]);
  return Array.isArray(value) ? value : [];
};
const textAt = (value: unknown, name: string): string => {
  const text = valueAt(value, [name]);
  return typeof text === 'string' ? text : '';
};
const keyAt = (value: unknown): string => textAt(value, 'key');

/** What is usually put in a section that is empty, or in a rhythm that lacks its usual parts; null where nothing is. */
function proposalFor(section: ModelSection, data: unknown): readonly object[] | null {
  if (typeof data !== 'object' || data === null) return null;
  if (section === 'cadences') {
    const have = listAt(data, section).map(keyAt);
    const lacking = usualRhythm.filter(({ key }) => !have.includes(key));
    return lacking.length > 0 && isListOrNothing(data, section) ? lacking : null;
  }
  if (!isNothing(valueAt(data, [section]))) return null;
  if (section === 'admissionCriteria') return [usualCriterion];
  if (section === 'instruments') return usualInstruments;
  if (section === 'placementKinds') return usualPlacementKinds;
  return section === 'sharing' ? sharingFor(data) : null;
}

const isListOrNothing = (data: unknown, section: ModelSection): boolean => {
  const value = valueAt(data, [section]);
  return value === undefined || Array.isArray(value);
};

/** From the party with most professions to the others that have any; a coordination association sees numbers only. */
function sharingFor(data: unknown): readonly object[] | null {
  const barred = listAt(data, 'parties').filter((party) => textAt(party, 'kind') === 'coordination-association').map(keyAt);
  const withRoles = listAt(data, 'teamRoles').map((role) => textAt(role, 'party')).filter((party) => party !== '' && !barred.includes(party));
  const [from, ...others] = [...new Set(withRoles)];
  return from === undefined || others.length === 0 ? null : usualSharing(from, others);
}

/** The draft with what is usual put where a section is empty, and all else as it was written; null where nothing can be. */
export function withProposal(yaml: string, section: ModelSection): string | null {
  const document = documentOf(yaml);
  const proposal = document && proposalFor(section, document.toJS());
  if (!document || !proposal) return null;
  const list: unknown = document.get(section, true);
  if (isCollection(list)) {
    list.flow = false;
    for (const part of proposal) document.addIn([section], document.createNode(part, { aliasDuplicateObjects: false }));
  } else document.set(section, document.createNode(proposal, { aliasDuplicateObjects: false }));
  foldWords(document);
  return document.toString({ lineWidth: 0 });
}

/** The draft with texts written where there was an empty one, and all else as it was; null where a place is none such. */
export function withTexts(yaml: string, texts: readonly { path: string; text: string }[]): string | null {
  const document = documentOf(yaml);
  if (!document) return null;
  for (const { path, text } of texts) {
    const steps = stepsOf(path);
    const node: unknown = steps.length === 0 ? undefined : document.getIn(steps, true);
    if (!isScalar(node) || node.value !== '') return null;
    node.value = text;
    delete node.type;
  }
  return document.toString({ lineWidth: 0 });
}
