import { describe, expect, it } from 'vitest';
import { sumBudget } from '../../../contract/idea-budget.ts';
import { emptyIdea } from '../../../contract/idea-content.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { Idea } from '../../../contract/ideas.ts';
import { shippedApplicationForm } from './application-form.ts';
import { gapsInGround, suggestBlocks, type GroundFacts } from './grounds.rules.ts';
import { printedGround } from './printed-ground.ts';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id, kind: 'finding', sentenceSv: `Rön ${id}`, sentenceEn: '', level: 'service', principles: [], strength: 'likely', strengthWhy: '', supported: true, withdrawnOn: null, withdrawnReason: '',
  evidence: [{ kind: 'theme', sourceId: 't', note: '', label: 'Möten saknas', detail: '', path: null, gone: false }], createdByName: 'Ida', changedOn: '2026-03-01', version: 1, ...more,
});
const idea = (more: Partial<Idea['content']> = {}, sum: Partial<Idea['budgetSum']> = {}): Idea => ({
  id: 'i', name: 'HUBen', summary: 'Nära hemmet.', state: 'open', gaps: [], voices: { support: 0, concern: 0, both: 0, neither: 0 }, programmeId: null, changedOn: '2026-03-01',
  content: { ...emptyIdea, need: { text: 'Stödet är långt bort.', findingIds: ['a'] }, ...more }, findings: [], theoryFaults: [], programmeName: null, createdByName: 'Ida', version: 1,
  budgetSum: { rows: [], directStaff: 100, otherCosts: 40, total: 140, union: 56, ownNeeded: 84, ownPromised: 84, ownMissing: 0, faults: [], ...sum },
});
const facts = (more: Partial<GroundFacts> = {}): GroundFacts => ({ question: 'Hur kan vi?', idea: idea(), findings: [finding('a')], figures: [], outlook: [], letters: 1, ...more });
const form = shippedApplicationForm();
const section = (key: string) => {
  const found = form.sections.find((one) => one.key === key);
  if (!found) throw new Error(`There is no heading ${key}`);
  return found;
};

describe('what a heading could be filled with', () => {
  it('is the question, the need and the findings it rests on, as claims with their evidence', () => {
    expect(suggestBlocks(section('need'), facts({ figures: [{ id: 'f' }] }), [])).toEqual([
      { kind: 'text', text: 'Hur kan vi?' }, { kind: 'text', text: 'Stödet är långt bort.' }, { kind: 'claim', text: 'Rön a', findingIds: ['a'] }, { kind: 'figure', figureId: 'f' },
    ]);
  });

  it('leaves out what stands there, also a claim whose words were changed', () => {
    const written = [{ kind: 'text' as const, text: 'Hur kan vi?' }, { kind: 'claim' as const, text: 'Med egna ord', findingIds: ['a'] }];
    expect(suggestBlocks(section('need'), facts(), written)).toEqual([{ kind: 'text', text: 'Stödet är långt bort.' }]);
  });

  it('takes for a principle the findings that speak of it, and none that were withdrawn', () => {
    const findings = [finding('j', { principles: ['gender-equality'] }), finding('w', { principles: ['gender-equality'], withdrawnOn: '2026-03-02' })];
    expect(suggestBlocks(section('gender-equality'), facts({ findings }), [])).toEqual([{ kind: 'claim', text: 'Rön j', findingIds: ['j'] }]);
  });

  it('is nothing where the material says nothing', () => {
    const bare = facts({ question: '', idea: { ...idea({ need: { text: '', findingIds: [] } }), summary: '' }, findings: [] });
    for (const one of form.sections) expect(suggestBlocks(one, bare, []), one.key).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is every required heading of an empty ground, and what the whole lacks', () => {
    const gaps = gapsInGround(form, new Map(), facts({ letters: 0, idea: idea({}, { total: 0 }) }));
    expect(gaps.filter(({ gap }) => gap === 'section-empty').map(({ section: key }) => key)).toEqual(form.sections.filter(({ required }) => required).map(({ key }) => key));
    expect(gaps.filter(({ section: key }) => key === null).map(({ gap }) => gap)).toEqual(['no-letter-of-intent', 'budget-missing', 'form-unverified']);
    expect(gaps).toContainEqual({ gap: 'principle-without-finding', section: 'accessibility', count: 1 });
  });

  it('is evidence: a claim without any, one that rests on what was withdrawn, and one whose source has gone', () => {
    const findings = [finding('a'), finding('w', { withdrawnOn: '2026-03-02' }), finding('u', { supported: false })];
    const claim = (...findingIds: string[]) => ({ kind: 'claim' as const, text: 'Så är det', findingIds });
    const written = new Map([['need', [claim(), claim('a'), claim('w'), claim('u'), { kind: 'figure' as const, figureId: 'nowhere' }]]]);
    expect(gapsInGround(form, written, facts({ findings })).filter(({ section: key }) => key === 'need')).toEqual([
      { gap: 'claim-without-evidence', section: 'need', count: 1 }, { gap: 'finding-gone', section: 'need', count: 1 },
      { gap: 'finding-unsupported', section: 'need', count: 1 }, { gap: 'figure-gone', section: 'need', count: 1 },
    ]);
  });

  it('is a budget that does not add up, apart from one whose figures nobody has held against the funder', () => {
    const of = (faults: Idea['budgetSum']['faults']) => gapsInGround(form, new Map(), facts({ idea: idea({}, { faults }) })).map(({ gap }) => gap);
    expect(of(['own-share-missing'])).toContain('budget-does-not-add-up');
    expect(of(['unit-cost-unverified'])).not.toContain('budget-does-not-add-up');
    expect(of(['unit-cost-unverified'])).toContain('unit-cost-unverified');
  });
});

