import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FollowUp, HourStep } from '../../../contract/placements.ts';
import { addDays } from '../programmes/public.ts';
import { organisationNumberOf } from './organisation-number.rules.ts';
import {
  faultOfEnd, faultsOfDays, firstEmployerContact, hoursOn, nextAfterFollowUp, nextStepAfter, proposedFollowUps, standingOfSides,
  stateOfOutcome, stateOn, unheardSide,
} from './placements.rules.ts';

const rhythm = { everyWeeks: 2, sides: ['participant', 'employer'] as ('participant' | 'employer')[] };
const running = { startsOn: '2026-03-02', endsOn: null, state: 'planned' as const };
const rise: HourStep[] = [{ fromOn: '2026-03-02', hoursPerWeek: 10 }, { fromOn: '2026-04-01', hoursPerWeek: 20 }];
const asked = (side: FollowUp['side'], dueOn: string, doneOn: string | null): FollowUp =>
  ({ id: `${side}-${dueOn}`, side, dueOn, doneOn, cameOfIt: '', doneByName: null });

describe('hours', () => {
  it.each([
    ['2026-03-01', null], ['2026-03-02', 10], ['2026-03-31', 10], ['2026-04-01', 20], ['2027-01-01', 20],
  ])('on %s are %s a week', (day, hours) => expect(hoursOn(rise, running, day)).toBe(hours));

  it('end with the placement', () => expect(hoursOn(rise, { ...running, endsOn: '2026-04-30' }, '2026-05-01')).toBeNull());

  it('rise next on the first step ahead, within the placement', () => {
    expect(nextStepAfter(rise, running, '2026-03-10')).toEqual(rise[1]);
    expect(nextStepAfter(rise, running, '2026-04-01')).toBeNull();
    expect(nextStepAfter(rise, { ...running, endsOn: '2026-03-31' }, '2026-03-10')).toBeNull();
    expect(nextStepAfter(rise, { ...running, state: 'ended' }, '2026-03-10')).toBeNull();
  });

  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
  const steps = fc.uniqueArray(fc.record({ fromOn: day, hoursPerWeek: fc.integer({ min: 0, max: 40 }) }), { selector: (step) => step.fromOn, minLength: 1 });
  it('are always those of the last step reached, in whatever order the steps were written', () => {
    fc.assert(fc.property(steps, day, (written, on) => {
      const open = { startsOn: '2026-01-01', endsOn: null, state: 'running' as const };
      const found = hoursOn(written, open, on);
      expect(hoursOn(written.toReversed(), open, on)).toBe(found);
      const next = nextStepAfter(written, open, on);
      if (next) expect(hoursOn(written, open, next.fromOn)).toBe(next.hoursPerWeek);
    }));
  });
});

describe('the days of a placement', () => {
  it('fit when steps lie inside and differ', () => expect(faultsOfDays({ startsOn: '2026-03-02', endsOn: '2026-06-01', hourSteps: rise })).toEqual([]));
  it.each([
    ['an end before the start', { startsOn: '2026-03-02', endsOn: '2026-03-01', hourSteps: [] }, [['endsOn', 'too-early']]],
    ['a step before the start', { startsOn: '2026-03-03', endsOn: null, hourSteps: rise }, [['hourSteps.0.fromOn', 'too-early']]],
    ['a step after the end', { startsOn: '2026-03-02', endsOn: '2026-03-20', hourSteps: rise }, [['hourSteps.1.fromOn', 'too-late']]],
    ['the same day twice', { startsOn: '2026-03-02', endsOn: null, hourSteps: [...rise, { fromOn: '2026-04-01', hoursPerWeek: 5 }] }, [['hourSteps.2.fromOn', 'day-twice']]],
  ])('say where there is %s', (_what, days, faults) => {
    expect(faultsOfDays(days).map(({ path, code }) => [path, code])).toEqual(faults);
  });

  it('make a planned placement run by themselves', () => {
    expect(stateOn(running, '2026-03-01')).toBe('planned');
    expect(stateOn(running, '2026-03-02')).toBe('running');
    expect(stateOn({ ...running, state: 'broken-off' }, '2026-03-02')).toBe('broken-off');
  });
});

