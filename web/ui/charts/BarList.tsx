import type { CSSProperties } from 'react';
import { DataTable } from '../DataTable.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartWords } from './ChartFrame.tsx';

export interface BarRow {
  key: string;
  label: string;
  value: number;
  /** The value in words: “42 av 140”. */
  words: string;
  /** A line to reach. */
  goal?: number | undefined;
}

export interface BarListProps extends ChartWords {
  rows: readonly BarRow[];
  /** What a full bar is; bars start at nought. */
  full: number;
  labelHeader: string;
  valueHeader: string;
}

/** Few amounts to compare, as bars under their words. */
export function BarList({ rows, full, labelHeader, valueHeader, ...words }: BarListProps) {
  const share = (value: number) => `${full === 0 ? 0 : Math.min(100, (100 * value) / full)}%`;
  const table = (
    <DataTable caption={words.title} rows={rows} rowKey={(row) => row.key} columns={[
      { key: 'label', header: labelHeader, cell: (row) => row.label },
      { key: 'value', header: valueHeader, numeric: true, cell: (row) => row.words },
    ]} />
  );
  return (
    <ChartFrame {...words} table={table}>
      <ul className="bar-list">
        {rows.map((row) => (
          <li key={row.key} className="bar-list__row">
            <span className="bar-list__words"><span>{row.label}</span><span className="bar-list__value">{row.words}</span></span>
            <span className="bar-list__track" aria-hidden="true">
              <span className="bar-list__bar" style={{ '--share': share(row.value) } as CSSProperties} />
              {row.goal === undefined ? null : <span className="bar-list__goal" style={{ '--goal': share(row.goal) } as CSSProperties} />}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
