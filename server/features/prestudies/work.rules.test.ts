import { describe, expect, it } from 'vitest';
import { stateOfWork } from './work.rules.ts';

describe('how far a pre-study has come', () => {
  it('says of an empty one what each part lacks, in the order of the work', () => {
    const state = stateOfWork([]);
    expect(state.map(({ part, known, missing }) => [part, known.length, missing[0]])).toEqual([
      ['actors', 0, 'no-actors'], ['data', 0, 'no-data-set'], ['surveys', 0, 'no-survey'], ['texts', 0, 'no-codebook'],
      ['analysis', 0, 'no-findings'], ['ideas', 0, 'no-idea'], ['publication', 0, 'not-published'],
    ]);
    expect(state.flatMap(({ next }) => next)).toEqual([]);
  });

  it('tells what is there, still missing and next', () => {
    const [actors] = stateOfWork([
      { part: 'actors', what: 'actors', count: 9 }, { part: 'actors', what: 'workshops', count: 0 }, { part: 'actors', what: 'contacts-due', count: 2 },
      { part: 'data', what: 'data-sets', count: 1 },
    ]);
    expect(actors).toEqual({
      part: 'actors', known: [{ what: 'actors.actors', count: 9 }], missing: ['no-workshop', 'no-letter-of-intent'], next: ['contacts-due'],
    });
  });
});
