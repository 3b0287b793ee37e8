import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

describe('the calendar file', () => {
  const event = { startsAt: '2026-11-24T12:00:00.000Z', minutes: 45, title: 'Möte med Karin, coach; om plan', place: 'Rum 2\nplan 1' };
  const lines = calendarFile(event, 'x', new Date('2026-11-21T08:00:00.000Z')).split('\r\n');

  it('says when in UTC, and to when', () => {
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20261124T120000Z', 'DTEND:20261124T124500Z', 'DTSTAMP:20261121T080000Z']));
  });
  it('escapes what has a meaning of its own', () => {
    expect(lines).toEqual(expect.arrayContaining(['SUMMARY:Möte med Karin\\, coach\\; om plan', 'LOCATION:Rum 2\\nplan 1']));
  });
  it('folds long lines at 75 octets, and nothing is lost', () => {
    const long = calendarFile({ ...event, title: 'å'.repeat(100) }, 'x', new Date());
    for (const line of long.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(long.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'å'.repeat(100)}`);
  });
});
