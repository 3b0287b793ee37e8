import type { ReactNode } from 'react';

/** Words for those who listen instead of look. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}

/** The first stop of the Tab key: past the top bar, to the page itself. */
export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  return <a className="skip-link visually-hidden" href={`#${target}`}>{children}</a>;
}
