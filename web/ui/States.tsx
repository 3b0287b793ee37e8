import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ApiProblem } from './ApiProblem.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './States.css';

/** An empty page or list: what will be here and how it comes, and the first thing to do if there is one. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** The shape of what is on its way; says aloud that it is being fetched. */
export function Skeleton({ rows = 3, shape = 'rows' }: { rows?: number; shape?: 'rows' | 'cards' }) {
  const t = useTexts(uiTexts);
  return (
    <div className={`skeleton skeleton--${shape}`} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => <span key={row} className="skeleton__bar" aria-hidden="true" />)}
    </div>
  );
}

/** What could not be fetched, in the server's words if it gave any, and a way to try again. */
export function FailedState({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const t = useTexts(uiTexts);
  const problem = error instanceof ApiProblem ? error : null;
  // What stands in the way, by name; what is wrong with a field is said by the field.
  const named = problem?.errors.filter(({ path }) => path === '') ?? [];
  return (
    <Notice kind="error" title={problem?.title ?? t('failedTitle')} announce
      actions={retry ? <Button size="small" onPress={retry}>{t('retry')}</Button> : null}>
      {problem?.detail ?? t('offlineDetail')}
      {named.length > 0 ? <ul>{named.map(({ message }) => <li key={message}>{message}</li>)}</ul> : null}
    </Notice>
  );
}

/**
 * Says what is being waited for once a wait is longer than a second, with how far it has come if that is known.
 * @param text what is being done: “Räknar ihop resultatet”
 */
export function ProgressNote({ text, done, total }: { text: string; done?: number; total?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="progress-note" role="status">
      <span>{text}</span>
      <progress aria-label={text} {...(done !== undefined && total !== undefined ? { value: done, max: total } : {})} />
    </div>
  );
}
