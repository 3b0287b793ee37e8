import type { CaseHead } from '../../../contract/cases.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { modelOf, wholeYears } from '../programmes/public.ts';
import { selectCaseHead, selectWaysTo, type CaseHeadRow } from './case-head.sql.ts';
import { allowedActions, sightOf } from './cases.rules.ts';

/** The head of a case: two queries at once, as its model is read once in the life of the process. */
export async function readCase(work: Work, actor: Actor, caseId: string): Promise<CaseHead | NamedError> {
  const [row, ways] = await Promise.all([
    selectCaseHead(work.db, caseId), actor.agencyId === null ? [] : selectWaysTo(work.db, caseId, actor.agencyId),
  ]);
  if (!row) return fail('not-found');
  const sight = sightOf(actor, row.responsibleAgencyId, ways);
  const model = await modelOf(work.db, row.modelKey, row.modelVersion);
  return {
    id: row.id,
    person: personOf(row, work.today),
    programme: { id: row.programmeId, name: model.name, modelVersion: row.modelVersion, newestVersion: row.newestVersion },
    status: row.status,
    phase: row.phase,
    phases: model.phases.map(({ key, label }) => ({ key, label })),
    referredOn: row.referredOn,
    admittedOn: row.admittedOn,
    dischargedOn: row.dischargedOn,
    referredFromAgencyName: mayKnowSender(actor, row) ? row.fromAgencyName : null,
    leadCoach: leadOf(row),
    leadCoachCount: row.leadCount,
    responsibleAgency: { id: row.responsibleAgencyId, name: row.responsibleAgencyName },
    nextTalk: row.nextTalkAt === null ? null : { startsAt: row.nextTalkAt, place: row.nextTalkPlace ?? '' },
    sight,
    allowedActions: allowedActions(actor, { status: row.status, responsibleAgencyId: row.responsibleAgencyId, leadId: row.leadId, because: sight.because }),
    version: row.version,
  };
}

function personOf({ personName, birthDate, isProtected }: CaseHeadRow, today: string): CaseHead['person'] {
  if (isProtected) return { name: personName, birthYear: null, age: null, isProtected };
  if (birthDate === null) return { name: personName, birthYear: null, age: null };
  return { name: personName, birthYear: Number(birthDate.slice(0, 4)), age: wholeYears(birthDate, today) };
}

function leadOf({ leadId, leadName, leadTitle, leadSince }: CaseHeadRow): CaseHead['leadCoach'] {
  if (leadId === null || leadName === null || leadSince === null) return null;
  return { staffId: leadId, name: leadName, title: leadTitle ?? '', since: leadSince };
}

/** That another agency sent the person may say what ails her: only the sender, the responsible agency and she know. */
function mayKnowSender(actor: Actor, row: CaseHeadRow): boolean {
  return actor.kind === 'participant' || actor.agencyId === row.responsibleAgencyId || actor.agencyId === row.fromAgencyId;
}
