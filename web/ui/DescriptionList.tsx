import type { ReactNode } from 'react';
import './lists.css';

/** Facts with their names: “Huvudcoach: Maja Lind sedan 3 mars”. An item without a value says so in words by its caller. */
export function DescriptionList({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="description-list">
      {items.map((item) => (
        <div key={item.term} className="description-list__item">
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
