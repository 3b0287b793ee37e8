import type { FigureValue, ReleasedFigure } from '../../../contract/figures.ts';
import type { Language } from '../../../contract/words.ts';
import type { Cell } from '../../platform/documents/make-csv.ts';
import { illHealthDefinition } from './measure-definitions.ts';

const words = {
  sv: {
    all: 'Alla', people: 'Antal', share: 'Andel, procent', low: 'Undre gräns', high: 'Övre gräns', mean: 'Nettodagar per person', total: 'Totalt', hidden: 'dolt',
    rule: (most: number) => `Tal från 1 till ${most}, och de som skulle avslöja dem, är dolda.`, practice: 'Övning: uppgifterna är påhittade och handlar om ingen.', withdrawn: 'Tabellen är indragen och ska inte användas.',
  },
  en: {
    all: 'All', people: 'Number', share: 'Share, per cent', low: 'Lower limit', high: 'Upper limit', mean: 'Net days per person', total: 'Total', hidden: 'hidden',
    rule: (most: number) => `Numbers from 1 to ${most}, and those that would reveal them, are hidden.`, practice: 'Practice: the data are invented and about nobody.', withdrawn: 'The table is withdrawn and should not be used.',
  },
};

/** A released table as a file holds it, whatever its format. */
export interface FigureLines {
  /** What must be known to read it: its sentence, source, note and which numbers are hidden. */
  about: string[];
  header: string[];
  /** One line a cell of the table, and one a total. */
  lines: Cell[][];
}

const nameOf = (value: FigureValue | undefined, language: Language, all: string) => value?.[language] ?? all;

function aboutOf(figure: ReleasedFigure, language: Language): string[] {
  const t = words[language];
  const measure = figure.table.spec.measure === 'ill-health' ? illHealthDefinition() : null;
  return [
    figure.title, ...(figure.withdrawnAt === null ? [] : [t.withdrawn]), figure.source, ...(figure.practice ? [t.practice] : []), ...(figure.note === '' ? [] : [figure.note]), t.rule(figure.table.threshold - 1),
    ...(measure ? [`${measure.name[language]}: ${measure.definition[language]}`, measure.difference[language], ...measure.sources.map(({ title, url }) => `${title}, ${url}`)] : []),
  ];
}

/** What a file of a released table says, with the same numbers hidden as on the page. */
export function figureLines(figure: ReleasedFigure, language: Language): FigureLines {
  const t = words[language];
  const { table } = figure;
  const isPeople = table.spec.measure === 'people';
  const header = [
    ...(table.split ? [table.split[language]] : []), ...(table.columns ? [table.columns[language]] : []), table.rows[language], t.people,
    ...(isPeople ? [t.share, t.low, t.high] : [t.mean]),
  ];
  const lines = table.groups.flatMap((group) => {
    const place = [
      ...(table.split ? [nameOf(table.split.values[group.split ?? -1], language, t.all)] : []),
      ...(table.columns ? [nameOf(table.columns.values[group.column ?? -1], language, t.all)] : []),
    ];
    const cells = [...group.cells.map((cell, index) => ({ cell, label: table.rows.values[index]?.[language] ?? '' })), { cell: group.total, label: t.total }];
    return cells.map(({ cell, label }): Cell[] => [...place, label, cell.count ?? t.hidden, ...(isPeople ? [cell.share, cell.low, cell.high] : [cell.mean])]);
  });
  return { about: aboutOf(figure, language), header, lines };
}
