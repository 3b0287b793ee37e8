import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { AnyRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { signInRoutes } from '../../contract/sign-in.ts';
import { useLanguage } from '../ui/language.ts';
import { FailedState, Skeleton } from '../ui/States.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { apiKey, callApi } from './api.ts';
import { SessionProvider } from './session.tsx';
import { IdleWatch } from './sign-in/IdleWatch.tsx';
import { StepUp } from './sign-in/StepUp.tsx';

function SignedInApp({ router }: { router: AnyRouter }) {
  const language = useLanguage();
  useEffect(() => { document.documentElement.lang = language; }, [language]);
  const session = useQuery({
    queryKey: apiKey(signInRoutes.readSession),
    queryFn: () => callApi(signInRoutes.readSession, {}),
    staleTime: 5 * 60_000,
  });
  if (session.data) {
    return (
      <SessionProvider session={session.data}>
        <ToastProvider>
          <RouterProvider router={router} />
          {session.data.person ? <StepUp /> : null}
          {session.data.limits ? <IdleWatch limits={session.data.limits} /> : null}
        </ToastProvider>
      </SessionProvider>
    );
  }
  return (
    <main className="page page--narrow">
      {session.error ? <FailedState error={session.error} retry={() => { void session.refetch(); }} /> : <Skeleton rows={4} />}
    </main>
  );
}

/** The whole web app: who is signed in, then the page of the address. */
export function App({ queries, router }: { queries: QueryClient; router: AnyRouter }) {
  return (
    <QueryClientProvider client={queries}>
      <SignedInApp router={router} />
    </QueryClientProvider>
  );
}
