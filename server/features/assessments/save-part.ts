import { areaCategories } from '../../../contract/assessments.ts';
import type { AssessmentArea, AssessmentPart, SavePartBody } from '../../../contract/assessments.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { keepEarlier } from '../corrections/public.ts';
import { insertPart, selectOwnPart, selectPart, updatePart } from './assessments.sql.ts';

export interface SavePart { caseId: string; area: AssessmentArea; body: SavePartBody; language: Language }

/**
 * Writes the own agency's part of one area, or changes it from the version it was read at. A part that a colleague
 * wrote first is answered `stale-version`, as nobody's words are written over unseen. What a changed part said is kept.
 */
export async function savePart(work: Work, actor: Actor, { caseId, area, body, language }: SavePart): Promise<AssessmentPart | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  if (actor.agencyId === null) return fail('not-allowed');
  const own = { caseId, area, agencyId: actor.agencyId };
  const partId = body.version === undefined ? await write(work, actor.id, own, body) : await change(work, actor.id, own, body, body.version);
  if (isFail(partId)) return partId;
  const refusal = await shareRecord(work, {
    caseId, recordKind: 'assessment-part', recordId: partId, category: areaCategories[area], toAgencyIds: body.shareWith, field: 'shareWith', language,
  });
  if (refusal) return refusal;
  return (await selectPart(work.db, partId)) ?? fail('not-found');
}

interface Own { caseId: string; area: AssessmentArea; agencyId: string }

async function write(work: Work, assessedBy: string, own: Own, body: SavePartBody): Promise<string | NamedError> {
  const id = newId();
  const written = await insertPart(work.db, {
    ...body, id, caseId: own.caseId, ownerAgencyId: own.agencyId, area: own.area, category: areaCategories[own.area], assessedBy,
  });
  if (!written) return fail('stale-version');
  work.record({ name: 'assessment-part-written', caseId: own.caseId, recordId: id });
  return id;
}

async function change(work: Work, assessedBy: string, own: Own, body: SavePartBody, version: number): Promise<string | NamedError> {
  const before = await selectOwnPart(work.db, own);
  if (!before) return fail('not-found');
  const { id } = before;
  if (!await updatePart(work.db, { id, ownerAgencyId: own.agencyId }, version, { ...body, assessedBy })) return fail('stale-version');
  const refusal = await keepEarlier(work, {
    caseId: own.caseId, recordKind: 'assessment-part', recordId: id, ownerAgencyId: own.agencyId, category: areaCategories[own.area],
    reason: body.correctionReason,
    texts: [{ field: 'findings', before: before.findings, after: body.findings }, { field: 'needs', before: before.needs, after: body.needs }],
  });
  if (refusal) return refusal;
  work.record({ name: 'assessment-part-changed', caseId: own.caseId, recordId: id });
  return id;
}
