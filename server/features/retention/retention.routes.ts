import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import { retentionRoutes, type RetentionListDetail } from '../../../contract/retention.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { makePdf } from '../../platform/documents/make-pdf.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { certificateOf } from './certificate.rules.ts';
import { decide, insertHold, liftHold, propose, selectDue, selectHolds, selectItems, selectList, selectLists, selectRuleInUse } from './retention.sql.ts';

async function readList(work: Work, actor: Actor, listId: string): Promise<RetentionListDetail | NamedError> {
  const list = await selectList(work.db, actor.id, listId);
  if (!list) return fail('not-found');
  const items = await selectItems(work.db, listId);
  work.concerns(items.map(({ caseId }) => caseId));
  return { ...list, items };
}

/** Says yes or no to a list, with its cases in the log. */
async function decideList(work: Work, listId: string, approve: boolean): Promise<undefined | NamedError> {
  const answer = await decide(work.db, listId, approve);
  if (answer === null) return fail('not-found');
  if (answer === 'own-proposal') return fail('own-proposal');
  work.concerns((await selectItems(work.db, listId)).map(({ caseId }) => caseId));
  return undefined;
}

const fileNames = { sv: 'gallringsintyg.pdf', en: 'removal-certificate.pdf' } as const;

async function makeCertificate(work: Work, actor: Actor, listId: string, language: 'sv' | 'en'): Promise<FileAnswer | NamedError> {
  const list = await readList(work, actor, listId);
  if (isFail(list)) return list;
  if (list.state !== 'done') return fail('list-not-done');
  const bytes = await makePdf(certificateOf(list, actor.agencyName ?? '', language));
  return isFail(bytes) ? bytes : { name: fileNames[language], type: fileTypes.pdf, bytes };
}

export function registerRetention(platform: HttpPlatform): void {
  bindRoutes(platform, retentionRoutes, {
    listDueRecords: async ({ work, actor, query }) => {
      const due = await selectDue(work.db, query);
      work.concerns(due.items.map(({ caseId }) => caseId));
      return { ...due, rule: await selectRuleInUse(work.db, actor.agencyId ?? '') };
    },
    listRetentionHolds: async ({ work }) => {
      const items = await selectHolds(work.db, work.today);
      work.concerns(items.map(({ caseId }) => caseId));
      return { items, total: items.length };
    },
    holdRecords: async ({ work, body }) => {
      if (body.untilOn !== null && body.untilOn < work.today) return fail('invalid-input', [{ path: 'untilOn', code: 'too-early', message: '' }]);
      const id = await insertHold(work.db, body);
      if (id === null) return fail('not-found');
      work.concerns([body.caseId]);
      return { id };
    },
    liftRetentionHold: async ({ work, params }) => ((await liftHold(work.db, params.holdId)) ? undefined : fail('not-found')),
    listRetentionLists: ({ work, actor, query }) => selectLists(work.db, actor.id, query),
    proposeRemoval: async ({ work, body }) => {
      const id = newId();
      const cases = await propose(work.db, id, body.caseIds);
      if (cases === 0) return fail('nothing-due');
      work.concerns((await selectItems(work.db, id)).map(({ caseId }) => caseId));
      return { id, cases };
    },
    readRetentionList: ({ work, actor, params }) => readList(work, actor, params.listId),
    approveRemoval: ({ work, params }) => decideList(work, params.listId, true),
    declineRemoval: ({ work, params }) => decideList(work, params.listId, false),
    makeRemovalCertificate: ({ work, actor, params, query }) => makeCertificate(work, actor, params.listId, query.language),
  });
}
