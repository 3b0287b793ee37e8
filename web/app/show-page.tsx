import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { SignedInPerson } from '../../contract/sign-in.ts';
import { show } from '../ui/show.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { SessionProvider } from './session.tsx';

/**
 * A test aid: shows one page at an address, as the router would, signed in as someone, on 2026-11-21.
 * @param path as in `routes.tsx`: `/cases/$caseId/plan`
 */
export function showPage(Page: () => ReactNode, { path, at, person }: { path: string; at: string; person: SignedInPerson }): UserEvent {
  // jsdom draws nothing, so it has nowhere to scroll.
  window.scrollTo = () => undefined;
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path, component: Page });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: [at] }) });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return show(
    <QueryClientProvider client={queries}>
      <SessionProvider session={{ person, today: '2026-11-21', demo: false }}>
        <ToastProvider><RouterProvider router={router} /></ToastProvider>
      </SessionProvider>
    </QueryClientProvider>,
  ).user;
}
