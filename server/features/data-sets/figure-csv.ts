import type { FigureTable, FigureValue, ReleasedFigure } from '../../../contract/figures.ts';
import type { Language } from '../../../contract/words.ts';
import { csvField } from '../../platform/documents/make-csv.ts';

const words = {
  sv: { group: 'Grupp', all: 'Alla', people: 'Antal', share: 'Andel, procent', low: 'Undre gräns', high: 'Övre gräns', mean: 'Nettodagar per person', total: 'Totalt', hidden: 'dolt', about: (figure: ReleasedFigure) => [figure.title, figure.source, `Tal från 1 till ${figure.table.threshold - 1}, och de som skulle avslöja dem, är dolda.`] },
  en: { group: 'Group', all: 'All', people: 'Number', share: 'Share, per cent', low: 'Lower limit', high: 'Upper limit', mean: 'Net days per person', total: 'Total', hidden: 'hidden', about: (figure: ReleasedFigure) => [figure.title, figure.source, `Numbers from 1 to ${figure.table.threshold - 1}, and those that would reveal them, are hidden.`] },
};

const nameOf = (value: FigureValue | undefined, language: Language, all: string) => value?.[language] ?? all;

function linesOf(table: FigureTable, language: Language): (string | number | null)[][] {
  const t = words[language];
  const number = (value: number | null) => (value === null ? null : value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 1 }));
  return table.groups.flatMap((group) => {
    const place = [
      ...(table.split ? [nameOf(table.split.values[group.split ?? -1], language, t.all)] : []),
      ...(table.columns ? [nameOf(table.columns.values[group.column ?? -1], language, t.all)] : []),
    ];
    const cells = [...group.cells.map((cell, index) => ({ cell, label: table.rows.values[index]?.[language] ?? '' })), { cell: group.total, label: t.total }];
    return cells.map(({ cell, label }) => [...place, label, cell.count === null ? t.hidden : String(cell.count),
      ...(table.spec.measure === 'people' ? [number(cell.share), number(cell.low), number(cell.high)] : [number(cell.mean)])]);
  });
}

/** A released table as CSV with semicolons, as spreadsheets here read it: its sentence and source first, then one line a cell. */
export function figureCsv(figure: ReleasedFigure, language: Language): string {
  const t = words[language];
  const { table } = figure;
  const header = [
    ...(table.split ? [table.split[language]] : []), ...(table.columns ? [table.columns[language]] : []), table.rows[language], t.people,
    ...(table.spec.measure === 'people' ? [t.share, t.low, t.high] : [t.mean]),
  ];
  const lines = [...t.about(figure).map((line) => [line]), header, ...linesOf(table, language)];
  return `\uFEFF${lines.map((line) => line.map((value) => csvField(value)).join(';')).join('\r\n')}\r\n`;
}
