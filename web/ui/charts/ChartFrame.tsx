import { useId } from 'react';
import type { ReactNode } from 'react';
import { Disclosure } from '../Disclosure.tsx';
import { useTexts } from '../texts.ts';
import { chartTexts } from './chart.texts.ts';
import './charts.css';

export interface ChartWords {
  /** The finding, as a sentence: “Tilltron till arbete har ökat”. */
  title: string;
  /** The same with its figures, for those who do not see the picture; empty where the picture is words already. */
  summary: string;
  /** The heading's level in the page's outline. */
  level?: 2 | 3 | 4 | undefined;
}

/** A sentence, a picture, and the table that holds it. */
export function ChartFrame({ title, summary, level = 3, legend, table, children }: ChartWords & {
  legend?: ReactNode;
  table: ReactNode;
  children: ReactNode;
}) {
  const t = useTexts(chartTexts);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <figure className="chart" aria-labelledby={id}>
      <Heading id={id} className="chart__title">{title}</Heading>
      {summary === '' ? null : <p className="chart__summary">{summary}</p>}
      {legend}
      {children}
      <Disclosure title={t('table')}>{table}</Disclosure>
    </figure>
  );
}
