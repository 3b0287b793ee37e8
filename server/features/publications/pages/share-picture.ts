import type { PublicationKind } from '../../../../contract/publication-content.ts';
import type { Language } from '../../../../contract/words.ts';
import { pictureFont as family, pngOfSvg } from '../../../platform/documents/png-of-svg.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { wordsIn } from './public.texts.ts';

/** The size that pages which show shared links ask for. */
const width = 1200;
const height = 630;
/** At this size, so many letters of the title stand on a line. */
const scales = [{ size: 76, letters: 25, lines: 4 }, { size: 60, letters: 32, lines: 5 }, { size: 48, letters: 41, lines: 6 }] as const;

/** A title in lines of at most so many letters. A word that is longer is parted. */
export function titleLines(title: string, letters: number): string[] {
  const words = title.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function title(text: string): Html {
  const fitting = scales.find(({ letters, lines }) => titleLines(text, letters).length <= lines) ?? scales[2];
  const { size } = fitting;
  const all = titleLines(text, fitting.letters);
  const shown = all.length > fitting.lines ? [...all.slice(0, fitting.lines - 1), `${all[fitting.lines - 1] ?? ''} …`] : all;
  return html`<text font-family="${family}" font-weight="700" font-size="${size}" fill="#22292b">${shown.map((line, at) =>
    html`<tspan x="80" y="${200 + size * 0.7 + at * size * 1.18}">${line}</tspan>`)}</text>`;
}

export interface SharePicture { language: Language; kind: PublicationKind; title: string; ownerName: string }

/**
 * Draws the picture that is shown where someone shares the address of a page: kind, title and organisation in the colours
 * of the house, as a PNG of 1200 × 630. It is made here, at publishing, and asks nobody else for anything.
 */
export async function drawSharePicture({ language, kind, title: words, ownerName }: SharePicture): Promise<Uint8Array> {
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#f7f4ee"/><rect width="24" height="${height}" fill="#14594f"/>
<g transform="translate(80 64) scale(3.5)" fill="#14594f"><path d="M1 9.2h6.2V6H13V1h2v7H9.2v3.2H3V15H1z"/></g>
<text x="156" y="105" font-family="${family}" font-weight="700" font-size="34" fill="#14594f">Samsteg · ${wordsIn(language)(kind)}</text>
${title(words)}
<text x="80" y="570" font-family="${family}" font-size="32" fill="#545d60">${ownerName.length > 62 ? `${ownerName.slice(0, 60)} …` : ownerName}</text></svg>`;
  return pngOfSvg(svg.text);
}
