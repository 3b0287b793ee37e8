import { QueryClient } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach } from 'vitest';
import '../ui/dialog-in-jsdom.ts';
import { changeLanguage } from '../ui/language.ts';
import { App } from './App.tsx';
import { makeRouter } from './router.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
  changeLanguage('sv');
});

/** A test aid: the whole web app at an address, with someone to press and type. Answer its calls with `answerWith` first. */
export function openApp(path: string): UserEvent {
  // jsdom draws nothing, so it has nowhere to scroll.
  window.scrollTo = () => undefined;
  history.replaceState(null, '', path);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App queries={queries} router={makeRouter(queries)} />);
  return userEvent.setup();
}
