import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import './Disclosure.css';

/** More for those who want it, closed until asked for. The browser's own `details`: it prints and is found by search. */
export function Disclosure({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary><Icon name="chevronRight" />{title}</summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
