import { z } from 'zod';
import type { InformationCategory } from './access.ts';
import { CorrectionReason, ShareWith } from './record-writes.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Instant, Version } from './words.ts';

const inCase = z.object({ caseId: Id });
const text = z.string().trim().max(4000);

/** The areas of life that the mapping goes through. */
export const AssessmentArea = z.enum(['health', 'everyday-life', 'work', 'studies', 'economy', 'network']);
export type AssessmentArea = z.infer<typeof AssessmentArea>;

/** The kind of information that a part of each area is, which consent to share it must cover. */
export const areaCategories = {
  health: 'health', 'everyday-life': 'assessment', work: 'work', studies: 'assessment', economy: 'income', network: 'assessment',
} as const satisfies Record<AssessmentArea, InformationCategory>;

/** What an area does to the way to work, from best to worst; `not-known` lies outside the scale. */
export const AssessmentView = z.enum(['supports', 'neither', 'hinders', 'hinders-much', 'not-known']);
export type AssessmentView = z.infer<typeof AssessmentView>;

const agency = z.object({ id: Id, name: z.string() });

/** One agency's part of the mapping, for one area. */
export const AssessmentPart = z.object({
  id: Id,
  area: AssessmentArea,
  view: AssessmentView,
  /** What the agency has seen. */
  findings: z.string(),
  /** What would help. Empty when nothing is said. */
  needs: z.string(),
  assessedOn: Day,
  assessedByName: z.string(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  /** The kind of information that consent to share it must cover. */
  category: z.enum(['health', 'work', 'income', 'assessment']),
  /** Whether the person herself can read it. */
  sharedWithParticipant: z.boolean(),
  version: Version,
});
export type AssessmentPart = z.infer<typeof AssessmentPart>;

/** One area that agencies see so differently that it should be talked over. */
export const Disagreement = z.object({
  area: AssessmentArea,
  brightest: z.object({ view: AssessmentView, agencies: z.array(agency) }),
  darkest: z.object({ view: AssessmentView, agencies: z.array(agency) }),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** A measure that is needed, and who offers it: an agency, or someone else by name. */
export const StatementMeasure = z.object({
  measure: z.string(),
  agencyId: Id.nullable(),
  agencyName: z.string().nullable(),
  other: z.string().nullable(),
});

/** Is a way to work possible now? */
export const WayToWork = z.enum(['yes', 'with-conditions', 'not-now']);
export type WayToWork = z.infer<typeof WayToWork>;

/** What the parties came to together. A new one takes the place of the one before, which stays to be read. */
export const JointStatement = z.object({
  id: Id,
  possible: WayToWork,
  conditions: z.string(),
  reasoning: z.string(),
  measures: z.array(StatementMeasure),
  /** What the person says of it, in her own words or as she said it. */
  personView: z.string(),
  statedOn: Day,
  statedByName: z.string(),
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  category: z.literal('assessment'),
  createdAt: Instant,
});
export type JointStatement = z.infer<typeof JointStatement>;

/** All that this reader may see of the mapping, as one picture. */
export const AssessmentPicture = z.object({
  /** The agencies around the person and those whose parts are seen: the columns of the picture. */
  agencies: z.array(agency),
  parts: z.array(AssessmentPart),
  gaps: z.object({
    /** Areas that nobody whose part is seen says anything certain of. */
    areas: z.array(AssessmentArea),
    /** Agencies on the team from which no part is seen: not yet written, or not shared. */
    agencies: z.array(agency),
  }),
  disagreements: z.array(Disagreement),
  /** The latest first; the first one holds. */
  statements: z.array(JointStatement),
  mayWrite: z.boolean(),
});
export type AssessmentPicture = z.infer<typeof AssessmentPicture>;

export const SavePartBody = z.object({
  view: AssessmentView,
  findings: text.min(1),
  needs: text.default(''),
  assessedOn: Day,
  sharedWithParticipant: z.boolean().default(true),
  /** Agencies that are given the part in the same breath, each under a consent. */
  shareWith: ShareWith,
  /** Left out the first time. */
  version: Version.optional(),
  correctionReason: CorrectionReason,
});
export type SavePartBody = z.infer<typeof SavePartBody>;

/** What belongs together is checked although something else is missing, so that a form tells all at once. */
const when = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

const measureBody = z.object({
  measure: z.string().trim().min(1).max(500),
  agencyId: Id.optional(),
  other: z.string().trim().max(200).optional(),
}).refine((one) => Boolean(one.agencyId) !== Boolean(one.other), { path: ['agencyId'], message: 'who-offers-it', when });

export const MakeStatementBody = z.object({
  possible: WayToWork,
  conditions: text.default(''),
  reasoning: text.min(1),
  measures: z.array(measureBody).max(20).default([]),
  personView: text.default(''),
  statedOn: Day,
  shareWith: ShareWith,
}).refine((statement) => statement.possible !== 'with-conditions' || Boolean(statement.conditions), {
  path: ['conditions'], message: 'which-conditions', when,
});
export type MakeStatementBody = z.infer<typeof MakeStatementBody>;

const municipality = { id: '0198c0de-0000-7000-8000-000000000001', name: 'Granviks kommun' };
const psychiatry = { id: '0198c0de-0000-7000-8000-000000000002', name: 'Vuxenpsykiatrin Granvik' };
const part = {
  id: '0198c0de-0000-7000-8000-000000000011', area: 'everyday-life', view: 'hinders', findings: 'Sover dåligt och kommer sällan ut före lunch.',
  needs: 'Stöd att få en dygnsrytm.', assessedOn: '2026-03-02', assessedByName: 'Karin Coachberg', ownerAgencyId: municipality.id,
  ownerAgencyName: municipality.name, category: 'assessment', sharedWithParticipant: true, version: 1,
} as const;
const statement = {
  id: '0198c0de-0000-7000-8000-000000000012', possible: 'with-conditions', conditions: 'Högst tio timmar i veckan till en början.',
  reasoning: 'Vilja och yrkesvana finns. Sömnen behöver stöd samtidigt.',
  measures: [{ measure: 'Arbetsprövning', agencyId: municipality.id, agencyName: municipality.name, other: null }],
  personView: 'Jag vill prova, men inte på morgonen.', statedOn: '2026-03-09', statedByName: 'Karin Coachberg',
  ownerAgencyId: municipality.id, ownerAgencyName: municipality.name, category: 'assessment', createdAt: '2026-03-09T12:00:00.000Z',
} as const;

const tag = 'assessments';

export const assessmentsRoutes = {
  readAssessment: defineRoute({
    method: 'GET', path: '/cases/:caseId/assessment', tag, access: 'assessment.read', params: inCase,
    summary: 'Reads the mapping as one picture: parts side by side, gaps, disagreements and joint statements',
    response: AssessmentPicture, status: 200, errors: [],
    example: {
      response: {
        agencies: [municipality, psychiatry], parts: [part], disagreements: [], statements: [statement], mayWrite: true,
        gaps: { areas: ['health', 'work', 'studies', 'economy', 'network'], agencies: [psychiatry] },
      },
    },
  }),
  savePart: defineRoute({
    method: 'PUT', path: '/cases/:caseId/assessment-parts/:area', tag, access: 'assessment.write',
    summary: 'Writes or changes the own agency’s part of the mapping, for one area',
    params: inCase.extend({ area: AssessmentArea }), body: SavePartBody, response: AssessmentPart, status: 200,
    errors: ['case-closed', 'case-not-admitted', 'stale-version', 'correction-reason-missing', 'consent-missing', 'nobody-named-there'],
    example: { body: { view: part.view, findings: part.findings, needs: part.needs, assessedOn: part.assessedOn }, response: part },
  }),
  makeStatement: defineRoute({
    method: 'POST', path: '/cases/:caseId/joint-statements', tag, access: 'assessment.write', params: inCase,
    summary: 'States together whether a way to work is possible now; takes the place of the one before',
    body: MakeStatementBody, response: JointStatement, status: 201, errors: ['case-closed', 'case-not-admitted', 'consent-missing', 'nobody-named-there'],
    example: {
      body: {
        possible: statement.possible, conditions: statement.conditions, reasoning: statement.reasoning,
        measures: [{ measure: 'Arbetsprövning', agencyId: municipality.id }], personView: statement.personView, statedOn: statement.statedOn,
      },
      response: statement,
    },
  }),
} as const;
