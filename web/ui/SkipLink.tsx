import type { ReactNode } from 'react';

/** The first stop of the Tab key: past the top bar, to the page itself. */
export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  return <a className="skip-link visually-hidden" href={`#${target}`}>{children}</a>;
}
