import { z } from 'zod';
import {
  exampleFinding, exampleGapSource, exampleNewFinding, exampleNewNote, exampleNewPath, exampleNote, exampleOverview, examplePath,
} from './analysis-examples.ts';
import { AnalysisLevel, EvidenceSource, Finding, FindingChange, FindingKind, FindingList, FindingRestoration, FindingWithdrawal, NewFinding } from './findings.ts';
import { NewOutlookNote, OutlookNote, OutlookNoteChange, OutlookNoteList } from './outlook-notes.ts';
import { defineRoute } from './route.ts';
import { NewServicePath, ServicePath, ServicePathChange, ServicePathList } from './service-paths.ts';
import { Id, listOf, Version } from './words.ts';

const count = z.number().int().min(0);

/** The four parts of an analysis, with what is missing in each. */
export const AnalysisOverview = z.object({
  findings: z.object({ total: count, byKind: z.record(FindingKind, count), unsupported: count, untranslated: count, withdrawn: count }),
  /** The fields of the matrix, and those that hold no finding. */
  matrix: z.object({ fields: count, empty: count, emptyLevels: z.array(AnalysisLevel) }),
  /** `unused`: no finding stands on them. */
  outlook: z.object({ total: count, unused: count }),
  /** `unexplained`: hand-overs that are missing though no gap says why. */
  paths: z.object({ total: count, gaps: count, unowned: count, unexplained: count }),
});
export type AnalysisOverview = z.infer<typeof AnalysisOverview>;

const tag = 'analyses';
const inPrestudy = z.object({ prestudyId: Id });
const onFinding = inPrestudy.extend({ findingId: Id });
const onNote = inPrestudy.extend({ noteId: Id });
const onPath = inPrestudy.extend({ pathId: Id });
/** The version that one has seen. */
const removal = z.object({ version: z.coerce.number().pipe(Version) });
const removalExample = { query: { version: '1' } };

const findingRoutes = {
  listFindings: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/findings', tag, summary: 'Lists the findings of a pre-study with the evidence behind each, those withdrawn last',
    access: 'prestudy.read', params: inPrestudy, response: FindingList, status: 200, errors: [], example: { response: { items: [exampleFinding], total: 1 } },
  }),
  addFinding: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/findings', tag, summary: 'Adds a finding with its evidence', access: 'prestudy.write',
    params: inPrestudy, body: NewFinding, response: Finding, status: 201, errors: [], example: { body: exampleNewFinding, response: exampleFinding },
  }),
  readFinding: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/findings/:findingId', tag, summary: 'Shows a finding and what it stands on', access: 'prestudy.read',
    params: onFinding, response: Finding, status: 200, errors: [], example: { response: exampleFinding },
  }),
  changeFinding: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/findings/:findingId', tag, summary: 'Changes a finding and its evidence', access: 'prestudy.write',
    params: onFinding, body: FindingChange, response: Finding, status: 200, errors: ['stale-version', 'finding-withdrawn'],
    example: { body: { ...exampleNewFinding, version: 1 }, response: { ...exampleFinding, version: 2 } },
  }),
  withdrawFinding: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/findings/:findingId/withdrawal', tag, summary: 'Withdraws a finding, with the reason', access: 'prestudy.write',
    params: onFinding, body: FindingWithdrawal, response: Finding, status: 200, errors: ['stale-version', 'finding-withdrawn'],
    example: {
      body: { reason: 'Siffran gällde ett annat år.', version: 1 },
      response: { ...exampleFinding, withdrawnOn: '2026-11-22', withdrawnReason: 'Siffran gällde ett annat år.', version: 2 },
    },
  }),
  restoreFinding: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/findings/:findingId/restoration', tag, summary: 'Lets a withdrawn finding stand again', access: 'prestudy.write',
    params: onFinding, body: FindingRestoration, response: Finding, status: 200, errors: ['stale-version'],
    example: { body: { version: 2 }, response: { ...exampleFinding, version: 3 } },
  }),
  listEvidenceSources: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/evidence-sources', tag, summary: 'Lists everything in a pre-study that a finding can stand on', access: 'prestudy.read',
    params: inPrestudy, response: listOf(EvidenceSource), status: 200, errors: [], example: { response: { items: [exampleGapSource], total: 1 } },
  }),
  readAnalysis: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/analysis', tag, summary: 'Counts the findings, the matrix, the outlook and the ways through the services, and what is missing in each',
    access: 'prestudy.read', params: inPrestudy, response: AnalysisOverview, status: 200, errors: [], example: { response: exampleOverview },
  }),
} as const;

const outlookRoutes = {
  listOutlookNotes: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/outlook-notes', tag, summary: 'Lists the notes on other programmes, research, law and statistics, the most relevant first',
    access: 'prestudy.read', params: inPrestudy, response: OutlookNoteList, status: 200, errors: [], example: { response: { items: [exampleNote], total: 1 } },
  }),
  addOutlookNote: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/outlook-notes', tag, summary: 'Adds a note with its source and relevance', access: 'prestudy.write',
    params: inPrestudy, body: NewOutlookNote, response: OutlookNote, status: 201, errors: [], example: { body: exampleNewNote, response: exampleNote },
  }),
  readOutlookNote: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/outlook-notes/:noteId', tag, summary: 'Shows a note', access: 'prestudy.read',
    params: onNote, response: OutlookNote, status: 200, errors: [], example: { response: exampleNote },
  }),
  changeOutlookNote: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/outlook-notes/:noteId', tag, summary: 'Changes a note', access: 'prestudy.write',
    params: onNote, body: OutlookNoteChange, response: OutlookNote, status: 200, errors: ['stale-version'],
    example: { body: { ...exampleNewNote, version: 1 }, response: { ...exampleNote, version: 2 } },
  }),
  removeOutlookNote: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/outlook-notes/:noteId', tag, summary: 'Removes a note that no finding stands on', access: 'prestudy.write',
    params: onNote, query: removal, status: 204, errors: ['stale-version', 'used-as-evidence'], example: removalExample,
  }),
} as const;

const pathRoutes = {
  listServicePaths: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/service-paths', tag, summary: 'Lists the ways of typical, invented persons through the services, with their gaps',
    access: 'prestudy.read', params: inPrestudy, response: ServicePathList, status: 200, errors: [], example: { response: { items: [examplePath], total: 1 } },
  }),
  addServicePath: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/service-paths', tag, summary: 'Adds a way through the services', access: 'prestudy.write',
    params: inPrestudy, body: NewServicePath, response: ServicePath, status: 201, errors: [], example: { body: exampleNewPath, response: examplePath },
  }),
  readServicePath: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/service-paths/:pathId', tag, summary: 'Shows a way through the services', access: 'prestudy.read',
    params: onPath, response: ServicePath, status: 200, errors: [], example: { response: examplePath },
  }),
  changeServicePath: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/service-paths/:pathId', tag, summary: 'Says a way anew; a gap keeps its id', access: 'prestudy.write',
    params: onPath, body: ServicePathChange, response: ServicePath, status: 200, errors: ['stale-version', 'used-as-evidence'],
    example: { body: { ...exampleNewPath, version: 1 }, response: { ...examplePath, version: 2 } },
  }),
  removeServicePath: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/service-paths/:pathId', tag, summary: 'Removes a way whose gaps no finding stands on', access: 'prestudy.write',
    params: onPath, query: removal, status: 204, errors: ['stale-version', 'used-as-evidence'], example: removalExample,
  }),
} as const;

export const analysesRoutes = { ...findingRoutes, ...outlookRoutes, ...pathRoutes } as const;
