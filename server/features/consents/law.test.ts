import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PartyKind } from '../../../contract/programme-model.ts';
import { loadLaw, shippedLaw } from './law.ts';

const shipped = fileURLToPath(new URL('../../../law', import.meta.url));

describe('the law that comes along', () => {
  const law = shippedLaw();

  it('says what binds every kind of agency', () => {
    expect([...law.kinds.keys()].toSorted()).toEqual(PartyKind.options.toSorted());
  });

  it('puts the yes of the person first', () => {
    expect(law.grounds[0]).toMatchObject({ key: 'consent', use: 'consent', opens: true });
  });

  it('opens nothing for control, and tells the person of it', () => {
    expect(law.grounds.find(({ key }) => key === 'control')).toMatchObject({ opens: false, tellsParticipant: true });
  });

  it('has every hole filled that its questions have', () => {
    const holes = law.grounds.flatMap(({ ask }) => (ask ? [...`${ask.sv} ${ask.en}`.matchAll(/\{\{(\w+)\}\}/g)].map(([, hole]) => hole) : []));
    expect(new Set(holes)).toEqual(new Set(['from', 'to', 'what']));
  });
});

describe('a wrong file of the law', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsteg-law-'));
    cpSync(shipped, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (file: string, from: string | RegExp, to: string) => {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, file), after);
  };

  it.each([
    ['grounds.yaml', 'key: own-task', 'key: consent', /grounds\.yaml:\d+:\d+ \[1\]\.key: a key that no other ground has/],
    ['grounds.yaml', 'from: [health-care]', 'from: [healthcare]', /from\[0\]: one of the rules of secrecy\.yaml/],
    ['grounds.yaml', 'use: consent', 'use: record', /one ground with use: consent/],
    ['grounds.yaml', '  atMostDays: 180\n', '', /atMostDays: a number of days where use is record/],
    ['grounds.yaml', /use: not-used\n {2}opens: false/, 'use: not-used\n  opens: true', /opens: false, as the ground is not used/],
    ['grounds.yaml', 'to: authorities', 'to: everybody', /\.to: /],
    ['grounds.yaml', 'checkedOn: 2026-11-21', 'checkedOn: nyligen', /checkedOn: /],
    ['secrecy.yaml', 'kind: business', 'kind: civil-society', /kinds: what binds business/],
    ['secrecy.yaml', 'secrecy: labour-market', 'secrecy: labour', /secrecy: one of the rules/],
    ['secrecy.yaml', '    people: false', '    people: true', /people: instead where nothing about people is given/],
    ['secrecy.yaml', 'test: reverse', 'test: backwards', /rules\[0\]\.test: /],
    ['secrecy.yaml', /standing: \{ state: verified \}/, 'standing: { state: unverified }', /standing: a note that says what has not been verified/],
  ])('%s with %s → %s is refused, with the place', (file, from, to, message) => {
    change(file, from, to);
    expect(() => loadLaw(folder)).toThrow(message);
  });

  it('that is missing is named', () => {
    rmSync(join(folder, 'grounds.yaml'));
    expect(() => loadLaw(folder)).toThrow(/grounds\.yaml:1:1 a file that can be read/);
  });
});
