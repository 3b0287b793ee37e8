import { describe, expect, it } from 'vitest';
import { sourceOf, TryLimits } from './try-limits.ts';

const start = Date.parse('2026-11-24T08:00:00Z');
const after = (seconds: number) => new Date(start + seconds * 1000);
const rule = { free: 3, firstSeconds: 2, longestSeconds: 60 };

function failing(times: number, limits = new TryLimits(rule)): TryLimits {
  for (let one = 0; one < times; one += 1) limits.failed('here', after(0));
  return limits;
}

describe('TryLimits', () => {
  it.each([[0, 0], [2, 0], [3, 2], [4, 4], [5, 8], [7, 32], [8, 60], [50, 60]])('after %i failures asks to wait %i seconds', (failures, wait) => {
    expect(failing(failures).secondsToWait('here', after(0))).toBe(wait);
  });

  it('lets the wait run out, and counts on after it', () => {
    const limits = failing(4);
    expect(limits.secondsToWait('here', after(3.2))).toBe(1);
    expect(limits.secondsToWait('here', after(4))).toBe(0);
    limits.failed('here', after(4));
    expect(limits.secondsToWait('here', after(4))).toBe(8);
  });

  it('says nothing of other names', () => {
    expect(failing(50).secondsToWait('there', after(0))).toBe(0);
  });

  it('forgets after a success, and after an hour', () => {
    const limits = failing(5);
    expect(failing(5).secondsToWait('here', after(3600))).toBe(0);
    limits.succeeded('here');
    limits.failed('here', after(1));
    expect(limits.secondsToWait('here', after(1))).toBe(0);
  });

  it('does not let many names fill the memory, and drops the quiet ones first', () => {
    const limits = failing(5);
    for (let one = 0; one < 20_000; one += 1) limits.failed(`name ${one}`, after(1));
    expect(limits.secondsToWait('here', after(0))).toBe(0);
  });
});

describe('sourceOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'], ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'], ['2001:db8:1:2::9', '2001:db8:1:2'], ['2001:0db8:1:2:ffff::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'], ['::1', '0:0:0:0'], ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('counts %s as %s', (address, source) => {
    expect(sourceOf(address)).toBe(source);
  });
});
