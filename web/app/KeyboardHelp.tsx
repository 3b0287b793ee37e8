import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useGo } from '../ui/navigation.tsx';
import { usePageKeys } from '../ui/page-keys.ts';
import { useTexts } from '../ui/texts.ts';
import { appTexts } from './app.texts.ts';
import type { NavItem } from './Shell.tsx';

/** How long after `g` the next key still counts, in milliseconds. */
const sequenceTime = 1500;

/** In a field that takes no text, as an answer to code, only letters have a meaning of their own. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLElement && target.getAttribute('aria-readonly') === 'true') return key !== '?' && key !== '/';
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** `?` shows the keys, `g` and a letter goes to a page, `/` to the page's search field. Never while someone types. */
function useShortcuts(items: readonly NavItem[], showHelp: () => void) {
  const go = useGo();
  const pressedG = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || document.querySelector('dialog[open]')) return;
      const item = Date.now() - pressedG.current < sequenceTime ? items.find((one) => one.key === event.key) : undefined;
      pressedG.current = event.key === 'g' ? Date.now() : 0;
      const search = event.key === '/' ? document.querySelector<HTMLInputElement>('main input[type=search], main [role=combobox]') : null;
      if (item) go(item.path);
      else if (search) search.focus();
      else if (event.key === '?') showHelp();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [items, go, showHelp]);
}

/** The keys that work everywhere, shown on `?`. */
export function KeyboardHelp({ items }: { items: readonly NavItem[] }) {
  const t = useTexts(appTexts);
  const [open, setOpen] = useState(false);
  const pageKeys = usePageKeys();
  useShortcuts(items, () => setOpen(true));
  return (
    <>
      <button type="button" className="icon-button keyboard-help" aria-label={t('keyboardHelp')} onClick={() => setOpen(true)}><Icon name="help" /></button>
      <Dialog title={t('keyboardHelp')} open={open} onClose={() => setOpen(false)}>
        <dl className="keys">
          <dt><kbd>?</kbd></dt><dd>{t('shortcutHelp')}</dd>
          {items.map((item) => (
            <div key={item.path} className="keys__pair">
              <dt><kbd>g</kbd> {t('thenKey')} <kbd>{item.key}</kbd></dt><dd>{t('shortcutGo', { page: t(item.text) })}</dd>
            </div>
          ))}
          {pageKeys.map(({ keys, text }) => (
            <div key={text} className="keys__pair"><dt className="keys__several">{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{text}</dd></div>
          ))}
          <dt><kbd>/</kbd></dt><dd>{t('shortcutSearch')}</dd>
          <dt><kbd>Esc</kbd></dt><dd>{t('shortcutClose')}</dd>
        </dl>
      </Dialog>
    </>
  );
}
