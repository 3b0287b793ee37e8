import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input.ts';

const schema = z.object({ note: z.string(), steps: z.array(z.string()).default([]), by: z.record(z.string(), z.string()).default({}) });

describe('what was sent', () => {
  it('is taken as the schema says', () => {
    expect(parseInput(schema, { note: 'Åsa 🙂' }, 'sv')).toEqual({ note: 'Åsa 🙂', steps: [], by: {} });
    expect(parseInput(undefined, { note: 1 }, 'sv')).toBeUndefined();
  });

  it.each([
    ['NUL in a text', { note: 'a\0b' }, 'note'],
    ['half of a pair', { note: 'a\uD800' }, 'note'],
    ['NUL in a list', { note: 'a', steps: ['b', '\0'] }, 'steps.1'],
    ['NUL in a name', { note: 'a', by: { 'x\0': 'b' } }, 'by'],
  ])('is turned away with %s, which no database can hold', (_what, sent, path) => {
    expect(parseInput(schema, sent, 'sv')).toMatchObject({ code: 'invalid-input', errors: [{ path, code: 'unreadable-character' }] });
  });

  it('is turned away when it is nested deeper than anything of ours, before anyone walks through it', () => {
    const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    expect(parseInput(schema, nested, 'sv')).toMatchObject({ code: 'malformed-request' });
    expect(parseInput(schema, { note: nested }, 'sv')).toMatchObject({ code: 'malformed-request' });
  });
});
