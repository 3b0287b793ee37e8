import { Link } from './navigation.tsx';
import type { NavTab } from './Tabs.tsx';
import './Views.css';

/** Ways to look at what a tab holds, as addresses: a row of choices below the tabs, never instead of them. */
export function Views({ views, label }: { views: readonly NavTab[]; label: string }) {
  return (
    <nav className="views no-print" aria-label={label}>
      <ul>
        {views.map(({ to, label: word, count, deep }) => (
          <li key={to}><Link to={to} exact={!deep} className="views__view">{word}{count ? <span className="views__count">{count}</span> : null}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
