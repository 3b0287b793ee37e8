import { describe, expect, it } from 'vitest';
import { answersToShow, mostAnswers, takesAnswers, withheldBecause } from './release.rules.ts';

describe('letting answers into the results', () => {
  it('never shows fewer than the threshold more, whatever the number of answers and whenever it closes', () => {
    for (const [threshold, leastAnswers] of [[3, 5], [5, 10], [20, 10]] as const) {
      for (let last = threshold; last <= 4 * threshold; last += 1) {
        let shown = 0;
        const steps: number[] = [];
        for (let received = 1; received <= last; received += 1) {
          const more = answersToShow({ shown, waiting: received - shown, threshold, leastAnswers }, 'link', 'open');
          if (more > 0) steps.push(more);
          shown += more;
        }
        steps.push(answersToShow({ shown, waiting: last - shown, threshold, leastAnswers }, 'link', 'closed'));
        expect(steps.every((step) => step >= threshold), `${threshold} of ${last}: ${steps.join()}`).toBe(true);
        expect(shown + (steps.at(-1) ?? 0), 'all are counted in the end').toBe(last);
      }
    }
  });

  it('shows no more than six times, however many answer', () => {
    let shown = 0;
    let times = 0;
    for (let received = 1; received <= mostAnswers; received += 1) {
      const more = answersToShow({ shown, waiting: received - shown, threshold: 5, leastAnswers: 10 }, 'link', 'open');
      times += Number(more > 0);
      shown += more;
    }
    expect(times).toBeLessThanOrEqual(6);
    expect(shown).toBeGreaterThan(mostAnswers / 3);
  });

  it('keeps waiting what came after a survey was opened once more, when it is too little', () => {
    expect(answersToShow({ shown: 10, waiting: 2, threshold: 5, leastAnswers: 10 }, 'link', 'closed')).toBe(0);
    expect(answersToShow({ shown: 0, waiting: 2, threshold: 5, leastAnswers: 10 }, 'link', 'closed')).toBe(2);
  });

  it('shows personal answers only when the survey has closed', () => {
    expect(answersToShow({ shown: 0, waiting: 400, threshold: 5, leastAnswers: 10 }, 'personal', 'open')).toBe(0);
    expect(answersToShow({ shown: 0, waiting: 400, threshold: 5, leastAnswers: 10 }, 'personal', 'closed')).toBe(400);
    expect(withheldBecause({ way: 'personal', state: 'open', shown: 400, leastAnswers: 10 })).toBe('not-closed');
    expect(withheldBecause({ way: 'link', state: 'open', shown: 9, leastAnswers: 10 })).toBe('too-few');
    expect(withheldBecause({ way: 'link', state: 'open', shown: 10, leastAnswers: 10 })).toBeNull();
  });
});

describe('taking answers', () => {
  it.each([
    ['open', null, null, true], ['draft', null, null, false], ['closed', null, null, false],
    ['open', '2026-03-16', '2026-03-16', true], ['open', '2026-03-17', null, false], ['open', null, '2026-03-15', false],
  ] as const)('%s from %s to %s: %s', (state, opensOn, closesOn, takes) => {
    expect(takesAnswers({ state, opensOn, closesOn }, '2026-03-16')).toBe(takes);
  });
});
