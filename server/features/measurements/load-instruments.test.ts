import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Instrument } from '../../../contract/instrument.ts';
import { YamlError } from '../../platform/read-yaml.ts';
import { loadInstruments } from './load-instruments.ts';

test('the instruments of the house load, and each tells its terms and where they come from', () => {
  const loaded = loadInstruments('instruments');
  expect(loaded.map((one) => one.key)).toEqual([
    'bip', 'doa', 'eq-5d', 'gad-7', 'gse', 'mansa', 'phq-9', 'rand-36', 'rosenberg', 'samsteg-progression', 'self-rated-health', 'who-5', 'whodas-2', 'work-ability',
  ]);
  for (const one of loaded) {
    if (one.terms.kind === 'licensed') expect(one.kind).toBe('slot');
    if (one.terms.kind === 'free-with-credit' || one.terms.kind === 'non-commercial') expect(one.terms.credit).toBeDefined();
  }
});

test('progress is asked of both, in the same areas, and the coach alone about the coach’s belief', () => {
  const [progression] = loadInstruments('instruments').filter((one) => one.key === 'samsteg-progression');
  const items = progression?.kind === 'questionnaire' ? progression.items : [];
  expect(items.filter((item) => item.ask.participant && item.ask.caseworker && !item.offByDefault)).toHaveLength(9);
  expect(items.filter((item) => !item.ask.participant).map((item) => item.id)).toEqual(['caseworker-belief']);
  expect(items.filter((item) => item.offByDefault).map((item) => item.id)).toEqual(['own-area']);
});

test('the schema for editors is the one of the contract', async () => {
  const schema = `${JSON.stringify(z.toJSONSchema(Instrument, { io: 'input' }), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../instruments/instrument.schema.json');
});

describe('a fault in an instrument is named by file, line and path', () => {
  const good = readFileSync('instruments/phq-9.yaml', 'utf8');
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsteg-instruments-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function faultOf(text: string, name = 'phq-9.yaml'): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    try {
      loadInstruments(folder);
      return '';
    } catch (error) {
      if (error instanceof YamlError) return error.message.replaceAll(`${folder}/`, '');
      throw error;
    } finally {
      rmSync(file);
    }
  }

  test('the file as it is has none', () => {
    expect(faultOf(good)).toBe('');
  });

  test.each([
    ['a wrong direction', 'direction: higher-is-worse', 'direction: up', /^phq-9\.yaml:\d+:1 direction: .*higher-is-worse/],
    ['a missing English name', ', en: "PHQ-9, depression"', '', /^phq-9\.yaml:5:1 name\.en: expected string/],
    ['an unknown key', 'freeLine: false', 'freeline: false', /freeline: no such key/],
    ['a gap between bands', 'from: 5, to: 9', 'from: 6, to: 9', /^phq-9\.yaml:\d+:\d+ bands\.list\[1\]\.from: the band to begin at 5$/],
    ['bands that stop short', 'from: 20, to: 27', 'from: 20, to: 26', /bands\.list\[4\]\.to: the last band to end at 27$/],
    ['an item twice', 'id: mood', 'id: interest', /items\[1\]\.id: an id of its own; interest stands above too$/],
    ['a routine on no item', 'item: self-harm, above: 0', 'item: harm, above: 0', /routines\[0\]\.when\.item: the id of an item/],
    ['a routine that can never start', 'item: self-harm, above: 0', 'item: self-harm, above: 3', /routines\[0\]\.when\.above: a value from 0 to 2$/],
    ['an anchor off the scale', '{ value: 3, label: { sv: Nästan', '{ value: 9, label: { sv: Nästan', /scale\.anchors\[3\]\.value: a value from 0 to 3$/],
    ['one asked who does not answer', 'respondents: [participant]', 'respondents: [caseworker]', /items\[0\]\.ask: a question to caseworker/],
  ])('%s', (_, from, to, expected) => {
    expect(good).toContain(from);
    expect(faultOf(good.replace(from, to))).toMatch(expected);
  });

  test('a file with another name than its key', () => {
    expect(faultOf(good, 'mood.yaml')).toMatch(/^mood\.yaml:2:1 key: the key of the file's name: phq-9\.yaml or phq-9-1\.yaml$|^mood\.yaml:3:1 key: /);
  });
});
