import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const font = readFileSync(require.resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'));
/** Public pages bear the same colours, sizes and spaces as the rest of the house: the design tokens are where they are named. */
const tokens = readFileSync(fileURLToPath(new URL('../../../../web/ui/tokens.css', import.meta.url)), 'utf8');
const own = readFileSync(new URL('public.css', import.meta.url), 'utf8');

const shortHash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 12);
const fontPath = `/publications/assets/text-${shortHash(font)}.woff2`;

/** The font of the house, in the letters of Western Europe. */
const face = `@font-face{font-family:'Atkinson Hyperlegible Next Variable';font-style:normal;font-display:swap;font-weight:200 800;src:url(${fontPath}) format('woff2')}`;

/** Without comments and the space that only people need. */
function lean(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' ').replaceAll(/ ?([{};,]) ?/g, '$1').replaceAll(/;}/g, '}').trim();
}

const stylesheet = lean(`${face}${tokens}${own}`);

/** The address changes with the content, so that browsers may keep it for a year. */
export const stylesheetPath = (): string => `/publications/assets/public-${shortHash(stylesheet)}.css`;

/** The files that the pages are shown with, by address. */
export const pageAssets: ReadonlyMap<string, { type: string; bytes: Buffer }> = new Map([
  [stylesheetPath(), { type: 'text/css; charset=utf-8', bytes: Buffer.from(stylesheet) }],
  [fontPath, { type: 'font/woff2', bytes: font }],
]);
