import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hoursOf, sumBudget, type IdeaBudget } from '../../../contract/idea-budget.ts';
import { emptyIdea, gapsInIdea, type IdeaContent } from '../../../contract/idea-content.ts';
import { brokenTheory, gapsInTheory, type TheoryOfChange } from '../../../contract/idea-theory.ts';
import { readModelText } from '../programmes/public.ts';
import { shippedCostOptions } from './cost-options.ts';
import { judgeDraft, stepsOf, withProposal, withTexts } from './judge-draft.rules.ts';
import { keyOf, keysOf, makeDraft } from './make-draft.rules.ts';

const rate = { key: 'coach', label: 'Coach', sekPerHour: 400, source: 'Utlysningen', asOf: '2026-03-01', verified: true };
const coach = { role: 'Coach', unitCost: 'coach', party: 'granvik', people: 1, sharePercent: 100, months: 12 };
const budget = (more: Partial<IdeaBudget> = {}): IdeaBudget => ({
  unitCosts: [rate], staff: [coach], flatRatePercent: 40, area: 'A', unionPercent: 40, coFinancing: [{ who: 'Kommunen', kind: 'cash', sek: 577_920 }], ...more,
});

describe('a budget', () => {
  it('counts 1,720 hours a year by share, months and people', () => {
    expect(hoursOf({ people: 1, sharePercent: 100, months: 12 })).toBe(1720);
    expect(hoursOf({ people: 2, sharePercent: 50, months: 6 })).toBe(860);
    expect(hoursOf({ people: 1, sharePercent: 33, months: 1 })).toBe(47);
  });

  it('adds the flat rate to direct staff costs, and says what the Union leaves to others', () => {
    // 1720 × 400 = 688,000; 40 % of it 275,200; together 963,200, of which the Union pays 385,280.
    expect(sumBudget(budget(), ['granvik'])).toEqual({
      rows: [{ hours: 1720, sek: 688_000 }], directStaff: 688_000, otherCosts: 275_200, total: 963_200, union: 385_280, ownNeeded: 577_920, ownPromised: 577_920, ownMissing: 0, faults: [],
    });
  });

  it.each([
    ['no-staff', { staff: [], coFinancing: [] }],
    ['unit-cost-missing', { staff: [{ ...coach, unitCost: 'annan' }], coFinancing: [] }],
    ['unit-cost-unverified', { unitCosts: [{ ...rate, verified: false }] }],
    ['party-missing', { staff: [{ ...coach, party: '' }] }],
    ['union-share-missing', { unionPercent: null }],
    ['own-share-missing', { coFinancing: [{ who: 'Kommunen', kind: 'cash' as const, sek: 577_919 }] }],
    ['own-share-too-large', { coFinancing: [{ who: 'Kommunen', kind: 'in-kind' as const, sek: 577_921 }] }],
  ])('tells %s and nothing else', (fault, more) => {
    expect(sumBudget(budget(more), ['granvik']).faults).toEqual([fault]);
  });

  it('begins with figures whose source is said and that nobody claims to have verified', () => {
    const { unitCosts, unionShares, flatRate, hours } = shippedCostOptions();
    expect([...unitCosts, ...unionShares].every(({ source, verified }) => source !== '' && !verified)).toBe(true);
    expect([flatRate.percent, hours.perYear]).toEqual([40, 1720]);
  });
});

const step = (key: string, layer: TheoryOfChange['steps'][number]['layer'], indicator = 'Andel') => ({ key, layer, text: key, indicator, measure: null, level: null });
const arrow = (from: string, to: string, assumption = 'Det går.') => ({ from, to, assumption });

