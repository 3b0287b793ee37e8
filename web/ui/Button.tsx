import type { ReactNode, Ref } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';
import { Link } from './navigation.tsx';
import type { LinkProps } from './navigation.tsx';
import { uiTexts } from './ui.texts.ts';
import { useTexts } from './texts.ts';
import './Button.css';

/** One primary a page; secondary beside it; quiet in rows and bars. There is no red button. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet';

interface Look {
  kind?: ButtonKind | undefined;
  size?: 'normal' | 'small' | undefined;
  icon?: IconName | undefined;
  /** A sign after the words: where it leads. */
  iconAfter?: IconName | undefined;
}

function classOf({ kind = 'secondary', size = 'normal' }: Look): string {
  return `button button--${kind} button--${size}`;
}

export interface ButtonProps extends Look {
  /** What happens, with a verb: “Spara anteckningen”. */
  children: ReactNode;
  onPress?: (() => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Work is under way: presses do nothing, and it is said aloud. */
  pending?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Needed when the visible words do not tell which of many: “Ta bort steget Ring Ali”. */
  label?: string | undefined;
  expanded?: boolean | undefined;
  pressed?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ children, onPress, type = 'button', pending = false, disabled, label, expanded, pressed, icon, iconAfter, ref, ...look }: ButtonProps) {
  const t = useTexts(uiTexts);
  return (
    <button ref={ref} type={type} className={classOf(look)} disabled={disabled} aria-disabled={pending || undefined} aria-label={label}
      aria-expanded={expanded} aria-pressed={pressed}
      onClick={(event) => {
        // A pending button keeps the focus, so it is not disabled; the press is dropped instead.
        if (pending) event.preventDefault();
        else onPress?.();
      }}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} /> : null}
      {pending ? <span className="button__working" role="status"><span className="visually-hidden">{t('working')}</span></span> : null}
    </button>
  );
}

/** An address that looks like a button, for the one next thing to do. */
export function LinkButton({ children, icon, iconAfter, kind, size, ...link }: LinkProps & Look) {
  return (
    <Link {...link} className={classOf({ kind, size })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </Link>
  );
}

/** Buttons side by side; on a phone they share the width. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
