import { html, type Html } from '../http/html.ts';
import { pictureFont, pngOfSvg } from './png-of-svg.ts';
import type { BarGroup } from './printed-document.ts';

const width = 640;
const labelWidth = 230;
const barWidth = 270;
const rowHeight = 28;
const headingHeight = 34;

export interface Picture { png: Uint8Array; width: number; height: number }

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

function groupAt({ heading, bars }: BarGroup, top: number): Html {
  const first = top + (heading === null ? 0 : headingHeight);
  return html`${heading === null ? null : html`<text x="0" y="${top + 22}" font-weight="700" font-size="15">${cut(heading, 70)}</text>`}${bars.map(({ label, words, share }, at) => {
    const y = first + at * rowHeight;
    return html`<text x="0" y="${y + 18}" font-size="14">${cut(label, 34)}</text><rect x="${labelWidth}" y="${y + 6}" width="${barWidth}" height="15" rx="3" fill="#e6e3da"/><rect x="${labelWidth}" y="${y + 6}" width="${Math.round(barWidth * (share ?? 0))}" height="15" rx="3" fill="#0f5c57"/><text x="${labelWidth + barWidth + 12}" y="${y + 18}" font-size="14">${cut(words, 24)}</text>`;
  })}`;
}

/** Bars as a picture, drawn at twice its size so that print is sharp. Every value stands in words beside its bar. */
export async function drawBars(groups: readonly BarGroup[]): Promise<Picture> {
  const heights = groups.map(({ heading, bars }) => (heading === null ? 0 : headingHeight) + bars.length * rowHeight);
  const height = heights.reduce((sum, one) => sum + one, 4);
  const tops = heights.map((_one, at) => heights.slice(0, at).reduce((sum, one) => sum + one, 0));
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${pictureFont}" fill="#1d2524">${groups.map((group, at) => groupAt(group, tops[at] ?? 0))}</svg>`;
  return { png: await pngOfSvg(svg.text, width * 2), width, height };
}
