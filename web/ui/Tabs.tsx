import { useEffect, useRef } from 'react';
import { Link, usePathname } from './navigation.tsx';
import './Tabs.css';

export interface NavTab {
  to: string;
  label: string;
  /** How many wait there; shown after the word. */
  count?: number | undefined;
  /** Also open on the pages below its address. */
  deep?: boolean | undefined;
}

/** Tabs that are addresses: they can be linked to, opened beside one another and found with the back button. */
export function Tabs({ tabs, label }: { tabs: readonly NavTab[]; label: string }) {
  const bar = useRef<HTMLElement>(null);
  const path = usePathname();
  // On a phone the bar scrolls by itself; the open tab is never left out of sight.
  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && open) bar.current.scrollLeft = open.offsetLeft - bar.current.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2;
  }, [path]);
  return (
    <nav ref={bar} className="tabs no-print" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} exact={!tab.deep} className="tabs__tab">{tab.label}{tab.count ? <span className="tabs__count">{tab.count}</span> : null}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
