import { z } from 'zod';
import { prestudyParts } from './access.ts';
import { FundingFacts } from './programmes.ts';
import { FundingProjectChange } from './funding-project.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, listOf, Version } from './words.ts';

/** How much one may do in a pre-study: a reader reads, a member works, the leader says who takes part. */
export const PrestudyPart = z.enum(prestudyParts);

const Name = z.string().trim().min(1).max(200);
const LongText = z.string().trim().max(4000);

const Period = z.object({ startsOn: Day, endsOn: Day });
const inOrder = ({ startsOn, endsOn }: z.infer<typeof Period>) => endsOn >= startsOn;
const orderFault = { path: ['endsOn'], message: 'too-early' };

/** Whole kronor, far above what any pre-study is granted. */
const Kronor = z.number().int().min(0).max(1_000_000_000);

/** A pre-study (förstudie) in a list. */
export const PrestudySummary = z.object({
  id: Id, name: z.string(), question: z.string(), ...Period.shape,
  ownerAgencyName: z.string(), endedOn: Day.nullable(), myPart: PrestudyPart,
});
export type PrestudySummary = z.infer<typeof PrestudySummary>;

/** Someone who takes part, and with what. */
export const PrestudyMember = z.object({
  id: Id, staffId: Id, name: z.string(), title: z.string(), agencyName: z.string(),
  part: PrestudyPart, task: z.string(), joinedOn: Day, leftOn: Day.nullable(), version: Version,
});
export type PrestudyMember = z.infer<typeof PrestudyMember>;

export const Milestone = z.object({
  id: Id, name: z.string(), dueOn: Day, doneOn: Day.nullable(), responsibleStaffId: Id.nullable(), responsibleName: z.string().nullable(),
  note: z.string(), version: Version,
});
export type Milestone = z.infer<typeof Milestone>;

/** One entry in the log of decisions; what was decided is never rewritten. */
export const PrestudyDecision = z.object({
  id: Id, decidedOn: Day, decision: z.string(), why: z.string(), decidedBy: z.string(), replacesId: Id.nullable(),
  recordedByName: z.string(), recordedAt: Instant,
});
export type PrestudyDecision = z.infer<typeof PrestudyDecision>;

/** The parts of the work that the front page tells of, in the order in which they are usually done. */
export const workParts = ['actors', 'data', 'surveys', 'texts', 'analysis', 'ideas', 'publication'] as const;
export type WorkPart = (typeof workParts)[number];

/** What is counted in a part of the work and told on the front page. */
export const WorkCountKey = z.enum([
  'actors.actors', 'actors.workshops', 'actors.agreements', 'data.data-sets', 'data.figures', 'surveys.surveys', 'surveys.answers', 'texts.codes', 'texts.themes',
  'analysis.findings', 'analysis.outlook-notes', 'analysis.gaps', 'ideas.ideas', 'ideas.chosen', 'publication.published',
]);
export type WorkCountKey = z.infer<typeof WorkCountKey>;
export const WorkMissing = z.enum([
  'no-actors', 'no-workshop', 'no-letter-of-intent', 'no-data-set', 'no-figure', 'no-survey', 'no-answers', 'no-codebook', 'no-themes', 'no-findings', 'no-outlook', 'no-gaps',
  'no-idea', 'no-choice', 'not-published',
]);
export type WorkMissing = z.infer<typeof WorkMissing>;
export const WorkNext = z.enum(['contacts-due', 'close-survey', 'check-quotations', 'found-findings', 'fill-levels', 'finish-draft', 'review']);
export type WorkNext = z.infer<typeof WorkNext>;

/** What one part of the work holds, lacks, and has waiting. What is counted as nothing is left out. */
export const WorkState = z.object({
  part: z.enum(workParts),
  known: z.array(z.object({ what: WorkCountKey, count: z.number().int().positive() })),
  missing: z.array(WorkMissing),
  next: z.array(WorkNext),
});
export type WorkState = z.infer<typeof WorkState>;

