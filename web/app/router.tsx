import type { QueryClient } from '@tanstack/react-query';
import { Navigate, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { signInRoutes } from '../../contract/sign-in.ts';
import { apiKey } from './api.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { isFor, pageRoutes } from './routes.tsx';
import type { PageRoute } from './routes.tsx';
import { homeOf, useSession } from './session.tsx';
import { Shell } from './Shell.tsx';

const FiguresHome = lazy(() => import('./FiguresHome.tsx').then((m) => ({ default: m.FiguresHome })));

function Home() {
  const { person } = useSession();
  const home = homeOf(person);
  return home === null ? <Suspense><FiguresHome /></Suspense> : <Navigate to={home} replace />;
}

/** Lets only those a page is for reach it: a visitor signs in first, others are told there is no such page. */
function guarded(route: PageRoute) {
  const Page = lazyRouteComponent(() => route.page().then((page) => ({ page })), 'page');
  function Guarded() {
    const { person } = useSession();
    const role = person === null ? null : person.kind === 'participant' ? 'participant' : person.role;
    if (isFor(route, role)) return <Page />;
    if (person === null) return <Navigate to="/sign-in" search={{ next: location.pathname }} replace />;
    return <NotFoundPage />;
  }
  return Object.assign(Guarded, { preload: async () => { await Page.preload?.(); } });
}

/** A page, and within it the pages it frames. */
function pageUnder(parent: AnyRoute, route: PageRoute): AnyRoute {
  const page = createRoute({ getParentRoute: () => parent, path: route.path, component: guarded(route), errorComponent: BrokenPage });
  return route.children ? page.addChildren(route.children.map((child) => pageUnder(page, child))) : page;
}

/** Composes the pages of `routes.tsx` under the shell. Query strings are plain text, not JSON. */
export function makeRouter(queries: QueryClient) {
  const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: BrokenPage });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
  const router = createRouter({
    routeTree: root.addChildren([home, ...pageRoutes.map((route) => pageUnder(root, route))]),
    defaultPreload: 'intent',
    scrollRestoration: true,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text ? `?${text}` : '';
    },
  });
  // An expired session shows on the first refused read; then the shell asks who is signed in and leads to sign-in.
  queries.getQueryCache().subscribe((event) => {
    const error: unknown = event.type === 'updated' && event.action.type === 'error' ? event.action.error : null;
    if (error instanceof Error && 'code' in error && error.code === 'not-signed-in') {
      void queries.invalidateQueries({ queryKey: apiKey(signInRoutes.readSession) });
    }
  });
  return router;
}
