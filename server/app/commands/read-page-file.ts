import { open } from 'node:fs/promises';
import type { FundingProject } from '../../../contract/funding-project.ts';
import { decodePage, largestPageBytes } from '../../features/programmes/decode-page.ts';
import { readProjectPage } from '../../features/programmes/read-project-page.ts';

/** A project read from a file, or one line that says why not. */
export type PageFile = { ok: true; file: string; project: FundingProject } | { ok: false; file: string; why: string };

const whyNot = {
  'no-project-labels': 'är ingen projektsida: hittar inte fälten från ESF-rådets projektbank, som Projektnummer, Diarienummer och Projektägare',
  'no-number-or-name': 'är ingen projektsida: fälten finns, men varken nummer eller namn är ifyllt',
  'generation-unclear': 'går inte att tolka: det syns inte om sidan hör till 2014–2020 eller 2021–2027',
  empty: 'är tom',
  'too-large': `är för stor för att vara en sparad sida (över ${largestPageBytes / 1_000_000} MB)`,
  binary: 'är ingen textfil',
} as const;

const systemWhy: Record<string, string> = {
  ENOENT: 'finns inte',
  EISDIR: 'är en mapp, inte en fil',
  EACCES: 'får inte läsas av den här användaren',
  EPERM: 'får inte läsas av den här användaren',
};

/** Reads one saved project page; whatever is wrong with the file comes back as words. */
export async function readPageFile(file: string): Promise<PageFile> {
  const refused = (why: string): PageFile => ({ ok: false, file, why });
  let bytes: Uint8Array;
  try {
    bytes = await readStart(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refused(systemWhy[code] ?? `gick inte att läsa (${code || String(error)})`);
  }
  const decoded = decodePage(bytes);
  if (!decoded.ok) return refused(whyNot[decoded.reason]);
  const read = readProjectPage(decoded.text);
  return read.ok ? { ok: true, file, project: read.project } : refused(whyNot[read.reason]);
}

/** One byte more than a page may have tells that a file is too large, without reading all of it. */
async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of handle.createReadStream({ end: largestPageBytes, autoClose: false })) {
      if (chunk instanceof Uint8Array) chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}
