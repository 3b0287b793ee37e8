import type { ReactNode } from 'react';
import './retention.css';

/** A case's code, on one line. */
export function CodeText({ code }: { code: string }) {
  return <span className="retention__code">{code}</span>;
}

/** A day in figures, with its year: these are compared down a column. */
export function DayFigure({ day }: { day: string }) {
  return <time dateTime={day} className="retention__code">{day}</time>;
}

/** A choice with a code for its words. */
export function OneLine({ children }: { children: ReactNode }) {
  return <div className="retention__code">{children}</div>;
}
