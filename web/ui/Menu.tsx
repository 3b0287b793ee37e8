import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from './Icon.tsx';
import './Menu.css';

export interface MenuAction {
  key: string;
  label: string;
  onAction: () => void;
}

/** Where the keys of an open menu lead, from one choice among `count`; null for keys that are not the menu's. */
function nextItem(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown': return (current + 1) % count;
    case 'ArrowUp': return (current - 1 + count) % count;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}

function MenuList({ id, label, actions, onClose }: { id: string; label: string; actions: readonly MenuAction[]; onClose: (refocus: boolean) => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => { list.current?.querySelector('button')?.focus(); }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = nextItem(event.key, items.findIndex((item) => item === document.activeElement), items.length);
    if (next !== null) items[next]?.focus();
    else if (event.key === 'Escape') onClose(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} id={id} role="menu" tabIndex={-1} aria-label={label} className="menu__list" onKeyDown={onKeyDown}>
      {actions.map((action) => (
        <button key={action.key} type="button" role="menuitem" tabIndex={-1} className="menu__item" onClick={() => {
          onClose(true);
          action.onAction();
        }}>{action.label}</button>
      ))}
    </div>
  );
}

/** Choices that are seldom needed, behind one button. What is often needed has a button of its own. */
export function Menu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  const [open, setOpen] = useState(false);
  const [opensRight, setOpensRight] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <div className={`menu${opensRight ? ' menu--opens-right' : ''}`} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}>
      <button ref={button} type="button" className="icon-button" aria-label={label} aria-haspopup="menu" aria-expanded={open} aria-controls={open ? id : undefined}
        onClick={(event) => {
          // Towards the middle of the window, where there is room.
          setOpensRight(event.currentTarget.getBoundingClientRect().left < window.innerWidth / 2);
          setOpen(!open);
        }}>
        <Icon name="more" />
      </button>
      {open ? (
        <MenuList id={id} label={label} actions={actions} onClose={(refocus) => {
          setOpen(false);
          if (refocus) button.current?.focus();
        }} />
      ) : null}
    </div>
  );
}
