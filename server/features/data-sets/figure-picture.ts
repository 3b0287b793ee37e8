import type { FigureCell, FigureTable, ReleasedFigure } from '../../../contract/figures.ts';
import type { Language } from '../../../contract/words.ts';
import { html } from '../../platform/http/html.ts';

const words = {
  sv: { all: 'Alla', hidden: 'dolt', of: (percent: string) => `${percent} %`, mean: (days: string) => `${days} dagar`, source: 'Källa', hides: 'Små tal är dolda.' },
  en: { all: 'All', hidden: 'hidden', of: (percent: string) => `${percent}%`, mean: (days: string) => `${days} days`, source: 'Source', hides: 'Small numbers are hidden.' },
};

const width = 720;
const labelWidth = 250;
const barWidth = 340;
const rowHeight = 26;

const escape = (text: string) => html`${text}`.text;

/** Long texts over several lines: no picture knows how wide its letters come out. */
function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One value of a table: its name, what is said of it, and how long its bar is; null where it is hidden. */
export interface FigureBar { label: string; words: string; value: number | null }

/** A table as bars, group by group: shares of a hundred, or net days. */
export function barsOf(table: FigureTable, language: Language): { heading: string | null; bars: FigureBar[] }[] {
  const t = words[language];
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const isPeople = table.spec.measure === 'people';
  const bar = (label: string, cell: FigureCell): FigureBar => {
    const value = isPeople ? cell.share : cell.mean;
    return { label, value, words: value === null ? (cell.count === null ? t.hidden : String(cell.count)) : isPeople ? t.of(number(value)) : t.mean(number(value)) };
  };
  const isShown = (group: FigureTable['groups'][number]) => (table.columns === null || group.column !== null) && (table.split === null || group.split !== null);
  const isDrawn = ({ cells }: FigureTable['groups'][number]) => cells.some(({ share, mean }) => (isPeople ? share : mean) !== null);
  const parts = table.groups.filter(isShown);
  // Where so much is hidden that no part has a bar, the whole still tells what the sentence above says.
  const shown = parts.some(isDrawn) ? parts : table.groups.filter(({ column, split }) => column === null && split === null);
  return shown.map((group) => {
    const heading = [table.split?.values[group.split ?? -1]?.[language], table.columns?.values[group.column ?? -1]?.[language]].filter(Boolean).join(', ');
    return { heading: heading || (parts.includes(group) ? null : t.all), bars: group.cells.map((cell, index) => bar(table.rows.values[index]?.[language] ?? '', cell)) };
  });
}

/** A released table as a picture of bars (SVG): the sentence above, the source below, every value in words beside its bar. */
export function figurePicture({ title, source, table }: Pick<ReleasedFigure, 'title' | 'source' | 'table'>, language: Language): string {
  const t = words[language];
  const sections = barsOf(table, language);
  const most = table.spec.measure === 'people' ? 100 : Math.max(1, ...sections.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  const parts: string[] = [];
  let y = 20;
  const text = (x: number, content: string, style: string) => parts.push(`<text x="${x}" y="${y}" ${style}>${escape(content)}</text>`);
  for (const line of wrap(title, 62)) { y += 26; text(24, line, 'font-size="20" font-weight="700"'); }
  y += 14;
  for (const { heading, bars } of sections) {
    if (heading) { y += 30; text(24, heading, 'font-size="15" font-weight="700"'); }
    for (const { label, words: said, value } of bars) {
      y += rowHeight;
      text(24, label.length > 34 ? `${label.slice(0, 33)}…` : label, 'font-size="14"');
      const length = Math.round((barWidth * (value ?? 0)) / most);
      if (length > 0) parts.push(`<rect x="${labelWidth + 24}" y="${y - 13}" width="${length}" height="16" rx="3" fill="#1f5f5b"/>`);
      text(labelWidth + 32 + length, said, 'font-size="14"');
    }
  }
  y += 16;
  for (const line of wrap(`${t.source}: ${source}. ${t.hides}`, 92)) { y += 20; text(24, line, 'font-size="13" fill="#55524c"'); }
  const summary = sections.flatMap(({ heading, bars }) => bars.map((bar) => `${heading ? `${heading}, ` : ''}${bar.label}: ${bar.words}`)).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 24}" width="${width}" height="${y + 24}" role="img" lang="${language}" font-family="system-ui, sans-serif" fill="#22201c">
<title>${escape(title)}</title><desc>${escape(summary)}</desc><rect width="100%" height="100%" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}
