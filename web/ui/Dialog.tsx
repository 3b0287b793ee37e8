import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './Dialog.css';

/**
 * Something to do or read before going on. The browser's own modal: it holds the focus, closes on Escape,
 * and gives the focus back to what opened it. Prefer undo to asking “are you sure”.
 */
export function Dialog({ title, open, onClose, actions, children }: {
  title: string;
  open: boolean;
  onClose: () => void;
  /** Buttons at the foot; the one that does the thing first. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useTexts(uiTexts);
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog || !open) return undefined;
    dialog.showModal();
    return () => dialog.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog ref={box} className="dialog" aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}>
      <div className="dialog__head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}><Icon name="close" /></button>
      </div>
      <div className="dialog__body">{children}</div>
      {actions ? <div className="dialog__actions">{actions}</div> : null}
    </dialog>
  );
}
