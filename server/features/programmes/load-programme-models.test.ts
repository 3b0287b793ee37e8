import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ProgrammeModel } from '../../../contract/programme-model.ts';
import { YamlError } from '../../platform/read-yaml.ts';
import { loadProgrammeModels } from './load-programme-models.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const programmes = join(root, 'programmes');
const instruments = readdirSync(join(root, 'instruments')).filter((name) => name.endsWith('.yaml')).map((name) => basename(name, '.yaml'));

describe('the five programmes', () => {
  const models = loadProgrammeModels(programmes, instruments);
  const modelNamed = (key: string): ProgrammeModel => models.find((model) => model.key === key) ?? expect.fail(key);

  test('are there, with instruments that exist', () => {
    expect(models.map(({ key }) => key)).toEqual(['arbetsloshetshalsovard', 'huben-i-hemse', 'nya-vagar-vellinge-plus', 'steget', 'unga-till-arbete']);
  });

  test('cite each their own description', () => {
    const letter = { arbetsloshetshalsovard: 'A', 'huben-i-hemse': 'G', 'nya-vagar-vellinge-plus': 'V', steget: 'S', 'unga-till-arbete': 'U' };
    for (const [key, first] of Object.entries(letter)) {
      const cited = [...JSON.stringify(modelNamed(key)).matchAll(/"demand":"([A-Z])\d+","seed":"(\d{3}_[0-9a-f]{16})"/g)];
      expect(cited.length).toBeGreaterThan(15);
      expect(new Set(cited.map(([, demand]) => demand))).toEqual(new Set([first]));
      expect(new Set(cited.map(([, , seed]) => seed)).size).toBe(1);
    }
  });

  test('have the criteria, teams and targets that their descriptions give', () => {
    const unga = modelNamed('unga-till-arbete');
    expect(unga.teamRoles).toHaveLength(8);
    expect(unga.parties).toHaveLength(5);
    expect(new Set(unga.teamRoles.map(({ party }) => party)).size).toBe(5);
    const targets = models.flatMap(({ key, goals }) => goals.flatMap(({ target }) => (target === undefined ? [] : [[key, target]])));
    expect(targets).toEqual([
      ['nya-vagar-vellinge-plus', { value: 140, unit: 'people', compare: 'at-least' }],
      ['unga-till-arbete', { value: 30, unit: 'percent', compare: 'above', of: 200 }],
    ]);
  });

  test('have goals for the person, the organisations and the structures', () => {
    for (const { goals } of models) expect(new Set(goals.map(({ level }) => level)).size).toBe(3);
  });

  test('measure their goals by questions that exist', () => {
    for (const { measure } of models.flatMap(({ goals }) => goals)) {
      if (measure.kind !== 'change-in-instrument') continue;
      const text = readFileSync(join(root, 'instruments', `${measure.instrument}.yaml`), 'utf8');
      for (const item of measure.items ?? []) expect(text).toContain(`- id: ${item}\n`);
    }
  });

  test('hold no mail address, web address or telephone number of anyone', () => {
    for (const name of readdirSync(programmes).filter((file) => file.endsWith('.yaml'))) {
      expect(readFileSync(join(programmes, name), 'utf8')).not.toMatch(/@|https?:|(?<![\d-])0\d{1,3}-\d/);
    }
  });
});

test('the JSON Schema for editors is current; write it anew with `vitest run load-programme-models -u`', async () => {
  const schema = z.toJSONSchema(ProgrammeModel, { io: 'input', target: 'draft-7', reused: 'ref' });
  const text = `${JSON.stringify({ title: 'A programme of Samsteg', ...schema }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(programmes, 'programme-model.schema.json'));
  for (const name of readdirSync(programmes).filter((file) => file.endsWith('.yaml'))) {
    const [first] = readFileSync(join(programmes, name), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./programme-model.schema.json');
  }
});

describe('a fault', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsteg-models-'));
    for (const name of ['steget', 'huben-i-hemse']) cpSync(join(programmes, `${name}.yaml`), join(folder, `${name}.yaml`));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Changes a file, and gives the line where the change is. */
  function change(name: string, from: string, to: string): number {
    const file = join(folder, `${name}.yaml`);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    return text.slice(0, text.indexOf(from)).split('\n').length;
  }

  function problems(known?: string[]): string[] {
    try {
      loadProgrammeModels(folder, known);
    } catch (error) {
      if (error instanceof YamlError) return error.problems.map(({ file, line, path, expected }) => `${basename(file)}:${line} ${path}: ${expected}`);
      throw error;
    }
    return [];
  }

  test('names file, line, path and what was expected, for all files at once', () => {
    const months = change('steget', 'months: 6\n    source: { demand: S6', 'months: six\n    source: { demand: S6');
    const party = change('huben-i-hemse', 'party: psychiatry', 'party: hospital');
    expect(problems()).toEqual([
      `huben-i-hemse.yaml:${party} teamRoles[1].party: the key of a party (region-gotland, labour-market-services, psychiatry, business, voluntary-associations), not hospital`,
      `steget.yaml:${months} cadences[9].months: expected number, received string`,
    ]);
  });

  test('is a fact that rests on nothing', () => {
    const line = change('steget', 'attendance:\n  mode: individual\n  source: { demand: S9, seed: 001_87aae1e460b3c4af }', 'attendance:\n  mode: individual');
    expect(problems()).toEqual([`steget.yaml:${line} attendance: expected a source or an assumption beside this fact`]);
  });

  test('is a demand without its seed', () => {
    const line = change('steget', '{ demand: S9, seed: 001_87aae1e460b3c4af }', '{ demand: S9 }');
    expect(problems()).toEqual([`steget.yaml:${line} attendance.source: expected demand and seed together`]);
  });

  test('is a text in one language, a cadence nobody knows, or a key misspelt', () => {
    const name = change('steget', 'name: { sv: Steget, en: Steget (The Step) }', 'name: { sv: Steget }');
    expect(problems()[0]).toContain(`steget.yaml:${name} name.en: `);
    change('steget', 'name: { sv: Steget }', 'name: { sv: Steget, en: Steget }');
    change('steget', 'key: normal-stay', 'key: usual-stay');
    expect(problems()[0]).toContain('cadences[9].key: ');
    change('steget', 'key: usual-stay', 'key: normal-stay');
    change('steget', 'teamRoles:', 'teamRolls:');
    expect(problems()).toEqual([expect.stringContaining('teamRolls: no such key here: teamRolls')]);
  });

  test('is an instrument that does not exist, and a file with another name than its key', () => {
    expect(problems(['samsteg-progression', 'self-rated-health', 'work-ability', 'phq-9', 'gad-7'])).toHaveLength(2);
    const line = change('steget', 'key: steget', 'key: stegen');
    expect(problems()).toEqual([`steget.yaml:${line} key: the name of the file, steget`]);
  });
});
