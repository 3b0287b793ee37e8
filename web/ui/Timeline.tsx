import type { ReactNode } from 'react';
import { DayText } from './DayText.tsx';
import './lists.css';

export interface TimelineItem {
  key: string;
  /** ISO day. */
  day: string;
  title: ReactNode;
  /** Who did it and from which agency. */
  by?: ReactNode;
  body?: ReactNode;
}

/** What happened, newest first as given, on one thread. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className="timeline__item">
          <div className="timeline__day"><DayText day={item.day} /></div>
          <div className="timeline__what">
            <div className="timeline__title">{item.title}</div>
            {item.by ? <div className="timeline__by">{item.by}</div> : null}
            {item.body ? <div>{item.body}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