export const Prestudy = PrestudySummary.extend({
  purpose: z.string(), ownerAgencyId: Id, budgetSek: Kronor.nullable(), version: Version,
  fundingProject: FundingFacts.nullable(),
  members: z.array(PrestudyMember),
  milestones: z.array(Milestone),
  decisions: z.array(PrestudyDecision),
});
export type Prestudy = z.infer<typeof Prestudy>;

const params = z.object({ prestudyId: Id });
const tag = 'prestudies';

const exampleId = '01990000-0000-7000-8000-000000000901';
const staffId = '01990000-0000-7000-8000-000000000401';
const facts = {
  name: 'Psykisk hälsa och sysselsättning', question: 'Vilket stöd behöver den som står utanför arbetsmarknaden?',
  startsOn: '2026-01-01', endsOn: '2026-12-31',
};
const change = { ...facts, purpose: 'Mobilisera samverkansaktörer.', budgetSek: 390_000 };
const summary = { id: exampleId, ...facts, ownerAgencyName: 'Granviks kommun', endedOn: null, myPart: 'leader' } as const;
const member = { staffId, part: 'member', task: 'Intervjuer' } as const;
const milestone = { name: 'Enkäten stängd', dueOn: '2026-04-30', doneOn: null, responsibleStaffId: staffId, note: '' };
const decision = { decidedOn: '2026-03-16', decision: 'Vi går vidare med HUBen.', why: 'Störst behov utanför staden.', decidedBy: 'Styrgruppen', replacesId: null };

/** What is asked of who begins or changes a pre-study. */
export const PrestudyChange = z.object({ name: Name, question: z.string().trim().min(1).max(1000), purpose: LongText.default(''), ...Period.shape, budgetSek: Kronor.nullable().default(null) })
  .refine(inOrder, orderFault);
export const MilestoneChange = z.object({ name: Name, dueOn: Day, doneOn: Day.nullable().default(null), responsibleStaffId: Id.nullable().default(null), note: LongText.default('') });
export const NewDecision = z.object({ decidedOn: Day, decision: z.string().trim().min(1).max(2000), why: LongText.default(''), decidedBy: z.string().trim().max(200).default(''), replacesId: Id.nullable().default(null) });
/** A saved page of the funder's project bank is small. */
export const ProjectPageText = z.object({ page: z.string().min(1).max(400_000) });
const MemberPart = z.object({ part: PrestudyPart, task: z.string().trim().max(200).default('') });
export const NewPrestudyMember = MemberPart.extend({ staffId: Id });
/** `leaves` ends someone's part today. */
export const PrestudyMemberChange = MemberPart.extend({ leaves: z.boolean() });

