import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorStages, type ActorStage } from '../../../contract/actors.ts';
import { contactOfSigning, faultsOfContact, isOverdue, newestFirst, pairOf, stageWithoutSignature, standingOf, type Contact } from './actors.rules.ts';

const at = (id: string, onDay: string, stage: ActorStage): Contact => ({ id, onDay, stage });

describe('how engaged an actor is', () => {
  it.each<[string, Contact[], { stage: ActorStage; since: string }]>([
    ['the first contact alone', [at('a', '2026-01-07', 'identified')], { stage: 'identified', since: '2026-01-07' }],
    ['the newest day, in whichever order they come', [at('b', '2026-03-01', 'met'), at('a', '2026-01-07', 'identified')], { stage: 'met', since: '2026-03-01' }],
    ['since the first of those in a row', [at('a', '2026-01-07', 'contacted'), at('b', '2026-02-01', 'met'), at('c', '2026-03-01', 'met')], { stage: 'met', since: '2026-02-01' }],
    ['a row is broken by another stage', [at('a', '2026-01-07', 'met'), at('b', '2026-02-01', 'contacted'), at('c', '2026-03-01', 'met')], { stage: 'met', since: '2026-03-01' }],
    ['a contact that is noted afterwards takes its place in time', [at('a', '2026-03-01', 'taking-part'), at('b', '2026-02-01', 'met')], { stage: 'taking-part', since: '2026-03-01' }],
    ['of one day the last noted', [at('a', '2026-03-01', 'met'), at('b', '2026-03-01', 'taking-part')], { stage: 'taking-part', since: '2026-03-01' }],
  ])('%s', (_name, contacts, standing) => expect(standingOf(contacts)).toEqual(standing));

  it('does not depend on the order the history is read in', () => {
    const contact = fc.record({ id: fc.uuid(), onDay: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'), stage: fc.constantFrom(...actorStages) });
    fc.assert(fc.property(fc.uniqueArray(contact, { minLength: 1, maxLength: 8, selector: ({ id }) => id }), (contacts) => {
      expect(standingOf(contacts.toReversed())).toEqual(standingOf(contacts));
      expect(newestFirst(contacts)[0]?.stage).toBe(standingOf(contacts).stage);
    }), { numRuns: 100 });
  });

  it('cannot be said without any contact', () => expect(() => standingOf([])).toThrow('first contact'));
});

describe('a letter of intent', () => {
  it.each<[ActorStage, ActorStage]>([
    ['identified', 'letter-of-intent'], ['taking-part', 'letter-of-intent'], ['letter-of-intent', 'letter-of-intent'], ['agreement', 'agreement'],
  ])('moves an actor that is %s to %s when it is signed', (before, after) => {
    expect(contactOfSigning([at('a', '2026-01-07', before)], '2026-03-01')).toEqual({ onDay: '2026-03-01', stage: after });
  });

  it('counts although a later contact was noted before it', () => {
    expect(contactOfSigning([at('a', '2026-03-12', 'met')], '2026-03-10')).toEqual({ onDay: '2026-03-12', stage: 'letter-of-intent' });
  });

  it.each<[string, Contact[], ActorStage | null]>([
    ['the stage before it', [at('a', '2026-01-07', 'identified'), at('b', '2026-02-01', 'met'), at('c', '2026-03-01', 'letter-of-intent')], 'met'],
    ['nothing, when the actor has gone on', [at('a', '2026-03-01', 'letter-of-intent'), at('b', '2026-04-01', 'agreement')], null],
  ])('leaves %s when its signature is taken back', (_name, contacts, stage) => expect(stageWithoutSignature(contacts)).toBe(stage));
});

it.each([[null, false], ['2026-03-15', true], ['2026-03-16', false], ['2026-03-17', false]])('a next contact on %s is overdue on 16 March: %s', (day, overdue) => {
  expect(isOverdue(day, '2026-03-16')).toBe(overdue);
});

it.each([
  [{ onDay: '2026-03-16', nextContactOn: null }, []],
  [{ onDay: '2026-03-17', nextContactOn: null }, ['onDay']],
  [{ onDay: '2026-03-16', nextContactOn: '2026-03-16' }, ['nextContactOn']],
  [{ onDay: '2026-03-20', nextContactOn: '2026-03-18' }, ['onDay', 'nextContactOn']],
])('says which days of %j do not fit', (contact, paths) => {
  expect(faultsOfContact(contact, '2026-03-16').map(({ path }) => path)).toEqual(paths);
});

it('has no direction between two actors, and none to oneself', () => {
  fc.assert(fc.property(fc.uuid(), fc.uuid(), (a, b) => { expect(pairOf(a, b)).toEqual(pairOf(b, a)); }), { numRuns: 50 });
  expect(pairOf('a', 'a')).toBeNull();
});