describe('a theory of change', () => {
  const whole: TheoryOfChange = { steps: [step('a', 'activity', ''), step('b', 'short-outcome'), step('c', 'goal')], arrows: [arrow('a', 'b'), arrow('b', 'c')] };

  it('holds when every box leads on to a goal and says how one knows', () => {
    expect([brokenTheory(whole), gapsInTheory(whole)]).toEqual([[], []]);
  });

  it.each<[string, TheoryOfChange, string[]]>([
    ['a box twice', { ...whole, steps: [...whole.steps, step('a', 'activity')] }, ['key-twice']],
    ['an arrow to nothing', { ...whole, arrows: [arrow('a', 'x')] }, ['arrow-to-nothing']],
    ['an arrow backwards', { ...whole, arrows: [arrow('c', 'a')] }, ['arrow-backwards']],
    ['an arrow within a layer', { steps: [step('a', 'goal'), step('b', 'goal')], arrows: [arrow('a', 'b')] }, ['arrow-backwards']],
  ])('is not to be kept with %s', (_name, theory, faults) => {
    expect(brokenTheory(theory).map(({ fault }) => fault)).toEqual(faults);
  });

  it('tells what it lacks, and of which boxes', () => {
    expect(gapsInTheory({ steps: [step('a', 'activity'), step('b', 'output', '')], arrows: [] })).toEqual([
      { fault: 'no-goal', keys: [] }, { fault: 'leads-nowhere', keys: ['a', 'b'] }, { fault: 'comes-from-nothing', keys: ['b'] }, { fault: 'no-indicator', keys: ['b'] },
    ]);
    expect(gapsInTheory({ ...whole, arrows: [arrow('a', 'b', ''), arrow('b', 'c')] })).toEqual([{ fault: 'no-assumption', keys: [] }]);
  });
});

const idea: IdeaContent = {
  ...emptyIdea,
  need: { text: 'Stödet finns i staden.', findingIds: ['01990000-0000-7000-8000-000000000001'] },
  targetGroup: { description: 'De som bor långt bort.', groups: ['Unga', 'Äldre'], conditions: [{ label: 'Bor långt bort', question: 'Bor du långt bort?', required: true }] },
  measures: [{ name: 'Samtal', about: '' }],
  parties: [
    { key: 'granvik', name: 'Granviks kommun', kind: 'municipality', isOwner: true, does: 'Leder.', roles: ['Coach'] },
    { key: 'psykiatri', name: 'Vuxenpsykiatrin', kind: 'psychiatry', isOwner: false, does: 'Bedömer.', roles: ['Vårdkontakt'] },
  ],
  theory: { steps: [{ ...step('a', 'activity', '') }, { ...step('b', 'goal'), text: 'Hälsan håller', measure: 'well-being', level: 'individual' }], arrows: [arrow('a', 'b')] },
};

describe('what is missing in an idea', () => {
  it('is everything at first, section by section', () => {
    expect(gapsInIdea(emptyIdea).map(({ gap }) => gap)).toEqual([
      'need-unsaid', 'need-without-finding', 'target-group-unsaid', 'no-measure', 'no-party', 'theory-missing', 'no-risk', 'budget-missing', 'no-alternative',
    ]);
  });

  it('is what nobody has said yet', () => {
    expect(gapsInIdea(idea).map(({ gap }) => gap)).toEqual(['no-risk', 'budget-missing', 'no-alternative']);
    expect(gapsInIdea({ ...idea, budget: budget({ unionPercent: null }) }).map(({ gap }) => gap)).toContain('budget-does-not-add-up');
    expect(gapsInIdea({ ...idea, budget: budget({ unitCosts: [{ ...rate, verified: false }] }) }).map(({ gap }) => gap)).not.toContain('budget-does-not-add-up');
  });
});

