import { Document, isMap, isScalar, visit } from 'yaml';
import type { IdeaContent } from '../../../contract/idea-content.ts';
import type { IndicatorMeasure, TheoryStep } from '../../../contract/idea-theory.ts';
import type { GoalMeasure } from '../../../contract/programme-goals.ts';
import { usualAttendance, usualCategories, usualLimits, usualPhases, usualWellBeing } from './usual-parts.ts';

export interface DraftSource {
  name: string;
  summary: string;
  content: IdeaContent;
  prestudyName: string;
}

/** A kebab-case key out of words: `Region Gotland, psykiatri` gives `region-gotland-psykiatri`. At most six words. */
export function keyOf(words: string): string {
  const plain = words.toLowerCase().normalize('NFD').replaceAll(/\p{Diacritic}/gu, '').replaceAll(/[^a-z0-9]+/g, ' ').trim();
  const key = plain.split(' ').filter(Boolean).slice(0, 6).join('-');
  return /^[a-z]/.test(key) ? key : key === '' ? 'del' : `nr-${key}`;
}

/** Keys for a list, each once: what comes again gets a number. */
export function keysOf(list: readonly string[]): string[] {
  const times = new Map<string, number>();
  return list.map((words) => {
    const key = keyOf(words);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}-${time}`;
  });
}

/** Swedish as it was written; the English is left for a person to write, and the validator asks for it. */
const sv = (text: string) => ({ sv: text, en: '' });

/**
 * A programme model as far as an idea says it, as YAML of the same shape as the files in `programmes/`. What the idea says
 * names the pre-study as its source. What every model needs and no idea says is the usual, marked as an assumption; what
 * a model holds without is left empty. So a draft is seldom valid at first, and shows what is still to be decided.
 */
export function makeDraft(idea: DraftSource): string {
  const source = { published: `Förstudien ”${idea.prestudyName}”` };
  const { targetGroup, parties } = idea.content;
  const goals = measuredSteps(idea.content.theory.steps);
  const conditionKeys = keysOf(targetGroup.conditions.map(({ label }) => label));
  const groupKeys = keysOf(targetGroup.groups);
  const roles = parties.flatMap((party) => party.roles.map((role) => ({ role, party: party.key })));
  const roleKeys = keysOf(roles.map(({ role }) => role));
  const model = {
    key: keyOf(idea.name),
    version: 1,
    name: sv(idea.name),
    purpose: purposesOf(idea).map((text) => ({ text: sv(text), source })),
    owner: { party: parties.find(({ isOwner }) => isOwner)?.key ?? '', source },
    parties: parties.map(({ key, kind, name, does }) =>
      ({ key, kind, name: sv(name), source, responsibilities: does === '' ? [] : [{ text: sv(does), source }] })),
    teamRoles: roles.map(({ role, party }, at) => ({ key: roleKeys[at], label: sv(role), party, source })),
    targetGroup: {
      description: sv(targetGroup.description), source,
      groups: targetGroup.groups.map((label, at) => ({ key: groupKeys[at], label: sv(label) })),
    },
    admissionCriteria: targetGroup.conditions.map(({ label, question, required }, at) =>
      ({ key: conditionKeys[at], kind: 'statement', label: sv(label), question: sv(question), required, source })),
    phases: usualPhases,
    informationCategories: usualCategories,
    sharing: [],
    instruments: goals.some(({ measure }) => measure === 'well-being') ? [usualWellBeing] : [],
    cadences: usualLimits,
    placementKinds: [],
    attendance: usualAttendance,
    goals: goalsOf(goals, source),
  };
  return write(model, ` Utkast till programmodell ur förstudien ”${idea.prestudyName}”.\n Det som står som ”assumption” är ett förslag att bestämma om.`);
}

function purposesOf({ summary, content }: DraftSource): string[] {
  return [summary, ...content.theory.steps.filter(({ layer }) => layer === 'goal').map(({ text }) => text)].filter((text) => text !== '');
}

type MeasuredStep = TheoryStep & { measure: IndicatorMeasure };

function measuredSteps(steps: readonly TheoryStep[]): MeasuredStep[] {
  return steps.filter((step): step is MeasuredStep => step.layer !== 'activity' && step.measure !== null);
}

function goalsOf(steps: readonly MeasuredStep[], source: object) {
  const keys = keysOf(steps.map(({ text }) => text));
  return steps.map(({ text, level, measure }, at) => ({ key: keys[at], level: level ?? 'individual', label: sv(text), measure: goalMeasures[measure], source }));
}

/** How each way to measure is said in a programme model. */
const goalMeasures: Readonly<Record<IndicatorMeasure, GoalMeasure>> = {
  participants: { kind: 'count-participants' },
  'closer-to-work': { kind: 'share-closer-to-work' },
  placement: { kind: 'share-with-placement' },
  'work-at-end': { kind: 'share-in-work', when: 'at-discharge' },
  'work-after-six-months': { kind: 'share-in-work', when: 'six-months-after' },
  'self-supporting': { kind: 'share-self-supporting', when: 'at-discharge' },
  'well-being': { kind: 'change-in-instrument', instrument: usualWellBeing.key },
  'joint-plan': { kind: 'share-with-joint-plan' },
  'team-meetings': { kind: 'share-of-team-meetings' },
  'shared-assessments': { kind: 'shared-view', of: 'assessments' },
  agreement: { kind: 'documented', evidence: 'agreement' },
  survey: { kind: 'documented', evidence: 'survey' },
};

/** Writes data as YAML for people: a text in two languages on one line where it fits. */
function write(model: object, comment: string): string {
  const document = new Document(model, { aliasDuplicateObjects: false });
  document.commentBefore = comment;
  foldWords(document);
  return document.toString({ lineWidth: 0 });
}

const longestLine = 90;

/** Puts `{ sv, en }` on one line where both are short. */
export function foldWords(document: Document): void {
  visit(document, {
    Map: (_key, node) => {
      const keys = node.items.map(({ key }) => (isScalar(key) ? key.value : undefined));
      const isWords = isMap(node) && keys.length === 2 && keys[0] === 'sv' && keys[1] === 'en';
      const length = node.items.reduce((sum, { value }) => sum + (isScalar(value) ? String(value.value).length : longestLine), 0);
      if (isWords && length < longestLine) node.flow = true;
    },
  });
}