describe('a ground in print', () => {
  it('says of a source what it is, as sentences that the font of the document can show', () => {
    const evidence = [{ kind: 'gap' as const, sourceId: 'g', label: 'Psykiatrin → Arbetsförmedlingen', detail: 'Resan tar halva dagen.', note: 'Se mötet', path: null, gone: false }];
    const written = new Map([['need', [{ kind: 'claim' as const, text: 'Det är långt.', findingIds: ['a'] }]]]);
    const { blocks } = printedGround({ form, facts: facts({ findings: [finding('a', { evidence })] }), figures: [], written, prestudyName: 'Förstudien', ownerName: 'Finsam', today: '2026-03-16' }, 'sv');
    expect(blocks).toContainEqual({ kind: 'list', items: ['glapp: Psykiatrin – Arbetsförmedlingen. Resan tar halva dagen. Se mötet'] });
    expect(blocks[0]).toMatchObject({ rows: expect.arrayContaining([{ label: 'Utskrivet', value: '16 mars 2026' }]) });
  });

  it('tells who works, what it comes to, and who bears what', () => {
    const budget = {
      ...emptyIdea.budget, unionPercent: 40, unitCosts: [{ key: 'coach', label: 'Coach', sekPerHour: 400, source: '', asOf: null, verified: false }],
      staff: [{ role: 'Coach', unitCost: 'coach', party: 'a', people: 2, sharePercent: 50, months: 12 }], coFinancing: [{ who: 'Regionen', kind: 'in-kind' as const, sek: 100_000 }],
    };
    const parties = [{ key: 'a', name: 'A', kind: 'region' as const, isOwner: true, does: '', roles: [] }];
    const { blocks } = printedGround({
      form, facts: facts({ idea: idea({ budget, parties }, sumBudget(budget, ['a'])) }), figures: [], written: new Map([['budget', [{ kind: 'budget' as const }]]]), prestudyName: 'F', ownerName: 'F', today: '2026-03-16',
    }, 'sv');
    const said = JSON.stringify(blocks).replaceAll(/\u00a0|\u202f|[\u00a0\u202f]/g, ' ');
    for (const words of ['2 × 50 % i 12 mån', '1 720', '688 000 kr', '963 200 kr', '385 280 kr', 'Medfinansiering som fattas","value":"477 920 kr', 'I arbete eller lokaler', 'ingen har kontrollerat']) expect(said, words).toContain(words);
  });

  it('numbers what claims rest on, says so where there is nothing, and lists it at the end', () => {
    const written = new Map([['need', [{ kind: 'claim' as const, text: 'Samverkan brister.', findingIds: ['a'] }, { kind: 'claim' as const, text: 'Alla vet det.', findingIds: [] }]]]);
    const { title, blocks } = printedGround({ form, facts: facts(), figures: [], written, prestudyName: 'Förstudien', ownerName: 'Finsam', today: '2026-03-16' }, 'sv');
    expect(title).toBe('Underlag till ansökan: HUBen');
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Samverkan brister. [1]' });
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Alla vet det. [utan underlag]' });
    expect(blocks.slice(-5, -3)).toEqual([{ kind: 'heading', level: 3, text: '[1] Rön a' }, { kind: 'list', items: ['tema: Möten saknas'] }]);
    const list = blocks.at(-2);
    const rows = list?.kind === 'table' ? list.rows : [];
    expect(rows).toContainEqual(['Problem och behov', 'Skrivet; ett påstående saknar underlag']);
    expect(rows).toContainEqual(['Målgrupp', 'Tomt']);
    expect(rows.at(-1)).toEqual(['Hela ansökan', 'Rubrikerna är inte kontrollerade mot utlysningen']);
  });
});