describe('a draft of a programme model', () => {
  const yaml = makeDraft({ name: 'Nära hem', summary: 'Insatser nära hemmet.', content: idea, prestudyName: 'Vägar till arbete' });
  const instruments = ['who-5', 'samsteg-progression', 'self-rated-health'];
  const translated = (text: string) => {
    const texts = judgeDraft(text, instruments).faults.map(({ path, beside }) => ({ path, text: `${beside}, in English` }));
    return withTexts(text, texts) ?? '';
  };

  it('lacks only the English, which nobody has written', () => {
    const { valid, faults } = judgeDraft(yaml, instruments);
    expect(valid).toBe(false);
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.filter(({ isEmptyText, path }) => !isEmptyText || !path.endsWith('.en'))).toEqual([]);
    const name = faults.find(({ path }) => path === 'name.en');
    expect(yaml.split('\n')[(name?.line ?? 0) - 1]).toContain('Nära hem');
  });

  it('becomes a valid model of what the idea said when that is filled in', () => {
    const { model } = readModelText(translated(yaml), instruments);
    expect(model).toMatchObject({
      key: 'nara-hem', owner: { party: 'granvik' }, teamRoles: [{ key: 'coach', party: 'granvik' }, { key: 'vardkontakt', party: 'psykiatri' }],
      admissionCriteria: [{ kind: 'statement', required: true, source: { published: 'Förstudien ”Vägar till arbete”' } }],
      goals: [{ key: 'halsan-haller', measure: { kind: 'change-in-instrument', instrument: 'who-5' } }], instruments: [{ key: 'who-5' }],
    });
  });

  it('tells apart what is missing, what is assumed and what has a source', () => {
    const state = (text: string) => Object.fromEntries(judgeDraft(text, instruments).sections.map((one) => [one.section, one.state]));
    expect(state(yaml)).toMatchObject({ purpose: 'faulty', period: 'missing', sharing: 'missing', phases: 'assumed', cadences: 'assumed', attendance: 'assumed' });
    expect(state(translated(yaml))).toMatchObject({ name: 'grounded', purpose: 'grounded', goals: 'grounded', teamRoles: 'grounded' });
  });

  it('takes a proposal where a section is empty, keeps what people wrote, and still holds', () => {
    const written = `# Vårt eget\n${translated(yaml)}`;
    const text = (['sharing', 'cadences', 'placementKinds'] as const).reduce((before, section) => withProposal(before, section) ?? '', written);
    expect(text).toContain('# Vårt eget');
    expect(judgeDraft(text, instruments)).toMatchObject({ valid: true, faults: [] });
    expect(readModelText(text, instruments).model).toMatchObject({ sharing: [{ from: 'granvik', to: ['psykiatri'] }], cadences: { length: 11 } });
    expect(withProposal(text, 'sharing')).toBeNull();
    expect(withProposal(text, 'cadences')).toBeNull();
    expect(withProposal(text, 'name')).toBeNull();
  });

  it('is judged by the validator that reads the files of the house', () => {
    const file = readFileSync(new URL('../../../programmes/huben-i-hemse.yaml', import.meta.url), 'utf8');
    expect(judgeDraft(file, ['samsteg-progression', 'self-rated-health', 'who-5', 'work-ability', 'phq-9', 'gad-7'])).toMatchObject({ valid: true });
    const { faults } = judgeDraft(file.replace('party: psychiatry', 'party: psykiatri'), []);
    expect(faults).toContainEqual(expect.objectContaining({ section: 'teamRoles', expected: expect.objectContaining({ sv: expect.stringContaining('är ingen av parterna') }) }));
  });

  const aliasesOfAliases = Array.from({ length: 30 }, (_, n) => `k${n}: &b${n} [${`*${n === 0 ? 'a' : `b${n - 1}`},`.repeat(20)}]`).join('\n');
  const odd: Record<string, string> = {
    nothing: '', 'half a map': '{', 'a list': '- a', 'an alias of nothing': 'key: *gone', 'another map': 'a: &a [x]\nb: [*a, *a]', 'brackets without end': '['.repeat(20_000),
    'aliases of aliases': `a: &a [${'x,'.repeat(50)}]\n${aliasesOfAliases}`, 'a prototype': '__proto__: { polluted: true }',
  };
  it.each(Object.keys(odd))('is refused with a place when it is %s', (name) => {
    const text = odd[name] ?? '';
    const { valid, faults } = judgeDraft(text, []);
    expect(valid).toBe(false);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
    expect(withTexts(text, [{ path: 'name.en', text: 'x' }])).toBeNull();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('has no place that is not an empty text', () => {
    for (const path of ['', 'name', 'name.sv', 'purpose[9].text.en', 'constructor.prototype', '[]']) expect(withTexts(yaml, [{ path, text: 'x' }]), path).toBeNull();
  });
});

describe('keys', () => {
  it('are made of words, each once', () => {
    expect(keyOf('Region Gotland, psykiatri')).toBe('region-gotland-psykiatri');
    expect(keyOf('3 samtal om året')).toBe('nr-3-samtal-om-aret');
    expect(keyOf('…')).toBe('del');
    expect(keysOf(['Coach', 'coach', 'Coach!'])).toEqual(['coach', 'coach-2', 'coach-3']);
  });

  it('lead to a place', () => {
    expect(stepsOf('purpose[0].text.en')).toEqual(['purpose', 0, 'text', 'en']);
  });
});
