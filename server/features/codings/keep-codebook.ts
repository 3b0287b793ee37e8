import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CodebookFile, type Code, type CodeBody, type Codebook, type Theme, type ThemeBody } from '../../../contract/codebook.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { readYaml } from '../../platform/read-yaml.ts';
import { selectPrestudy, standUnderFindings } from '../prestudies/public.ts';
import { deleteTheme, insertCode, insertTheme, selectCodes, selectCodeWords, selectThemes, takeTurns, updateCode, updateTheme, updateThemeOf } from './codebook.sql.ts';

const practiceFile = fileURLToPath(new URL('../../../material/mittskane-codebook.yaml', import.meta.url));

/** As many as two digits press, and as many themes as a page can show. */
const most = { codes: 99, themes: 40 };

/** @param isReader one who only reads sees no examples: they are often what somebody wrote, and nobody has checked them. */
export async function readCodebook({ db }: Work, prestudyId: string, isReader: boolean): Promise<Codebook> {
  const codes = isReader ? (await selectCodeWords(db, prestudyId)).map((code) => ({ ...code, example: '' })) : await selectCodes(db, prestudyId);
  const themes = await selectThemes(db, prestudyId);
  return { codes, themes, canBegin: codes.length === 0 && themes.length === 0 && existsSync(practiceFile) };
}

/** Two levels are enough to find one's way: a parent is a code of the same codebook that has none itself, and no code that has children gets one. */
function isTree(codes: readonly Code[], id: string | null, parentId: string | null): boolean {
  if (parentId === null) return true;
  const parent = codes.find((code) => code.id === parentId);
  return parent !== undefined && parent.id !== id && parent.parentId === null && !codes.some((code) => id !== null && code.parentId === id);
}

const ownerOf = async ({ db }: Work, prestudyId: string) => (await selectPrestudy(db, prestudyId))?.ownerAgencyId ?? '';

export async function addCode(work: Work, actor: Actor, prestudyId: string, body: CodeBody): Promise<Code | NamedError> {
  await takeTurns(work.db, prestudyId);
  const codes = await selectCodes(work.db, prestudyId);
  const number = Math.max(0, ...codes.map((code) => code.number)) + 1;
  if (number > most.codes) return fail('codebook-full');
  if (!isTree(codes, null, body.parentId)) return fail('code-tree-broken');
  const id = newId();
  const themeId = codes.find((code) => code.id === body.parentId)?.themeId ?? null;
  await insertCode(work.db, { id, prestudyId, ownerAgencyId: await ownerOf(work, prestudyId), createdBy: actor.id, number, themeId, ...body });
  return { id, number, themeId, ...body, retired: false, version: 1 };
}

export async function changeCode(
  work: Work, { prestudyId, codeId }: { prestudyId: string; codeId: string }, body: CodeBody & { retired: boolean; version: number },
): Promise<undefined | NamedError> {
  // Two who put each other's codes below their own would each see a tree.
  await takeTurns(work.db, prestudyId);
  const codes = await selectCodes(work.db, prestudyId);
  if (!codes.some(({ id }) => id === codeId)) return fail('not-found');
  if (!isTree(codes, codeId, body.parentId)) return fail('code-tree-broken');
  return (await updateCode(work.db, { id: codeId, ownerAgencyId: await ownerOf(work, prestudyId), ...body })) ? undefined : fail('stale-version');
}

/** Puts a code in a theme, or takes it out. */
export async function placeCode(work: Work, { prestudyId, codeId }: { prestudyId: string; codeId: string }, themeId: string | null): Promise<undefined | NamedError> {
  if (themeId !== null && !(await selectThemes(work.db, prestudyId)).some(({ id }) => id === themeId)) return fail('not-found');
  return (await updateThemeOf(work.db, prestudyId, codeId, themeId)) ? undefined : fail('not-found');
}

export async function addTheme(work: Work, actor: Actor, prestudyId: string, body: ThemeBody): Promise<Theme | NamedError> {
  if ((await selectThemes(work.db, prestudyId)).length >= most.themes) return fail('codebook-full');
  const id = newId();
  await insertTheme(work.db, { id, prestudyId, createdBy: actor.id, ...body });
  return { id, ...body, version: 1 };
}

interface OfTheme { prestudyId: string; themeId: string }
const hasTheme = async (work: Work, { prestudyId, themeId }: OfTheme) => (await selectThemes(work.db, prestudyId)).some(({ id }) => id === themeId);

export async function changeTheme(work: Work, of: OfTheme, body: ThemeBody & { version: number }): Promise<undefined | NamedError> {
  if (!(await hasTheme(work, of))) return fail('not-found');
  return (await updateTheme(work.db, { id: of.themeId, ...body })) ? undefined : fail('stale-version');
}

/** Removes a theme that no finding stands on. Its codes stay. */
export async function removeTheme(work: Work, of: OfTheme): Promise<undefined | NamedError> {
  if (!(await hasTheme(work, of))) return fail('not-found');
  const used = await standUnderFindings(work.db, of.prestudyId, 'theme', [of.themeId]);
  if (used) return used;
  await deleteTheme(work.db, of.themeId);
  return undefined;
}

/** Fills an empty codebook with the one that comes along for practice. */
export async function beginCodebook(work: Work, actor: Actor, prestudyId: string): Promise<{ codes: number } | NamedError> {
  await takeTurns(work.db, prestudyId);
  if (!(await readCodebook(work, prestudyId, false)).canBegin) return fail('codebook-begun');
  const file = readYaml(practiceFile, CodebookFile);
  const made = { prestudyId, createdBy: actor.id };
  const idOf = new Map([...file.themes, ...file.codes].map(({ key }) => [key, newId()]));
  const themeIds = new Map(file.themes.map(({ key }) => [key, newId()]));
  const ownerAgencyId = await ownerOf(work, prestudyId);
  for (const { key, name, about } of file.themes) await insertTheme(work.db, { id: themeIds.get(key) ?? '', ...made, name, about });
  for (const [index, { key, theme, parent, ...words }] of file.codes.entries()) {
    await insertCode(work.db, {
      id: idOf.get(key) ?? '', ...made, ownerAgencyId, number: index + 1, themeId: themeIds.get(theme ?? '') ?? null, parentId: idOf.get(parent ?? '') ?? null, ...words,
    });
  }
  return { codes: file.codes.length };
}
