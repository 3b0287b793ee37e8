import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';
import { uiTexts } from './ui.texts.ts';
import './Toast.css';

export interface ToastMessage {
  /** What was done: “Anteckningen är sparad”. */
  text: string;
  /** Takes it back; better than asking beforehand. */
  undo?: (() => void) | undefined;
}

interface ShownToast extends ToastMessage {
  key: number;
}

const shownFor = 10_000;
const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows a short message about what was just done, with a way to undo it. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext);
}

function Toast({ toast, onGone }: { toast: ShownToast; onGone: () => void }) {
  const t = useTexts(uiTexts);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onGone, shownFor);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  return (
    <div className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <Icon name="check" />
      <span className="toast__text">{toast.text}</span>
      {toast.undo ? (
        <Button kind="quiet" size="small" icon="undo" onPress={() => {
          toast.undo?.();
          onGone();
        }}>{t('undo')}</Button>
      ) : null}
      <button type="button" className="icon-button" aria-label={t('close')} onClick={onGone}><Icon name="close" /></button>
    </div>
  );
}

/** Holds the messages at the foot of the page; they wait while pointed at or focused, and are read aloud. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTexts(uiTexts);
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const next = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    next.current += 1;
    const key = next.current;
    setToasts((shown) => [...shown.slice(-2), { ...message, key }]);
  }, []);
  const gone = useMemo(() => (key: number) => setToasts((shown) => shown.filter((toast) => toast.key !== key)), []);
  return (
    <ToastContext value={show}>
      {children}
      <section className="toasts no-print" role="status" aria-live="polite" aria-label={t('messages')}>
        {toasts.map((toast) => <ToastWithKey key={toast.key} toast={toast} gone={gone} />)}
      </section>
    </ToastContext>
  );
}

function ToastWithKey({ toast, gone }: { toast: ShownToast; gone: (key: number) => void }) {
  const onGone = useCallback(() => gone(toast.key), [gone, toast.key]);
  return <Toast toast={toast} onGone={onGone} />;
}
