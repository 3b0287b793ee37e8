import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './Notice.css';

export type NoticeKind = 'info' | 'warning' | 'success' | 'error';

const icons = { info: 'info', warning: 'warning', success: 'check', error: 'error' } as const;

export interface NoticeProps {
  kind?: NoticeKind | undefined;
  title?: string | undefined;
  /** Read aloud when it appears after something the reader did. Leave off for what was there from the start. */
  announce?: boolean | undefined;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Something to know about the page or the last thing done. Amber is “look here”; red is only for errors. */
export function Notice({ kind = 'info', title, announce, children, actions }: NoticeProps) {
  const t = useTexts(uiTexts);
  const role = announce ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`notice notice--${kind}`} role={role}>
      <span className="notice__sign"><Icon name={icons[kind]} /><span className="visually-hidden">{t(kind)}: </span></span>
      <div className="notice__body">
        {title ? <strong className="notice__title">{title}</strong> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="notice__actions">{actions}</div> : null}
      </div>
    </div>
  );
}
