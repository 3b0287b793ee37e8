import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../contract/all-routes.ts';
import { leanContract } from './lean-contract.ts';

const folder = fileURLToPath(new URL('../contract/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

const web = fileURLToPath(new URL('../web/', import.meta.url));
const webFiles = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/^dist|\.(test|data)\./.test(name));

const notes = `
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Id } from './words.ts';

export const Note = z.object({ id: Id });
const example = { id: 'x' };
export const most = 3;
const written = { response: Note, errors: [] };

export const notesRoutes = {
  writeNote: defineRoute({
    method: 'POST', path: '/notes', tag: 'notes', summary: 'Writes', access: 'note.write', asks: true,
    body: Note, ...written, example: { body: example, response: { ...example, method: 'x' } },
  }),
} as const;
`;

describe('leanContract', () => {
  it('keeps of a route only how to call it', () => {
    const { calls } = leanContract(notes, 'notes.ts');
    expect(calls).toContain("writeNote: { method: 'POST', path: '/notes', asks: true },");
    expect(calls).not.toContain('defineRoute(');
  });

  it('parts the routes from the shapes', () => {
    const { shapes } = leanContract(notes, 'notes.ts');
    expect(shapes).toContain("export { notesRoutes } from './notes.ts?calls';");
    expect(shapes).not.toContain('writeNote');
  });

  it('lets a constant go when nobody reads it', () => {
    const { shapes } = leanContract(notes, 'notes.ts');
    expect(shapes).toContain('export const Note = /* @__PURE__ */ (() => (z.object({ id: Id })))();');
    expect(shapes).toContain('export const most = 3;');
  });

  it('knows every table of routes by its name', () => {
    const tables = files.map((file) => leanContract(readFileSync(folder + file, 'utf8'), file))
      .flatMap(({ shapes }) => /^export \{ (.*) \} from/m.exec(shapes)?.[1]?.split(', ') ?? []);
    expect(tables.length).toBeGreaterThanOrEqual(Object.keys(allRoutes).length);
  });

  it.each(files)('says how to call every route of %s, and no more', (file) => {
    const code = readFileSync(folder + file, 'utf8');
    const { shapes, calls } = leanContract(code, file);
    expect(() => [parseAst(shapes, { lang: 'ts' }), parseAst(calls, { lang: 'ts' })]).not.toThrow();
    const routes = code.match(/\bdefineRoute\(\{/g) ?? [];
    expect(calls.match(/: \{ method: '[A-Z]+', path: '[^']+'(, asks: true)? \}/g) ?? []).toHaveLength(routes.length);
    expect(shapes).not.toContain('defineRoute(');
  });
});

describe('the web app', () => {
  it('reads of a route only what a built app has', () => {
    const reads = webFiles.flatMap((file) => [...readFileSync(web + file, 'utf8').matchAll(/\w+Routes\.\w+\.(\w+)/g)].map(([words, part]) => ({ file, words, part })));
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter(({ part }) => !['method', 'path', 'asks'].includes(part ?? ''))).toEqual([]);
  });
});
