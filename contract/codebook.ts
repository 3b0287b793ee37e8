import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Id, Version } from './words.ts';

/** A code: one thing that people say, with a number to press and a name to read. */
export const Code = z.object({
  id: Id,
  /** What it is pressed by and drawn with. No number is ever used twice. */
  number: z.number().int().min(1).max(99),
  parentId: Id.nullable(),
  themeId: Id.nullable(),
  name: z.string(),
  definition: z.string(),
  example: z.string(),
  /** When to use another code instead. */
  notWhen: z.string(),
  /** No longer to be used; what was marked with it stays. */
  retired: z.boolean(),
  version: Version,
});
export type Code = z.infer<typeof Code>;

/** What several codes say together. */
export const Theme = z.object({ id: Id, name: z.string(), about: z.string(), version: Version });
export type Theme = z.infer<typeof Theme>;

export const Codebook = z.object({
  codes: z.array(Code),
  themes: z.array(Theme),
  /** Whether there is a codebook to begin from, and nothing here yet. */
  canBegin: z.boolean(),
});
export type Codebook = z.infer<typeof Codebook>;

const Name = z.string().trim().min(1).max(80);
const Text = z.string().trim().max(600);

const Words = Text.default('');
export const CodeBody = z.object({ name: Name, definition: Words, example: Words, notWhen: Words, parentId: Id.nullable().default(null) });
export type CodeBody = z.output<typeof CodeBody>;
export const ThemeBody = z.object({ name: Name, about: Words });
export type ThemeBody = z.output<typeof ThemeBody>;

/** A codebook as a file in `material/`. */
const Key = z.string().regex(/^[a-z][a-z-]{0,39}$/u);
export const CodebookFile = z.strictObject({
  key: Key,
  for: Key,
  source: z.string().min(3),
  themes: z.array(z.strictObject({ key: Key, name: Name, about: Text })).max(40),
  codes: z.array(z.strictObject({
    key: Key, theme: Key.optional(), parent: Key.optional(), name: Name, definition: Text.min(3), example: Text.min(3), notWhen: Text.min(3),
  })).min(1).max(60),
}).refine(({ codes, themes }) => codes.every(({ theme }) => theme === undefined || themes.some(({ key }) => key === theme)), 'a code in a theme that is not there')
  .refine(({ codes }) => codes.every(({ parent }, index) => parent === undefined || codes.slice(0, index).some(({ key }) => key === parent)), 'a parent that does not stand before its code');
export type CodebookFile = z.infer<typeof CodebookFile>;

const params = z.object({ prestudyId: Id });
const ofCode = params.extend({ codeId: Id });
const ofTheme = params.extend({ themeId: Id });
const tag = 'codings';

const themeId = '01990000-0000-7000-8000-000000000a01';
const codeId = '01990000-0000-7000-8000-000000000a02';
const body: CodeBody = {
  name: 'Möten saknas eller önskas', definition: 'Skrivaren vill att de som arbetar med samma person ska träffas.', example: 'Vi ses aldrig förrän det är kris.',
  notWhen: 'Möten finns och fungerar.', parentId: null,
};
const themeBody: ThemeBody = { name: 'Samverkan saknar form', about: 'Det finns ingen formell samverkan, och regelbundna möten önskas.' };

export const codebookRoutes = {
  readCodebook: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/codebook', tag, access: 'prestudy.read', summary: 'Shows the codes and themes of a pre-study', params, response: Codebook, status: 200, errors: [],
    example: { response: { codes: [{ id: codeId, number: 1, themeId, ...body, retired: false, version: 1 }], themes: [{ id: themeId, ...themeBody, version: 1 }], canBegin: false } },
  }),
  beginCodebook: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/codebook/start', tag, access: 'prestudy.write', summary: 'Begins from the codebook that comes along for practice', params,
    response: z.object({ codes: z.number().int() }), status: 201, errors: ['codebook-begun'], example: { response: { codes: 12 } },
  }),
  addCode: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/codebook/codes', tag, access: 'prestudy.write', summary: 'Adds a code; it gets the next number', params,
    body: CodeBody, response: Code, status: 201, errors: ['codebook-full', 'code-tree-broken'],
    example: { body, response: { id: codeId, number: 1, themeId: null, ...body, retired: false, version: 1 } },
  }),
  changeCode: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/codebook/codes/:codeId', tag, access: 'prestudy.write', summary: 'Changes what a code says, or whether it is still in use', params: ofCode,
    body: CodeBody.extend({ retired: z.boolean(), version: Version }), status: 204, errors: ['stale-version', 'code-tree-broken'],
    example: { body: { ...body, retired: false, version: 1 } },
  }),
  placeCode: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/codebook/codes/:codeId/theme', tag, access: 'prestudy.write', summary: 'Puts a code in a theme, or takes it out', params: ofCode,
    body: z.object({ themeId: Id.nullable() }), status: 204, errors: [], example: { body: { themeId } },
  }),
  addTheme: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/codebook/themes', tag, access: 'prestudy.write', summary: 'Adds a theme', params,
    body: ThemeBody, response: Theme, status: 201, errors: ['codebook-full'], example: { body: themeBody, response: { id: themeId, ...themeBody, version: 1 } },
  }),
  changeTheme: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/codebook/themes/:themeId', tag, access: 'prestudy.write', summary: 'Changes the name and words of a theme', params: ofTheme,
    body: ThemeBody.extend({ version: Version }), status: 204, errors: ['stale-version'], example: { body: { ...themeBody, version: 1 } },
  }),
  removeTheme: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/codebook/themes/:themeId', tag, access: 'prestudy.write', summary: 'Removes a theme that nothing stands on; its codes stay', params: ofTheme,
    status: 204, errors: ['used-as-evidence'],
  }),
} as const;
