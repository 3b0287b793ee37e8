import { z } from 'zod';
import { BudgetSum, UnitCost } from './idea-budget.ts';
import { emptyIdea, IdeaContent, IdeaGap, ideaSections } from './idea-content.ts';
import { TheoryFault } from './idea-theory.ts';
import { defineRoute } from './route.ts';
import { Day, Id, listOf, Version, Words } from './words.ts';

const Name = z.string().trim().min(1).max(200);
const SummaryText = z.string().trim().max(600);
const Summary = SummaryText.default('');

export const IdeaState = z.enum(['open', 'chosen', 'set-aside']);
export type IdeaState = z.infer<typeof IdeaState>;

/** How many have said what in the dialogue. */
export const VoiceCount = z.object({ support: z.number().int(), concern: z.number().int(), both: z.number().int(), neither: z.number().int() });
export type VoiceCount = z.infer<typeof VoiceCount>;

/** A project idea (projektidé) in a list. */
export const IdeaSummary = z.object({
  id: Id, name: z.string(), summary: z.string(), state: IdeaState, gaps: z.array(IdeaGap), voices: VoiceCount,
  programmeId: Id.nullable(), changedOn: Day,
});
export type IdeaSummary = z.infer<typeof IdeaSummary>;

/** A finding that the need rests on; one that was taken away since stays in the list, marked. */
export const NeedFinding = z.object({ id: Id, sentence: z.string(), supported: z.boolean(), gone: z.boolean() });
export type NeedFinding = z.infer<typeof NeedFinding>;

export const Idea = IdeaSummary.extend({
  content: IdeaContent,
  findings: z.array(NeedFinding),
  budgetSum: BudgetSum,
  theoryFaults: z.array(TheoryFault),
  programmeName: Words.nullable(),
  createdByName: z.string(),
  version: Version,
});
export type Idea = z.infer<typeof Idea>;

/** The Union's share in a programme area, where somebody has seen it. */
export const UnionShare = z.object({ key: z.string(), label: Words, percent: z.number().int(), source: z.string(), verified: z.boolean() });
/** The figures that a budget is begun with, as the shipped file has them. */
export const CostOptions = z.object({
  asOf: Day,
  note: Words,
  flatRate: z.object({ percent: z.number().int(), source: z.string() }),
  hours: z.object({ perYear: z.number().int(), source: z.string() }),
  unitCosts: z.array(UnitCost),
  unionShares: z.array(UnionShare),
});
export type CostOptions = z.infer<typeof CostOptions>;

/** What is asked of who changes an idea: only the sections that are sent are changed, so that nothing here may have a default. */
export const IdeaChange = z.object({ name: Name, summary: SummaryText, ...ideaSections }).partial().extend({ version: Version });
export const NewIdea = z.object({ name: Name, summary: Summary });

/** What the pre-study decided about an idea; it goes to the log of decisions too. */
export const IdeaDecision = z.object({
  decision: z.enum(['choose', 'set-aside', 'reopen']),
  why: z.string().trim().min(1).max(2000),
  decidedBy: z.string().trim().max(200).default(''),
  version: Version,
});

const tag = 'ideas';
export const ideaParams = z.object({ prestudyId: Id, ideaId: Id });
const id = '01990000-0000-7000-8000-000000001101';

