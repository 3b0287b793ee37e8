import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('localPath', () => {
  it.each([
    ['/cases/1?tab=plan', '/cases/1?tab=plan'],
    ['/today#notes', '/today'],
    [undefined, '/'],
    ['', '/'],
    ['today', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/today/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (text, path) => expect(localPath(text)).toBe(path));

  it('never leads to another site, whatever is asked', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', 'a', '\t', '\n', ' ', '?', '#', '%2f') }), (text) => {
      const site = 'https://samsteg.example';
      expect(new URL(localPath(`/${text}`), site).origin).toBe(site);
    }), { numRuns: 20_000 });
  });
});
