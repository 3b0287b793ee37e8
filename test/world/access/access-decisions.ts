import type { AccessAnswer } from '../../../server/features/consents/access-facts.ts';
import {
  decideCaseAccess, decideCaseDetails, decideContactAccess, decideNameOnFile, decideRecordAccess, decideRecordAdding,
  decideRecordChange,
} from '../../../server/features/consents/consents.rules.ts';
import type { Actor } from '../../../server/platform/actor.ts';
import type { Candidate, Seen } from './access-probe.ts';
import { accessMoment } from './access-world.ts';
import type { LaidAccessWorld, LaidCase } from './laid-access-world.ts';

/** One thing that one actor may or may not do, as the rule says and as the database does. */
export interface HeldDecision { what: string; caseIndex: number | null; recordIndex: number | null; rule: AccessAnswer; database: boolean }
/** Who asked, and the decision on which rule and database differ. */
export interface Disagreement extends HeldDecision { actorIndex: number }

/** What an actor tries to add to the cases of a world, in turn: own and others' records, and a row of the case itself. */
export function candidatesOf(world: LaidAccessWorld, actor: Actor): Candidate[] {
  const other = world.actors.find(({ kind, agencyId }) => kind === 'staff' && agencyId !== actor.agencyId)?.agencyId;
  const own = actor.agencyId ?? other ?? '';
  return world.cases.flatMap(({ id: caseId }, index): Candidate[] => (index % 2 === 0
    ? [{ what: 'session', caseId, ownerAgencyId: own }, { what: 'income', caseId, ownerAgencyId: own }]
    : [{ what: 'job', caseId, ownerAgencyId: own }, { what: 'session', caseId, ownerAgencyId: other ?? own }]));
}

const asked = (actor: Actor, one: LaidCase, { what, ownerAgencyId }: Candidate): AccessAnswer =>
  (what === 'income' ? decideCaseDetails(actor, one.facts, 'add', accessMoment)
    : decideRecordAdding(actor, { kind: what, ownerAgencyId }, one.facts, accessMoment));

/** Holds every decision about one actor against what the database gave. */
export function* holdAgainst(world: LaidAccessWorld, actor: Actor, seen: Seen, candidates: readonly Candidate[]): Generator<HeldDecision> {
  for (const [caseIndex, one] of world.cases.entries()) yield* holdCase(one, caseIndex, actor, seen);
  for (const person of world.people) yield* holdPerson(person, world, actor, seen);
  for (const [index, candidate] of candidates.entries()) {
    const caseIndex = world.cases.findIndex(({ id }) => id === candidate.caseId);
    const one = world.cases[caseIndex];
    if (!one) throw new Error('a row is tried in a case of another world');
    const what = candidate.ownerAgencyId === actor.agencyId ? `add ${candidate.what} to` : `add ${candidate.what} of another agency to`;
    yield { what, caseIndex, recordIndex: null, rule: asked(actor, one, candidate), database: seen.added.has(index + 1) };
  }
}

function* holdCase(one: LaidCase, caseIndex: number, actor: Actor, seen: Seen): Generator<HeldDecision> {
  const { facts, id } = one;
  const about = { caseIndex, recordIndex: null };
  const sight = decideCaseAccess(actor, facts, accessMoment);
  // The view must list the case, and for the reason that the rule gives.
  const listed = sight.allowed ? seen.listed.has(`${id} ${sight.reason}`) : [...seen.listed].some((line) => line.startsWith(id));
  yield { ...about, what: 'find in the list', rule: sight, database: listed };
  yield { ...about, what: 'read', rule: sight, database: seen.read.has(id) };
  yield { ...about, what: 'read the phase of', rule: sight, database: seen.read.has(one.phaseId) };
  yield { ...about, what: 'read the incomes of', rule: decideCaseDetails(actor, facts, 'read', accessMoment), database: seen.read.has(one.incomeId) };
  yield { ...about, what: 'change', rule: decideCaseDetails(actor, facts, 'add', accessMoment), database: seen.changed.has(id) };
  if (!sight.allowed && seen.around.has(id)) yield { ...about, what: 'learn by another row of', rule: sight, database: true };
  for (const [recordIndex, record] of one.records.entries()) {
    const reading = decideRecordAccess(actor, record.facts, facts, accessMoment);
    const changing = decideRecordChange(actor, record.facts, facts, accessMoment);
    yield { caseIndex, recordIndex, what: 'read', rule: reading, database: seen.read.has(record.id) };
    if (record.facts.kind !== 'joint-statement') yield { caseIndex, recordIndex, what: 'change', rule: changing, database: seen.changed.has(record.id) };
    if (record.partId === null) continue;
    yield { caseIndex, recordIndex, what: 'read a part of', rule: reading, database: seen.read.has(record.partId) };
    yield { caseIndex, recordIndex, what: 'change a part of', rule: changing, database: seen.changed.has(record.partId) };
  }
}

/** A person is known, and reached, by any one of her cases; and by herself. */
function* holdPerson(person: string, world: LaidAccessWorld, actor: Actor, seen: Seen): Generator<HeldDecision> {
  const hers = world.cases.filter(({ facts }) => facts.participantId === person).map(({ facts }) => facts);
  const about = { caseIndex: null, recordIndex: null };
  const byAny = (decide: (facts: (typeof hers)[number]) => AccessAnswer): AccessAnswer =>
    (actor.id === person ? { allowed: true, reason: 'own-case' } : hers.map(decide).find(({ allowed }) => allowed) ?? { allowed: false, reason: 'no-relation' });
  const known = byAny((facts) => decideCaseAccess(actor, facts, accessMoment));
  const named = byAny((facts) => decideNameOnFile(actor, facts, accessMoment));
  const which = `person ${world.people.indexOf(person) + 1}`;
  yield { ...about, what: `know ${which}`, rule: named, database: seen.read.has(person) };
  yield { ...about, what: `read the number of ${which}`, rule: named, database: seen.numbered.has(person) };
  yield { ...about, what: `see how to reach ${which}`, rule: byAny((facts) => decideContactAccess(actor, facts, accessMoment)), database: seen.reached.has(person) };
  yield { ...about, what: `change how to reach ${which}`, rule: byAny((facts) => decideCaseDetails(actor, facts, 'add', accessMoment)), database: seen.changed.has(person) };
  if (!known.allowed && seen.around.has(person)) yield { ...about, what: `learn by another row of ${which}`, rule: known, database: true };
}
