import { cleanup, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import './dialog-in-jsdom.ts';
import { changeLanguage } from './language.ts';
import { TodayProvider } from './Today.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  changeLanguage('sv');
});

/** A test aid: shows a part in a page's `main`, on a Saturday (2026-11-21), with someone to press and type. */
export function show(part: ReactNode, today = '2026-11-21'): RenderResult & { user: UserEvent } {
  const user = userEvent.setup();
  return { user, ...render(<main><TodayProvider today={today}>{part}</TodayProvider></main>) };
}
