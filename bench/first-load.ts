import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';
import { rounded } from './figure.ts';

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));
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

/** Pages by the key of their chunk. What is shown inside a frame comes with the frame: each page is counted with all frames. */
export function pagesOf(manifest: Manifest): { page: string; chunks: Set<string> }[] {
  const keys = Object.keys(manifest);
  const entry = keys.filter((key) => manifest[key]?.isEntry === true);
  const dynamic = keys.filter((key) => manifest[key]?.isDynamicEntry === true && /(Page|Route|Frame)\.tsx$/.test(key));
  const frames = dynamic.filter((key) => key.endsWith('Frame.tsx'));
  return dynamic.map((page) => ({ page, chunks: withImports(manifest, [...entry, ...frames, page]) }));
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
  return pagesOf(manifest).map(({ page, chunks }) => ({
    bench: 'first-load', metric: `${nameOf(page)}-js-kb`, value: rounded([...chunks].reduce((sum, key) => sum + sizeOf(key), 0) / 1000, 1), limit: mostKb, better: 'lower' as const,
  }));
}

/** `features/cases/CasesPage.tsx` is `cases-page`. */
function nameOf(key: string): string {
  const file = key.split('/').at(-1)?.replace(/\.tsx$/, '') ?? key;
  return file.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
