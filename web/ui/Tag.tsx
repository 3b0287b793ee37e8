import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';
import './Tag.css';

/** A word that sorts a thing: a track, an agency, a category. */
export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'own-words' }) {
  return <span className={`tag tag--${tone}`}>{children}</span>;
}

/** How a thing stands. `waiting` is not started, `look` needs an eye, `ended` is over. */
export type Status = 'active' | 'done' | 'waiting' | 'look' | 'ended';

const signs: Readonly<Record<Status, IconName>> = { active: 'chevronRight', done: 'check', waiting: 'more', look: 'warning', ended: 'minus' };

/** The state of a thing: a sign and a word, the colour only helps. */
export function StatusTag({ status, children }: { status: Status; children: ReactNode }) {
  return <span className={`tag tag--${status}`}><Icon name={signs[status]} />{children}</span>;
}
