import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';
import { rounded } from './figure.ts';

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));
const routeTable = fileURLToPath(new URL('../web/app/routes.tsx', import.meta.url));
const mostKb = 200;

/** A chunk as Vite's manifest tells of it: what it imports at once, by key. */
export interface Chunk { file: string; imports?: readonly string[]; isEntry?: boolean; isDynamicEntry?: boolean }
export type Manifest = Readonly<Record<string, Chunk>>;

/** The keys of everything that comes with some chunks, themselves included. */
export function withImports(manifest: Manifest, keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const ahead = [...keys];
  for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    ahead.push(...(manifest[key]?.imports ?? []));
  }
  return found;
}

/** The frames that pages are shown in, by the name that the route table gives their pages. */
const frames = { caseTabs: 'features/cases/CasePageFrame.tsx', prestudyTabs: 'features/prestudies/PrestudyFrame.tsx' };

/** The frames of the pages that are shown in one, by the pages' keys, as the route table names them. */
export function framedPages(routeTable: string): Map<string, string> {
  return new Map(Object.entries(frames).flatMap(([name, frame]) => {
    const tabs = new RegExp(`const ${name}\\b[^]*?\\n\\];`).exec(routeTable)?.[0];
    if (tabs === undefined) throw new Error(`The route table has no ${name} any more: say here which pages have a frame`);
    return [...tabs.matchAll(/import\('\.\.\/([^']+)'\)/g)].map(([, key]) => [key ?? '', frame] as const);
  }));
}

/** Pages by the key of their chunk, with every chunk that comes before they can be shown: a tab comes with its frame. */
export function pagesOf(manifest: Manifest, framed: ReadonlyMap<string, string>): { page: string; chunks: Set<string> }[] {
  const keys = Object.keys(manifest);
  const entry = keys.filter((key) => manifest[key]?.isEntry === true);
  return keys.filter((key) => manifest[key]?.isDynamicEntry === true && /(Page|Route|Frame)\.tsx$/.test(key))
    .map((page) => ({ page, chunks: withImports(manifest, [...entry, page, framed.get(page) ?? []].flat()) }));
}

/** JavaScript that each page needs before it can be shown, gzipped, in KB of a thousand bytes. */
export function benchFirstLoad(): Figure[] {
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Manifest;
  const sizes = new Map<string, number>();
  const sizeOf = (key: string) => {
    const file = manifest[key]?.file ?? '';
    if (!file.endsWith('.js')) return 0;
    const known = sizes.get(file) ?? gzipSync(readFileSync(dist + file)).length;
    sizes.set(file, known);
    return known;
  };
  const framed = framedPages(readFileSync(routeTable, 'utf8'));
  return pagesOf(manifest, framed).map(({ page, chunks }) => ({
    bench: 'first-load', metric: `${nameOf(page)}-js-kb`, value: rounded([...chunks].reduce((sum, key) => sum + sizeOf(key), 0) / 1000, 1), limit: mostKb, better: 'lower' as const,
  }));
}

/** `features/cases/CasesPage.tsx` is `cases-page`. */
function nameOf(key: string): string {
  const file = key.split('/').at(-1)?.replace(/\.tsx$/, '') ?? key;
  return file.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
