import { actorStages, type ActorStage } from '../../../contract/actors.ts';

/** One contact with an actor, as the history keeps it. */
export interface Contact { id: string; onDay: string; stage: ActorStage }

const later = (a: Contact, b: Contact) => (a.onDay === b.onDay ? a.id < b.id : a.onDay < b.onDay) ? 1 : -1;

/** The history from the newest contact; of two on one day the one that was noted last counts as the newer. */
export function newestFirst<C extends Contact>(contacts: readonly C[]): C[] {
  return contacts.toSorted(later);
}

/**
 * How engaged an actor is, and since which day: the stage of the newest contact, and the first of those that lead to it
 * without another stage between.
 * @throws when there is no contact; an actor is put on the map with its first.
 */
export function standingOf(contacts: readonly Contact[]): { stage: ActorStage; since: string } {
  const [newest, ...before] = newestFirst(contacts);
  if (!newest) throw new Error('An actor has a first contact');
  let since = newest.onDay;
  for (const contact of before) {
    if (contact.stage !== newest.stage) break;
    since = contact.onDay;
  }
  return { stage: newest.stage, since };
}

/**
 * The contact that a signed letter of intent adds: it moves the actor on, unless it has come further already. It takes its
 * place after every other, so that a letter that is written down afterwards counts, too.
 */
export function contactOfSigning(contacts: readonly Contact[], signedOn: string): Pick<Contact, 'onDay' | 'stage'> {
  const { stage } = standingOf(contacts);
  const newestDay = newestFirst(contacts)[0]?.onDay ?? signedOn;
  const isFurther = actorStages.indexOf(stage) > actorStages.indexOf('letter-of-intent');
  return { onDay: signedOn > newestDay ? signedOn : newestDay, stage: isFurther ? stage : 'letter-of-intent' };
}

/** The stage that an actor falls back to when its signature is taken back: the one before the letter. Null: it stays. */
export function stageWithoutSignature(contacts: readonly Contact[]): ActorStage | null {
  if (standingOf(contacts).stage !== 'letter-of-intent') return null;
  return newestFirst(contacts).find(({ stage }) => stage !== 'letter-of-intent')?.stage ?? 'identified';
}

/** Whether a planned contact should have been. On the day itself it is due, not late. */
export function isOverdue(nextContactOn: string | null, today: string): boolean {
  return nextContactOn !== null && nextContactOn < today;
}

export interface FieldFault { path: string; code: string; message: string }

/** What is wrong with the days of a contact: it has been, and the next is after it. */
export function faultsOfContact({ onDay, nextContactOn }: { onDay: string; nextContactOn: string | null }, today: string): FieldFault[] {
  return [
    ...(onDay > today ? [{ path: 'onDay', code: 'too-late', message: '' }] : []),
    ...(nextContactOn !== null && nextContactOn <= onDay ? [{ path: 'nextContactOn', code: 'too-early', message: '' }] : []),
  ];
}

/** Two actors without direction: the smaller id first. Null when they are one and the same. */
export function pairOf(one: string, other: string): { one: string; other: string } | null {
  if (one === other) return null;
  return one < other ? { one, other } : { one: other, other: one };
}
