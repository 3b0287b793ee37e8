import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './DataTable.css';

export interface Column<RowData> {
  key: string;
  header: string;
  cell: (row: RowData) => ReactNode;
  sortable?: boolean | undefined;
  /** Right-aligned figures of equal width. */
  numeric?: boolean | undefined;
  /** What can be done with the row: the buttons say it, so the header is only heard. */
  deeds?: boolean | undefined;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface DataTableProps<RowData> {
  /** What the table holds; heard by those who listen, seen when `showCaption`. */
  caption: string;
  showCaption?: boolean | undefined;
  /** The first column names the row. */
  columns: readonly Column<RowData>[];
  rows: readonly RowData[];
  rowKey: (row: RowData) => string;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  /** On a phone each row is a card; `lines` puts few and short values after one another under the row's name instead. */
  narrow?: 'cards' | 'lines' | undefined;
}

function SortButton<RowData>({ column, sort, onSort }: { column: Column<RowData>; sort: Sort | undefined; onSort: (sort: Sort) => void }) {
  const t = useTexts(uiTexts);
  const current = sort?.key === column.key ? sort.direction : undefined;
  return (
    <button type="button" className="data-table__sort" title={t('sortBy', { column: column.header })}
      onClick={() => onSort({ key: column.key, direction: current === 'ascending' ? 'descending' : 'ascending' })}>
      {column.header}
      {current ? <Icon name={current === 'ascending' ? 'sortUp' : 'sortDown'} /> : null}
    </button>
  );
}

/** Data to read in rows; each row becomes a card on a phone. The roles are written out, since cards take them from the browser. */
export function DataTable<RowData>({ caption, showCaption, columns, rows, rowKey, sort, onSort, narrow = 'cards' }: DataTableProps<RowData>) {
  return (
    <table className={`data-table data-table--${narrow}`} role="table">
      <caption className={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={column.numeric ? 'data-table__numeric' : undefined}
              aria-sort={column.sortable ? (sort?.key === column.key ? sort.direction : 'none') : undefined}>
              {column.sortable && onSort ? <SortButton column={column} sort={sort} onSort={onSort} /> : column.deeds ? <span className="visually-hidden">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => index === 0
              ? <th key={column.key} role="rowheader" scope="row">{column.cell(row)}</th>
              : <td key={column.key} role="cell" data-label={column.deeds ? undefined : column.header} className={column.numeric ? 'data-table__numeric' : undefined}>{column.cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