export const prestudiesRoutes = {
  listPrestudies: defineRoute({
    method: 'GET', path: '/prestudies', tag, access: 'prestudy.list', summary: 'Lists the pre-studies that the reader takes part in',
    response: listOf(PrestudySummary), status: 200, errors: [], example: { response: { items: [summary], total: 1 } },
  }),
  beginPrestudy: defineRoute({
    method: 'POST', path: '/prestudies', tag, access: 'prestudy.begin', summary: 'Begins a pre-study, led by the one who begins it',
    body: PrestudyChange, response: z.object({ id: Id }), status: 201, errors: [], example: { body: change, response: { id: exampleId } },
  }),
  readPrestudy: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId', tag, access: 'prestudy.read', summary: 'Shows a pre-study: its question, team, plan, decisions and who funds it',
    params, response: Prestudy, status: 200, errors: [],
    example: {
      response: {
        ...summary, purpose: change.purpose, budgetSek: change.budgetSek, ownerAgencyId: '01990000-0000-7000-8000-000000000101', version: 1, fundingProject: null,
        members: [{ ...member, id: '01990000-0000-7000-8000-000000000902', name: 'Karin Coachberg', title: 'Coach', agencyName: 'Granviks kommun', joinedOn: '2026-01-01', leftOn: null, version: 1 }],
        milestones: [{ ...milestone, id: '01990000-0000-7000-8000-000000000903', responsibleName: 'Karin Coachberg', version: 1 }],
        decisions: [{ ...decision, id: '01990000-0000-7000-8000-000000000904', recordedByName: 'Karin Coachberg', recordedAt: '2026-03-16T09:00:00Z' }],
      },
    },
  }),
  readPrestudyWork: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/work', tag, access: 'prestudy.read', summary: 'Tells for each part of the work what is known, what is missing and what is next',
    params, response: z.object({ parts: z.array(WorkState) }), status: 200, errors: [],
    example: { response: { parts: [{ part: 'actors', known: [{ what: 'actors.actors', count: 9 }], missing: ['no-workshop'], next: ['contacts-due'] }] } },
  }),
  changePrestudy: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId', tag, access: 'prestudy.lead', summary: 'Changes the question, purpose, period or budget',
    params, body: PrestudyChange.safeExtend({ version: Version, endedOn: Day.nullable().default(null) }), status: 204, errors: ['stale-version'],
    example: { body: { ...change, endedOn: null, version: 1 } },
  }),
  addPrestudyMember: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/members', tag, access: 'prestudy.lead', summary: 'Takes someone onto the team of a pre-study',
    params, body: NewPrestudyMember, response: z.object({ id: Id }), status: 201,
    errors: ['already-in-prestudy', 'staff-unknown'], example: { body: member, response: { id: '01990000-0000-7000-8000-000000000902' } },
  }),
  changePrestudyMember: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/members/:prestudyMemberId', tag, access: 'prestudy.lead', summary: 'Changes what someone may do, or ends their part',
    params: params.extend({ prestudyMemberId: Id }), body: PrestudyMemberChange.extend({ version: Version }), status: 204,
    errors: ['stale-version', 'last-prestudy-leader'], example: { body: { part: 'reader', task: 'Följer arbetet', leaves: false, version: 1 } },
  }),
  listPrestudyStaff: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/staff', tag, access: 'prestudy.lead', summary: 'Lists staff who can be taken onto the team', params,
    query: z.object({ search: z.string().trim().min(1).max(100).optional() }),
    response: listOf(z.object({ id: Id, name: z.string(), title: z.string(), agencyName: z.string() })), status: 200, errors: [],
    example: { response: { items: [{ id: staffId, name: 'Karin Coachberg', title: 'Coach', agencyName: 'Granviks kommun' }], total: 1 } },
  }),
  addMilestone: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/milestones', tag, access: 'prestudy.write', summary: 'Adds a milestone to the plan',
    params, body: MilestoneChange, response: z.object({ id: Id }), status: 201, errors: ['staff-unknown'], example: { body: milestone, response: { id: '01990000-0000-7000-8000-000000000903' } },
  }),
  changeMilestone: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/milestones/:milestoneId', tag, access: 'prestudy.write', summary: 'Changes a milestone, or says that it is reached',
    params: params.extend({ milestoneId: Id }), body: MilestoneChange.extend({ version: Version }), status: 204, errors: ['stale-version', 'staff-unknown'],
    example: { body: { ...milestone, doneOn: '2026-04-28', version: 1 } },
  }),
  removeMilestone: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/milestones/:milestoneId', tag, access: 'prestudy.write', summary: 'Takes a milestone out of the plan',
    params: params.extend({ milestoneId: Id }), status: 204, errors: [],
  }),
  recordDecision: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/decisions', tag, access: 'prestudy.write', summary: 'Writes a decision in the log; a later one may replace it',
    params, body: NewDecision, response: z.object({ id: Id }), status: 201, errors: [], example: { body: decision, response: { id: '01990000-0000-7000-8000-000000000904' } },
  }),
  importPrestudyFunding: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/funding-project', tag, access: 'prestudy.write', summary: 'Reads a saved page of the funder\'s project bank as the project that pays',
    params, body: ProjectPageText,
    response: z.object({ outcome: z.enum(['stored', 'updated', 'unchanged']), version: Version, changes: z.array(FundingProjectChange) }), status: 200, errors: ['not-a-project-page'],
    example: { body: { page: 'Projektnummer: 2026/00001' }, response: { outcome: 'stored', version: 1, changes: [] } },
  }),
} as const;
