import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { Link } from './navigation.tsx';
import './lists.css';

export interface Row {
  key: string;
  title: ReactNode;
  /** Makes the title a link. */
  to?: string | undefined;
  /** Why the row is here, since when, where. */
  about?: ReactNode;
  tag?: ReactNode;
  actions?: ReactNode;
}

/** Rows of things to do or open: what, why, and one thing to press. Compact for staff. */
export function RowList({ rows, label }: { rows: readonly Row[]; label: string }) {
  return (
    <ul className="row-list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className="row-list__row">
          <div className="row-list__what">
            <div className="row-list__title">{row.to ? <Link to={row.to}>{row.title}</Link> : row.title}{row.tag}</div>
            {row.about ? <div className="row-list__about">{row.about}</div> : null}
          </div>
          {row.actions ? <div className="row-list__actions">{row.actions}</div> : null}
        </li>
      ))}
    </ul>
  );
}

export interface LinkRow {
  to: string;
  search?: Readonly<Record<string, string>> | undefined;
  title: string;
  about?: ReactNode;
}

/** Large rows that lead on to a page; for participants and small menus. */
export function LinkRows({ rows, label }: { rows: readonly LinkRow[]; label: string }) {
  return (
    <ul className="link-rows" aria-label={label}>
      {rows.map((row) => (
        <li key={row.to}>
          <Link to={row.to} search={row.search} className="link-rows__link">
            <span className="link-rows__what"><span className="link-rows__title">{row.title}</span>{row.about ? <span className="link-rows__about">{row.about}</span> : null}</span>
            <Icon name="chevronRight" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
