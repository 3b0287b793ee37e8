import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isCollection, isMap, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'

/** One thing wrong in a YAML file, at a place a person can go to. Lines and columns count from 1. */
export interface YamlProblem {
  file: string
  line: number
  column: number
  /** Where in the data, e.g. `phases[0].label.sv`; empty for the file as a whole. */
  path: string
  /** What was expected there, in words. */
  expected: string
}

/** All that is wrong in one or several YAML files, one line a problem: `file:line:column path: expected`. */
export class YamlError extends Error {
  readonly problems: readonly YamlProblem[]

  constructor(problems: readonly YamlProblem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'YamlError'
    this.problems = problems
  }
}

/** A parsed file together with a way to point into it, for checks that need more than the schema. */
export interface YamlFile<T> {
  file: string
  value: T
  /** A problem at `path` (keys and indexes from the root); put several into one `YamlError`. */
  problemAt: (path: readonly PropertyKey[], expected: string) => YamlProblem
}

/**
 * Reads a YAML file and checks it against a schema.
 * @throws YamlError naming file, line, path and what was expected, for every fault in the file.
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  return openYaml(file, schema).value
}

/**
 * As `readYaml`, but keeps the positions, so that later checks can point at a line too.
 * @throws YamlError
 */
export function openYaml<Schema extends z.ZodType>(file: string, schema: Schema): YamlFile<z.infer<Schema>> {
  return openYamlText(readText(file), schema, file)
}

/**
 * As `openYaml`, of a text that somebody has written, which may be anything at all.
 * @param name what the problems call it.
 * @throws YamlError
 */
export function openYamlText<Schema extends z.ZodType>(text: string, schema: Schema, name = ''): YamlFile<z.infer<Schema>> {
  const { data, problemAt } = parseText(text, name)
  const checked = schema.safeParse(data)
  if (!checked.success) {
    throw new YamlError(checked.error.issues.flatMap((issue) => problemsOf(issue, [], problemAt)))
  }
  return { file: name, value: checked.data, problemAt }
}

/** A text that is no YAML, nests without end or repeats itself beyond measure is one problem, like any other. */
function parseText(text: string, file: string): { data: unknown; problemAt: PlaceProblem } {
  const lines = new LineCounter()
  const problem = (offset: number, path: string, expected: string): YamlProblem => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path, expected }
  }
  const read = () => {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    return { document, data: document.errors.length > 0 ? undefined : (document.toJS() as unknown) }
  }
  const { document, data } = attempt(read, (error) => new YamlError([problem(0, '', `valid YAML: ${error.message}`)]))
  const syntax = document.errors.map((error) => problem(error.pos[0], '', `valid YAML: ${error.message}`))
  if (syntax.length > 0) throw new YamlError(syntax)
  return { data, problemAt: (path, expected) => problem(offsetOf(document, path), pathText(path), expected) }
}

function attempt<T>(run: () => T, otherwise: (error: Error) => Error): T {
  try {
    return run()
  } catch (error) {
    throw otherwise(error instanceof Error ? error : new Error(String(error)))
  }
}

/**
 * Reads every `.yaml` file of a folder, in name order.
 * @throws YamlError with the faults of all files at once.
 */
export function openYamlFolder<Schema extends z.ZodType>(folder: string, schema: Schema): YamlFile<z.infer<Schema>>[] {
  const files: YamlFile<z.infer<Schema>>[] = []
  const problems: YamlProblem[] = []
  for (const name of listYaml(folder)) {
    try {
      files.push(openYaml(join(folder, name), schema))
    } catch (error) {
      if (!(error instanceof YamlError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new YamlError(problems)
  return files
}

function listYaml(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml')).toSorted()
  } catch (error) {
    throw new YamlError([{ file: folder, line: 1, column: 1, path: '', expected: `a folder that can be read: ${String(error)}` }])
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new YamlError([{ file, line: 1, column: 1, path: '', expected: `a file that can be read: ${String(error)}` }])
  }
}

type PlaceProblem = (path: readonly PropertyKey[], expected: string) => YamlProblem

/** Zod hides what is wrong inside a union; the branch that came furthest is what the writer meant. */
function problemsOf(issue: z.core.$ZodIssue, parent: readonly PropertyKey[], problemAt: PlaceProblem): YamlProblem[] {
  const path = [...parent, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...path, key], `no such key here: ${key}`))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [closest] = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)
    return (closest ?? []).flatMap((inner) => problemsOf(inner, path, problemAt))
  }
  return [problemAt(path, issue.message.replace(/^Invalid (input|option|string): /, ''))]
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length))
}

/** A key that is missing has no place of its own; its nearest parent then stands for it. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (!isCollection(node)) break
    const pair = isMap(node) ? node.items.find((item) => keyText(item.key) === String(step)) : undefined
    const next = node.get(isMap(node) ? (pair?.key ?? step) : step, true)
    offset = rangeStart(pair?.key) ?? rangeStart(next) ?? offset
    if (next === undefined) break
    node = next as Node | null
  }
  return offset
}

function keyText(key: unknown): string {
  return String(key !== null && typeof key === 'object' && 'value' in key ? key.value : key)
}

function rangeStart(node: unknown): number | undefined {
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined
  const range: unknown = node.range
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`)).join('')
}

function problemLine({ file, line, column, path, expected }: YamlProblem): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${expected}`
}
