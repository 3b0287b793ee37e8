import { z } from 'zod';
import { defineRoute } from './route.ts';
import { TimelineEntry } from './timeline.ts';
import { Day, Id, listOf, Paging } from './words.ts';

/** What the reader's own agency has written in a case that it may no longer know more of: no name, only the case's code. */
export const OwnRecordsCase = z.object({
  caseId: Id,
  caseCode: z.string(),
  firstOn: Day,
  lastOn: Day,
  records: z.number().int().positive(),
});
export type OwnRecordsCase = z.infer<typeof OwnRecordsCase>;

const tag = 'timeline';
const caseId = '019a8f00-0000-7000-8000-000000000301';

export const ownRecordsRoutes = {
  listOwnRecords: defineRoute({
    method: 'GET', path: '/own-records', tag, access: 'own-records.read',
    summary: 'Lists cases where your agency has records of its own and may no longer be told who the person is',
    response: listOf(OwnRecordsCase), status: 200, errors: [],
    example: { response: { items: [{ caseId, caseCode: '0000-0301', firstOn: '2026-03-02', lastOn: '2026-05-18', records: 7 }], total: 1 } },
  }),
  readOwnRecords: defineRoute({
    method: 'GET', path: '/own-records/:caseId', tag, access: 'own-records.read',
    summary: 'Shows what your own agency has written in such a case, latest first, and nothing else of it',
    params: z.object({ caseId: Id }), query: Paging, response: listOf(TimelineEntry), status: 200, errors: [],
    example: {
      response: {
        items: [{
          key: `${caseId}/talk/attended`, recordId: caseId, on: '2026-05-18', kind: 'talk', event: 'attended', byName: 'Fia Kassman',
          agencyName: 'Försäkringskassan', about: { talkKind: 'call', withWhom: 'participant', words: 'Gick igenom ersättningen.' },
        }],
        total: 1,
      },
    },
  }),
} as const;
