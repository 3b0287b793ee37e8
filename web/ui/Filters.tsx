import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './Pager.css';

/** Filters of a list: folded away, with a count of those in use and one press to clear them. */
export function ExpandableFilters({ inUse, onClear, children }: { inUse: number; onClear: () => void; children: ReactNode }) {
  const t = useTexts(uiTexts);
  return (
    <details className="filters no-print">
      <summary><Icon name="filter" />{inUse > 0 ? t('filtersInUse', { count: inUse }) : t('filters')}</summary>
      <div className="filters__body">
        {children}
        {inUse > 0 ? <Button kind="quiet" onPress={onClear}>{t('clear')}</Button> : null}
      </div>
    </details>
  );
}