const exampleContent: IdeaContent = {
  ...emptyIdea,
  need: { text: 'Stödet finns i staden, men inte på landet.', findingIds: [] },
  parties: [{ key: 'granvik', name: 'Granviks kommun', kind: 'municipality', isOwner: true, does: 'Leder arbetet.', roles: ['Coach'] }],
  theory: {
    steps: [
      { key: 'r1', layer: 'activity', text: 'Samordnade samtal', indicator: '', measure: null, level: null },
      { key: 'r2', layer: 'goal', text: 'Fler närmar sig arbete', indicator: 'Andel närmare arbete', measure: 'closer-to-work', level: 'individual' },
    ],
    arrows: [{ from: 'r1', to: 'r2', assumption: 'Samtalen leder till en gemensam plan.' }],
  },
};
const exampleSummary = {
  id, name: 'HUBen', summary: 'Samordnade insatser nära hemmet.', state: 'open' as const,
  gaps: [{ section: 'risks' as const, gap: 'no-risk' as const }], voices: { support: 4, concern: 1, both: 0, neither: 0 }, programmeId: null, changedOn: '2026-03-16',
};
const exampleIdea: Idea = {
  ...exampleSummary, content: exampleContent, findings: [], theoryFaults: [], programmeName: null, createdByName: 'Karin Coachberg', version: 1,
  budgetSum: { rows: [], directStaff: 0, otherCosts: 0, total: 0, union: null, ownNeeded: null, ownPromised: 0, ownMissing: null, faults: ['no-staff'] },
};

export const ideasRoutes = {
  listIdeas: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/ideas', tag, access: 'prestudy.read', summary: 'Lists the project ideas with what each lacks and what was said of it',
    params: z.object({ prestudyId: Id }), response: listOf(IdeaSummary), status: 200, errors: [], example: { response: { items: [exampleSummary], total: 1 } },
  }),
  addIdea: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas', tag, access: 'prestudy.write', summary: 'Adds a project idea',
    params: z.object({ prestudyId: Id }), body: NewIdea, response: z.object({ id: Id }), status: 201, errors: [],
    example: { body: { name: 'HUBen', summary: 'Samordnade insatser nära hemmet.' }, response: { id } },
  }),
  readIdea: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/ideas/:ideaId', tag, access: 'prestudy.read', summary: 'Shows an idea whole, with its sums, the findings it rests on and what is missing',
    params: ideaParams, response: Idea, status: 200, errors: [], example: { response: exampleIdea },
  }),
  changeIdea: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/ideas/:ideaId', tag, access: 'prestudy.write', summary: 'Changes the sections that are sent and leaves the others',
    params: ideaParams, body: IdeaChange, response: z.object({ version: Version }), status: 200, errors: ['stale-version', 'finding-unknown'],
    example: { body: { need: exampleContent.need, version: 1 }, response: { version: 2 } },
  }),
  removeIdea: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/ideas/:ideaId', tag, access: 'prestudy.write', summary: 'Takes away an idea that nothing has been said of and nothing made from',
    params: ideaParams, status: 204, errors: ['idea-in-use'],
  }),
  decideIdea: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/decisions', tag, access: 'prestudy.write',
    summary: 'Chooses an idea, sets it aside or takes it up again; a chosen one gets a first draft of a programme model',
    params: ideaParams, body: IdeaDecision, response: z.object({ version: Version }), status: 201, errors: ['stale-version', 'idea-decided'],
    example: { body: { decision: 'choose', why: 'Störst behov utanför staden.', decidedBy: 'Styrgruppen', version: 1 }, response: { version: 2 } },
  }),
  readCostOptions: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/cost-options', tag, access: 'prestudy.read', summary: 'Shows the unit costs, flat rate and Union shares that a budget is begun with, and where they come from',
    params: z.object({ prestudyId: Id }), response: CostOptions, status: 200, errors: [],
    example: {
      response: {
        asOf: '2026-11-22', note: { sv: 'Räkneexempel.', en: 'Examples.' }, flatRate: { percent: 40, source: '(EU) 2021/1060 art. 56' }, hours: { perYear: 1720, source: '(EU) 2021/1060 art. 55' },
        unitCosts: [{ key: 'project-lead', label: 'Projektledare', sekPerHour: 500, source: 'Räkneexempel', asOf: null, verified: false }],
        unionShares: [{ key: 'a', label: { sv: 'Programområde A', en: 'Programme area A' }, percent: 40, source: 'Projektbanken', verified: false }],
      },
    },
  }),
} as const;
