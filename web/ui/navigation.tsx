import { Link as RouterLink, Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface LinkProps {
  /** A path of this app with its parameters filled in: `/cases/0199…/plan`. */
  to: string;
  /** Query parameters. */
  search?: Readonly<Record<string, string>> | undefined;
  className?: string | undefined;
  onClick?: (() => void) | undefined;
  /** `exact` marks the link as current only on its own page; otherwise on pages below it too. */
  exact?: boolean | undefined;
  children: ReactNode;
}

/** A link within the app; `aria-current="page"` is set on the page it leads to. Its code is fetched on hover. */
export function Link({ to, search, className, onClick, exact, children }: LinkProps) {
  return (
    <RouterLink to={to} search={search ?? {}} className={className} onClick={onClick} activeOptions={{ exact: exact ?? true, includeSearch: false }}>
      {children}
    </RouterLink>
  );
}

/** Where a page that frames others shows the one that is open. */
export function SubPage() {
  return <Outlet />;
}

/**
 * A parameter of the page's address, as `caseId` in `/cases/$caseId`.
 * @throws when the route has no such parameter: a fault in the route table.
 */
export function usePathParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}`);
  return value;
}

/** The query parameters of the page, as text. */
export function useSearchParams(): Readonly<Record<string, string | undefined>> {
  const search = useRouterState({ select: (state) => state.location.searchStr });
  return Object.fromEntries(new URLSearchParams(search));
}

/** The path of the page that is open. */
export function usePathname(): string {
  return useRouterState({ select: (state) => state.location.pathname });
}

/** Goes to another page of the app, or changes the query of this one with `replace`. `keepHash`: what stands after the `#` stays. */
export function useGo(): (to: string, options?: { search?: Readonly<Record<string, string>>; replace?: boolean; keepHash?: boolean }) => void {
  const navigate = useNavigate();
  return (to, options) => {
    void navigate({ to, search: options?.search ?? {}, replace: options?.replace ?? false, ...(options?.keepHash ? { hash: true } : {}) });
  };
}