describe('follow-up of both sides', () => {
  it('is proposed for each side one interval after the start', () => {
    expect(proposedFollowUps(rhythm, '2026-03-02')).toEqual([{ side: 'participant', dueOn: '2026-03-16' }, { side: 'employer', dueOn: '2026-03-16' }]);
    expect(proposedFollowUps(undefined, '2026-03-02')).toEqual([]);
  });

  it('goes on by the rhythm, unless another day is chosen', () => {
    expect(nextAfterFollowUp(rhythm, 'employer', '2026-03-18', null)).toBe('2026-04-01');
    expect(nextAfterFollowUp(rhythm, 'employer', '2026-03-18', '2026-03-20')).toBe('2026-03-20');
    expect(nextAfterFollowUp(undefined, 'employer', '2026-03-18', null)).toBeNull();
  });

  it('stands for each side by itself', () => {
    const followUps = [asked('participant', '2026-03-16', '2026-03-17'), asked('participant', '2026-03-31', null), asked('employer', '2026-03-16', null)];
    const sides = standingOfSides(rhythm, running, followUps, '2026-03-20');
    expect(sides).toEqual([
      { side: 'participant', lastDoneOn: '2026-03-17', nextDueOn: '2026-03-31', overdue: false },
      { side: 'employer', lastDoneOn: null, nextDueOn: '2026-03-16', overdue: true },
    ]);
    expect(unheardSide(sides)).toBe('employer');
  });

  it('leaves no side unheard before anyone has been asked, and none when both have', () => {
    expect(unheardSide(standingOfSides(rhythm, running, [], '2026-03-20'))).toBeNull();
    const both = [asked('participant', '2026-03-16', '2026-03-16'), asked('employer', '2026-03-16', '2026-03-16')];
    expect(unheardSide(standingOfSides(rhythm, running, both, '2026-03-20'))).toBeNull();
  });

  it('asks nobody once the outcome is said', () => {
    const sides = standingOfSides(rhythm, { startsOn: '2026-03-02', endsOn: '2026-03-10', state: 'ended' }, [asked('employer', '2026-03-16', null)], '2026-05-01');
    expect(sides.every(({ nextDueOn }) => nextDueOn === null)).toBe(true);
  });

  it('without a rhythm follows what was planned', () => {
    expect(standingOfSides(undefined, running, [asked('employer', '2026-03-16', null)], '2026-03-20').map(({ nextDueOn }) => nextDueOn)).toEqual([null, '2026-03-16']);
  });
});

describe('the end', () => {
  it('is not in the future, and not before the start unless it is broken off', () => {
    expect(faultOfEnd(running, '2026-03-20', 'learned', '2026-03-20')).toBeNull();
    expect(faultOfEnd(running, '2026-03-21', 'learned', '2026-03-20')).toMatchObject({ code: 'too-late' });
    expect(faultOfEnd(running, '2026-03-01', 'learned', '2026-03-20')).toMatchObject({ code: 'too-early' });
    expect(faultOfEnd(running, '2026-03-01', 'broken-off-employer', '2026-03-20')).toBeNull();
  });
  it('says whether it was broken off', () => {
    expect(stateOfOutcome('broken-off-health')).toBe('broken-off');
    expect(stateOfOutcome('job')).toBe('ended');
  });
});

describe('the first meeting with an employer', () => {
  const ips = { withinDays: 30 };
  it('is due thirty days after admission, and only a meeting face to face answers it', () => {
    expect(firstEmployerContact(ips, '2026-01-01', [{ contactedOn: '2026-01-10', way: 'phone' }], '2026-02-01')).toEqual({ dueOn: '2026-01-31', doneOn: null, overdue: true });
    expect(firstEmployerContact(ips, '2026-01-01', [{ contactedOn: '2026-02-10', way: 'face-to-face' }, { contactedOn: '2026-01-20', way: 'face-to-face' }], '2026-02-11'))
      .toEqual({ dueOn: '2026-01-31', doneOn: '2026-01-20', overdue: false });
  });
  it('is asked of nobody without IPS', () => expect(firstEmployerContact(undefined, '2026-01-01', [], '2026-02-01')).toBeNull());
});

describe('an organisation number', () => {
  it('may be left out', () => expect(organisationNumberOf(' ')).toEqual({ number: null }));
  // No organisation number begins with 4.
  it.each(['402000-0008', '4020000008'])('is kept as ten digits (%s)', (text) => expect(organisationNumberOf(text)).toEqual({ number: '4020000008' }));
  it.each([
    ['402000-0007', 'organisation-number'], ['123456-7890', 'organisation-number'], ['12', 'organisation-number'], ['19900101-2385', 'personal-number'], ['900101-2385', 'personal-number'],
  ])('is refused when it is %s', (text, code) => expect(organisationNumberOf(text)).toMatchObject({ fault: { code } }));
});
