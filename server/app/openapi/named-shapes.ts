import { readdirSync } from 'node:fs';
import { z } from 'zod';

const contract = new URL('../../../contract/', import.meta.url);

interface Export { file: string; name: string; shape: z.ZodType }

const pascal = (file: string) => file.replaceAll(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());

async function exportsOf(file: string): Promise<Export[]> {
  const exported = await import(new URL(`${file}.ts`, contract).href) as Readonly<Record<string, unknown>>;
  return Object.entries(exported).flatMap(([name, value]) => (value instanceof z.ZodType ? [{ file, name, shape: value }] : []));
}

/**
 * Every shape that the contract exports, with the name it has there. Where two files give different shapes one name, both
 * are called by their file too: `AssessmentsDisagreement`.
 */
export async function readNamedShapes(): Promise<ReadonlyMap<z.ZodType, string>> {
  const files = readdirSync(contract).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => file.slice(0, -'.ts'.length));
  const found = (await Promise.all(files.toSorted().map(exportsOf))).flat();
  const shapesByName = Map.groupBy(found, ({ name }) => name);
  const names = new Map<z.ZodType, string>();
  for (const { file, name, shape } of found) {
    const shared = new Set(shapesByName.get(name)?.map((one) => one.shape)).size > 1;
    // A shape that a second file hands on, or calls by another name too, keeps the first.
    if (!names.has(shape)) names.set(shape, shared ? `${pascal(file)}${name}` : name);
  }
  return names;
}
