import { useEffect, useRef } from 'react';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import './form.css';

export interface SummaryItem {
  /** The id of the control to go to. */
  controlId: string;
  label: string;
  message: string;
}

/** “Startdag: ” before what is wrong, and a question as it stands. */
function leadIn(label: string): string {
  if (label === '') return '';
  return /[?.:]$/.test(label) ? `${label} ` : `${label}: `;
}

/**
 * All that needs changing, at the top of the form, each with a link to its field. Takes the focus when it appears.
 * @param attempt counts the tries to save, so that each failed one moves the focus here again
 */
export function ErrorSummary({ items, problem, attempt }: {
  items: readonly SummaryItem[];
  /** What was wrong with the whole, in the server's words. */
  problem?: { title: string; detail: string; signIn?: boolean } | null | undefined;
  attempt: number;
}) {
  const t = useTexts(uiTexts);
  const box = useRef<HTMLDivElement>(null);
  const wrong = items.length > 0 || Boolean(problem);
  const shownFor = useRef(0);
  useEffect(() => {
    // Once an attempt: mending one field must not pull the reader away from the next. The errors may come after the count.
    if (!wrong || attempt === shownFor.current) return;
    shownFor.current = attempt;
    box.current?.focus();
  }, [attempt, wrong]);
  if (!wrong) return null;
  return (
    <div ref={box} className="error-summary" tabIndex={-1} role="alert">
      <h2 className="error-summary__title"><Icon name="error" />{problem?.title ?? t('summaryTitle', { count: items.length })}</h2>
      {problem ? <p>{problem.detail}</p> : null}
      {/* Beside the form, so that what is typed stays where it is. */}
      {problem?.signIn ? <p><a href="/sign-in" target="_blank" rel="noopener">{t('signInBeside')}</a></p> : null}
      {items.length > 0 ? (
        <ul>
          {items.map((item) => (
            <li key={item.controlId}>
              <a href={`#${item.controlId}`} onClick={(event) => {
                event.preventDefault();
                const control = document.getElementById(item.controlId);
                control?.focus();
                control?.scrollIntoView?.({ block: 'center' });
              }}>{leadIn(item.label)}{item.message}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
