import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openYaml, openYamlFolder, readYaml, YamlError, type YamlProblem } from './read-yaml.ts'

const Model = z.strictObject({
  key: z.string(),
  phases: z.array(z.strictObject({ label: z.strictObject({ sv: z.string(), en: z.string() }) })),
  rule: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('age'), min: z.number().max(120) }),
      z.strictObject({ kind: z.literal('place'), name: z.string() }),
    ])
    .optional(),
  limit: z.union([z.string(), z.strictObject({ days: z.number() })]).optional(),
})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsteg-yaml-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function problemsOf(act: () => unknown): readonly YamlProblem[] {
  try {
    act()
  } catch (error) {
    if (error instanceof YamlError) return error.problems
    throw error
  }
  return []
}

const good = 'key: a\nphases:\n  - label: { sv: Ett, en: One }\n'

test('a file that fits gives its value, dates stay text', () => {
  expect(readYaml(write('good.yaml', good), Model)).toEqual({ key: 'a', phases: [{ label: { sv: 'Ett', en: 'One' } }] })
  expect(readYaml(write('day.yaml', 'day: 2026-11-24\n'), z.object({ day: z.string() }))).toEqual({ day: '2026-11-24' })
})

test.each([
  ['a wrong type', 'key: 7\nphases: []\n', 1, 'key', 'expected string, received number'],
  ['a missing key, at its parent', 'key: a\nphases:\n  - label:\n      sv: Ett\n', 3, 'phases[0].label.en', 'expected string, received undefined'],
  ['a key nobody knows', `${good}colour: red\n`, 4, 'colour', 'no such key here: colour'],
  ['inside a chosen kind', `${good}rule:\n  kind: age\n  min: 300\n`, 6, 'rule.min', 'Too big: expected number to be <=120'],
  ['a kind nobody knows', `${good}rule:\n  kind: moon\n`, 5, 'rule.kind', "Expected 'age' | 'place'"],
  ['the branch of a union that came furthest', `${good}limit:\n  days: soon\n`, 5, 'limit.days', 'expected number, received string'],
  ['an empty file', '', 1, '', 'expected object, received null'],
])('says where and what: %s', (_, text, line, path, expected) => {
  const [problem, ...others] = problemsOf(() => readYaml(write('bad.yaml', text), Model))
  expect(others).toEqual([])
  expect(problem).toMatchObject({ file: join(folder, 'bad.yaml'), line, path })
  expect(problem?.expected).toContain(expected)
})

test('broken YAML and a key given twice are named by line', () => {
  expect(problemsOf(() => readYaml(write('twice.yaml', 'key: a\nkey: b\n'), Model))[0]).toMatchObject({ line: 2 })
  expect(problemsOf(() => readYaml(write('broken.yaml', 'key: [a\n'), Model))[0]?.expected).toContain('valid YAML')
  expect(problemsOf(() => readYaml(join(folder, 'none.yaml'), Model))[0]?.expected).toContain('a file that can be read')
})

test('a folder tells the faults of all its files at once', () => {
  const parts = mkdtempSync(join(folder, 'parts-'))
  writeFileSync(join(parts, 'a.yaml'), 'key: 1\nphases: []\n')
  writeFileSync(join(parts, 'b.yaml'), 'key: b\nphases: x\n')
  writeFileSync(join(parts, 'c.yaml'), good)
  expect(problemsOf(() => openYamlFolder(parts, Model)).map((problem) => problem.path)).toEqual(['key', 'phases'])
})

test('a later check can point at its line', () => {
  const { problemAt } = openYaml(write('good.yaml', good), Model)
  expect(new YamlError([problemAt(['phases', 0, 'label', 'en'], 'a known word')]).message).toBe(
    `${join(folder, 'good.yaml')}:3:23 phases[0].label.en: a known word`,
  )
})
