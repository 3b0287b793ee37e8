import { sumBudget } from '../../../contract/idea-budget.ts';
import { emptyIdea, gapsInIdea, type IdeaContent } from '../../../contract/idea-content.ts';
import { OpenIdea } from '../../../contract/idea-dialogues.ts';
import { ModelDraft, modelSections } from '../../../contract/idea-drafts.ts';
import { gapsInTheory } from '../../../contract/idea-theory.ts';
import { Idea, type IdeaState } from '../../../contract/ideas.ts';
import { Prestudy } from '../../../contract/prestudies.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';

export const id = '0198c0de-0000-7000-8000-000000000001';
export const owner: SignedInPerson = { kind: 'staff', id, name: 'Ove Projektlund', role: 'project-owner', title: 'Projektägare', agencyId: id, agencyName: 'Granviks kommun' };

export const prestudy = (myPart: 'leader' | 'reader') => Prestudy.parse({
  id, name: 'Vägar till arbete', question: 'Vad hindrar?', purpose: '', startsOn: '2026-01-01', endsOn: '2026-12-31', ownerAgencyName: 'Granviks kommun', ownerAgencyId: id,
  endedOn: null, myPart, budgetSek: null, version: 1, fundingProject: null, members: [], milestones: [], decisions: [],
});

export const content: IdeaContent = {
  ...emptyIdea,
  need: { text: 'Stödet finns i staden.', findingIds: [id] },
  targetGroup: { description: 'De som bor långt bort.', groups: ['Unga'], conditions: [{ label: 'Bor långt bort', question: 'Bor du långt bort?', required: true }] },
  measures: [{ name: 'Samtal nära hemmet', about: 'Två gånger i veckan.' }],
  parties: [{ key: 'granvik', name: 'Granviks kommun', kind: 'municipality', isOwner: true, does: 'Leder.', roles: ['Coach'] }, { key: 'region', name: 'Regionen', kind: 'region', isOwner: false, does: 'Ger vård.', roles: [] }],
  theory: {
    steps: [
      { key: 'r1', layer: 'activity', text: 'Samtal nära hemmet', indicator: '', measure: null, level: null },
      { key: 'r2', layer: 'goal', text: 'Fler närmar sig arbete', indicator: '', measure: 'closer-to-work', level: 'individual' },
    ],
    arrows: [{ from: 'r1', to: 'r2', assumption: 'Personen vill.' }],
  },
  risks: [{ text: 'Få arbetsgivare', likelihood: 'likely', consequence: 'noticeable', counter: '', owner: '' }],
  budget: {
    ...emptyIdea.budget, unionPercent: 40, unitCosts: [{ key: 'coach', label: 'Coach', sekPerHour: 400, source: '', asOf: null, verified: false }],
    staff: [{ role: 'Coach', unitCost: 'coach', party: 'granvik', people: 1, sharePercent: 100, months: 12 }], coFinancing: [{ who: 'Kommunen', kind: 'cash', sek: 500_000 }],
  },
  alternatives: [{ text: 'Fler bussar', whyNot: 'För dyrt.' }],
};

export const idea = (state: IdeaState = 'open', more: object = {}) => Idea.parse({
  id, name: 'Nära hem', summary: 'Insatser nära hemmet.', state, gaps: gapsInIdea(content), voices: { support: 2, concern: 1, both: 0, neither: 0 }, programmeId: null, changedOn: '2026-11-01', content,
  findings: [{ id, sentence: 'Vägen till stöd är lång.', supported: true, gone: false }], budgetSum: sumBudget(content.budget, ['granvik', 'region']), theoryFaults: gapsInTheory(content.theory),
  programmeName: null, createdByName: 'Ove Projektlund', version: 3, ...more,
});

export const openIdea = OpenIdea.parse({
  name: 'Nära hem', summary: 'Insatser nära hemmet.', prestudyName: 'Vägar till arbete', ownerAgencyName: 'Granviks kommun', introduction: 'Vad tycker ni?', endsOn: '2026-12-31',
  sections: ['need', 'theory'], content: { need: content.need, theory: content.theory }, findings: ['Vägen till stöd är lång.'], budgetSum: null,
  comments: [{ id, section: 'need', actorKind: 'business', words: 'Det känner vi igen.', answer: 'Tack.' }],
});

export const draft = (valid: boolean) => ModelDraft.parse({
  version: 2, yaml: 'key: nara-hem\nname: { sv: Nära hem, en: "" }\n', valid,
  faults: valid ? [] : [
    { line: 2, column: 1, path: 'name.en', expected: { sv: 'Här behövs minst 1 tecken.', en: 'At least 1 characters is needed here.' }, section: 'name', isEmptyText: true, beside: 'Nära hem' },
    { line: 1, column: 1, path: 'goals', expected: { sv: 'Här fattas en lista.', en: 'Here is missing a list.' }, section: 'goals', isEmptyText: false, beside: null },
  ],
  sections: modelSections.map((section) => ({ section, state: section === 'sharing' ? 'missing' : section === 'goals' && !valid ? 'faulty' : 'grounded', faults: section === 'goals' && !valid ? 1 : 0, canPropose: section === 'sharing' })),
  parties: valid ? [{ key: 'granvik', name: 'Granviks kommun', isOwner: true }] : [],
  versions: [{ version: 2, origin: 'filled-in', madeByName: 'Ove Projektlund', madeAt: '2026-11-01T09:00:00Z' }, { version: 1, origin: 'generated', madeByName: 'Ove Projektlund', madeAt: '2026-10-01T09:00:00Z' }],
});
