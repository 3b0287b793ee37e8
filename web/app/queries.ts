import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { Query, QueryKey } from '@tanstack/react-query';
import { casesRoutes } from '../../contract/cases.ts';
import { ApiProblem } from '../ui/ApiProblem.ts';

/** Answers after which nothing that was fetched before may stay on the page: signed out, not allowed, not there any more. */
const shut: ReadonlySet<number> = new Set([401, 403, 404]);

/** So long a page that is gone back to may show what it fetched, without asking again. A consent may be withdrawn at any time. */
const freshMs = 1000;

interface Keyed { queryKey: QueryKey }
const pathOf = ({ queryKey }: Keyed) => queryKey[0];
const caseOf = ({ queryKey }: Keyed) => (queryKey[2] as { params?: { caseId?: string } } | undefined)?.params?.caseId;

/**
 * What the server has shut is forgotten at once: the query's own answer, and with a case everything else of it. A part of
 * a case that is not there may just not be written yet; then the case itself is asked for again, to see.
 */
function forgetShut(queries: QueryClient, error: unknown, query: Query<unknown, unknown, unknown>): void {
  if (!(error instanceof ApiProblem) || !shut.has(error.status)) return;
  if (query.state.data !== undefined) query.setState({ ...query.state, data: undefined });
  const caseId = caseOf(query);
  if (caseId === undefined) return;
  const isHead = (one: Keyed) => pathOf(one) === casesRoutes.readCase.path && caseOf(one) === caseId;
  if (isHead(query)) queries.removeQueries({ predicate: (one) => caseOf(one) === caseId && !isHead(one) });
  else void queries.invalidateQueries({ predicate: isHead });
}

/** What is fetched, kept for the pages. */
export function makeQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => forgetShut(queries, error, query) }),
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        networkMode: 'always',
        // What the server has refused once it refuses again; a lost connection is worth two more tries.
        retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
      },
      // Without a network a save fails at once and says so, instead of waiting in silence to be sent later.
      mutations: { networkMode: 'always' },
    },
  });
  return queries;
}
