import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readModelText } from '../programmes/public.ts';
import { faultWords } from './fault-words.rules.ts';

type Step = string | number;

function everyPlace(value: unknown, path: readonly Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Array.isArray(value) ? value.flatMap((one, at) => everyPlace(one, [...path, at])) : Object.entries(value).flatMap(([key, one]) => everyPlace(one, [...path, key]));
  return [[...path], ...inner];
}

/** A copy with what stands at a place replaced; `undefined` takes it away. */
function damaged(model: unknown, path: readonly Step[], to: unknown): unknown {
  const copy: unknown = structuredClone(model);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], copy);
  const last = path.at(-1);
  if (last === undefined) return to;
  if (to === undefined && !Array.isArray(parent)) delete (parent as Record<Step, unknown>)[last];
  else (parent as Record<Step, unknown>)[last] = to;
  return copy;
}

const folder = new URL('../../../programmes/', import.meta.url);
const models = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as unknown);
const step = 19;
const damages: readonly unknown[] = [undefined, null, '', 'Fel Här!', 17, -1, [], {}, ['x', 'x'], { sv: 'x' }, { okänt: 1 }, true];

const said = (yaml: string): string[] => readModelText(yaml, ['who-5']).problems.map(({ expected }) => expected);
const untold = (sentences: Iterable<string>) => [...new Set(sentences)].filter((sentence) => faultWords(sentence).sv === sentence);

describe('what the validator says of a draft', () => {
  it('is told in the reader\'s language wherever a shipped model is damaged', () => {
    // The shortest model, here and there: lists repeat the same shapes.
    const [model] = models.toSorted((a, b) => everyPlace(a).length - everyPlace(b).length);
    const places = everyPlace(model).filter((_path, at) => at % step === 0);
    const sentences = places.flatMap((path, at) => said(stringify(damaged(model, path, damages[at % damages.length]))));
    expect(new Set(sentences).size).toBeGreaterThan(10);
    expect(untold(sentences)).toEqual([]);
  });

  it.each([
    ['parties', [{ key: 'one' }]], ['owner', { party: 'nobody', source: { published: 'x' } }], ['phases', []], ['cadences', []],
    ['period', { start: '2027-01-01', end: '2026-01-01', source: { published: 'x' } }], ['instruments', [{ key: 'nothing', assumption: { sv: 'x', en: 'x' } }, { key: 'who-5', everyDays: 1, onDemand: true, assumption: { sv: 'x', en: 'x' } }]],
    ['sharing', [{ from: 'one', to: ['one', 'one'], categories: ['health', 'shoe-size'] }]], ['goals', [{ key: 'a', level: 'individual', label: { sv: 'x', en: 'x' }, measure: { kind: 'change-in-instrument', instrument: 'none' }, source: { published: 'x' } }]],
    ['admissionCriteria', [{ key: 'a', kind: 'age-range', minAge: 30, maxAge: 20, label: { sv: 'x', en: 'x' }, question: { sv: 'x', en: 'x' }, required: true, source: { published: 'x' } }, { key: 'a', kind: 'residence', label: { sv: 'x', en: 'x' }, required: true, source: { published: 'x' } }]],
  ])('is told where %s do not hold together', (section, value) => {
    const sentences = models.flatMap((model) => said(stringify(damaged(model, [section], value))));
    expect(sentences.length).toBeGreaterThan(0);
    expect(untold(sentences)).toEqual([]);
  });

  it('is told of a text that cannot be read', () => {
    expect(untold([...said('a: [1'), ...said('a: b: c'), ...said(''), ...said('- a'), ...said('"x')])).toEqual([]);
  });

  it('says what is wrong, and what should be there instead', () => {
    expect(faultWords('expected string, received undefined')).toEqual({ sv: 'Här fattas en text.', en: 'Here is missing a text.' });
    expect(faultWords('the key of a party (a, b), not c').sv).toBe('c är ingen av parterna. De är: a, b.');
    expect(faultWords('Too small: expected string to have >=1 characters').sv).toBe('Här behövs minst 1 tecken.');
    expect(faultWords('something new')).toEqual({ sv: 'something new', en: 'something new' });
  });
});
