import { z } from 'zod';
import { IdeaBudget, sumBudget } from './idea-budget.ts';
import { brokenTheory, gapsInTheory, TheoryOfChange } from './idea-theory.ts';
import { Key } from './programme-basis.ts';
import { PartyKind } from './programme-model.ts';
import { Id } from './words.ts';

const Sentence = z.string().trim().min(1).max(500);
const Text = z.string().trim().max(4000).default('');

/** Why the idea is needed, and the findings of the pre-study that say so. */
export const IdeaNeed = z.object({ text: Text, findingIds: z.array(Id).max(50).default([]) });

/** Who it is for. A condition is asked of the one who refers; a required one must be met. */
export const IdeaTargetGroup = z.object({
  description: Text,
  groups: z.array(Sentence).max(20).default([]),
  conditions: z.array(z.object({ label: Sentence, question: Sentence, required: z.boolean() })).max(20).default([]),
});

export const IdeaMeasure = z.object({ name: z.string().trim().min(1).max(200), about: Text });

/** Someone who takes part, what they answer for, and the professions they bring. */
export const IdeaParty = z.object({
  key: Key,
  name: z.string().trim().min(1).max(200),
  kind: PartyKind,
  isOwner: z.boolean().default(false),
  does: z.string().trim().max(1000).default(''),
  roles: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
});
export type IdeaParty = z.infer<typeof IdeaParty>;

export const likelihoods = ['unlikely', 'possible', 'likely'] as const;
export const consequences = ['small', 'noticeable', 'serious'] as const;

/** What may go wrong, in words and not in figures: nobody knows the odds of such things. */
export const IdeaRisk = z.object({
  text: Sentence,
  likelihood: z.enum(likelihoods),
  consequence: z.enum(consequences),
  counter: z.string().trim().max(1000).default(''),
  owner: z.string().trim().max(200).default(''),
});
export type IdeaRisk = z.infer<typeof IdeaRisk>;

/** Another way to meet the need, and why it was not chosen. */
export const IdeaAlternative = z.object({ text: Sentence, whyNot: z.string().trim().max(2000).default('') });

const unique = <T>(list: readonly T[]): boolean => new Set(list).size === list.length;

/** The sections of an idea. Each is kept by itself, so that two can write at once. */
export const ideaSections = {
  need: IdeaNeed,
  targetGroup: IdeaTargetGroup,
  measures: z.array(IdeaMeasure).max(40),
  parties: z.array(IdeaParty).max(40)
    .refine((list) => unique(list.map(({ key }) => key)), 'party-twice')
    .refine((list) => list.filter(({ isOwner }) => isOwner).length <= 1, 'one-owner'),
  theory: TheoryOfChange.refine((theory) => brokenTheory(theory).length === 0, 'theory-broken'),
  risks: z.array(IdeaRisk).max(40),
  budget: IdeaBudget,
  alternatives: z.array(IdeaAlternative).max(20),
} as const;
export type IdeaSection = keyof typeof ideaSections;
export const ideaSectionKeys = Object.keys(ideaSections) as [IdeaSection, ...IdeaSection[]];
export const IdeaSectionKey = z.enum(ideaSectionKeys);

export const IdeaContent = z.object(ideaSections);
export type IdeaContent = z.infer<typeof IdeaContent>;

/** An idea that nothing has been written of yet. */
export const emptyIdea: IdeaContent = {
  need: { text: '', findingIds: [] },
  targetGroup: { description: '', groups: [], conditions: [] },
  measures: [], parties: [], risks: [], alternatives: [],
  theory: { steps: [], arrows: [] },
  budget: { unitCosts: [], staff: [], flatRatePercent: 40, area: '', unionPercent: null, coFinancing: [] },
};

/** What an idea still lacks; the pages have the words. */
export const ideaGaps = [
  'need-unsaid', 'need-without-finding', 'target-group-unsaid', 'no-measure', 'no-party', 'one-party-only', 'no-owner', 'party-does-nothing',
  'theory-missing', 'theory-has-gaps', 'no-risk', 'risk-without-counter', 'budget-missing', 'budget-does-not-add-up', 'no-alternative', 'alternative-without-why',
] as const;
export const IdeaGap = z.object({ section: IdeaSectionKey, gap: z.enum(ideaGaps) });
export type IdeaGap = z.infer<typeof IdeaGap>;

/** What is missing, section by section, in the order of the page. */
export function gapsInIdea(idea: IdeaContent): IdeaGap[] {
  const told: [IdeaSection, IdeaGap['gap'], boolean][] = [
    ['need', 'need-unsaid', idea.need.text === ''],
    ['need', 'need-without-finding', idea.need.findingIds.length === 0],
    ['targetGroup', 'target-group-unsaid', idea.targetGroup.description === ''],
    ['measures', 'no-measure', idea.measures.length === 0],
    ['parties', 'no-party', idea.parties.length === 0],
    ['parties', 'one-party-only', idea.parties.length === 1],
    ['parties', 'no-owner', idea.parties.length > 0 && !idea.parties.some(({ isOwner }) => isOwner)],
    ['parties', 'party-does-nothing', idea.parties.some(({ does }) => does === '')],
    ['theory', 'theory-missing', idea.theory.steps.length === 0],
    ['theory', 'theory-has-gaps', idea.theory.steps.length > 0 && gapsInTheory(idea.theory).length > 0],
    ['risks', 'no-risk', idea.risks.length === 0],
    ['risks', 'risk-without-counter', idea.risks.some(({ counter }) => counter === '')],
    ['budget', 'budget-missing', idea.budget.staff.length === 0],
    ['budget', 'budget-does-not-add-up', idea.budget.staff.length > 0 && !addsUp(idea)],
    ['alternatives', 'no-alternative', idea.alternatives.length === 0],
    ['alternatives', 'alternative-without-why', idea.alternatives.some(({ whyNot }) => whyNot === '')],
  ];
  return told.filter(([, , missing]) => missing).map(([section, gap]) => ({ section, gap }));
}

/** A figure that nobody has verified is told with the budget, and does not by itself make the sums wrong. */
function addsUp({ budget, parties }: IdeaContent): boolean {
  return sumBudget(budget, parties.map(({ key }) => key)).faults.every((fault) => fault === 'unit-cost-unverified');
}
