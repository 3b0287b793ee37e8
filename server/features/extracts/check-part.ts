import type { BodyOf } from '../../../contract/route.ts';
import type { ExtractDraft, ExtractOrder, extractsRoutes } from '../../../contract/extracts.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { extractTables } from './extract-tables.ts';
import { deleteDraft, releaseOrder, replaceDraft, selectDraft, selectOrder, updateFlags, type DraftRow, type OrderRow } from './extracts.sql.ts';
import { flagPart, isChecked, maskPart, shownFlag, type FlagWords, type FreeTexts, type StoredFlag } from './flags.rules.ts';
import { gatherPart, type GroupLooks } from './gather-part.ts';
import { freeTextOf, nameOfColumn, selectContactNames, selectKnownWords } from './gather.sql.ts';
import { extractLaw } from './load-extract-law.ts';
import { shownOrder } from './order-extract.ts';
import { markOf } from './printed-extract.ts';

const freeNames = new Map(Object.entries(extractTables).map(([name, { columns }]) =>
  [name, new Set(freeTextOf(name).map((column) => nameOfColumn(column, columns[column] ?? 'text')))]));

/** Values that name somebody else as a whole. */
const freeTexts: FreeTexts = {
  of: (table) => freeNames.get(table) ?? new Set(),
  wholeNames: new Set(['supervisorName', 'supervisorPhone', 'responsibleOther', 'withWords']),
};

/** An order at the own agency that has not been answered. */
async function openOrder(work: Work, orderId: string): Promise<OrderRow | NamedError> {
  const order = await selectOrder(work.db, orderId);
  if (!order) return fail('not-found');
  work.concerns([order.caseId]);
  return order.releasedAt === null ? order : fail('extract-released');
}

function shownDraft(order: OrderRow, { content: { part }, flags, madeAt, madeByName, version }: DraftRow): ExtractDraft {
  return {
    order: shownOrder({ ...order, hasDraft: true }), madeAt, madeByName, version, looks: part.log.length,
    sections: part.sections.map(({ key, records }) => ({ key, records: records.length })),
    flags: flags.map(shownFlag),
    reasons: extractLaw().maskReasons.map(({ key, name, statute }) => ({ key, name, statute })),
  };
}

/** Gathers the own agency's part as it stands now and flags what may be about somebody else. What was chosen for the same passage before still holds. */
export async function makeDraft(work: Work, actor: Actor, orderId: string, groupLooks: GroupLooks): Promise<ExtractOrder | NamedError> {
  const order = await openOrder(work, orderId);
  if (isFail(order)) return order;
  const { part, isProtected, personName } = await gatherPart(work.db, order, groupLooks);
  const { relationWords, givenNames } = extractLaw();
  const supervisors = part.sections.flatMap(({ records }) => records.flatMap(({ values }) => (typeof values['supervisorName'] === 'string' ? [values['supervisorName']] : [])));
  const words: FlagWords = {
    relationWords, givenNames, knownNames: [...await selectContactNames(work.db), ...supervisors],
    ownNumbers: part.sections.filter(({ key }) => key === 'person').flatMap(({ records }) => records.flatMap(({ values: { phone, email, personalNumber } }) =>
      [phone, email, personalNumber].filter((one) => typeof one === 'string'))),
    ownNames: [...await selectKnownWords(work.db), ...(personName === null ? [] : [personName])],
  };
  const earlier = await selectDraft(work.db, orderId);
  const flags = withChoices(flagPart(part, freeTexts, words), earlier?.flags ?? []);
  await replaceDraft(work.db, {
    orderId, caseId: order.caseId, agencyId: order.agencyId, staffId: actor.id, at: work.now.toISOString(), content: { part, isProtected }, flags,
  });
  work.record({ name: 'extract-made', caseId: order.caseId, recordId: orderId });
  // The words are read by a route of their own: the answer to this one is kept for a repeated request.
  return shownOrder({ ...order, hasDraft: true });
}

const placeOf = ({ kind, text, start }: StoredFlag) => JSON.stringify([kind, text, start]);

function withChoices(flags: readonly StoredFlag[], earlier: readonly StoredFlag[]): StoredFlag[] {
  const chosen = new Map(earlier.map((flag) => [placeOf(flag), flag]));
  return flags.map((flag) => {
    const before = chosen.get(placeOf(flag));
    return before ? { ...flag, choice: before.choice, reason: before.reason } : flag;
  });
}

export async function readDraft(work: Work, orderId: string): Promise<ExtractDraft | NamedError> {
  const order = await selectOrder(work.db, orderId);
  const draft = order && (await selectDraft(work.db, orderId));
  if (!order || !draft) return fail('not-found');
  work.concerns([order.caseId]);
  return shownDraft(order, draft);
}

/** Says of passages whether they stay or are masked. */
export async function checkFlags(work: Work, orderId: string, { version, choices }: BodyOf<typeof extractsRoutes.checkExtractFlags>): Promise<ExtractDraft | NamedError> {
  const order = await selectOrder(work.db, orderId);
  const draft = order && (await selectDraft(work.db, orderId));
  if (!order || !draft) return fail('not-found');
  work.concerns([order.caseId]);
  const chosen = new Map(choices.map((one) => [one.flagId, one]));
  const flags = draft.flags.map((flag): StoredFlag => {
    const one = chosen.get(flag.id);
    return one ? { ...flag, choice: one.choice, reason: one.choice === 'mask' ? one.reason : null } : flag;
  });
  if (!(await updateFlags(work.db, { orderId, agencyId: order.agencyId, version, flags }))) return fail('stale-version');
  return shownDraft(order, { ...draft, flags, version: version + 1 });
}

/** Masks what was chosen, keeps the result for the person to fetch, and removes the draft: what was masked is nowhere in it. */
export async function releasePart(work: Work, actor: Actor, orderId: string, version: number): Promise<ExtractOrder | NamedError> {
  const order = await openOrder(work, orderId);
  if (isFail(order)) return order;
  const draft = await selectDraft(work.db, orderId);
  if (!draft) return fail('not-found');
  if (draft.version !== version) return fail('stale-version');
  if (!isChecked(draft.flags)) return fail('extract-unchecked');
  const statutes = new Map(extractLaw().maskReasons.map(({ key, statute }) => [key, statute]));
  const at = work.now.toISOString();
  // Records are kept in Swedish, and so is the mark in them.
  const part = maskPart(draft.content.part, draft.flags, { mark: markOf('sv'), statuteOf: (reason) => statutes.get(reason) ?? '' });
  const released = { ...draft.content, part: { ...part, checked: { byName: actor.name, at } } };
  if (!(await releaseOrder(work.db, { id: orderId, agencyId: order.agencyId, staffId: actor.id, at, released }))) return fail('extract-released');
  await deleteDraft(work.db, orderId);
  work.record({ name: 'extract-released', caseId: order.caseId, recordId: orderId });
  return shownOrder({ ...order, releasedAt: at, releasedByName: actor.name, hasDraft: false });
}
