import { Button } from './Button.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './Pager.css';

/** Steps through a long list. Nothing is shown when it all fits on one page. */
export function Pager({ offset, limit, total, onChange }: { offset: number; limit: number; total: number; onChange: (offset: number) => void }) {
  const t = useTexts(uiTexts);
  if (total <= limit) return null;
  return (
    <nav className="pager" aria-label={t('pages')}>
      <Button size="small" icon="chevronLeft" disabled={offset === 0} onPress={() => onChange(Math.max(0, offset - limit))}>{t('previousPage')}</Button>
      <span role="status">{t('pageOf', { from: offset + 1, to: Math.min(offset + limit, total), total })}</span>
      <Button size="small" iconAfter="chevronRight" disabled={offset + limit >= total} onPress={() => onChange(offset + limit)}>{t('nextPage')}</Button>
    </nav>
  );
}
