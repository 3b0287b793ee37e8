import { z } from 'zod';
import { GoalLevel } from './programme-goals.ts';

/** The layers of a theory of change, from what is done to what it is for. */
export const theoryLayers = ['activity', 'output', 'short-outcome', 'long-outcome', 'goal'] as const;
export const TheoryLayer = z.enum(theoryLayers);
export type TheoryLayer = z.infer<typeof TheoryLayer>;

/** Ways to measure a result that a programme counts by itself; see `GoalMeasure` for what each one is. */
export const indicatorMeasures = [
  'participants', 'closer-to-work', 'placement', 'work-at-end', 'work-after-six-months', 'self-supporting', 'well-being', 'joint-plan',
  'team-meetings', 'shared-assessments', 'agreement', 'survey',
] as const;
export const IndicatorMeasure = z.enum(indicatorMeasures);
export type IndicatorMeasure = z.infer<typeof IndicatorMeasure>;

const StepKey = z.string().trim().min(1).max(40);
const Sentence = z.string().trim().min(1).max(300);

/** One box of the chain. */
export const TheoryStep = z.object({
  key: StepKey,
  layer: TheoryLayer,
  text: Sentence,
  /** How one would know, in words; an activity needs none. */
  indicator: z.string().trim().max(300).default(''),
  /** How the programme counts it, where it can. */
  measure: IndicatorMeasure.nullable().default(null),
  level: GoalLevel.nullable().default(null),
});
export type TheoryStep = z.infer<typeof TheoryStep>;

/** From one box to one further on, and what must hold for it to be so. */
export const TheoryArrow = z.object({ from: StepKey, to: StepKey, assumption: z.string().trim().max(300).default('') });
export type TheoryArrow = z.infer<typeof TheoryArrow>;

export const TheoryOfChange = z.object({
  steps: z.array(TheoryStep).max(40).default([]),
  arrows: z.array(TheoryArrow).max(80).default([]),
});
export type TheoryOfChange = z.infer<typeof TheoryOfChange>;

/** Why a chain does not hold together; `keys` are the boxes it is about. */
export const theoryFaults = ['key-twice', 'arrow-to-nothing', 'arrow-backwards', 'no-goal', 'leads-nowhere', 'comes-from-nothing', 'no-indicator', 'no-assumption'] as const;
export const TheoryFault = z.object({ fault: z.enum(theoryFaults), keys: z.array(z.string()) });
export type TheoryFault = z.infer<typeof TheoryFault>;

const placeOf = (layer: TheoryLayer): number => theoryLayers.indexOf(layer);

/** Faults that stop a chain from being kept: it could not be drawn. */
export function brokenTheory({ steps, arrows }: TheoryOfChange): TheoryFault[] {
  const layers = new Map(steps.map(({ key, layer }) => [key, layer]));
  const twice = steps.filter(({ key }, at) => steps.findIndex((other) => other.key === key) < at).map(({ key }) => key);
  const loose = arrows.filter(({ from, to }) => !layers.has(from) || !layers.has(to)).map(({ from, to }) => [from, to]);
  const backwards = arrows.filter(({ from, to }) => {
    const [start, end] = [layers.get(from), layers.get(to)];
    return start !== undefined && end !== undefined && placeOf(start) >= placeOf(end);
  });
  return [
    ...twice.map((key) => ({ fault: 'key-twice' as const, keys: [key] })),
    ...loose.map((keys) => ({ fault: 'arrow-to-nothing' as const, keys })),
    ...backwards.map(({ from, to }) => ({ fault: 'arrow-backwards' as const, keys: [from, to] })),
  ];
}

/** What a chain lacks before it carries an application: told, and never in the way of saving. */
export function gapsInTheory({ steps, arrows }: TheoryOfChange): TheoryFault[] {
  const from = new Set(arrows.map((arrow) => arrow.from));
  const to = new Set(arrows.map((arrow) => arrow.to));
  const of = (fault: TheoryFault['fault'], keys: string[]): TheoryFault[] => (keys.length > 0 ? [{ fault, keys }] : []);
  return [
    ...(steps.some(({ layer }) => layer === 'goal') ? [] : [{ fault: 'no-goal' as const, keys: [] }]),
    ...of('leads-nowhere', steps.filter(({ key, layer }) => layer !== 'goal' && !from.has(key)).map(({ key }) => key)),
    ...of('comes-from-nothing', steps.filter(({ key, layer }) => layer !== 'activity' && !to.has(key)).map(({ key }) => key)),
    ...of('no-indicator', steps.filter(({ layer, indicator }) => layer !== 'activity' && indicator === '').map(({ key }) => key)),
    ...(arrows.some(({ assumption }) => assumption === '') ? [{ fault: 'no-assumption' as const, keys: [] }] : []),
  ];
}
